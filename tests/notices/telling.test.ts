import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Listeners } from '../../server/platform/events/listeners.js';
import { Notices, type Told } from '../../server/notices/notices.face.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { sequentialScans, statementsDuring } from '../support/statements.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let person: TestPerson;
let author: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [person, author] = [await world.person(), await world.person()];
});

const tell = (facts: Partial<Told>): Promise<void> => node.database.transaction(() => node.app.get(Notices).tell({ personId: person.id, kind: 'thread_moved', subject: { kind: 'person', id: person.id }, ...facts }));
const read = async (by: TestPerson, query = ''): Promise<NoticeView[]> => (await by.client.get<Page<NoticeView>>(`notices?limit=100${query}`)).body.items;
const unseen = async (by: TestPerson): Promise<number> => (await by.client.get<{ notices: number }>('announcements/summary')).body.notices;

describe('a person is told', () => {
  test('live and alone', async () => {
    const [mine, foreign] = await Promise.all([person, author].map(({ client }) => TestSocket.admitted(client)));
    if (!mine || !foreign) throw new Error('no sockets');
    for (const socket of [mine, foreign]) await socket.subscribe('me');
    await tell({ kind: 'warned', data: { measure: 'warned', reason: 'Bitte bleiben Sie sachlich.' } });
    const event = await mine.next(({ type }) => type === 'notices.told');
    expect(event).toEqual({ type: 'notices.told', topic: 'me', subject: { kind: 'notice', id: expect.any(String), version: 1 } });
    const [notice] = await read(person);
    expect(notice).toEqual({ id: event.subject.id, kind: 'warned', subject: null, data: { measure: 'warned', reason: 'Bitte bleiben Sie sachlich.' }, createdAt: expect.any(String), seen: false });
    expect([await read(author), await unseen(author), await unseen(person)]).toEqual([[], 0, 1]);
    await node.database.transaction(() => node.app.get(Notices).tell({ personId: author.id, kind: 'warned', subject: { kind: 'person', id: author.id } }));
    await foreign.next(({ type }) => type === 'notices.told');
    expect([mine.events.length, foreign.events.length]).toEqual([1, 1]);
    for (const socket of [mine, foreign]) socket.close();
  });

  test('only with what happened: not outside a transaction, not of one that fails', async () => {
    const told: Told = { personId: person.id, kind: 'warned', subject: { kind: 'person', id: person.id } };
    await expect(node.app.get(Notices).tell(told)).rejects.toThrow('outside a transaction');
    await expect(
      node.database.transaction(async () => {
        await node.app.get(Notices).tell(told);
        throw new Error('failed after it');
      }),
    ).rejects.toThrow('failed after it');
    expect(await read(person)).toEqual([]);
  });

  test.each(['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)', '/fragen/ 1'])('nothing that leads to »%s«', async (path) => {
    await expect(tell({ path })).rejects.toThrow('no page of ours');
  });
});

describe('what a notice is about', () => {
  test('is shown while the reader may see it, and its title goes with it', async () => {
    const thread = await world.question(author, { title: 'Wer legt den Mandanten an?' });
    await tell({ subject: { kind: 'thread', id: thread }, path: `/fragen/${thread}`, data: { title: 'Wer legt den Mandanten an?', reason: 'Passt besser dorthin.' } });
    expect(await read(person)).toEqual([expect.objectContaining({ subject: { kind: 'thread', id: thread, path: `/fragen/${thread}` }, data: { title: 'Wer legt den Mandanten an?', reason: 'Passt besser dorthin.' } })]);
    expect((await author.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    expect(await read(person)).toEqual([expect.objectContaining({ subject: null, data: { reason: 'Passt besser dorthin.' } })]);
    expect((await person.client.get('notices')).text).not.toContain(thread);
  });

  test('may be a post or a report, each by its own rule', async () => {
    const editor = await world.person({ role: 'editor' });
    const post = await world.post(author, await world.question(author));
    const [open, inner] = [await world.report(editor), await world.report(editor, { visibility: 'organisation' })];
    for (const [kind, id] of [['post', post], ['report', open], ['report', inner], ['report', post], ['lesson', open]] as const) await tell({ subject: { kind, id } });
    expect((await read(person)).map(({ subject }) => subject?.id ?? null).toReversed()).toEqual([post, open, null, null, null]);
  });
});

describe('seen', () => {
  test('up to the one that was read; later ones stay new, and nobody marks for another', async () => {
    for (let number = 0; number < 3; number += 1) await tell({ data: { count: number } });
    const [last, middle] = await read(person);
    expect((await author.client.put('notices/seen', { upTo: last?.id })).status).toBe(204);
    expect(await unseen(person)).toBe(3);
    const tablet = await TestSocket.admitted((await world.session(person.id)).client);
    await tablet.subscribe('me');
    expect((await person.client.put('notices/seen', { upTo: middle?.id })).status).toBe(204);
    await tablet.next(({ type }) => type === 'notices.seen');
    tablet.close();
    expect([(await read(person)).map(({ seen }) => seen), await unseen(person)]).toEqual([[false, true, true], 1]);
    expect((await person.client.put('notices/seen', { upTo: 'alle' })).status).toBe(400);
    expect((await world.guest().put('notices/seen', { upTo: last?.id })).status).toBe(401);
  });
});

test('pages go on where the last one ended, by one statement and an index', async () => {
  await node.database.rows(
    `insert into notice (id, person_id, kind, subject_kind, subject_id, data, created_at) select uuidv7(), case when n % 100 = 0 then $1::uuid else $2::uuid end, 'warned', 'person', $1, '{}', now() from generate_series(1, 20000) n`,
    [person.id, author.id],
  );
  await node.database.rows('analyze notice');
  const { statements, result } = await statementsDuring(node, () => person.client.get<Page<NoticeView>>('notices?limit=80'));
  // One more reads the session.
  expect(statements.length).toBe(2);
  for (const statement of statements) expect(await sequentialScans(node, statement, ['notice'])).toEqual([]);
  const ids = new Set(result.body.items.map(({ id }) => id));
  for (let { nextCursor } = result.body; nextCursor; ) {
    const { body } = await person.client.get<Page<NoticeView>>(`notices?limit=80&cursor=${nextCursor}`);
    for (const { id } of body.items) ids.add(id);
    ({ nextCursor } = body);
  }
  expect(ids.size).toBe(200);
  expect((await person.client.get('notices?cursor=abc')).status).toBe(400);
  expect((await world.guest().get('notices')).status).toBe(401);
});

test('after 90 days a notice is erased, before it is not', async () => {
  await tell({});
  const erase = node.app.get(Listeners).chores.find(({ name }) => name === 'notices.erase-old');
  node.clock.forward({ days: 89 });
  await erase?.run();
  expect(await read(person)).toHaveLength(1);
  node.clock.forward({ days: 2 });
  await erase?.run();
  expect(await read(person)).toEqual([]);
});
