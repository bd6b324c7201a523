import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ObstacleListItem } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { ErrorState } from '../../ui/states.js';
import { obstaclesOptions } from './queries.js';
import { WeightBadge } from './report-badges.js';

/** What stood in the way with a service, the heaviest first, each leading to the reports that tell of it; nothing where nothing did. */
export function ObstaclesOfService({ service }: { service: { id: string; slug: string } }) {
  const query = useQuery(obstaclesOptions({ service: service.id }));
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const met = heaviestFirst(query.data ?? []);
  if (met.length === 0) return null;
  return (
    <section className="section" aria-labelledby="service-obstacles">
      <h2 id="service-obstacles">{t('experiences.service.obstacles')}</h2>
      <p className="section-intro">{t('experiences.service.obstaclesText')}</p>
      <ul className="list-rows">
        {met.map((obstacle) => (
          <li key={obstacle.id} className="service-obstacle">
            <Link to={paths.reports({ service: service.slug, obstacle: obstacle.slug })}>{obstacle.name}</Link>
            {obstacle.weight !== null && (
              <div>
                <WeightBadge weight={obstacle.weight} />
              </div>
            )}
            <p className="muted small">{t('experiences.service.obstacleReports', { count: obstacle.reportCount })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Obstacles that a report names, by their average weight, then by how many name them. */
export const heaviestFirst = (obstacles: readonly ObstacleListItem[]): ObstacleListItem[] =>
  obstacles.filter(({ reportCount }) => reportCount > 0).sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0) || other.reportCount - one.reportCount || one.name.localeCompare(other.name, 'de'));
