import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { RouteRegister } from '../../server/platform/http/route-register.js';
import type { RouteContract } from '../../shared/route.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { pdf } from '../support/files.js';
import type { TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';
import { COLUMNS, hasNoSession, houseOf, type Column } from './actors.js';
import { hangUp } from './ask.js';
import { Canaries, type KnownReport, type KnownThread } from './canaries.js';
import { Cast } from './cast.js';
import { crawl, listsOf, pry, pryReport, type Known, type Loot } from './crawl.js';
import { expectedCounts, expectedList } from './expected-lists.js';
import { FrameListener } from './frames.js';
import { furnish, namedIn } from './furnish.js';
import { learnedOf } from './searches.js';
import { digestOfReports, digestOfThreads } from './unchanged.js';

// Every visitor walks everywhere with every token there is: with each capability there are more.
jest.setTimeout(300_000);

let node: TestApplication;
let cast: Cast;
let canaries: Canaries;
let known: Known;
let contracts: RouteContract[];
let threads: Record<string, KnownThread>;
let reports: Record<string, KnownReport>;

/** Everybody whom the content of the own house is no concern of; who has moved away wrote some of it. */
const OUTSIDERS = COLUMNS.filter((column) => houseOf(column) !== 'own' || hasNoSession(column));
const INSIDERS: readonly Column[] = ['own member', 'own coordinator', 'own admin'];

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  cast = await Cast.gather(node);
  canaries = new Canaries(cast.world);
  contracts = node.app.get(RouteRegister).contracts();
  ({ known, threads, reports } = await furnish(cast, canaries));
}, 180_000);
afterAll(async () => {
  hangUp();
  await node.close();
});

const thread = (name: string): KnownThread => namedIn(threads)(name);

/** What the own house has written for itself, as it is and as it was. */
const ofOwnHouse = (): Map<string, string> => new Map([...canaries.tokensOf('own'), ...canaries.tokensOf('house'), ...canaries.tokensOf('past own'), ...canaries.tokensOf('call')]);
/** The tokens and ids that were found, and where. */
const found = (loot: Loot, texts: ReadonlyMap<string, string>): string[] => [...texts].flatMap(([where, text]) => loot.containing(text).map((part) => `${where} in ${part}`));
const idsHiddenFrom = (column: Column): Map<string, string> => new Map(canaries.hiddenFrom(hasNoSession(column) ? null : (houseOf(column) === 'own' ? cast.own.id : cast.other.id)).map((id) => [`id ${id}`, id]));

/** Somebody looks everywhere and may find nothing of the own house, and every figure is what they may count. */
async function findsNothing(column: Column): Promise<void> {
  const loot = await crawl(cast.player(column).client, contracts, known);
  expect([column, ...found(loot, ofOwnHouse())]).toEqual([column]);
  expect([column, ...found(loot, idsHiddenFrom(column))]).toEqual([column]);
  if (hasNoSession(column)) return;
  for (const [where, token] of ofOwnHouse()) expect([column, where, ...(await learnedOf(cast.player(column).client, token))]).toEqual([column, where]);
  const visible = canaries.visibleTo(houseOf(column) === 'own' ? cast.own.id : cast.other.id);
  for (const path of listsOf(known)) {
    const expected = expectedList(path, visible, known.pilots);
    if (expected) expect([column, path, ...(loot.lists.get(path) ?? []).toSorted()]).toEqual([column, path, ...expected]);
  }
  for (const [index, slug] of known.slugs.entries()) {
    const { body } = await cast.player(column).client.get<Record<string, unknown>>(`services/${slug}`);
    expect([column, slug, body]).toEqual([column, slug, expect.objectContaining(expectedCounts(known.serviceIds[index] ?? '', visible))]);
  }
  await countsNothingHidden(column);
}

/** What the page of a pilot project counts for somebody of another house: the house's own drafts, and what it keeps to itself or has withdrawn, are in no number. */
async function countsNothingHidden(column: Column): Promise<void> {
  const visible = canaries.visibleTo(houseOf(column) === 'own' ? cast.own.id : cast.other.id);
  for (const { slug, serviceIds } of known.pilots) {
    const openQuestions = visible.filter((one) => one.kind === 'question' && !one.solved && one.serviceIds.some((id) => serviceIds.includes(id))).length;
    const seen = canaries.reports.filter(({ visibility }) => visibility !== 'organisation').length;
    const { body } = await cast.player(column).client.get<Record<string, unknown>>(`pilot-projects/by-slug/${slug}`);
    expect([column, slug, body.counts]).toEqual([column, slug, { reports: seen, lessons: seen, openQuestions }]);
  }
}

async function finds(column: Column, prefix: string): Promise<void> {
  const loot = await crawl(cast.player(column).client, contracts, known);
  const missing = [...canaries.tokensOf(prefix)].filter(([, token]) => !loot.has(token)).map(([where]) => where);
  expect([column, ...missing]).toEqual([column]);
}

/** Everything that is written can be searched for; what has been rewritten cannot. */
const searchable = (prefix: string): [string, string][] => [...canaries.tokensOf(prefix)].filter(([where]) => !canaries.tokensOf().has(`${where} 2`));

/** What search knows of a report: its title, texts and lessons; notes on numbers and whom to ask are only read. */
const SEARCHED = /, (?:title|summary|situation|approach|outcome|pitfalls|recommendations|outlook|remedy|procedure|lesson|lesson text)$/;

/** By every word of it, as soon as the index has learnt of it. */
async function findsBySearching(column: Column, prefix: string, places = /./): Promise<void> {
  for (const [where, token] of searchable(prefix).filter(([place]) => places.test(place))) {
    await until(`${column} finds ${where}`, async () => (await learnedOf(cast.player(column).client, token)).some((line) => line.startsWith(`${token}: hit`)));
  }
}

describe('the control: whoever may see finds every token', () => {
  test.each(INSIDERS)('%s of the own house', async (column) => {
    await finds(column, 'own');
    await finds(column, 'house');
  });
  test.each(INSIDERS)('%s of the own house, searching', async (column) => {
    await findsBySearching(column, 'own');
    await findsBySearching(column, 'house report', SEARCHED);
  });
  test.each(INSIDERS)('%s of the own house, in a call with a third house', (column) => finds(column, 'call'));
  test('the other house finds its own and the common ones', async () => {
    for (const prefix of ['reported', 'asked for']) {
      await finds('other member', prefix);
      await findsBySearching('other member', prefix, SEARCHED);
    }
    for (const prefix of ['theirs', 'common', 'narrowed']) {
      await finds('other member', prefix);
      await findsBySearching('other member', prefix);
    }
  });
  test('a token in a header or a frame would be noticed', async () => {
    const loot = await crawl(cast.player('own member').client, contracts, known);
    loot.keep('x', { status: 200, headers: { 'x-leak': canaries.tokenAt('common, title') }, body: undefined, text: '' });
    expect(loot.containing(canaries.tokenAt('common, title')).some((part) => part.startsWith('x 200'))).toBe(true);
  });
});

describe('nobody else finds any', () => {
  test.each(OUTSIDERS)('%s, reading', findsNothing);

  test.each(OUTSIDERS)('%s, trying to act', async (column) => {
    const hidden = canaries.threads.filter(({ visibility, house }) => visibility === 'organisation' && house === cast.own.id);
    const before = await digestOfThreads(node.database, hidden.map(({ id }) => id));
    for (const one of hidden) {
      const loot = await pry(cast.player(column).client, known, one, thread('common').id);
      expect([column, ...found(loot, ofOwnHouse()), ...found(loot, idsHiddenFrom(column))]).toEqual([column]);
    }
    expect(await digestOfThreads(node.database, hidden.map(({ id }) => id))).toEqual(before);
    const houses = canaries.reports.filter(({ visibility, house }) => visibility === 'organisation' && house === cast.own.id).map(({ id }) => id);
    const reportsBefore = await digestOfReports(node.database, houses);
    for (const id of houses) {
      const loot = await pryReport(cast.player(column).client, id);
      expect([column, ...found(loot, ofOwnHouse()), ...found(loot, idsHiddenFrom(column))]).toEqual([column]);
    }
    expect(await digestOfReports(node.database, houses)).toEqual(reportsBefore);
  });

  test('on no page of the browser either', async () => {
    for (const path of [...canaries.threads.map(({ id }) => `fragen/${id}`), ...canaries.reports.map(({ id }) => `erfahrungen/${id}`)]) {
      const response = await fetch(`${node.origin}/${path}`, { headers: { Accept: 'text/html', Cookie: cast.player('other admin').client.cookie ?? '' } });
      const text = await response.text();
      expect([...ofOwnHouse().values()].filter((token) => text.includes(token))).toEqual([]);
    }
  });
});

describe('on sockets', () => {
  test('no frame carries a token, or an id of what one may not see, while everything happens', async () => {
    const outsiders = OUTSIDERS.filter((column) => !hasNoSession(column));
    const listeners = await Promise.all([...outsiders, ...INSIDERS].map((column) => FrameListener.connect(column, cast.player(column).client)));
    const topics = ['threads', 'reports', 'me', ...canaries.reports.map(({ id }) => `report:${id}`), ...known.serviceIds.map((id) => `service:${id}`), ...canaries.threads.map(({ id }) => `thread:${id}`)];
    await Promise.all(listeners.map((listener) => listener.subscribe(topics)));
    const asked = thread('asked');
    const helper = cast.personOf('own editor');
    const fresh = await canaries.thread('own fresh', cast.somebody.own, { visibility: 'organisation', services: [{ id: known.serviceIds[0] ?? '', slug: known.slugs[0] ?? '', versionId: '' }] });
    const answer = await canaries.post('own fresh, answer', asked, helper);
    await canaries.rewrite('own fresh, answer 2', answer, helper, 1);
    await canaries.solve(asked, answer, cast.somebody.own);
    await cast.somebody.own.client.put(`posts/${answer}/helpful`);
    await cast.somebody.own.client.put(`subscriptions/thread/${asked.id}`);
    const { draft } = reports;
    const saved = await helper.client.put(`experience-reports/${draft?.id}/sections/outlook`, { content: { text: canaries.secret('house draft, outlook') } }, { version: 1 });
    expect(saved.status).toBe(200);
    // The last thing to happen, for all to hear: whatever was to arrive has arrived.
    await canaries.post('common, fence', thread('common'), helper);
    await Promise.all(listeners.map((listener) => listener.heard(`thread:${thread('common').id}`)));
    for (const { column, frames } of listeners) {
      const own = houseOf(column) === 'own';
      const texts = [...ofOwnHouse(), ...(own ? [] : idsHiddenFrom(column))];
      expect([column, ...texts.filter(([, text]) => frames.some((frame) => frame.includes(text))).map(([where]) => where)]).toEqual([column]);
      // The control: the own house heard of its fresh question.
      expect([column, frames.some((frame) => frame.includes(fresh.id)), frames.some((frame) => frame.includes(draft?.id ?? '-'))]).toEqual([column, own, own]);
    }
    for (const listener of listeners) listener.close();
  }, 180_000);
});

describe('nor afterwards', () => {
  const PROBES: readonly Column[] = ['guest', 'other member', 'other coordinator', 'other admin', 'moved author'];
  const nobodyFinds = async (): Promise<void> => {
    for (const column of PROBES) await findsNothing(column);
  };
  let asker: TestPerson;
  beforeEach(() => {
    asker = cast.somebody.own;
  });

  test('when a question is narrowed to the own house', async () => {
    await finds('other member', 'narrowed');
    expect((await asker.client.patch(`threads/${thread('narrowed').id}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    thread('narrowed').visibility = 'organisation';
    for (const column of PROBES) {
      const loot = await crawl(cast.player(column).client, contracts, known);
      expect([column, ...found(loot, canaries.tokensOf('narrowed')), ...found(loot, idsHiddenFrom(column))]).toEqual([column]);
    }
    await finds('own member', 'narrowed');
    await nobodyFinds();
  });

  test('when a report is narrowed to the own house, and when it is withdrawn', async () => {
    const report = reports.narrowed as KnownReport;
    const { client } = cast.personOf('own editor');
    const nobodyElse = async (): Promise<void> => {
      for (const column of PROBES) {
        const loot = await crawl(cast.player(column).client, contracts, known);
        expect([column, ...found(loot, canaries.tokensOf('reported')), ...found(loot, idsHiddenFrom(column))]).toEqual([column]);
      }
      await finds('own member', 'reported');
    };
    await finds('other member', 'reported');
    expect((await client.patch(`experience-reports/${report.id}`, { visibility: 'organisation' }, { version: report.version })).status).toBe(200);
    report.visibility = 'organisation';
    await nobodyElse();
    expect((await client.post(`experience-reports/${report.id}/withdraw`, { reason: 'Zum Prüfen' }, { version: report.version + 1 })).status).toBe(200);
    await nobodyElse();
  });

  test('when a report is opened to guests by a coordinator, and kept from them again', async () => {
    const report = reports.requested as KnownReport;
    const { client } = cast.player('other coordinator');
    const guestFinds = async (): Promise<string[]> => found(await crawl(cast.player('guest').client, contracts, known), canaries.tokensOf('asked for'));
    expect(await guestFinds()).toEqual([]);
    expect((await client.put(`experience-reports/${report.id}/public`, undefined, { version: report.version })).status).toBe(200);
    report.visibility = 'public';
    expect((await guestFinds()).length).toBeGreaterThan(0);
    await nobodyFinds();
    expect((await client.delete(`experience-reports/${report.id}/public`, { version: report.version + 1 })).status).toBe(200);
    report.visibility = 'community';
    expect(await guestFinds()).toEqual([]);
  });

  test('when its author is suspended', async () => {
    const helper = cast.personOf('own editor');
    expect((await cast.personOf('own lead').client.put(`people/${helper.id}/suspension`)).status).toBe(204);
    // Neither the others nor, with the cookie of before, the author.
    const loot = await crawl(helper.client, contracts, known);
    expect(found(loot, canaries.tokensOf())).toEqual([]);
    await nobodyFinds();
    expect((await cast.personOf('own lead').client.delete(`people/${helper.id}/suspension`)).status).toBe(204);
    expect(found(await crawl(helper.client, contracts, known), canaries.tokensOf())).toEqual([]);
    await finds('own member', 'own');
  });

  test('when it is deleted, which the own house does not find either, and restored', async () => {
    const later = thread('later');
    expect((await asker.client.delete(`threads/${later.id}`, { version: 1 })).status).toBe(204);
    later.deleted = true;
    await nobodyFinds();
    const loot = await crawl(cast.player('own member').client, contracts, known);
    expect(found(loot, canaries.tokensOf('own to be deleted'))).toEqual([]);
    expect((await asker.client.post(`threads/${later.id}/restore`)).status).toBe(200);
    later.deleted = false;
    await nobodyFinds();
    await finds('own member', 'own');
  });

  test('when an answer is removed, of which nobody finds the text, and restored', async () => {
    const author = cast.somebody.own;
    const post = await canaries.post('taken back', thread('common'), author);
    await canaries.rewrite('taken back, again', post, author, 1);
    await finds('other member', 'taken back');
    expect((await author.client.delete(`posts/${post}`, { version: 2 })).status).toBe(204);
    for (const column of [...PROBES, 'own member', 'own coordinator'] as const) {
      expect([column, ...found(await crawl(cast.player(column).client, contracts, known), canaries.tokensOf('taken back'))]).toEqual([column]);
    }
    expect((await author.client.post(`posts/${post}/restore`)).status).toBe(200);
    await finds('other member', 'taken back');
    await nobodyFinds();
  });

  test('when a coordinator hides an answer with its earlier text and its file, of which not even its author finds a word, and shows it again', async () => {
    const author = cast.somebody.own;
    const { client } = cast.player('other coordinator');
    const post = await canaries.postWithFile('to be hidden', thread('common'), author);
    await finds('other member', 'to be hidden');
    const hidden = await client.post<{ caseId: string; act: string }>('moderation/hidden', { subject: { kind: 'post', id: post }, reason: 'Nennt jemanden beim Namen.' });
    expect(hidden.status).toBe(201);
    known.caseIds.push(hidden.body.caseId);
    // The case is the one window, for the coordinators of its mandate.
    for (const column of ['guest', 'other member', 'other mandated', 'other admin', 'moved author', 'own member', 'own lead'] as const) {
      expect([column, ...found(await crawl(cast.player(column).client, contracts, known), canaries.tokensOf('to be hidden'))]).toEqual([column]);
      if (hasNoSession(column)) continue;
      for (const [where, token] of canaries.tokensOf('to be hidden')) expect([column, where, ...(await learnedOf(cast.player(column).client, token))]).toEqual([column, where]);
    }
    expect(found(await crawl(author.client, contracts, known), canaries.tokensOf('to be hidden'))).toEqual([]);
    for (const column of ['own coordinator', 'other coordinator'] as const) expect([column, (await cast.player(column).client.get(`threads/${thread('common').id}`)).text.includes(canaries.tokenAt('to be hidden'))]).toEqual([column, false]);
    expect((await client.get(`moderation/cases/${hidden.body.caseId}`)).text).toContain(canaries.tokenAt('to be hidden'));
    expect((await client.post(`audit/${hidden.body.act}/undo`)).status).toBe(200);
    await finds('other member', 'to be hidden');
    await nobodyFinds();
  });

  // Of a post its author decides, of a lesson whoever publishes for the house of its report; both times coordination.
  test.each([
    ['post', ['own lead', 'moved author']],
    ['lesson', ['moved author']],
  ] as const)('of what somebody suggests for a %s, whoever neither made it nor decides it; nor of the reasons when it is declined', async (kind, alsoUninvolved) => {
    const proposer = cast.personOf('other editor');
    const author = kind === 'post' ? cast.somebody.own : cast.personOf('own lead');
    const id = kind === 'post' ? await canaries.post('to be corrected', thread('common'), author) : (reports.requested?.lessonId ?? '');
    const where = `suggested for a ${kind}`;
    const suggestion = await canaries.suggest(where, { kind, id }, proposer);
    known.suggestionIds.push(suggestion);
    const nobodyElse = async (): Promise<void> => {
      for (const column of ['guest', 'other member', 'other mandated', 'other admin', 'own member', ...alsoUninvolved] as const) {
        expect([column, ...found(await crawl(cast.player(column).client, contracts, known), canaries.tokensOf(where))]).toEqual([column]);
        if (hasNoSession(column)) continue;
        for (const [place, token] of canaries.tokensOf(where)) expect([column, place, ...(await learnedOf(cast.player(column).client, token))]).toEqual([column, place]);
      }
    };
    await nobodyElse();
    for (const { client } of [author, proposer, cast.player('other coordinator')]) {
      const loot = await crawl(client, contracts, known);
      expect([...canaries.tokensOf(where)].filter(([, token]) => !loot.has(token))).toEqual([]);
    }
    expect((await author.client.post(`suggestions/${suggestion}/decline`, { reason: canaries.secret(`${where}, declined`) })).status).toBe(204);
    await nobodyElse();
  });

  test('when a coordinator hides a question that only its house sees, nobody finds it, and its case is all the coordinator gets', async () => {
    const secret = await canaries.thread('own to be hidden', cast.somebody.own, { visibility: 'organisation', services: [{ id: known.serviceIds[0] ?? '', slug: known.slugs[0] ?? '', versionId: '' }] });
    const coordinator = cast.player('other coordinator').client;
    expect((await cast.personOf('own member').client.post('flags', { subject: { kind: 'thread', id: secret.id }, reason: 'personal_data', note: null })).status).toBe(201);
    const { body } = await coordinator.get<{ items: { id: string; version: number; subject: { id: string } }[] }>('moderation/cases?reason=personal_data');
    const flagged = body.items.find(({ subject }) => subject.id === secret.id);
    expect((await coordinator.post(`moderation/cases/${flagged?.id}/hide`, { reason: 'Nennt jemanden beim Namen.' }, { version: flagged?.version ?? 0 })).status).toBe(200);
    secret.deleted = true;
    for (const column of ['guest', 'other member', 'other mandated', 'other admin', 'own member', 'own admin'] as const) {
      expect([column, ...found(await crawl(cast.player(column).client, contracts, known), canaries.tokensOf('own to be hidden'))]).toEqual([column]);
    }
    expect((await coordinator.get(`threads/${secret.id}`)).status).toBe(404);
  });

  test('while a contribution waits, which nobody finds but its author and, in its case, the coordinators of its mandate; refused, its author alone', async () => {
    const author = cast.somebody.own;
    const coordinator = cast.player('other coordinator').client;
    const [serviceId = ''] = known.serviceIds;
    expect((await coordinator.put(`publication-checks/services/${serviceId}`, { on: true, reason: 'Zum Prüfen.' })).status).toBe(200);
    const listeners = await Promise.all((['own member', 'other member', 'own coordinator', 'other mandated'] as const).map((column) => FrameListener.connect(column, cast.player(column).client)));
    await Promise.all(listeners.map((listener) => listener.subscribe(['threads', 'me', `service:${serviceId}`, `thread:${thread('common').id}`])));
    const { body: file } = await author.client.upload(`${canaries.secret('waiting, name of its file')}pdf`, pdf([canaries.secret('waiting, its file')]));
    const question = await author.client.post<{ held: boolean; id: string }>('threads', { kind: 'question', title: canaries.secret('waiting, title'), text: canaries.secret('waiting, opening'), visibility: 'community', serviceIds: [serviceId], componentIds: [], phase: 5 });
    const answer = await author.client.post<{ held: boolean; id: string }>(`threads/${thread('common').id}/posts`, { kind: 'answer', parentId: null, text: `${canaries.secret('waiting, answer')} [Anlage](/api/files/${file.id})` });
    expect([question.body.held, answer.body.held]).toEqual([true, true]);
    await coordinator.post(`threads/${thread('common').id}/posts`, { kind: 'answer', parentId: null, text: canaries.secret('common, fence of waiting') });
    await Promise.all(listeners.map((listener) => listener.heard(`thread:${thread('common').id}`)));
    for (const { column, frames } of listeners) expect([column, ...frames.filter((frame) => [question.body.id, answer.body.id].some((id) => frame.includes(id)))]).toEqual([column]);
    for (const listener of listeners) listener.close();

    const { body } = await coordinator.get<{ items: { id: string; version: number; subject: { id: string } }[] }>('moderation/cases?kind=contribution&limit=100');
    const waiting = body.items.filter(({ subject }) => [question.body.id, answer.body.id].includes(subject.id));
    expect(waiting).toHaveLength(2);
    known.caseIds.push(...waiting.map(({ id }) => id));
    thread('common').files.push(file.id);
    const findsNoneWaiting = async (columns: readonly Column[]): Promise<void> => {
      for (const column of columns) {
        expect([column, ...found(await crawl(cast.player(column).client, contracts, known), canaries.tokensOf('waiting'))]).toEqual([column]);
        if (hasNoSession(column)) continue;
        for (const [where, token] of canaries.tokensOf('waiting')) expect([column, where, ...(await learnedOf(cast.player(column).client, token))]).toEqual([column, where]);
      }
    };
    const OTHERS = ['guest', 'own member', 'own lead', 'own admin', 'other member', 'other admin', 'other mandated', 'moved author'] as const;
    const readable = canaries.tokensOf('waiting');
    // The words of a file are compressed in it.
    readable.delete('waiting, its file');
    await findsNoneWaiting(OTHERS);
    for (const { client } of [author, cast.player('own coordinator'), cast.player('other coordinator')]) {
      const loot = await crawl(client, contracts, known);
      expect([...readable].filter(([, token]) => !loot.has(token)).map(([where]) => where)).toEqual([]);
    }
    for (const { id, version } of waiting) expect((await coordinator.post(`moderation/cases/${id}/refuse`, { reason: 'Nennt jemanden beim Namen.' }, { version })).status).toBe(200);
    await findsNoneWaiting([...OTHERS, 'own coordinator', 'other coordinator']);
    const own = await crawl(author.client, contracts, known);
    expect([...readable].filter(([, token]) => !own.has(token)).map(([where]) => where)).toEqual([]);
    thread('common').files.pop();
  });
});
