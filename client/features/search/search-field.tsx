import { useLayoutEffect, useRef } from 'react';
import { QUERY_MAX } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import './search-page.css';

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  /** Takes the focus on arrival. */
  focus?: boolean;
}

/** The field on top of the page of all hits; Enter and its button say that what stands there is meant. */
export function SearchField({ value, onChange, onSubmit, focus = false }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const onArrival = useRef(focus);
  useLayoutEffect(() => {
    if (onArrival.current) field.current?.focus();
  }, []);
  return (
    <search>
      <form
        className="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <span className="search-field-box">
          <Icon name="search" />
          <input
            ref={field}
            className="input"
            type="text"
            aria-label={t('search.page.field')}
            placeholder={t('search.placeholder')}
            value={value}
            maxLength={QUERY_MAX}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => onChange(event.target.value)}
          />
          {value !== '' && (
            <IconButton
              icon="close"
              size="small"
              label={t('search.clear')}
              onClick={() => {
                onChange('');
                field.current?.focus();
              }}
            />
          )}
        </span>
        <Button type="submit" variant="primary">
          {t('search.page.submit')}
        </Button>
      </form>
    </search>
  );
}
