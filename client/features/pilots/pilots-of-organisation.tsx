import { Link } from 'react-router';
import { topics } from '../../../shared/events.js';
import type { PilotOfOrganisation } from '../../../shared/pilots/refs.js';
import { t } from '../../i18n/index.js';
import { useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { periodText, PilotStateBadge } from './pilot-state.js';
import './pilots.css';

/** On the page of an administration: the projects it takes part in or leads. Nothing where there is none. */
export function PilotsOfOrganisation({ organisation }: { organisation: { pilots: readonly PilotOfOrganisation[]; pilotMunicipality: boolean } }) {
  useTopic(topics.pilots());
  const { pilots, pilotMunicipality } = organisation;
  if (pilots.length === 0) return null;
  return (
    <section className="section" aria-labelledby="pilots">
      <h2 id="pilots">{t(pilotMunicipality ? 'pilots.organisation.titleMunicipality' : 'pilots.organisation.title')}</h2>
      <ul className="list-rows pilot-list">
        {pilots.map((pilot) => (
          <li key={pilot.id}>
            <Link to={paths.pilot(pilot.slug)}>{pilot.name}</Link>
            <p className="row">
              <PilotStateBadge state={pilot.state} />
              <span className="muted small">{periodText(pilot)}</span>
            </p>
            {pilot.leads && <p className="muted small">{t(pilot.takesPart ? 'pilots.organisation.leadsAndTakesPart' : 'pilots.organisation.leads')}</p>}
          </li>
        ))}
      </ul>
      <p className="section-foot">
        <Link to={paths.pilots()}>{t('pilots.organisation.all')}</Link>
      </p>
    </section>
  );
}
