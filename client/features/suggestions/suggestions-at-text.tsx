import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SuggestionListItem } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { suggestionsOnPageOptions } from './queries.js';
import { SuggestionView } from './suggestion-view.js';

interface SuggestionsAtTextProps {
  /** The page it stands on, and the text. */
  within: string;
  subjectId: string;
  /** The text says something else now. */
  onChanged: () => Promise<void> | void;
}

/** What waits at a text: one's own suggestion, and those one decides; each opens in its place. */
export function SuggestionsAtText({ within, subjectId, onChanged }: SuggestionsAtTextProps) {
  const { data } = useQuery(suggestionsOnPageOptions(within));
  const here = data?.items.filter(({ subject }) => subject.id === subjectId) ?? [];
  if (here.length === 0) return null;
  return (
    <ul className="list-plain stack-small suggestions-here" aria-label={t('suggestions.title')}>
      {here.map((item) => (
        <li key={item.id}>
          <OneHere item={item} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

function OneHere({ item, onChanged }: { item: SuggestionListItem; onChanged: SuggestionsAtTextProps['onChanged'] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="card stack-small">
      <div className="row">
        <span>
          <Icon name="edit" /> {item.viewer.mine ? t('suggestions.mineWaits') : t('suggestions.from', { organisation: item.proposer.organisation.name })}
        </span>
        <Button size="small" icon={open ? 'chevron-up' : 'chevron-down'} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? t('common.close') : t(item.can.decide ? 'suggestions.look' : 'suggestions.show')}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && <SuggestionView id={item.id} onChanged={onChanged} />}
      </div>
    </div>
  );
}
