import type { Figures as ReportFigures } from '../../shared/figures/contract.js';
import type { PilotPage } from '../../shared/pilots/contract.js';
import type { PhasePage } from '../../shared/playbooks/contract.js';
import type { SearchPage, Similar, Suggestions } from '../search/asking.js';
import type { Scene } from './scenes.js';

interface Figures {
  slug: string;
  questionCount: number;
  solvedCount: number;
  openCount?: number;
}

/**
 * Whether the answer of a list shows the thread of the scene, or the figures of its service count it. Anything between, such as
 * a figure that counts it as asked but not as open, is named.
 */
const SHOWS: Readonly<Record<string, (scene: Scene, body: unknown, act: string) => string>> = {
  'GET threads': (scene, body) => ((body as { items: { id: string }[] }).items.some((item) => item.id === scene.threadId) ? 'in' : 'out'),
  'GET reference-answers': (scene, body) => ((body as { items: { id: string }[] }).items.some((item) => item.id === scene.answerId) ? 'in' : 'out'),
  'GET threads/:id/posts': (scene, body, act) => (act === 'elsewhere' ? ((body as { items: unknown[] }).items.length > 0 ? 'in' : 'out') : 'ok'),
  'GET services/news': (scene, body) => ((body as { services: { items: { thread?: { id: string } }[] }[] }).services.some(({ items }) => items.some(({ thread }) => thread?.id === scene.threadId)) ? 'in' : 'out'),
  'GET services': (scene, body) => counted(scene, (body as { items: Figures[] }).items.find((service) => service.slug === scene.service.slug)),
  'GET services/:slug': (scene, body) => counted(scene, body as Figures),
  'GET experience-reports': (scene, body) => listsReport(scene, body),
  'GET experience-reports/own': (scene, body) => listsReport(scene, body),
  'GET figures': ({ reportId, obstacleId }, body) => figured(reportId, obstacleId, body as ReportFigures),
  'GET figures/reports': (scene, body) => listsReport(scene, body),
  'GET lessons': ({ lessonId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === lessonId) ? 'in' : 'out'),
  'GET obstacles': ({ obstacleId }, body) => ((body as { items: { id: string; reportCount: number }[] }).items.some(({ id, reportCount }) => id === obstacleId && reportCount === 1) ? 'in' : 'out'),
  'GET contact-requests': ({ callId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === callId) ? 'in' : 'out'),
  'GET announcements': ({ announcementId }, body) => lists(announcementId, body),
  'GET announcements/kept': ({ announcementId }, body) => lists(announcementId, body),
  'GET referrals': ({ referralId }, body) => lists(referralId, body),
  'GET contributions': ({ contributionId }, body) => lists(contributionId, body),
  'GET suggestions': ({ suggestionId }, body) => lists(suggestionId, body),
  'GET notices': ({ noticeId }, body) => lists(noticeId, body),
  'GET pilot-projects': ({ pilotId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === pilotId) ? 'in' : 'out'),
  'GET pilot-projects/choices': ({ pilotId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === pilotId) ? 'in' : 'out'),
  'GET pilot-projects/by-slug/:slug': (scene, body, act) => (act === 'counts' ? gathered(scene, body as PilotPage) : 'ok'),
  'GET search': found,
  'GET moderation/cases': ({ caseId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === caseId) ? 'in' : 'out'),
  'GET audit': ({ actId }, body) => ((body as { items: { id: string }[] }).items.some(({ id }) => id === actId) ? 'in' : 'out'),
  'GET phases/:number': (scene, body) => standing(scene, body as PhasePage),
  'GET search/suggestions': (scene, body) => among(scene, (body as Suggestions).groups.flatMap(({ items }) => items)),
  'GET search/similar': (scene, body) => among(scene, [...(body as Similar).threads, ...(body as Similar).experiences]),
};

export const showsOf = (route: string, act: string, scene: Scene, body: unknown): string | null => SHOWS[route]?.(scene, body, act) ?? null;

// The project of a scene has one house and one service, and nothing but the thread or the report of the scene is about that.
function gathered({ shape }: Scene, { counts, participants }: PilotPage): string {
  const numbers = [counts.reports, counts.lessons, counts.openQuestions, participants.reduce((sum, { reportCount }) => sum + reportCount, 0)].join();
  if (numbers === '0,0,0,0') return 'out';
  return numbers === (shape.report ? '1,1,0,1' : '0,0,1,0') ? 'in' : `${numbers} counted`;
}

// Nothing but the report of the scene is about its service.
function figured(reportId: string, obstacleId: string, { reportCount, reports, obstacles, figures }: ReportFigures): string {
  if (reportCount === 0 && reports.length === 0 && obstacles.length === 0 && figures.length === 0) return 'out';
  const counted = reportCount === 1 && reports[0]?.id === reportId && obstacles[0]?.obstacle.id === obstacleId && figures.every(({ n }) => n === 1) && figures.length === 2;
  return counted ? 'in' : `${reportCount} reports, ${obstacles.length} obstacles, ${figures.length} figures`;
}

const lists = (wanted: string, body: unknown): string => ((body as { items: { id: string }[] }).items.some(({ id }) => id === wanted) ? 'in' : 'out');
const listsReport = ({ reportId }: Scene, body: unknown): string => ((body as { items: { id: string }[] }).items.some(({ id }) => id === reportId) ? 'in' : 'out');

// The service of a scene has no other thread.
function counted({ shape }: Scene, figures: Figures | undefined): string {
  if (!figures) return 'no service';
  const { questionCount, solvedCount, openCount } = figures;
  const solved = shape.solution ? 1 : 0;
  if (questionCount === 0 && solvedCount === 0 && (openCount ?? 0) === 0) return 'out';
  if (questionCount === 1 && solvedCount === solved && (openCount ?? 1 - solved) === 1 - solved) return 'in';
  return `${questionCount} asked, ${solvedCount} solved, ${openCount ?? '-'} open`;
}

// Nothing but the thread has the word that was asked for, and only its service is counted.
// The thread of the scene, or its report and the lesson of that: both or neither.
function among({ shape, threadId, reportId, lessonId }: Scene, hits: readonly { id: string }[]): string {
  const wanted = shape.report ? [reportId, lessonId] : [threadId];
  const shown = wanted.filter((wish) => hits.some(({ id }) => id === wish)).length;
  return shown === 0 ? 'out' : shown === wanted.length ? 'in' : `${shown} of ${wanted.length}`;
}

// Nothing but the thread or the report of the scene is about its service; phase 5 is theirs.
function standing({ shape, service }: Scene, { lessonCount, solvedCount, obstacleCount, services }: PhasePage): string {
  const named = services.find((one) => one.service.id === service.id);
  if (lessonCount + solvedCount + obstacleCount === 0 && !named) return 'out';
  const expected = shape.report ? [1, 0] : [0, 1];
  const counted = [lessonCount, solvedCount, named?.lessonCount, named?.solvedCount];
  return obstacleCount === 0 && counted.join() === [...expected, ...expected].join() ? 'in' : `${counted.join()} counted`;
}

function found(scene: Scene, body: unknown): string {
  return scene.shape.report ? foundReport(scene, body as SearchPage) : foundThread(scene, body);
}

// Its obstacle bears the word as well, and is everybody's to find.
function foundReport({ reportId, lessonId, obstacleId, service }: Scene, { items, total, more, facets }: SearchPage): string {
  const ids = items.map(({ id }) => id).toSorted();
  const figures = [...facets.kind, ...facets.service].filter(({ count }) => count > 0).map(({ value, count }) => `${value} ${count}`).join();
  const counted = Object.values(facets).flat().filter(({ count }) => count > 0).length;
  if (ids.join() === obstacleId && total === 1 && !more && figures === 'obstacle 1' && counted === 1) return 'out';
  if (ids.join() === [reportId, lessonId, obstacleId].toSorted().join() && total === 3 && !more && figures === `report 1,lesson 1,obstacle 1,${service.id} 2`) return 'in';
  return `${items.length} shown, ${total} in all, ${figures}`;
}

function foundThread({ threadId, service }: Scene, body: unknown): string {
  const { items, total, more, facets } = body as SearchPage;
  const counts = Object.values(facets).flat().filter(({ count }) => count > 0);
  if (items.length === 0 && total === 0 && !more && counts.length === 0) return 'out';
  const ofService = facets.service.every(({ value, count }) => value === service.id && count === 1);
  if (items.length === 1 && items[0]?.id === threadId && total === 1 && !more && ofService && counts.every(({ count }) => count === 1)) return 'in';
  return `${items.length} shown, ${total} in all, ${counts.length} counted`;
}
