import { Link } from 'react-router';
import type { PilotListItem } from '../../../shared/pilots/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip, SampleBadge } from '../../ui/badge.js';
import { periodText, PilotStateBadge } from './pilot-state.js';
import './pilots.css';

const SERVICES = 4;

/** Pilot projects as rows: what, when, who, which services. */
export const PilotRows = ({ items }: { items: readonly PilotListItem[] }) => (
  <ul className="list-rows pilot-rows">
    {items.map((item) => (
      <li key={item.id}>
        <article>
          <div className="row">
            <PilotStateBadge state={item.state} />
            <span className="muted small">{periodText(item)}</span>
            {item.sample && <SampleBadge />}
          </div>
          <h2 className="pilot-row-title">
            <Link to={paths.pilot(item.slug)} data-row>
              {item.name}
            </Link>
          </h2>
          <p className="measure">{item.summary}</p>
          <p className="meta">
            <span>{t('pilots.list.lead', { name: item.lead.name })}</span>
            <span>{t('pilots.list.participants', { count: item.participants.length })}</span>
          </p>
          <p className="row">
            {item.services.slice(0, SERVICES).map((service) => (
              <Chip key={service.id} icon="services" to={paths.service(service.slug)}>
                {service.name}
              </Chip>
            ))}
            {item.services.length > SERVICES && <span className="muted small">{t('pilots.list.moreServices', { count: item.services.length - SERVICES })}</span>}
          </p>
        </article>
      </li>
    ))}
  </ul>
);
