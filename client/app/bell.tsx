import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { newsOptions } from '../features/announcements/queries.js';
import { t } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { paths } from '../lib/paths.js';
import { Icon } from '../ui/icon.js';

const SHOWN_MAX = 99;

/** The way to one's notices, with how many are new: as a number and in its name. */
export function Bell() {
  const news = useQuery(newsOptions()).data;
  const count = news ? news.notices + news.announcements : 0;
  const name = t('notices.bell', { count });
  return (
    <Link className="button button-quiet button-icon bell" to={paths.notices} aria-label={name} title={name}>
      <Icon name="bell" />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count > SHOWN_MAX ? `${SHOWN_MAX}+` : formatNumber(count)}
        </span>
      )}
    </Link>
  );
}
