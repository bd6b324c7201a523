import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { topics } from '../../shared/events.js';
import type { PilotPage } from '../../shared/pilots/contract.js';
import { useMe } from '../features/accounts/face.js';
import { LessonsOfPilot } from '../features/experiences/lessons-of-pilot.js';
import { ReportList } from '../features/experiences/report-list.js';
import { useRemovePilot } from '../features/pilots/mutations.js';
import { Participants } from '../features/pilots/participants.js';
import { periodText, PilotStateBadge } from '../features/pilots/pilot-state.js';
import { pilotKeys, pilotOptions } from '../features/pilots/queries.js';
import { Results } from '../features/pilots/results.js';
// Not by the face: it brings the whole page of a thread along, which is not shown here.
import { ThreadList } from '../features/threads/thread-list.js';
import { t } from '../i18n/index.js';
import { errorText, isCode, isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { focusHeading } from '../lib/page-focus.js';
import { paths } from '../lib/paths.js';
import { useHeld, useOpening } from '../lib/use-held.js';
import { Chip, SampleBadge } from '../ui/badge.js';
import { Button, LinkButton } from '../ui/button.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { StatusBar } from '../ui/status-bar.js';
import { notify } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

const SHOWN = 5;

/** `/pilotprojekte/:slug`: a pilot project with what it gathers. */
export const Component = () => {
  const { slug = '' } = useParams();
  return <OnePilot key={slug} slug={slug} />;
};

function OnePilot({ slug }: { slug: string }) {
  const query = useQuery(pilotOptions(slug));
  const client = useQueryClient();
  useTopic(
    query.data ? topics.pilot(query.data.id) : null,
    useCallback(() => void client.invalidateQueries({ queryKey: pilotKeys.page(slug) }), [client, slug]),
  );
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  // Numbers and stands follow in place; facts and results somebody may be reading wait behind the bar.
  const { shown, accept } = useHeld(isNotFound(query.error) ? undefined : query.data, { follow: opening, grow: (held, latest) => (held.version === latest.version && held.resultsVersion === latest.resultsVersion ? latest : held) });
  if (isNotFound(query.error)) return <NotFound />;
  if (!shown) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={4} rows={2} />;
  const changed = query.data !== undefined && (query.data.version !== shown.version || query.data.resultsVersion !== shown.resultsVersion);
  const show = (): void => {
    accept();
    // The bar that was pressed is gone: go on at the title of what is shown now.
    focusHeading();
  };
  return <Pilot pilot={shown} bar={<StatusBar text={changed ? t('pilots.page.changed') : null} onShow={show} />} onOwnAct={accept} />;
}

function Pilot({ pilot, bar, onOwnAct }: { pilot: PilotPage; bar: ReactNode; onOwnAct: () => void }) {
  const person = useMe()?.id ?? '';
  return (
    <div className="page pilot-page">
      <PageHeader
        title={pilot.name}
        kicker={<Link to={paths.pilots()}>{t('pilots.list.title')}</Link>}
        actions={
          <>
            {pilot.can.edit && (
              <LinkButton to={paths.editPilot(pilot.slug)} icon="edit">
                {t('pilots.page.edit')}
              </LinkButton>
            )}
            {pilot.can.remove && <Remove pilot={pilot} />}
          </>
        }
      >
        <div className="stack-small">
          <p className="measure">{pilot.summary}</p>
          <div className="row">
            <PilotStateBadge state={pilot.state} />
            <span className="muted">{periodText(pilot)}</span>
            {pilot.sample && <SampleBadge />}
          </div>
        </div>
      </PageHeader>
      {bar}
      <div className="stack-large">
        <Facts pilot={pilot} />
        <section className="section" aria-labelledby="participants">
          <h2 id="participants" className="row">
            {t('pilots.page.participants')} <span className="tab-count">{pilot.participants.length}</span>
          </h2>
          <Participants pilot={pilot} />
        </section>
        <Results pilot={pilot} person={person} onSaved={onOwnAct} />
        <Gathered pilot={pilot} />
      </div>
    </div>
  );
}

function Facts({ pilot }: { pilot: PilotPage }) {
  return (
    <section className="section" aria-labelledby="pilot-facts">
      <h2 id="pilot-facts" className="visually-hidden">
        {t('pilots.page.facts')}
      </h2>
      <dl className="facts">
        <dt>{t('pilots.page.lead')}</dt>
        <dd>
          <Link to={paths.organisation(pilot.lead.key)}>{pilot.lead.name}</Link>
        </dd>
        <dt>{t('pilots.page.services')}</dt>
        <dd className="row">
          {pilot.services.map((service) => (
            <Chip key={service.id} icon="services" to={paths.service(service.slug)}>
              {service.name}
            </Chip>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function Gathered({ pilot }: { pilot: PilotPage }) {
  const { counts } = pilot;
  return (
    <>
      <section className="section">
        <div className="section-head">
          <h2>{t('pilots.page.reports')}</h2>
          {counts.reports > SHOWN && <Link to={paths.reports({ pilot: pilot.slug })}>{t('pilots.page.reportsAll', { count: counts.reports })}</Link>}
        </div>
        <ReportList selection={{ pilot: pilot.id, limit: SHOWN }} live level={3} label={t('pilots.page.reports')} empty={<EmptyState icon="report" title={t('pilots.page.noReports')}>{t('pilots.page.noReportsText')}</EmptyState>} />
      </section>
      <section className="section" aria-labelledby="pilot-lessons">
        <h2 id="pilot-lessons" className="row">
          {t('pilots.page.lessons')} <span className="tab-count">{counts.lessons}</span>
        </h2>
        <LessonsOfPilot pilotId={pilot.id} empty={<p className="muted">{t('pilots.page.noLessons')}</p>} />
      </section>
      <section className="section">
        <div className="section-head">
          <h2>{t('pilots.page.questions')}</h2>
          {counts.openQuestions > SHOWN && <Link to={paths.threads({ list: 'offen', pilot: pilot.slug })}>{t('pilots.page.questionsAll', { count: counts.openQuestions })}</Link>}
        </div>
        <ThreadList
          selection={{ list: 'open', pilot: pilot.id, limit: SHOWN }}
          level={3}
          label={t('pilots.page.questions')}
          empty={
            <EmptyState
              icon="question"
              title={t('pilots.page.noQuestions')}
              action={
                <LinkButton to={paths.ask(pilot.services[0] ? { service: pilot.services[0].slug } : {})} icon="add">
                  {t('shell.ask')}
                </LinkButton>
              }
            >
              {t('pilots.page.noQuestionsText')}
            </EmptyState>
          }
        />
      </section>
    </>
  );
}

function Remove({ pilot }: { pilot: PilotPage }) {
  const [asking, setAsking] = useState(false);
  const remove = useRemovePilot(pilot.id, pilot.slug);
  const navigate = useNavigate();
  const confirm = (): void =>
    remove.mutate(pilot.version, {
      onSuccess: () => {
        notify({ text: t('pilots.page.removed') });
        void navigate(paths.pilots(), { replace: true });
      },
    });
  return (
    <>
      <Button variant="quiet" icon="delete" onClick={() => setAsking(true)}>
        {t('pilots.page.remove')}
      </Button>
      <ConfirmDialog open={asking} onClose={() => setAsking(false)} onConfirm={confirm} busy={remove.isPending} tone="danger" title={t('pilots.page.removeTitle', { name: pilot.name })} confirmLabel={t('pilots.page.remove')}>
        <p>{t('pilots.page.removeText')}</p>
        {remove.error && <p role="alert">{isCode(remove.error, 'conflict') ? t('pilots.conflict.remove') : errorText(remove.error)}</p>}
      </ConfirmDialog>
    </>
  );
}
