import { useInfiniteQuery } from '@tanstack/react-query';
import type { HousesQuery, KeptAnnouncement } from '../../../shared/announcements/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { OrganisationLine } from '../organisations/face.js';
import { confirmedText } from './announcement-state.js';
import { housesOptions } from './queries.js';

/** Which administrations have taken note, and which have not; never who there. */
export function Confirmations({ announcement }: { announcement: KeptAnnouncement }) {
  return (
    <section className="section" aria-labelledby="confirmations">
      <h2 id="confirmations">{t('announcements.page.confirmations')}</h2>
      {announcement.asksConfirmation ? (
        <>
          <p>
            <strong>{confirmedText(announcement)}</strong>
          </p>
          <Houses id={announcement.id} state="open" />
          <Houses id={announcement.id} state="confirmed" />
        </>
      ) : (
        <p className="muted">{t('announcements.page.notAsked')}</p>
      )}
    </section>
  );
}

const TEXTS = { open: { title: 'announcements.page.open', none: 'announcements.page.noneOpen' }, confirmed: { title: 'announcements.page.done', none: 'announcements.page.noneDone' } } as const;

function Houses({ id, state }: { id: string; state: HousesQuery['state'] }) {
  const query = useInfiniteQuery(housesOptions(id, state));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby={`houses-${state}`}>
      <h3 id={`houses-${state}`}>{t(TEXTS[state].title)}</h3>
      {!items ? (
        query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : items.length === 0 ? (
        <p className="muted">{t(TEXTS[state].none)}</p>
      ) : (
        <>
          <ul className="announcement-houses">
            {items.map(({ organisation, confirmedOn }) => (
              <li key={organisation.id}>
                <OrganisationLine organisation={organisation} link />
                {confirmedOn && <span className="muted"> {formatDay(confirmedOn)}</span>}
              </li>
            ))}
          </ul>
          <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items.length} label={t('announcements.page.moreHouses')} />
        </>
      )}
    </section>
  );
}
