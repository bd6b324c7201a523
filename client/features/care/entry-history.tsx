import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { EntryKind, EntryRevision } from '../../../shared/catalogue/care.js';
import { t } from '../../i18n/index.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { RelativeDate } from '../../ui/time.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { entryLabels, valueText } from './entry-labels.js';
import type { EntryField } from './entry-values.js';
import { entryHistoryOptions } from './queries.js';

/** Versions of an entry with what each changed, field by field. */
export function EntryHistory({ kind, id }: { kind: EntryKind; id: string }) {
  const services = useQuery({ ...serviceChoicesOptions(), enabled: kind === 'service' }).data;
  const names = new Map(services?.map((service) => [service.id, service.name]));
  const query = useInfiniteQuery(entryHistoryOptions(kind, id));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className="section" aria-labelledby="verlauf">
      <h2 id="verlauf">{t('care.history.title')}</h2>
      {!items && (query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={3} />)}
      {items?.length === 0 && <p className="muted">{t('care.history.empty')}</p>}
      {items && items.length > 0 && (
        <ol className="list-rows care-history">
          {items.map((revision) => (
            <Revision key={revision.version} revision={revision} names={names} />
          ))}
        </ol>
      )}
      <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items?.length ?? 0} />
    </section>
  );
}

function Revision({ revision: { act, at, reason, other, credit, changes }, names }: { revision: EntryRevision; names: ReadonlyMap<string, string> }) {
  const labels: Record<string, string> = entryLabels();
  return (
    <li>
      <p>
        <strong>{t(`care.history.acts.${act === 'retired' && other ? 'retiredFor' : act}`, { name: other?.name ?? '' })}</strong>{' '}
        {at && (
          <span className="muted small">
            <RelativeDate at={at} />
          </span>
        )}
      </p>
      {credit && <p className="small">{t('care.history.credit', { organisation: credit.name })}</p>}
      {reason && <p className="small">{t('care.history.reason', { reason })}</p>}
      {changes.length > 0 && (
        <dl className="care-changes">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{labels[field as EntryField] ?? field}</dt>
              <dd>
                <span className="muted small">{t('care.history.before')}</span> <del>{valueText(field, before, names)}</del>
              </dd>
              <dd>
                <span className="muted small">{t('care.history.after')}</span> <ins>{valueText(field, after, names)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
