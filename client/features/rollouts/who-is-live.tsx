import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { isLikeUs } from '../../../shared/comparables/distance.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { QueryView } from '../../ui/query-view.js';
import { reasonText } from '../comparables/face.js';
import { organisationFacts } from '../organisations/face.js';
import { isLive } from './phase-badge.js';
import { rolloutsOptions } from './queries.js';
import './rollouts.css';

const SHOWN = 6;

/** The administrations one can ask, those like the own one first. */
export function WhoIsLive({ slug }: { slug: string }) {
  const stands = useQuery(rolloutsOptions(slug));
  return (
    <section className="section" aria-labelledby="who-is-live">
      <h2 id="who-is-live">{t('services.hub.whoIsLive')}</h2>
      <QueryView query={stands}>
        {(rows) => {
          const live = rows
            .filter((row) => isLive(row) && !row.own)
            .sort((one, other) => one.distance - other.distance || (one.goLiveOn ?? '').localeCompare(other.goLiveOn ?? ''));
          if (live.length === 0) return <p className="muted">{t('services.hub.nobodyLive')}</p>;
          return (
            <ul className="list-rows live-list quiet-links">
              {live.slice(0, SHOWN).map((row) => (
                <li key={row.id}>
                  <Link to={paths.organisation(row.organisation.key)}>{row.organisation.name}</Link> {isLikeUs(row) && <Badge tone="accent">{t('comparables.likeUs')}</Badge>}
                  <p className="muted small">{reasonText(row.reason)}</p>
                  <p className="muted small">
                    {organisationFacts(row.organisation)} · {t('rollouts.live', { day: formatDay(row.goLiveOn ?? '') })}
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      <p className="section-foot">
        <Link to={paths.service(slug, 'verwaltungen')}>{t('services.hub.all')}</Link>
      </p>
    </section>
  );
}
