import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { topics } from '../../../shared/events.js';
import { t } from '../../i18n/index.js';
import { useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { periodText, PilotStateBadge } from './pilot-state.js';
import { pilotListOptions } from './queries.js';
import './pilots.css';

const SHOWN = 3;

/** In the hub of a service: who tries it, in which project. Nothing while there is none, and nothing that would push a page aside while it loads. */
export function PilotsOfService({ service }: { service: { id: string; slug: string } }) {
  const query = useInfiniteQuery(pilotListOptions({ service: service.id, limit: SHOWN }));
  useTopic(topics.pilots());
  const items = query.data?.pages[0]?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="pilots-of-service">
      <h2 id="pilots-of-service">{t('pilots.service.title')}</h2>
      <ul className="list-rows pilot-list">
        {items.map((item) => (
          <li key={item.id}>
            <Link to={paths.pilot(item.slug)}>{item.name}</Link>
            <p className="row">
              <PilotStateBadge state={item.state} />
              <span className="muted small">{periodText(item)}</span>
            </p>
            <p className="muted small">{item.participants.map(({ name }) => name).join(', ')}</p>
          </li>
        ))}
      </ul>
      {query.data?.pages[0]?.nextCursor && (
        <p className="section-foot">
          <Link to={paths.pilots({ service: service.slug })}>{t('pilots.service.all')}</Link>
        </p>
      )}
    </section>
  );
}
