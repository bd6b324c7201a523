import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { AnnouncementCard } from './announcement-card.js';
import { houseAnnouncementsOptions, newsOptions } from './queries.js';

const SHOWN = 3;

/** On top of the start page: what the own administration is asked to take note of. Nothing while there is nothing. */
export function UnconfirmedAnnouncements() {
  const waiting = (useQuery(newsOptions()).data?.unconfirmed ?? 0) > 0;
  const items = useInfiniteQuery({ ...houseAnnouncementsOptions('open'), enabled: waiting }).data?.pages.flatMap((page) => page.items) ?? [];
  if (!waiting || items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="unconfirmed">
      <div className="section-head">
        <h2 id="unconfirmed">{t('announcements.start.title')}</h2>
        <Link to={paths.notices}>{t('announcements.start.all')}</Link>
      </div>
      <ul className="list-rows">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <AnnouncementCard item={item} isNew={!item.seen} level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
