import { Link } from 'react-router';
import type { KeptAnnouncement } from '../../../shared/announcements/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { SampleBadge } from '../../ui/badge.js';
import { AnnouncementStateBadge, confirmedText } from './announcement-state.js';
import { audienceText } from './audience-text.js';
import './announcements.css';

/** Announcements as rows for those who keep them: to whom, until when, how many have confirmed. */
export const KeptRows = ({ items }: { items: readonly KeptAnnouncement[] }) => (
  <ul className="list-rows">
    {items.map((item) => (
      <li key={item.id}>
        <article className="announcement">
          <div className="row">
            <AnnouncementStateBadge state={item.state} />
            <span className="muted small">{t('announcements.until', { day: formatDay(item.endsOn) })}</span>
            {item.sample && <SampleBadge />}
          </div>
          <h2 className="announcement-title">
            <Link to={paths.announcement(item.id)} data-row>
              {item.title}
            </Link>
          </h2>
          <p className="meta">
            <span>{audienceText(item)}</span>
            <span>{t('announcements.keep.reached', { count: item.reached })}</span>
            <span>{confirmedText(item)}</span>
          </p>
        </article>
      </li>
    ))}
  </ul>
);
