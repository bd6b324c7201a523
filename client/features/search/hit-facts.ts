import type { LessonHit, OrganisationHit, ReportHit, SearchHit, ServiceHit, ThreadHit } from '../../../shared/search/contract.js';
import type { ThreadState } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import type { IconName } from '../../ui/icon.js';
import { organisationFacts } from '../organisations/face.js';
import { phaseName, rolloutText } from '../rollouts/face.js';

const STATE_ICON: Record<ThreadState, IconName> = { open: 'open', answered: 'answer', solved: 'solution', talk: 'comment', duplicate: 'copy' };

/** Where a hit leads. */
export function pathOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'service':
      return paths.service(hit.service.slug);
    case 'thread':
      return paths.thread(hit.id);
    case 'report':
      return paths.report(hit.id);
    case 'lesson':
      return paths.report(hit.lesson.report.id, hit.id);
    case 'obstacle':
      return paths.reports({ obstacle: hit.slug });
    case 'organisation':
      return paths.organisation(hit.organisation.key);
    case 'term':
      return paths.term(hit.slug);
  }
}

/** Says with its words what kind and state it is; a question carries the icon of its state. */
export function iconOf(hit: SearchHit): IconName {
  switch (hit.kind) {
    case 'service':
      return 'services';
    case 'thread':
      return STATE_ICON[hit.thread.state];
    case 'report':
      return 'report';
    case 'lesson':
      return 'bulb';
    case 'obstacle':
      return 'alert';
    case 'organisation':
      return 'building';
    case 'term':
      return 'book';
  }
}

/** What one wants to know of a hit before opening it, in the order of importance. */
export function factsOf(hit: SearchHit): string[] {
  switch (hit.kind) {
    case 'service':
      return serviceFacts(hit);
    case 'thread':
      return threadFacts(hit);
    case 'report':
      return reportFacts(hit);
    case 'lesson':
      return lessonFacts(hit);
    case 'obstacle':
      return [hit.phase === null ? '' : t('search.hit.phase', { number: hit.phase, name: phaseName(hit.phase) }), beginning(hit.description)].filter(Boolean);
    case 'organisation':
      return organisationHitFacts(hit);
    case 'term':
      return [hit.abbreviation ?? '', beginning(hit.explanation)].filter(Boolean);
  }
}

const BEGINNING = 110;

/** The first words of a longer text. */
function beginning(text: string): string {
  if (text.length <= BEGINNING) return text;
  const end = text.lastIndexOf(' ', BEGINNING);
  return `${text.slice(0, end > 0 ? end : BEGINNING)} …`;
}

function serviceFacts({ service }: ServiceHit): string[] {
  return [
    service.kind === 'basic' ? t('vocabulary.serviceKind.basic') : '',
    service.ozgId ? t('services.list.ozgId', { id: service.ozgId }) : '',
    service.ourRollout ? t('search.hit.ours', { stand: rolloutText(service.ourRollout) }) : '',
    t('services.list.live', { count: service.liveCount }),
  ].filter(Boolean);
}

function threadFacts({ thread }: ThreadHit): string[] {
  return [
    t(`threads.state.${thread.state}`),
    thread.bestGrade === null ? '' : t(`threads.grades.${thread.bestGrade}`),
    servicesFact(thread.services) || (thread.components[0]?.name ?? ''),
    thread.phase === null ? '' : t('search.hit.phase', { number: thread.phase, name: phaseName(thread.phase) }),
    thread.organisation.name,
    thread.visibility === 'organisation' ? t('threads.list.onlyHere') : '',
  ].filter(Boolean);
}

const servicesFact = ([service, ...further]: readonly { name: string }[]): string =>
  service ? [service.name, further.length > 0 ? t('search.hit.moreServices', { count: further.length }) : ''].filter(Boolean).join(' ') : '';

const reportFacts = ({ report }: ReportHit): string[] =>
  [servicesFact(report.services), report.organisation.name, report.result === null ? '' : t(`experiences.words.result.${report.result}`), report.visibility === 'organisation' ? t('threads.list.onlyHere') : ''].filter(Boolean);

const lessonFacts = ({ lesson }: LessonHit): string[] =>
  [
    t(`experiences.words.lessonKind.${lesson.kind}`),
    lesson.phase === null ? '' : t('search.hit.phase', { number: lesson.phase, name: phaseName(lesson.phase) }),
    servicesFact(lesson.report.services),
    lesson.report.organisation.name,
  ].filter(Boolean);

const organisationHitFacts = ({ organisation }: OrganisationHit): string[] => organisationFacts(organisation).split(' · ').filter(Boolean);
