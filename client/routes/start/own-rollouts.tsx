import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ServiceListItem } from '../../../shared/catalogue/contract.js';
import { servicesOptions } from '../../features/catalogue/face.js';
import { isLive, RolloutBadge } from '../../features/rollouts/face.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { QueryView } from '../../ui/query-view.js';

const SHOWN = 8;

/** The services the own house is working on, furthest first; what is live needs no daily look and is only counted. */
export function OwnRollouts() {
  const services = useQuery(servicesOptions());
  return (
    <section className="section">
      <div className="section-head">
        <h2 id="own-rollouts">{t('start.member.rolloutsTitle')}</h2>
        <Link to={paths.procedure}>{t('start.member.rolloutsWay')}</Link>
      </div>
      <QueryView query={services}>{(all) => <Rollouts services={all} />}</QueryView>
    </section>
  );
}

function Rollouts({ services }: { services: ServiceListItem[] }) {
  const ours = services.filter((service) => service.ourRollout !== null && service.ourRollout.state !== 'not_planned');
  const live = ours.filter((service) => service.ourRollout !== null && isLive(service.ourRollout));
  const running = ours.filter((service) => !live.includes(service)).sort((one, other) => (other.ourRollout?.phase ?? -1) - (one.ourRollout?.phase ?? -1));
  if (ours.length === 0) {
    return (
      <div className="stack-small">
        <p className="muted">{t('start.member.rolloutsEmpty')}</p>
        <div>
          <LinkButton to={paths.services} size="small">
            {t('start.member.rolloutsEmptyAction')}
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <ul className="list-rows start-rollouts quiet-links">
        {running.slice(0, SHOWN).map((service) => (
          <li key={service.id}>
            <Link to={paths.service(service.slug)}>{service.name}</Link>
            <div>
              <RolloutBadge rollout={service.ourRollout} />
            </div>
          </li>
        ))}
        {running.length > SHOWN && (
          <li>
            <Link to={`${paths.services}?stand=einfuehrung`}>{t('start.member.rolloutsMore', { count: running.length - SHOWN })}</Link>
          </li>
        )}
        {live.length > 0 && (
          <li>
            <Link to={`${paths.services}?stand=live`}>{t('start.member.live', { count: live.length })}</Link>
          </li>
        )}
    </ul>
  );
}
