import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ObstacleListItem } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { heaviestFirst, obstaclesOptions, WeightBadge } from '../experiences/face.js';

interface PhaseObstaclesProps {
  phase: number;
  service: { id: string; slug: string } | undefined;
}

/** What stands in the way at a phase: what reports name, the heaviest first, each leading to them; then what only the managed list knows. */
export function PhaseObstacles({ phase, service }: PhaseObstaclesProps) {
  const query = useQuery(obstaclesOptions({ phase, ...(service ? { service: service.id } : {}) }));
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={2} />;
  const obstacles = shownObstacles(query.data, service !== undefined);
  if (obstacles.length === 0) return <p className="muted">{service ? t('playbooks.obstaclesEmptyService') : t('playbooks.obstaclesEmpty')}</p>;
  return (
    <>
      <p className="section-intro">{t('playbooks.obstaclesText')}</p>
      <ul className="list-rows">
        {obstacles.map((obstacle) => (
          <li key={obstacle.id} className="service-obstacle">
            {obstacle.reportCount > 0 ? <Link to={paths.reports({ service: service?.slug, obstacle: obstacle.slug })}>{obstacle.name}</Link> : <Link to={paths.obstacles(obstacle.slug)}>{obstacle.name}</Link>}
            {obstacle.weight !== null && (
              <div>
                <WeightBadge weight={obstacle.weight} />
              </div>
            )}
            <p className="muted small">{t('playbooks.obstacleReports', { count: obstacle.reportCount })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Narrowed to a service only what a report on it names; otherwise the whole list of the phase, as many as its number says. */
export const shownObstacles = (all: readonly ObstacleListItem[], narrowed: boolean): ObstacleListItem[] => [...heaviestFirst(all), ...(narrowed ? [] : all.filter(({ reportCount }) => reportCount === 0))];
