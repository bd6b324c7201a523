import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay, formatMoment } from '../../lib/dates.js';
import { focusHeading } from '../../lib/page-focus.js';
import { paths } from '../../lib/paths.js';
import { rememberVisit } from '../../lib/recent.js';
import { SampleBadge } from '../../ui/badge.js';
import { PageHeader } from '../../ui/page-header.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { useTermHints } from '../glossary/face.js';
import { FlagButton } from '../moderation/face.js';
import { OrganisationLine } from '../organisations/face.js';
import { refreshAfter } from './cache.js';
import { lessonAnchor } from './lesson-card.js';
import { ReportActions } from './report-actions.js';
import { ReportResultBadge, ReportVisibilityBadge } from './report-badges.js';
import { ReportEditions } from './report-editions.js';
import { ReportGone } from './report-gone.js';
import { NewerDraftNote, PublicNote } from './report-notes.js';
import { ReportThreads } from './report-threads.js';
import { ReportView } from './report-view.js';
import { useReport } from './use-report.js';
import { Voices } from './voices.js';
import './experiences.css';

interface ReportPageViewProps {
  id: string;
  me: Me | null;
  /** What else members may do with a lesson; `changed`: the report has another edition by that; `beside`: what this page offers for it. */
  lessonMore: (page: ReportPage, lesson: { id: string; title: string }, changed: () => Promise<void>, beside: ReactNode) => ReactNode;
}

/** The page of one published report, for members and for guests. */
export const ReportPageView = (props: ReportPageViewProps) => <OneReport key={props.id} {...props} />;

function OneReport({ id, me, lessonMore }: ReportPageViewProps) {
  const client = useQueryClient();
  const state = useReport(id, me !== null);
  if (state.gone) return <ReportGone id={id} me={me} />;
  if (state.error) return <ErrorState error={state.error} onRetry={state.retry} />;
  if (!state.page) return <Skeleton rows={3} lines={4} />;
  const { page, newEdition } = state;
  const changed = async (): Promise<void> => {
    await refreshAfter({ type: 'reports.published', reportId: page.id }, client);
    state.accept();
  };
  return (
    <div className="page report-page stack-large">
      <Header page={page} me={me} />
      <StatusBar
        text={newEdition === null ? null : t('experiences.page.newEdition', { edition: newEdition })}
        onShow={() => {
          state.accept();
          // The bar that was pressed is gone: go on at the title of what is shown now.
          focusHeading();
        }}
      />
      {page.viewer.ownHouse && <NewerDraftNote id={page.id} />}
      {me && <PublicNote page={page} />}
      {me ? <MemberBody page={page} more={(lesson, beside) => lessonMore(page, lesson, changed, beside)} /> : <Body page={page} />}
      <Voices page={page} member={me !== null} />
      {me && <ReportThreads page={page} me={me} />}
      {me && <ReportEditions page={page} />}
      <Printed page={page} />
    </div>
  );
}

/** On paper: where this came from and how old it is. */
function Printed({ page }: { page: ReportPage }) {
  const [moment] = useState(() => formatMoment(new Date()));
  return <p className="print-only">{t('experiences.page.printed', { address: window.location.origin + paths.report(page.id), edition: page.edition, day: formatDay(page.publishedAt), moment })}</p>;
}

function Header({ page, me }: { page: ReportPage; me: Me | null }) {
  const person = me?.id;
  useEffect(() => {
    if (person) rememberVisit(person, { kind: 'report', path: paths.report(page.id), title: page.title });
  }, [person, page.id, page.title]);
  return (
    <PageHeader title={page.title} kicker={<Link to={paths.reports()}>{t('experiences.page.back')}</Link>} actions={<ReportActions page={page} />}>
      <div className="stack-small">
        <div className="row">
          {page.result && <ReportResultBadge result={page.result} />}
          <ReportVisibilityBadge visibility={page.visibility} />
          {page.sample && <SampleBadge />}
        </div>
        <p className="meta">
          <OrganisationLine organisation={page.organisation} link={me !== null} />
          <span>{t('experiences.page.publishedOn', { edition: page.edition, day: formatDay(page.publishedAt) })}</span>
        </p>
        {page.pilots.length > 0 && (
          <p className="meta">
            <span>
              {t('pilots.report.from')}{' '}
              {page.pilots.map((pilot, index) => (
                <span key={pilot.id}>
                  {index > 0 && ', '}
                  <Link to={paths.pilot(pilot.slug)}>{pilot.name}</Link>
                </span>
              ))}
            </span>
          </p>
        )}
        <p className="report-summary">{page.summary}</p>
      </div>
    </PageHeader>
  );
}

type More = (lesson: { id: string; title: string }, beside: ReactNode) => ReactNode;

/** With the words of the field explained; guests have no glossary. */
const MemberBody = ({ page, more }: { page: ReportPage; more: More }) => <Body page={page} hints={useTermHints()} more={more} />;

function Body({ page, hints, more }: { page: ReportPage; hints?: ReturnType<typeof useTermHints>; more?: More }) {
  useLessonInSight();
  const member = more !== undefined;
  return (
    <ReportView
      report={page}
      linked={member}
      hints={hints}
      lessonTo={(lesson) => paths.report(page.id, lesson)}
      lessonActs={more && ((lesson) => <LessonActs page={page} lesson={lesson} more={more} />)}
    />
  );
}

function LessonActs({ page, lesson, more }: { page: ReportPage; lesson: { id: string; title: string }; more: More }) {
  const credit = page.credits.find(({ lessonId }) => lessonId === lesson.id);
  return (
    <>
      {credit && <p className="muted small">{t('experiences.page.lessonCredit', { organisation: credit.organisation.name })}</p>}
      {more(lesson, !page.viewer.ownHouse && <FlagButton subject={{ kind: 'lesson', id: lesson.id }} what={t('experiences.page.flagLesson', { title: lesson.title })} />)}
    </>
  );
}

/** A link to a lesson leads to it, though the report came after the page. */
function useLessonInSight(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const lesson = hash.startsWith(`#${lessonAnchor('')}`) ? document.getElementById(hash.slice(1)) : null;
    if (!lesson) return;
    lesson.scrollIntoView({ block: 'start' });
    lesson.focus({ preventScroll: true });
  }, [hash]);
}
