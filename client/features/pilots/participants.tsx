import { Link } from 'react-router';
import type { PilotPage, PilotParticipant } from '../../../shared/pilots/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { organisationFacts } from '../organisations/face.js';
import { RolloutBadge } from '../rollouts/face.js';
import { PilotkommuneBadge } from './pilot-state.js';
import './pilots.css';

/** As many services as columns can be read beside each other; of more, each participant lists those it has begun. */
const COLUMNS = 4;

/** Who takes part, and where each stands with the services. */
export function Participants({ pilot }: { pilot: PilotPage }) {
  const { participants, services } = pilot;
  if (participants.length === 0) return <p className="muted">{t('pilots.page.noParticipants')}</p>;
  const byColumn = services.length <= COLUMNS;
  return (
    <TableScroller label={t('pilots.page.participants')}>
      <table className="pilot-participants">
        <caption className="visually-hidden">{t('pilots.page.participantsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilots.page.participant')}</th>
            {byColumn ? (
              services.map((service) => (
                <th scope="col" key={service.id}>
                  <Link to={paths.service(service.slug, 'verwaltungen')}>{service.name}</Link>
                </th>
              ))
            ) : (
              <th scope="col">{t('pilots.page.stands')}</th>
            )}
            <th scope="col">{t('pilots.page.reportsOf')}</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <tr key={participant.organisation.id}>
              <th scope="row">
                <Link to={paths.organisation(participant.organisation.key)}>{participant.organisation.name}</Link>
                <p className="muted small">{organisationFacts(participant.organisation)}</p>
                {participant.pilotMunicipality && <PilotkommuneBadge />}
              </th>
              {byColumn ? (
                services.map(({ id }) => (
                  <td key={id}>
                    <RolloutBadge rollout={standWith(participant, id)} />
                  </td>
                ))
              ) : (
                <td>
                  <Begun participant={participant} services={services} />
                </td>
              )}
              <td className="number">{participant.reportCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

const standWith = ({ stands }: PilotParticipant, serviceId: string) => stands.find((stand) => stand.serviceId === serviceId) ?? null;

function Begun({ participant, services }: { participant: PilotParticipant; services: PilotPage['services'] }) {
  const begun = services.filter(({ id }) => standWith(participant, id));
  if (begun.length === 0) return <RolloutBadge rollout={null} />;
  return (
    <ul>
      {begun.map((service) => (
        <li key={service.id}>
          {service.name} <RolloutBadge rollout={standWith(participant, service.id)} />
        </li>
      ))}
    </ul>
  );
}
