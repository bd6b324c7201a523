import { Link } from 'react-router';
import type { PhasePage } from '../../../shared/playbooks/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay, today } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { phaseCounts } from './phase-counts.js';

const SHOWN = 8;

/** Services of the own house that stand at this phase; nothing where none does. */
export function OursHere({ ours }: { ours: PhasePage['ours'] }) {
  if (ours.length === 0) return null;
  return (
    <section className="section" aria-labelledby="phase-ours">
      <h2 id="phase-ours">{t('playbooks.oursTitle')}</h2>
      <ul className="list-rows phase-services quiet-links">
        {ours.map(({ service, goLiveOn }) => (
          <li key={service.id}>
            <Link to={paths.service(service.slug)}>{service.name}</Link>
            {goLiveOn && <p className="muted small">{t(goLiveOn <= today() ? 'playbooks.liveSince' : 'playbooks.livePlanned', { day: formatDay(goLiveOn) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Services about which there is something at this phase, most first; each narrows the page. */
export function ServicesHere({ phase, services }: { phase: number; services: PhasePage['services'] }) {
  if (services.length === 0) return null;
  return (
    <section className="section no-print" aria-labelledby="phase-services">
      <h2 id="phase-services">{t('playbooks.servicesTitle')}</h2>
      <ul className="list-rows phase-services quiet-links">
        {services.slice(0, SHOWN).map((one) => (
          <li key={one.service.id}>
            <Link to={paths.phase(phase, one.service.slug)} preventScrollReset>
              {one.service.name}
            </Link>
            <p className="muted small">{phaseCounts({ ...one, obstacleCount: 0 }).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {services.length > SHOWN && <p className="section-foot muted small">{t('playbooks.servicesMore')}</p>}
    </section>
  );
}
