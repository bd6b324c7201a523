import { Link } from 'react-router';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
import { VersionNews } from '../../features/care/version-news.js';
import { DutyHint } from '../../features/catalogue/duty-hint.js';
import { SingleServices } from '../../features/catalogue/single-services.js';
import { PilotsOfService } from '../../features/pilots/pilots-of-service.js';
import { RolloutBadge } from '../../features/rollouts/face.js';
import { WhoIsLive } from '../../features/rollouts/who-is-live.js';
// Not by the face: it brings the whole page of a thread along, which is not shown here.
import { ReferenceAnswers } from '../../features/threads/reference-answers.js';
import { ThreadList } from '../../features/threads/thread-list.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { CopyButton } from '../../ui/copy-button.js';
import { EmptyState } from '../../ui/states.js';
import '../../features/catalogue/catalogue.css';

/** What the service is, what it needs, what is solved, who is live. */
export function ServiceOverview({ service }: { service: ServiceDetail }) {
  return (
    <div className="layout-rail">
      <div className="stack-large">
        {service.missingSince && (
          <Alert tone="warning" title={t('services.hub.missingTitle')}>
            <p>{t('services.hub.missingText', { day: formatDay(service.missingSince) })}</p>
          </Alert>
        )}
        <section className="section">
          <h2>{t('services.hub.about')}</h2>
          <p className="measure">{service.summary}</p>
        </section>
        {service.currentVersion && service.currentVersion.news.length > 0 && (
          <section className="section">
            <div className="section-head">
              <h2>{t('versions.newIn', { label: service.currentVersion.label })}</h2>
              <Link to={paths.service(service.slug, 'versionen')}>{t('versions.all')}</Link>
            </div>
            <VersionNews news={service.currentVersion.news} />
          </section>
        )}
        {service.availability === 'none' && (
          <Alert title={t('services.hub.noneTitle')}>
            <p>{t('services.hub.noneText')}</p>
          </Alert>
        )}
        {service.openCount > 0 && (
          <Alert icon="question">
            <p>
              {t('services.hub.openHint', { count: service.openCount })} <Link to={paths.threads({ list: 'offen', service: service.slug })}>{t('services.hub.openLink')}</Link>
            </p>
          </Alert>
        )}
        {service.requires.length > 0 && <Requires service={service} />}
        <ReferenceAnswers service={service.id} />
        <DutyHint typing={service.typing} />
        <section className="section">
          <div className="section-head">
            <h2>{t('services.hub.solved')}</h2>
            {service.solvedCount > 3 && <Link to={paths.threads({ list: 'geloest', service: service.slug })}>{t('services.hub.solvedAll')}</Link>}
          </div>
          <ThreadList
            selection={{ service: service.id, list: 'solved', limit: 3 }}
            level={3}
            label={t('services.hub.solved')}
            empty={
              <EmptyState icon="solution" title={t('services.hub.solvedEmpty')}>
                {t('services.hub.solvedEmptyText')}
              </EmptyState>
            }
          />
        </section>
        <SingleServices singles={service.singles} />
      </div>
      <div className="rail">
        <WhoIsLive slug={service.slug} />
        <PilotsOfService service={service} />
        <Facts service={service} />
      </div>
    </div>
  );
}

function Requires({ service }: { service: ServiceDetail }) {
  return (
    <section className="section">
      <h2>{t('services.hub.requires')}</h2>
      <p className="section-intro measure">{t('services.hub.requiresText')}</p>
      <ul className="list-rows hub-requires quiet-links">
        {service.requires.map((basic) => (
          <li key={basic.id}>
            <Link to={paths.service(basic.slug)}>{basic.name}</Link>
            <RolloutBadge rollout={basic.ourRollout} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const AVAILABILITY = { available: { tone: 'success', icon: 'check-circle' }, announced: { tone: 'neutral', icon: 'clock' }, none: { tone: 'neutral', icon: 'skip' } } as const;

function Facts({ service }: { service: ServiceDetail }) {
  return (
    <section className="section">
      <h2 className="visually-hidden">{t('services.hub.facts')}</h2>
      <dl className="facts facts-stacked">
        <dt>{t('services.hub.availability')}</dt>
        <dd>
          <Badge {...AVAILABILITY[service.availability]}>{service.kind === 'basic' ? t(`services.list.availabilityOption.${service.availability}`) : t(`vocabulary.availability.${service.availability}`)}</Badge>
        </dd>
        {service.ozgId && (
          <>
            <dt>{t('services.hub.ozgId')}</dt>
            <dd className="hub-id">
              {service.ozgId} <CopyButton text={service.ozgId} label={t('services.hub.copyOzgId', { id: service.ozgId })} />
            </dd>
          </>
        )}
        {service.currentVersion && (
          <>
            <dt>{t('services.hub.version')}</dt>
            <dd>{t('services.hub.versionText', { label: service.currentVersion.label, day: formatDay(service.currentVersion.validFrom) })}</dd>
          </>
        )}
        {service.provider && (
          <>
            <dt>{t('services.hub.provider')}</dt>
            <dd>{service.provider}</dd>
          </>
        )}
        {service.topicField && (
          <>
            <dt>{t('services.hub.topicField')}</dt>
            <dd>{service.topicField}</dd>
          </>
        )}
        {service.situation && (
          <>
            <dt>{t('services.hub.situation')}</dt>
            <dd>{service.situation}</dd>
          </>
        )}
        <dt>{t('services.hub.updated')}</dt>
        <dd>{formatDay(service.updatedAt)}</dd>
      </dl>
    </section>
  );
}
