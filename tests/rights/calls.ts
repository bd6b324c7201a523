import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { pdf } from '../support/files.js';
import type { TestClient } from '../support/client.js';
import type { Cast, Player } from './cast.js';
import { CALL_TIMES, type Scene, type Scenes } from './scenes.js';
import { SUGGESTION_CALLS } from './suggestion-calls.js';

/** What a request is built from. `act` is the first word of the table's act, `scene` what it is about. */
export interface Situation {
  act: string;
  scene: Scene;
  player: Player;
  cast: Cast;
  scenes: Scenes;
  /** Whom the managers of the own house act on. */
  target: string;
}

export interface Call {
  path: string;
  body?: unknown;
  /** A file instead. */
  raw?: Buffer;
  /** Somebody else than the player: another session, or nobody. */
  client?: TestClient;
}

export const PASSWORD = 'ein sehr langes Kennwort';
const TITLE = 'Wer legt den zweiten Mandanten an?';
const TEXT = 'Das ist ein anderer Text.';

const listOf = (scene: Scene, act: string): string => `threads?service=${scene.service.id}&${act === 'ours' ? 'ours=true' : act === 'pilot' ? `pilot=${scene.pilotId}` : `list=${act}`}`;
const ofPilot = (scene: Scene, act: string): string => (act === 'pilot' ? `&pilot=${scene.pilotId}` : '');

const postOf = ({ act, scene }: Situation): string => (act === 'opening' ? scene.openingId : act === 'comment' ? scene.commentId : scene.answerId);

function change({ act, scene, scenes }: Situation): unknown {
  const links = { serviceIds: [scenes.elsewhere.service.id] };
  const changes: Record<string, unknown> = {
    title: { title: TITLE },
    links,
    phase: { phase: 7 },
    'title-and-links': { title: TITLE, ...links },
    narrow: { visibility: 'organisation' },
    raise: { visibility: 'community' },
    'links-unknown': { serviceIds: [newId()] },
  };
  return changes[act] ?? raise(`no change ${act} of ${scene.threadId}`);
}

function draftOf({ act, scene, scenes }: Situation): unknown {
  if (act === 'answer') return { kind: 'answer', parentId: null, text: TEXT };
  const parents: Record<string, string> = {
    'comment-opening': scene.openingId,
    'comment-answer': scene.answerId,
    'comment-comment': scene.commentId,
    'comment-elsewhere': scenes.elsewhere.answerId,
  };
  return { kind: 'comment', parentId: parents[act] ?? raise(`no parent ${act}`), text: TEXT };
}

function question({ act, scene }: Situation): unknown {
  const serviceIds = act === 'nowhere' ? [] : [act === 'unknown' ? newId() : scene.service.id];
  return { kind: 'question', title: TITLE, text: TEXT, visibility: scene.visibility, serviceIds, componentIds: [], phase: null };
}

function solution(situation: Situation): Call {
  const { act, scene, scenes } = situation;
  const post = act === 'elsewhere' ? scenes.elsewhere.answerId : act === 'rival' ? scene.rivalId : postOf(situation);
  const body = { ...(act === 'foreign-version' ? { serviceVersionId: scenes.elsewhere.service.versionId } : {}), componentIds: [] };
  return { path: `threads/${scene.threadId}/solutions/${post}`, body };
}

function parentOf({ act, scene, scenes }: Situation): string {
  if (act === 'answers') return '';
  if (act === 'alike') return '?order=alike';
  return `?parent=${act === 'elsewhere' ? scenes.elsewhere.answerId : scene.answerId}`;
}

const reportOf = ({ scene }: Situation, rest = ''): string => `experience-reports/${scene.reportId}${rest}`;

// The word nobody else has written.
const wordOf = ({ scene }: Situation): string => encodeURIComponent(scene.word);

const ENTRY = { kind: 'component', name: 'Ein neuer Baustein', description: TEXT };
const entryOf = ({ scene }: Situation, rest = ''): string => `catalogue-entries/component/${scene.entryId}${rest}`;
const otherEntry = ({ act, scene }: Situation): string => (act === 'itself' ? scene.entryId : scene.otherEntryId);

const VERSION = { label: '2.1', releasedOn: '2026-03-01', news: [{ part: 'forms', text: 'Noch kürzer.' }] };
const versionOf = ({ act, scene }: Situation, rest = ''): string => `service-versions/${act === 'published' ? scene.service.versionId : scene.draftId}${rest}`;

const fileOf = ({ act, scene }: Situation): string => scene.files[act as keyof Scene['files']] ?? raise(`no file ${act}`);

const houseKey = ({ scene, cast }: Situation): string => (scene.shape.unknown ? '99999999' : cast.own.key);
const subject = ({ act, scene }: Situation): Call => ({ path: `subscriptions/${act}/${act === 'service' ? scene.service.id : scene.threadId}` });
const suspension = ({ scene, target }: Situation): Call => ({ path: `people/${scene.shape.unknown ? newId() : target}/suspension` });

const REASON = 'Das verletzt die Regeln.';
const caseOf = ({ scene }: Situation, rest = ''): string => `moderation/cases/${scene.caseId}${rest}`;
function flagged({ act, scene, cast }: Situation): { kind: string; id: string } {
  const subjects: Record<string, [kind: string, id: string]> = {
    thread: ['thread', scene.threadId],
    opening: ['post', scene.openingId],
    answer: ['post', scene.answerId],
    report: ['report', scene.reportId],
    lesson: ['lesson', scene.lessonId],
    house: ['organisation', scene.shape.unknown ? newId() : cast.own.id],
    file: ['file', newId()],
  };
  const [kind, id] = subjects[act] ?? raise(`nothing ${act} to flag`);
  return { kind, id };
}

/** How each route is called. The tables say what is asked, this says in which words. */
export const CALLS: Readonly<Record<string, (situation: Situation) => Call>> = {
  'GET threads': ({ act, scene }) => ({ path: listOf(scene, act) }),
  'GET threads/:id': ({ scene }) => ({ path: `threads/${scene.threadId}` }),
  'GET threads/:id/posts': (situation) => ({ path: `threads/${situation.scene.threadId}/posts${parentOf(situation)}` }),
  'POST threads': (situation) => ({ path: 'threads', body: question(situation) }),
  'PATCH threads/:id': (situation) => ({ path: `threads/${situation.scene.threadId}`, body: change(situation) }),
  'DELETE threads/:id': ({ scene }) => ({ path: `threads/${scene.threadId}` }),
  'POST threads/:id/restore': ({ scene }) => ({ path: `threads/${scene.threadId}/restore` }),
  'POST threads/:id/posts': (situation) => ({ path: `threads/${situation.scene.threadId}/posts`, body: draftOf(situation) }),
  'POST threads/:id/lock': ({ scene }) => ({ path: `threads/${scene.threadId}/lock`, body: { reason: REASON } }),
  'POST threads/:id/unlock': ({ scene }) => ({ path: `threads/${scene.threadId}/unlock`, body: { reason: REASON } }),
  'POST threads/:id/merge': ({ act, scene, scenes }) => ({ path: `threads/${scene.threadId}/merge`, body: { reason: REASON, into: act === 'itself' ? scene.threadId : act === 'nowhere' ? newId() : scenes.elsewhere.threadId } }),
  'POST threads/:id/mark-duplicate': ({ act, scene, scenes }) => ({ path: `threads/${scene.threadId}/mark-duplicate`, body: { reason: REASON, of: act === 'itself' ? scene.threadId : act === 'nowhere' ? newId() : scenes.elsewhere.threadId } }),
  'POST threads/:id/unmark-duplicate': ({ scene }) => ({ path: `threads/${scene.threadId}/unmark-duplicate`, body: { reason: REASON } }),
  'POST threads/:id/refuse-duplicate': ({ scene }) => ({ path: `threads/${scene.threadId}/refuse-duplicate` }),
  'POST threads/:id/pin': ({ act, scene, scenes }) => ({ path: `threads/${scene.threadId}/pin`, body: { reason: REASON, serviceId: act === 'elsewhere' ? scenes.elsewhere.service.id : scene.service.id, until: null } }),
  'POST threads/:id/unpin': ({ scene }) => ({ path: `threads/${scene.threadId}/unpin`, body: { reason: REASON, serviceId: scene.service.id } }),
  'POST threads/:id/move': ({ act, scene }) => ({ path: `threads/${scene.threadId}/move`, body: { reason: REASON, ...{ phase: { phase: 7 }, kind: { kind: 'discussion' }, 'links-unknown': { serviceIds: [newId()] } }[act] } }),
  'POST posts/:id/grade': (situation) => ({ path: `posts/${postOf(situation)}/grade`, body: { reason: REASON, grade: 'checked' } }),
  'POST posts/:id/edit': (situation) => ({ path: `posts/${postOf(situation)}/edit`, body: { reason: REASON, text: TEXT } }),
  'POST threads/:id/retitle': ({ scene }) => ({ path: `threads/${scene.threadId}/retitle`, body: { reason: REASON, title: TITLE } }),
  ...SUGGESTION_CALLS,
  'POST posts/:id/revoke-grade': (situation) => ({ path: `posts/${postOf(situation)}/revoke-grade`, body: { reason: REASON } }),
  'GET reference-answers': ({ scene }) => ({ path: `reference-answers?service=${scene.service.id}` }),
  'POST posts/:id/reference': (situation) => ({ path: `posts/${postOf(situation)}/reference`, body: { reason: REASON, serviceId: situation.scene.service.id } }),
  'POST posts/:id/end-reference': (situation) => ({ path: `posts/${postOf(situation)}/end-reference`, body: { reason: REASON, serviceId: situation.scene.service.id } }),
  'POST threads/:id/split': (situation) => ({
    path: `threads/${situation.scene.threadId}/split`,
    body: { reason: REASON, postIds: [situation.act === 'elsewhere' ? situation.scenes.elsewhere.answerId : postOf(situation)], kind: 'question', title: TITLE, serviceIds: [situation.act === 'links-unknown' ? newId() : situation.scene.service.id], componentIds: [], phase: null },
  }),
  'PUT threads/:id/affects-us': ({ scene }) => ({ path: `threads/${scene.threadId}/affects-us` }),
  'DELETE threads/:id/affects-us': ({ scene }) => ({ path: `threads/${scene.threadId}/affects-us` }),
  'PUT threads/:id/solutions/:postId': solution,
  'DELETE threads/:id/solutions/:postId': (situation) => ({ path: solution(situation).path }),
  'PATCH posts/:id': (situation) => ({ path: `posts/${postOf(situation)}`, body: { text: TEXT } }),
  'DELETE posts/:id': (situation) => ({ path: `posts/${postOf(situation)}` }),
  'POST posts/:id/restore': (situation) => ({ path: `posts/${postOf(situation)}/restore` }),
  'GET posts/:id': (situation) => ({ path: `posts/${postOf(situation)}` }),
  'GET posts/:id/revisions': (situation) => ({ path: `posts/${postOf(situation)}/revisions` }),
  'PUT posts/:id/helpful': (situation) => ({ path: `posts/${postOf(situation)}/helpful` }),
  'DELETE posts/:id/helpful': (situation) => ({ path: `posts/${postOf(situation)}/helpful` }),

  'GET threads/:id/requests': ({ scene }) => ({ path: `threads/${scene.threadId}/requests` }),
  'GET threads/:id/candidates': ({ scene }) => ({ path: `threads/${scene.threadId}/candidates` }),
  'POST threads/:id/requests': ({ act, scene, cast }) => ({ path: `threads/${scene.threadId}/requests`, body: { organisationIds: [act === 'behind' ? cast.other.id : scene.thirdId] } }),
  'PUT requests/:id/declined': ({ scene }) => ({ path: `requests/${scene.requestId}/declined`, body: { reason: 'no_time' } }),
  'DELETE requests/:id/declined': ({ scene }) => ({ path: `requests/${scene.requestId}/declined` }),
  'GET requests/summary': () => ({ path: 'requests/summary' }),
  'GET desks': () => ({ path: 'desks?limit=100' }),
  'GET desks/:id': ({ scene }) => ({ path: `desks/${scene.deskId}` }),
  'POST desks': () => ({ path: 'desks', body: DESK }),
  'PUT desks/:id': ({ scene }) => ({ path: `desks/${scene.deskId}`, body: DESK }),
  'PUT desks/:id/retired': ({ scene }) => ({ path: `desks/${scene.deskId}/retired`, body: { reason: REASON } }),
  'DELETE desks/:id/retired': ({ scene }) => ({ path: `desks/${scene.deskId}/retired` }),
  'GET threads/:id/referrals': ({ scene }) => ({ path: `threads/${scene.threadId}/referrals` }),
  'POST threads/:id/referral-wish': ({ scene }) => ({ path: `threads/${scene.threadId}/referral-wish`, body: { note: '' } }),
  'DELETE threads/:id/referral-wish': ({ scene }) => ({ path: `threads/${scene.threadId}/referral-wish` }),
  'POST threads/:id/referrals': ({ act, scene }) => ({ path: `threads/${scene.threadId}/referrals`, body: handover(act === 'nowhere' ? newId() : scene.deskId) }),
  'POST moderation/cases/:id/referrals': (situation) => ({ path: caseOf(situation, '/referrals'), body: handover(situation.scene.deskId) }),
  'GET referrals': ({ scene }) => ({ path: `referrals?list=all&desk=${scene.deskId}` }),
  'GET referrals/summary': () => ({ path: 'referrals/summary' }),
  'GET referrals/:id': ({ scene }) => ({ path: `referrals/${scene.referralId}` }),
  'PATCH referrals/:id': ({ scene }) => ({ path: `referrals/${scene.referralId}`, body: { reason: REASON, reference: 'INC-1', followUpOn: null } }),
  'POST referrals/:id/end': ({ act, scene }) => ({ path: `referrals/${scene.referralId}/end`, body: { reason: REASON, as: act === 'decline' ? 'declined' : 'ended' } }),
  'POST referrals/:id/answer': ({ scene }) => ({
    path: `referrals/${scene.referralId}/answer`,
    body: { reason: REASON, text: TEXT, body: 'IT-Verbund', sourceTitle: 'Rundschreiben', sourceLink: null, validFrom: '2026-01-01', repliedOn: '2026-01-01', publish: true, solution: false },
  }),
  'GET contact-requests': ({ act }) => ({ path: `contact-requests?limit=100&list=${act}` }),
  'POST contact-requests': ({ scene }) => ({ path: 'contact-requests', body: { organisationId: scene.thirdId, serviceId: scene.service.id, times: CALL_TIMES, note: '' } }),
  'PUT contact-requests/:id/accepted': ({ scene }) => ({ path: `contact-requests/${scene.callId}/accepted`, body: { time: CALL_TIMES[1] } }),
  'PUT contact-requests/:id/times': ({ scene }) => ({ path: `contact-requests/${scene.callId}/times`, body: { times: CALL_TIMES.toReversed() } }),
  'PUT contact-requests/:id/declined': ({ scene }) => ({ path: `contact-requests/${scene.callId}/declined` }),
  'PUT contact-requests/:id/outcome': ({ scene }) => ({ path: `contact-requests/${scene.callId}/outcome`, body: { outcome: TEXT } }),
  'DELETE contact-requests/:id': ({ scene }) => ({ path: `contact-requests/${scene.callId}` }),

  'GET services': () => ({ path: 'services' }),
  'GET services/news': () => ({ path: 'services/news' }),
  'GET services/choices': () => ({ path: 'services/choices' }),
  'GET services/:slug': ({ scene }) => ({ path: `services/${scene.service.slug}` }),
  'GET glossary': () => ({ path: 'glossary' }),
  'GET components': () => ({ path: 'components' }),
  'GET pilot-projects': ({ scene }) => ({ path: `pilot-projects?service=${scene.service.id}` }),
  'GET pilot-projects/choices': () => ({ path: 'pilot-projects/choices' }),
  'GET pilot-projects/by-slug/:slug': ({ scene }) => ({ path: `pilot-projects/by-slug/${scene.pilotId}` }),
  'POST pilot-projects': ({ act, cast, scenes }) => ({
    path: 'pilot-projects',
    body: { name: 'Noch ein Pilotprojekt', summary: 'Zum Prüfen.', beginsOn: '2026-01-01', endsOn: null, leadId: cast.own.id, participantIds: [], serviceIds: [act === 'unknown' ? newId() : scenes.elsewhere.service.id] },
  }),
  'PATCH pilot-projects/:id': ({ scene }) => ({ path: `pilot-projects/${scene.pilotId}`, body: { name: 'Ein anderer Name' } }),
  'PUT pilot-projects/:id/results': ({ scene }) => ({ path: `pilot-projects/${scene.pilotId}/results`, body: { results: TEXT } }),
  'DELETE pilot-projects/:id': ({ scene }) => ({ path: `pilot-projects/${scene.pilotId}` }),
  'POST flags': (situation) => ({ path: 'flags', body: { subject: flagged(situation), reason: 'unobjective', note: null } }),
  'GET moderation/cases': ({ act, scene }) => ({ path: `moderation/cases?list=${act}&service=${scene.service.id}` }),
  'GET moderation/summary': () => ({ path: 'moderation/summary' }),
  'GET moderation/cases/:id': (situation) => ({ path: caseOf(situation) }),
  'PUT moderation/cases/:id/claim': (situation) => ({ path: caseOf(situation, '/claim') }),
  'DELETE moderation/cases/:id/claim': (situation) => ({ path: caseOf(situation, '/claim') }),
  'POST moderation/cases/:id/hide': (situation) => ({ path: caseOf(situation, '/hide'), body: { reason: REASON } }),
  'POST moderation/cases/:id/restore': (situation) => ({ path: caseOf(situation, '/restore'), body: { reason: REASON } }),
  'POST moderation/cases/:id/publish': (situation) => ({ path: caseOf(situation, '/publish') }),
  'POST moderation/cases/:id/refuse': (situation) => ({ path: caseOf(situation, '/refuse'), body: { reason: REASON } }),
  'GET contributions': () => ({ path: 'contributions' }),
  'DELETE contributions/:id': ({ scene }) => ({ path: `contributions/${scene.contributionId}` }),
  'POST contributions/:id/resubmit': ({ scene }) => ({ path: `contributions/${scene.contributionId}/resubmit`, body: { title: null, text: TEXT } }),
  'GET publication-checks': () => ({ path: 'publication-checks' }),
  'GET publication-checks/mine': () => ({ path: 'publication-checks/mine' }),
  'PUT publication-checks/services/:id': ({ scene }) => ({ path: `publication-checks/services/${scene.service.id}`, body: { on: true, reason: REASON } }),
  // Off it is already: switched on it would hold back what other cells write.
  'PUT publication-checks/first': () => ({ path: 'publication-checks/first', body: { on: false, reason: REASON } }),
  'POST moderation/cases/:id/close': (situation) => ({ path: caseOf(situation, '/close'), body: { outcome: 'no_breach', reason: REASON } }),
  'POST moderation/cases/:id/reopen': (situation) => ({ path: caseOf(situation, '/reopen'), body: { reason: REASON } }),
  'POST moderation/cases/:id/warn': (situation) => ({ path: caseOf(situation, '/warn'), body: { reason: REASON } }),
  'POST moderation/cases/:id/restrict': (situation) => ({ path: caseOf(situation, '/restrict'), body: { kind: 'read_only', days: 1, reason: REASON } }),
  'POST moderation/cases/:id/free': (situation) => ({ path: caseOf(situation, '/free'), body: { reason: REASON } }),
  'POST moderation/cases/:id/notes': (situation) => ({ path: caseOf(situation, '/notes'), body: { text: 'Rückfrage beim Haus.' } }),
  'POST moderation/hidden': (situation) => ({ path: 'moderation/hidden', body: { subject: flagged(situation), reason: REASON } }),
  'GET audit': ({ act, scene }) => ({ path: `audit?subject=${scene.threadId}${act === 'people' ? '&area=people' : ''}` }),
  'POST audit/:id/undo': ({ scene }) => ({ path: `audit/${scene.actId}/undo` }),

  'GET announcements': () => ({ path: 'announcements?limit=100' }),
  'GET announcements/summary': () => ({ path: 'announcements/summary' }),
  'PUT announcements/seen': ({ scene }) => ({ path: 'announcements/seen', body: { ids: [scene.announcementId] } }),
  'PUT announcements/:id/confirmed': ({ scene }) => ({ path: `announcements/${scene.announcementId}/confirmed` }),
  'GET announcements/kept': () => ({ path: 'announcements/kept?limit=100' }),
  'GET announcements/kept/:id': ({ scene }) => ({ path: `announcements/kept/${scene.announcementId}` }),
  'GET announcements/kept/:id/houses': ({ scene }) => ({ path: `announcements/kept/${scene.announcementId}/houses?state=open` }),
  'GET announcements/reach': ({ act, scene }) => ({ path: `announcements/reach${act === 'service' ? `?service=${scene.service.id}` : ''}` }),
  'POST announcements': ({ act, scene }) => ({
    path: 'announcements',
    body: { title: 'Noch eine Ankündigung', text: TEXT, audience: { serviceId: act === 'service' ? scene.service.id : null, phases: [] }, endsOn: inAWeek(), asksConfirmation: false },
  }),
  'PATCH announcements/:id': ({ scene }) => ({ path: `announcements/${scene.announcementId}`, body: { title: 'Eine andere Ankündigung' } }),
  'POST announcements/:id/withdraw': ({ scene }) => ({ path: `announcements/${scene.announcementId}/withdraw`, body: { reason: 'Doppelt angekündigt' } }),
  'GET notices': () => ({ path: 'notices?limit=100' }),
  'PUT notices/seen': ({ scene }) => ({ path: 'notices/seen', body: { upTo: scene.noticeId } }),
  'GET catalogue-entries': () => ({ path: 'catalogue-entries?kind=component' }),
  'GET catalogue-entries/:kind/:id': (situation) => ({ path: entryOf(situation) }),
  'GET catalogue-entries/:kind/:id/history': (situation) => ({ path: entryOf(situation, '/history') }),
  'POST catalogue-entries': () => ({ path: 'catalogue-entries', body: ENTRY }),
  'PUT catalogue-entries/:kind/:id': (situation) => ({ path: entryOf(situation), body: ENTRY }),
  'POST catalogue-entries/:kind/:id/merge': (situation) => ({ path: entryOf(situation, '/merge'), body: { into: otherEntry(situation), reason: TEXT } }),
  'PUT catalogue-entries/:kind/:id/retired': (situation) => ({ path: entryOf(situation, '/retired'), body: { successorId: otherEntry(situation), reason: TEXT } }),
  'DELETE catalogue-entries/:kind/:id/retired': (situation) => ({ path: entryOf(situation, '/retired') }),
  'GET catalogue-entries/service/:id/merge': ({ scene, scenes }) => ({ path: `catalogue-entries/service/${scene.service.id}/merge?into=${scenes.elsewhere.service.id}` }),
  'GET services/:slug/versions': ({ scene }) => ({ path: `services/${scene.service.slug}/versions` }),
  'GET service-versions/:id': (situation) => ({ path: versionOf(situation) }),
  'POST service-versions': ({ scene }) => ({ path: 'service-versions', body: { ...VERSION, serviceId: scene.service.id } }),
  'PUT service-versions/:id': (situation) => ({ path: versionOf(situation), body: { ...VERSION, reason: REASON } }),
  'DELETE service-versions/:id': (situation) => ({ path: versionOf(situation) }),
  'POST service-versions/:id/publish': (situation) => ({ path: versionOf(situation, '/publish') }),
  'POST service-versions/:id/withdraw': (situation) => ({ path: versionOf(situation, '/withdraw'), body: { reason: REASON } }),
  'GET phases': () => ({ path: 'phases' }),
  'GET phases/knowledge': () => ({ path: 'phases/knowledge' }),
  'GET phases/:number': ({ scene }) => ({ path: `phases/5?service=${scene.service.id}` }),
  'GET rollouts': ({ scene }) => ({ path: `rollouts?service=${scene.service.slug}` }),
  'PUT rollouts/:serviceId': ({ scene }) => ({ path: `rollouts/${scene.service.id}`, body: { state: 'active', phase: 7, goLiveOn: null } }),

  'GET organisations': () => ({ path: 'organisations' }),
  'GET organisations/:key': (situation) => ({ path: `organisations/${houseKey(situation)}` }),
  // Nothing is said to change, so that whoever may finds the version of before.
  'PATCH organisations/:key': (situation) => ({ path: `organisations/${houseKey(situation)}`, body: {} }),
  'GET organisations/:key/comparable': (situation) => ({ path: `organisations/${houseKey(situation)}/comparable` }),
  'PUT organisations/:key/components': (situation) => ({ path: `organisations/${houseKey(situation)}/components`, body: { componentIds: [] } }),
  'GET organisations/:key/people': (situation) => ({ path: `organisations/${houseKey(situation)}/people` }),
  'PUT people/:id/suspension': suspension,
  'DELETE people/:id/suspension': suspension,

  'GET session': () => ({ path: 'session' }),
  'POST session': ({ act, player, cast }) => ({
    path: 'session',
    body: { mail: player.person?.mail ?? 'niemand@pruefhausen.example', password: act === 'right' ? PASSWORD : 'ein ganz anderes Kennwort' },
    client: cast.world.guest(),
  }),
  'DELETE session': () => ({ path: 'session' }),
  'GET me/sessions': () => ({ path: 'me/sessions' }),
  'DELETE me/sessions': () => ({ path: 'me/sessions' }),
  'PUT me/password': ({ act }) => ({ path: 'me/password', body: { current: act === 'right' ? PASSWORD : 'ein ganz anderes Kennwort', next: 'ein neues langes Kennwort' } }),
  'POST password-resets': ({ act, player }) => ({ path: 'password-resets', body: { mail: act === 'known' && player.person ? player.person.mail : 'niemand@pruefhausen.example' } }),
  'POST password-resets/redeem': () => ({ path: 'password-resets/redeem', body: { token: randomBytes(32).toString('base64url'), password: 'ein neues langes Kennwort' } }),

  'PUT subscriptions/:kind/:id': subject,
  'DELETE subscriptions/:kind/:id': subject,

  'GET search': (situation) => ({ path: `search?q=${wordOf(situation)}` }),
  'GET search/suggestions': (situation) => ({ path: `search/suggestions?q=${wordOf(situation)}` }),
  'GET search/similar': (situation) => ({ path: `search/similar?title=Mandant%20${wordOf(situation)}` }),

  'GET imports/kinds': () => ({ path: 'imports/kinds' }),
  'POST imports/preview': () => ({ path: 'imports/preview?kind=bundles&name=neu.csv&partial=true', raw: newBundle() }),
  'POST imports': () => {
    const raw = newBundle();
    return { path: `imports?kind=bundles&name=neu.csv&partial=true&digest=${createHash('sha256').update(raw).digest('hex')}&new=1&changed=0&returned=0&missing=0&unchanged=0`, raw };
  },
  'POST files': () => ({ path: 'files?name=Satzung.pdf', raw: pdf(['Satzung']) }),
  'GET files/:id': (situation) => ({ path: `files/${fileOf(situation)}` }),
  'GET files/:id/versions': (situation) => ({ path: `files/${fileOf(situation)}/versions` }),
  'GET experience-reports': ({ act, scene }) => ({ path: `experience-reports?limit=100&service=${scene.service.id}${act === 'requested' ? '&requested=true' : ''}${ofPilot(scene, act)}` }),
  'GET experience-reports/own': () => ({ path: 'experience-reports/own' }),
  'GET experience-reports/:id': (situation) => ({ path: reportOf(situation) }),
  'GET experience-reports/:id/draft': (situation) => ({ path: reportOf(situation, '/draft') }),
  'GET experience-reports/:id/editions': (situation) => ({ path: reportOf(situation, '/editions') }),
  'GET experience-reports/:id/editions/:edition': (situation) => ({ path: reportOf(situation, `/editions/${situation.act === 'later' ? 7 : 1}`) }),
  'GET experience-reports/:id/threads': (situation) => ({ path: reportOf(situation, '/threads') }),
  'GET lessons': ({ act, scene }) => ({ path: `lessons?service=${scene.service.id}${ofPilot(scene, act)}` }),
  'GET figures': ({ scene }) => ({ path: `figures?service=${scene.service.id}` }),
  'GET figures/reports': ({ scene }) => ({ path: `figures/reports?service=${scene.service.id}` }),
  'GET obstacles': ({ scene }) => ({ path: `obstacles?service=${scene.service.id}` }),
  'POST experience-reports': ({ act, scene }) => ({ path: 'experience-reports', body: { serviceId: act === 'unknown' ? newId() : scene.service.id } }),
  'PUT experience-reports/:id/sections/:section': (situation) => ({ path: reportOf(situation, '/sections/situation'), body: { content: { text: TEXT } } }),
  'PUT experience-reports/:id/review': (situation) => ({ path: reportOf(situation, '/review') }),
  'DELETE experience-reports/:id/review': (situation) => ({ path: reportOf(situation, '/review') }),
  'POST experience-reports/:id/publish': (situation) => ({ path: reportOf(situation, '/publish'), body: { visibility: situation.scene.visibility } }),
  'PATCH experience-reports/:id': (situation) => ({ path: reportOf(situation), body: { visibility: { narrow: 'organisation', raise: 'community', open: 'public' }[situation.act] ?? raise(`no change ${situation.act} of a report`) } }),
  'PUT experience-reports/:id/public': (situation) => ({ path: reportOf(situation, '/public') }),
  'DELETE experience-reports/:id/public': (situation) => ({ path: reportOf(situation, '/public') }),
  'POST experience-reports/:id/withdraw': (situation) => ({ path: reportOf(situation, '/withdraw'), body: { reason: 'Enthält einen Fehler' } }),
  'DELETE experience-reports/:id': (situation) => ({ path: reportOf(situation) }),
  'PUT experience-reports/:id/helped': (situation) => ({ path: reportOf(situation, '/helped') }),
  'DELETE experience-reports/:id/helped': (situation) => ({ path: reportOf(situation, '/helped') }),
  'PUT experience-reports/:id/reused': (situation) => ({ path: reportOf(situation, '/reused') }),
  'DELETE experience-reports/:id/reused': (situation) => ({ path: reportOf(situation, '/reused') }),
  'POST experience-reports/:id/threads': (situation) => ({ path: reportOf(situation, '/threads'), body: { kind: 'question', title: TITLE, text: TEXT, visibility: 'community', serviceIds: [situation.scenes.elsewhere.service.id], componentIds: [], phase: null } }),

  'GET pages/:name': ({ scene }) => ({ path: `pages/${scene.shape.unknown ? 'gibt-es-nicht' : 'hilfe'}` }),
  'GET openapi.json': () => ({ path: 'openapi.json' }),
  'GET health/live': () => ({ path: 'health/live' }),
  'GET health/ready': () => ({ path: 'health/ready' }),
};

const DESK = { name: 'IT-Verbund Prüfland', kind: 'it_verbund', organisationId: null, serviceIds: [], mail: null, phone: null, website: null, note: '' };
const handover = (deskId: string) => ({ reason: REASON, deskId, text: 'Wer legt den Mandanten an?', reference: null, followUpOn: null });

let bundles = 0;
/** A file with one line that no earlier one had. */
const newBundle = (): Buffer => Buffer.from(`ozg_id,name,themenfeld,lage,leika_typen\n99${String((bundles += 1)).padStart(3, '0')},Leuchtfeuerschau,,,\n`);
const inAWeek = (): string => new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Routes whose call may end sessions: they are called by somebody made for it. */
export const ENDS_SESSIONS: readonly string[] = ['POST session', 'DELETE session', 'DELETE me/sessions', 'PUT me/password', 'POST password-resets'];

function raise(message: string): never {
  throw new Error(message);
}
