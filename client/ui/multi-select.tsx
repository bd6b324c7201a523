import { useId, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { t } from '../i18n/index.js';
import { RemovableChip } from './badge.js';
import { FieldErrorText, type FieldProps } from './field.js';
import { Icon } from './icon.js';
import { findableOptions, narrowOptions } from './narrow-options.js';

export interface MultiSelectOption {
  id: string;
  label: string;
  /** A second line that also can be searched, such as a number. */
  detail?: string;
}

export interface MultiSelectProps extends FieldProps {
  options: readonly MultiSelectOption[];
  selected: readonly string[];
  onChange: (ids: string[]) => void;
  placeholder?: string;
  /** Further ones cannot be chosen; say the number in the hint. */
  max?: number;
}

/** Choose several of many, of hundreds as well, by typing; what is chosen stands above as chips that can be taken away. */
export function MultiSelect({ label, hint, error, id: given, optional, options, selected, onChange, placeholder, max = Infinity }: MultiSelectProps) {
  const own = useId();
  const id = given ?? own;
  const full = selected.length >= max;
  // The same array while the same are chosen: react-aria clears what is typed whenever it gets another one.
  const [chosen, setChosen] = useState<string[]>(() => [...selected]);
  if (chosen.length !== selected.length || chosen.some((key, index) => key !== selected[index])) setChosen([...selected]);
  const [text, setText] = useState('');
  const all = useMemo(() => findableOptions(options), [options]);
  const { shown, more } = useMemo(() => narrowOptions(all, text), [all, text]);
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="field-optional">{t('common.optional')}</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldErrorText id={`${id}-error`} text={error} />}
      {selected.length > 0 && (
        <ul className="chip-list" aria-label={t('common.choices', { label })}>
          {selected.map((key) => (
            <li key={key}>
              <RemovableChip
                label={options.find((option) => option.id === key)?.label ?? '…'}
                onRemove={() => {
                  onChange(selected.filter((other) => other !== key));
                  document.getElementById(id)?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <I18nProvider locale="de-DE">
        <ComboBox
          selectionMode="multiple"
          aria-label={label}
          items={shown}
          onInputChange={setText}
          value={chosen}
          onChange={(keys) => onChange(keys.map(String).slice(0, max))}
          menuTrigger="focus"
          allowsEmptyCollection
          disabledKeys={full ? shown.filter((option) => !selected.includes(option.id)).map((option) => option.id) : []}
          isInvalid={Boolean(error)}
        >
          {/* Leaving the field must change nothing: react-aria would toggle the marked option, which is a chosen one, with Tab. */}
          <div className="combo" role="presentation" onKeyDownCapture={(event) => event.key === 'Tab' && event.stopPropagation()}>
            <Input className="input" id={id} placeholder={placeholder} aria-describedby={describedBy} />
            <AriaButton className="combo-open" aria-label={t('common.openChoices')}>
              <Icon name="chevron-down" />
            </AriaButton>
          </div>
          <Popover className="popover popover-combo">
            <ListBox<MultiSelectOption> className="menu" renderEmptyState={() => <p className="menu-empty">{t('common.noMatch')}</p>}>
              {(option) => (
                <ListBoxItem id={option.id} className="menu-item" textValue={option.detail ? `${option.label} ${option.detail}` : option.label}>
                  {({ isSelected }) => (
                    <>
                      <span className="menu-mark">{isSelected && <Icon name="check" size={16} />}</span>
                      <span>
                        {option.label}
                        {option.detail && <span className="menu-detail">{option.detail}</span>}
                      </span>
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
            {more > 0 && <p className="menu-empty">{t('common.moreMatches', { count: more })}</p>}
          </Popover>
        </ComboBox>
      </I18nProvider>
    </div>
  );
}
