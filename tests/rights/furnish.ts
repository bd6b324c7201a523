import { PAGE_NAMES } from '../../shared/pages/contract.js';
import type { Canaries, KnownReport, KnownThread } from './canaries.js';
import type { Cast } from './cast.js';
import type { Known } from './crawl.js';

export interface Furnished {
  known: Known;
  threads: Record<string, KnownThread>;
  reports: Record<string, KnownReport>;
}

/** Threads by the name they were given; a name that was not given is a slip of the test. */
export const namedIn =
  (threads: Record<string, KnownThread>) =>
  (name: string): KnownThread =>
    threads[name] ?? (() => { throw new Error(`no thread ${name}`); })();

/** The own house: a token in every field that can carry one. The other house and the community: something to find. */
export async function furnish(cast: Cast, canaries: Canaries): Promise<Furnished> {
  const threads: Record<string, KnownThread> = {};
  const reports: Record<string, KnownReport> = {};
  const thread = namedIn(threads);
  const services = [await cast.world.service(), await cast.world.service(), await cast.world.service()];
  const [first, second, third] = services as [typeof services[0], typeof services[0], typeof services[0]];
  const component = await cast.world.component();
  const asker = cast.somebody.own;
  const helper = cast.personOf('own editor');
  const own = { visibility: 'organisation' as const, services: [first], components: [component] };

  threads.asked = await canaries.thread('own asked', asker, own);
  const answer = await canaries.post('own answer', thread('asked'), helper);
  await canaries.post('own comment', thread('asked'), asker, answer);
  await canaries.postWithFile('own answer with a file', thread('asked'), helper);
  threads.solved = await canaries.thread('own solved', asker, { ...own, services: [first, second], phase: 3 });
  await canaries.solve(thread('solved'), await canaries.post('own solution', thread('solved'), helper), asker);
  threads.talk = await canaries.thread('own talk', helper, { ...own, kind: 'discussion' });
  await canaries.post('own talk, comment', thread('talk'), asker, thread('talk').posts[0] ?? null);
  threads.edited = await canaries.thread('own edited', asker, { ...own, services: [second] });
  // The earlier texts live on as revisions.
  await canaries.rewrite('own edited, opening 2', thread('edited').posts[0] ?? '', asker, 1);
  await canaries.retitle('own edited', thread('edited'), asker);
  const reworked = await canaries.post('own edited, answer', thread('edited'), helper);
  await canaries.rewrite('own edited, answer 2', reworked, helper, 1);
  threads.later = await canaries.thread('own to be deleted', asker, own);
  threads.left = await leftBehind(cast, canaries, own);

  threads.common = await canaries.thread('common', cast.personOf('other editor'), { visibility: 'community', services: [first], components: [component] });
  await canaries.post('common, answer', thread('common'), helper);
  threads.narrowed = await canaries.thread('narrowed', asker, { visibility: 'community', services: [first, third] });
  await canaries.post('narrowed, answer', thread('narrowed'), helper);
  await canaries.call(asker, await cast.world.person(), first);
  threads.theirs = await canaries.thread('theirs', cast.personOf('other lead'), { visibility: 'organisation', services: [first] });
  const editor = cast.personOf('own editor');
  const ofReport = { services: [first, second], components: [component], obstacle: await cast.world.obstacle() };
  reports.draft = await canaries.report('house draft', editor, { ...ofReport, visibility: null });
  reports.own = await canaries.report('house report', editor, { ...ofReport, visibility: 'organisation' });
  reports.withdrawn = await canaries.report('house withdrawn', editor, { ...ofReport, visibility: 'community' });
  await withdraw(cast, canaries, reports.withdrawn);
  reports.narrowed = await canaries.report('reported', editor, { ...ofReport, visibility: 'community' });
  reports.requested = await canaries.report('asked for', editor, { ...ofReport, visibility: 'public' });
  reports.requested.visibility = 'community';
  const known: Known = {
    canaries,
    slugs: services.map(({ slug }) => slug),
    serviceIds: services.map(({ id }) => id),
    versionIds: services.map(({ versionId }) => versionId),
    componentIds: [component],
    organisationKeys: [cast.own.key, cast.other.key],
    pages: PAGE_NAMES,
    caseIds: [],
    ...(await passedOn(cast, thread('narrowed').id)),
    suggestionIds: [],
    announcements: [await cast.world.announcement(cast.personOf('own coordinator'))],
    pilots: [{ ...(await cast.world.pilot({ lead: cast.own, participants: [cast.own, cast.other], services: [first, second] })), serviceIds: [first.id, second.id] }],
  };
  return { known, threads, reports };
}

/** A question is passed on while all see it; what was handed over quotes it. */
async function passedOn(cast: Cast, threadId: string): Promise<Pick<Known, 'desks' | 'referrals'>> {
  const { client } = cast.personOf('own coordinator');
  const desk = await client.post<{ id: string }>('desks', { name: 'Anlaufstelle', kind: 'other', organisationId: null, serviceIds: [], mail: null, phone: null, website: null, note: '' });
  const title = (await client.get<{ title: string }>(`threads/${threadId}`)).body.title;
  const referral = await client.post<{ id: string }>(`threads/${threadId}/referrals`, { reason: 'Zum Prüfen.', deskId: desk.body.id, text: `Bitte beantworten: ${title}`, reference: null, followUpOn: null });
  if (referral.status !== 201) throw new Error(`referral: ${referral.status} ${referral.text}`);
  return { desks: [desk.body.id], referrals: [referral.body.id] };
}

/** What somebody wrote for the own house before they went over to the other one. */
async function leftBehind(cast: Cast, canaries: Canaries, own: Parameters<Canaries['thread']>[2]): Promise<KnownThread> {
  const mover = cast.personOf('moved author');
  await cast.move(mover, cast.own);
  const left = await canaries.thread('own left behind', mover, own);
  await canaries.post('own left behind, answer', left, mover);
  await cast.move(mover, cast.other);
  return left;
}

async function withdraw(cast: Cast, canaries: Canaries, report: KnownReport): Promise<void> {
  const answer = await cast.personOf('own editor').client.post<{ version: number }>(`experience-reports/${report.id}/withdraw`, { reason: canaries.secret('house withdrawn, reason') }, { version: report.version });
  if (answer.status !== 200) throw new Error(`withdraw: ${answer.status} ${answer.text}`);
  report.visibility = 'organisation';
  report.version = answer.body.version;
}
