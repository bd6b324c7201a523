import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ServiceChoice } from '../../shared/catalogue/contract.js';
import type { PhasePage } from '../../shared/playbooks/contract.js';
import { PHASES } from '../../shared/vocabulary.js';
import { serviceChoicesOptions } from '../features/catalogue/face.js';
import { OursHere, PhaseLessons, PhaseNeighbours, PhaseObstacles, phaseOptions, PhaseStrip, ServicePicker, ServicesHere, useLivePhases } from '../features/playbooks/face.js';
import { phaseText } from '../features/rollouts/face.js';
// Not by the face: it brings the whole page of a thread along, which is not shown here.
import { ReferenceAnswers } from '../features/threads/reference-answers.js';
import { ThreadList } from '../features/threads/thread-list.js';
import { t } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/vorgehen/:number`: what others left behind at one phase, narrowed to the service that the address names. */
export function Component() {
  const { number: word } = useParams();
  const phase = PHASES.find(({ number }) => String(number) === word);
  return phase ? <Phase key={phase.number} number={phase.number} /> : <NotFound />;
}

const NONE: readonly ServiceChoice[] = [];

function Phase({ number }: { number: number }) {
  const [search] = useSearchParams();
  const slug = search.get('dienst') || undefined;
  const navigate = useNavigate();
  const choices = useQuery(serviceChoicesOptions());
  const service = slug === undefined ? undefined : choices.data?.find((one) => one.slug === slug);
  // A slug waits for the list of services: what is narrowed never shows everything first.
  const waiting = slug !== undefined && choices.data === undefined;
  const unknown = slug !== undefined && !waiting && !service;
  const page = useQuery({ ...phaseOptions(number, service?.id), enabled: !waiting, placeholderData: keepPreviousData });
  useLivePhases();
  return (
    <div className="page">
      <PageHeader
        title={phaseText(number)}
        kicker={<Link to={paths.procedure}>{t('playbooks.title')}</Link>}
        actions={
          <LinkButton to={paths.ask({ phase: number, ...(service ? { service: service.slug } : {}) })} variant="primary" icon="add">
            {t('shell.ask')}
          </LinkButton>
        }
      />
      <PhaseStrip number={number} service={unknown ? undefined : slug} />
      <ServicePicker
        services={choices.data ?? NONE}
        here={page.data?.services ?? []}
        slug={unknown ? undefined : slug}
        onChange={(next) => void navigate(paths.phase(number, next), { replace: true, preventScrollReset: true })}
      />
      {unknown && (
        <div className="phase-picker">
          <Alert tone="warning">{t('playbooks.unknownService')}</Alert>
        </div>
      )}
      {waiting && choices.isError ? (
        <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />
      ) : (
        <QueryView query={page} skeleton={<Skeleton rows={4} lines={4} />}>
          {(data) => <Knowledge page={data} service={service} />}
        </QueryView>
      )}
      <PhaseNeighbours number={number} service={unknown ? undefined : slug} />
    </div>
  );
}

const SHOWN = 3;

/** The lists of a phase, each the first few with the way to all. */
function Knowledge({ page, service }: { page: PhasePage; service: ServiceChoice | undefined }) {
  const { number } = page;
  const about = service ? { service: service.id } : {};
  return (
    <div className="layout-rail">
      <div className="stack-large">
        <ReferenceAnswers phase={number} service={service?.id} />
        <section className="section" aria-labelledby="phase-lessons">
          <div className="section-head">
            <h2 id="phase-lessons">
              {t('playbooks.lessonsTitle')} <Count n={page.lessonCount} />
            </h2>
          </div>
          <PhaseLessons
            phase={number}
            service={service?.id}
            empty={
              <div className="stack-small">
                <p className="muted">{service ? t('playbooks.lessonsEmptyService') : t('playbooks.lessonsEmpty')}</p>
                <div>
                  <LinkButton to={paths.newReport(service?.slug)} size="small" icon="add">
                    {t('playbooks.write')}
                  </LinkButton>
                </div>
              </div>
            }
          />
        </section>
        <section className="section">
          <div className="section-head">
            <h2>
              {t('playbooks.solvedTitle')} <Count n={page.solvedCount} />
            </h2>
            {page.solvedCount > SHOWN && <Link to={paths.threads({ list: 'geloest', service: service?.slug, phase: number })}>{t('playbooks.solvedAll', { count: page.solvedCount })}</Link>}
          </div>
          <ThreadList
            selection={{ list: 'solved', phase: number, limit: SHOWN, ...about }}
            level={3}
            label={t('playbooks.solvedTitle')}
            empty={<p className="muted">{service ? t('playbooks.solvedEmptyService') : t('playbooks.solvedEmpty')}</p>}
          />
          <p className="section-foot">
            <Link to={paths.threads({ list: 'offen', service: service?.slug, phase: number })}>{t('playbooks.open')}</Link>
          </p>
        </section>
      </div>
      <div className="rail">
        <OursHere ours={page.ours} />
        <section className="section" aria-labelledby="phase-obstacles">
          <h2 id="phase-obstacles">
            {t('playbooks.obstaclesTitle')} <Count n={page.obstacleCount} />
          </h2>
          <PhaseObstacles phase={number} service={service} />
        </section>
        {!service && <ServicesHere phase={number} services={page.services} />}
      </div>
    </div>
  );
}

/** How many there are, beside the heading of their list. */
const Count = ({ n }: { n: number }) => (n > 0 ? <span className="tab-count">{formatNumber(n)}</span> : null);
