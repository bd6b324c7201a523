import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { EntryKind, EntryRevision } from '../../../shared/catalogue/care.js';
import { t } from '../../i18n/index.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { RelativeDate } from '../../ui/time.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { ChangeList } from './change-list.js';
import { entryHistoryOptions } from './queries.js';

/** Versions of an entry with what each changed, field by field. */
export function EntryHistory({ kind, id }: { kind: EntryKind; id: string }) {
  const services = useQuery({ ...serviceChoicesOptions(), enabled: kind === 'service' }).data;
  const names = new Map(services?.map((service) => [service.id, service.name]));
  const query = useInfiniteQuery(entryHistoryOptions(kind, id));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className="section care-entry-history" aria-labelledby="verlauf">
      <h2 id="verlauf">{t('care.history.title')}</h2>
      {!items && (query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={3} />)}
      {items?.length === 0 && <p className="muted">{t('care.history.empty')}</p>}
      {items && items.length > 0 && <Revisions items={items} names={names} />}
      <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items?.length ?? 0} />
    </section>
  );
}

/** Versions with their acts and what each changed; `names` of what values point to. */
export function Revisions({ items, names }: { items: readonly EntryRevision[]; names?: ReadonlyMap<string, string> }) {
  return (
    <ol className="list-rows care-history">
      {items.map(({ version, act, at, reason, other, credit, changes }) => (
        <li key={version}>
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
          <ChangeList changes={changes} names={names} />
        </li>
      ))}
    </ol>
  );
}
