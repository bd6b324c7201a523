import type { z } from 'zod';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import type { previewMerge } from '../../../shared/catalogue/care.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { Alert } from '../../ui/alert.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { mergePreviewOptions } from './queries.js';

type Stand = z.infer<typeof previewMerge.response>['collisions'][number]['kept'];

/** What goes over to the other service, and where administrations have entered a stand with both. */
export function MergePreview({ id, into }: { id: string; into: string }) {
  const query = useQuery(mergePreviewOptions(id, into));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={3} />;
  const { collisions, ...counts } = query.data;
  const moved = (['threads', 'reports', 'rollouts', 'pilots', 'announcements', 'versions'] as const).filter((what) => counts[what] > 0);
  return (
    <section aria-live="polite" className="stack">
      <div>
        <p>{t(moved.length === 0 ? 'care.merge.nothingMoves' : 'care.merge.moves')}</p>
        {moved.length > 0 && (
          <ul>
            {moved.map((what) => (
              <li key={what}>{t(`care.merge.${what}`, { count: counts[what] })}</li>
            ))}
          </ul>
        )}
        <p className="muted small">{t('care.merge.counted')}</p>
      </div>
      {collisions.length > 0 && (
        <Alert tone="warning" title={t('care.merge.collisions', { count: collisions.length })}>
          <ul>
            {collisions.map(({ organisation, kept, dropped }) => (
              <li key={organisation}>{t('care.merge.collision', { organisation, kept: standText(kept), dropped: standText(dropped) })}</li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  );
}

function standText({ state, phase, goLiveOn }: Stand): string {
  if (goLiveOn !== null) return t('care.merge.liveOn', { day: formatDay(goLiveOn) });
  const name = PHASES.find(({ number }) => number === phase)?.name;
  return state === 'active' && name ? t('care.merge.inPhase', { name }) : t(`care.merge.state.${state}`);
}
