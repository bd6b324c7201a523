import { useQueryClient } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import type { ServiceListItem } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { paths } from '../../lib/paths.js';
import { LoadMore } from '../../ui/load-more.js';
import { RolloutBadge } from '../rollouts/face.js';
import { entryLabel } from './entries.js';
import { openCount } from './filter-services.js';
import { serviceOptions } from './queries.js';
import './catalogue.css';

const STEP = 60;

/** The services as rows; the first sixty, more on request, so that typing stays instant with hundreds. */
export function ServiceRows({ services, filter }: { services: readonly ServiceListItem[]; /** Another one begins at the first row again. */ filter: string }) {
  const [paging, setPaging] = useState({ filter, shown: STEP });
  if (paging.filter !== filter) setPaging({ filter, shown: STEP });
  const { shown } = paging;
  const client = useQueryClient();
  useRowShortcuts();
  return (
    <>
      <ul className="list-rows quiet-links">
        {services.slice(0, shown).map((service) => (
          <ServiceRow key={service.id} service={service} onNear={(slug) => void client.prefetchQuery(serviceOptions(slug))} />
        ))}
      </ul>
      <LoadMore hasMore={services.length > shown} busy={false} onLoad={() => setPaging({ filter, shown: shown + 2 * STEP })} shown={Math.min(shown, services.length)} label={t('services.list.more')} />
    </>
  );
}

const ServiceRow = memo(
  function ServiceRow({ service, onNear }: { service: ServiceListItem; onNear: (slug: string) => void }) {
    const open = openCount(service);
    // That nothing has happened yet is worth a word only where something could have.
    const expected = service.availability !== 'none';
    return (
      <li className="service-row">
        <div className="service-row-name">
          <Link to={paths.service(service.slug)} data-row onPointerEnter={() => onNear(service.slug)} onFocus={() => onNear(service.slug)}>
            {entryLabel(service)}
          </Link>
          <p className="meta">
            {service.kind === 'basic' && <span>{t('vocabulary.serviceKind.basic')}</span>}
            {service.topicField && <span>{service.topicField}</span>}
            {service.ozgId && <span>{t('services.list.ozgId', { id: service.ozgId })}</span>}
            {service.availability !== 'available' && <span>{t(`vocabulary.availability.${service.availability}`)}</span>}
          </p>
        </div>
        <p className="service-row-ours">
          {service.ourRollout && (
            <>
              <span className="visually-hidden">{t('services.list.ours')} </span>
              <RolloutBadge rollout={service.ourRollout} />
            </>
          )}
        </p>
        <p className="service-row-counts meta">
          {(service.liveCount > 0 || (service.inProgressCount === 0 && expected)) && <span>{t('services.list.live', { count: service.liveCount })}</span>}
          {service.inProgressCount > 0 && <span>{t('services.list.inProgress', { count: service.inProgressCount })}</span>}
          {(service.questionCount > 0 || expected) && (
            <span>
              {t('services.list.questions', { count: service.questionCount })}
              {open > 0 && `, ${t('services.list.openQuestions', { count: open })}`}
            </span>
          )}
          {service.reportCount > 0 && <span>{t('services.list.reports', { count: service.reportCount })}</span>}
        </p>
      </li>
    );
  },
  (before, after) => before.service === after.service,
);
