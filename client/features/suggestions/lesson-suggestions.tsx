import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { suggestionsOnPageOptions } from './queries.js';
import { SuggestionsAtText } from './suggestions-at-text.js';

interface LessonSuggestionsProps {
  reportId: string;
  lesson: { id: string; title: string };
  /** The reader decides what others suggest here. */
  decides: boolean;
  /** What else one may do with it, in the same row. */
  beside: ReactNode;
  onChanged: () => Promise<void> | void;
}

/** At a lesson: *Änderung vorschlagen* for those who may not change it, and what waits there. */
export function LessonSuggestions({ reportId, lesson: { id, title }, decides, beside, onChanged }: LessonSuggestionsProps) {
  const { data } = useQuery(suggestionsOnPageOptions(reportId));
  const offered = !decides && data && !data.items.some(({ subject, viewer }) => subject.id === id && viewer.mine);
  return (
    <>
      <div className="row">
        {beside}
        {offered && (
          <LinkButton to={paths.suggest('erkenntnisse', id)} icon="edit" size="small" variant="quiet" aria-label={t('suggestions.suggest.titleOf', { title })}>
            {t('suggestions.suggest.open')}
          </LinkButton>
        )}
      </div>
      <SuggestionsAtText within={reportId} subjectId={id} onChanged={onChanged} />
    </>
  );
}
