import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FileOwners } from '../../server/files/files.face.js';
import { FileUpkeep } from '../../server/files/file-upkeep.js';
import { Listeners } from '../../server/platform/events/listeners.js';
import type { Problem } from '../../shared/errors.js';
import type { FileView } from '../../shared/files/contract.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { docx, image, pdf } from '../support/files.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let colleague: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  colleague = await world.person({ organisation: asker.organisation, instanceRole: 'admin' });
  other = await world.person({ role: 'lead', instanceRole: 'coordinator' });
});

const upload = async (person: TestPerson, name = 'Satzung.pdf'): Promise<FileView> => (await person.client.upload(name, pdf(['Satzung']))).body;
const naming = (file: FileView): string => `Siehe [${file.name}](/api/files/${file.id}).`;
const opening = async (id: string): Promise<ThreadPage['opening']> => (await asker.client.get<ThreadPage>(`threads/${id}`)).body.opening;
/** What everybody gets at the address of a file: asker, colleague, other house, guest. */
const seen = async (id: string): Promise<number[]> => Promise.all([asker.client, colleague.client, other.client, world.guest()].map(async (client) => (await client.get(`files/${id}`)).status));
const stored = async (): Promise<string[]> => (await readdir(join(node.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name);
const refused = (answer: { status: number; body: unknown }): unknown[] => [answer.status, (answer.body as Problem).code, (answer.body as Problem).errors];
const NOT_YOURS = [422, 'unknown_file', [{ path: 'text', code: 'unknown_reference' }]];

describe('a file belongs', () => {
  test('to its uploader alone, until a text names it, then to the readers of the text', async () => {
    const file = await upload(asker);
    expect(await seen(file.id)).toEqual([200, 404, 404, 404]);
    const thread = await world.question(asker, { text: naming(file), visibility: 'organisation' });
    expect(await seen(file.id)).toEqual([200, 200, 404, 404]);
    expect((await opening(thread)).files).toEqual([file]);
    await asker.client.patch(`threads/${thread}`, { visibility: 'community' }, { version: 1 });
    expect(await seen(file.id)).toEqual([200, 200, 200, 404]);
  });

  test('to answers and comments alike', async () => {
    const thread = await world.question(asker);
    const [first, second] = [await upload(other), await upload(other)];
    const answer = await world.post(other, thread, naming(first));
    await world.post(other, thread, naming(second), answer);
    expect([await seen(first.id), await seen(second.id)]).toEqual([[200, 200, 200, 404], [200, 200, 200, 404]]);
  });

  test('to a text that is changed to name it, and stays with its earlier version', async () => {
    const thread = await world.question(asker);
    const post = await opening(thread);
    const file = await upload(asker);
    expect((await asker.client.patch(`posts/${post.id}`, { text: naming(file) }, { version: 1 })).status).toBe(200);
    expect((await asker.client.patch(`posts/${post.id}`, { text: 'Ohne Anlage.' }, { version: 2 })).status).toBe(200);
    expect(await seen(file.id)).toEqual([200, 200, 200, 404]);
    expect((await other.client.get(`posts/${post.id}/revisions`)).text).toContain(file.id);
  });
});

describe('a text is refused, and nothing of it is kept,', () => {
  test.each<[string, (file: () => Promise<FileView>) => Promise<string>]>([
    ['with a file of somebody else', async () => naming(await upload(other))],
    ['with a file nobody knows', async () => naming({ ...(await upload(asker)), id: '01890000-0000-7000-8000-000000000000' })],
    ['with a file of another text', async () => {
      const file = await upload(asker);
      await world.question(asker, { text: naming(file) });
      return naming(file);
    }],
  ])('%s', async (_, make) => {
    const text = await make(() => upload(asker));
    const count = async (): Promise<unknown> => node.database.row('select (select count(*) from thread) as threads, (select count(*) from post) as posts');
    const before = await count();
    const service = await world.service();
    const question = await asker.client.post<Problem>('threads', { kind: 'question', title: 'Eine Frage mit Anlage', text, visibility: 'community', serviceIds: [service.id], componentIds: [], phase: null });
    expect(refused(question)).toEqual(NOT_YOURS);
    expect(await count()).toEqual(before);
    const thread = await world.question(asker);
    expect(refused(await asker.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text }))).toEqual(NOT_YOURS);
    const post = await opening(thread);
    expect(refused(await asker.client.patch(`posts/${post.id}`, { text }, { version: 1 }))).toEqual(NOT_YOURS);
    expect((await opening(thread)).text).toBe(post.text);
  });

  test('with more files than a text can carry', async () => {
    const text = Array.from({ length: 51 }, (_, index) => `/api/files/01890000-0000-7000-8000-${String(index).padStart(12, '0')}`).join('\n');
    const thread = await world.question(asker);
    expect(refused(await asker.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text }))).toEqual([400, 'invalid_input', [{ path: 'text', code: 'too_many', limit: 50 }]]);
  });

  test('of two that take one file at once', async () => {
    const file = await upload(asker);
    const thread = await world.question(asker);
    const both = await Promise.all([1, 2].map(() => asker.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: naming(file) })));
    expect(both.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([201, 422]);
  });
});

describe('its address is dead at once, and answers as an unknown one', () => {
  const unknown = async (client = world.guest()): Promise<string> => ((await client.get('files/01890000-0000-7000-8000-000000000000')).text).replace(/"requestId":"[^"]*"/, '');

  test('when the question is narrowed', async () => {
    const file = await upload(asker);
    const thread = await world.question(asker, { text: naming(file) });
    expect(await seen(file.id)).toEqual([200, 200, 200, 404]);
    await asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 1 });
    expect(await seen(file.id)).toEqual([200, 200, 404, 404]);
    const gone = await other.client.get(`files/${file.id}`);
    expect(gone.text.replace(/"requestId":"[^"]*"/, '')).toBe(await unknown(other.client));
    for (const path of [`files/${file.id}?size=display`, `files/${file.id}/versions`]) expect((await other.client.get(path)).status).toBe(404);
    expect((await other.client.get(`files/${file.id}`, { headers: { 'If-None-Match': '*', Range: 'bytes=0-1' } })).status).toBe(404);
    expect((await other.client.request('HEAD', `files/${file.id}`)).status).toBe(404);
  });

  test('when the text is removed, and back when that is undone', async () => {
    const file = await upload(other);
    const thread = await world.question(asker);
    const answer = await world.post(other, thread, naming(file));
    await other.client.delete(`posts/${answer}`, { version: 1 });
    expect(await seen(file.id)).toEqual([404, 404, 404, 404]);
    expect((await asker.client.get(`threads/${thread}`)).text).not.toContain(file.id);
    await other.client.post(`posts/${answer}/restore`);
    expect(await seen(file.id)).toEqual([200, 200, 200, 404]);
  });

  test('when the question is deleted', async () => {
    const file = await upload(asker);
    const thread = await world.question(asker, { text: naming(file) });
    await asker.client.delete(`threads/${thread}`, { version: 1 });
    expect(await seen(file.id)).toEqual([404, 404, 404, 404]);
  });

  test('for whoever leaves the house, and for whoever is suspended', async () => {
    const file = await upload(asker);
    await world.question(asker, { text: naming(file), visibility: 'organisation' });
    await node.database.rows('update membership set organisation_id = $2 where person_id = $1', [colleague.id, other.organisation.id]);
    expect(await seen(file.id)).toEqual([200, 404, 404, 404]);
    await node.database.rows(`update person set status = 'suspended' where id = $1`, [asker.id]);
    expect(await seen(file.id)).toEqual([404, 404, 404, 404]);
  });

  test('only the versions one may see are named', async () => {
    const first = await upload(asker);
    await world.question(asker, { text: naming(first) });
    const second = (await asker.client.upload('Intern.pdf', pdf(['2']), { replaces: first.id })).body;
    await world.question(asker, { text: naming(second), visibility: 'organisation' });
    const names = async (person: TestPerson): Promise<string[]> => (await person.client.get<{ items: FileView[] }>(`files/${first.id}/versions`)).body.items.map(({ id }) => id);
    expect([await names(colleague), await names(other)]).toEqual([[second.id, first.id], [first.id]]);
  });
});

test('a guest sees what its owner shows to guests, and nothing else', async () => {
  const shown = await upload(asker);
  const hidden = await upload(asker);
  node.app.get(FileOwners).add({ kind: 'probe', maySee: async (actor, _, fileId) => actor === null && fileId === shown.id });
  await node.database.rows(`update file set owner_kind = 'probe', owner_id = id where id = any($1::uuid[])`, [[shown.id, hidden.id]]);
  expect([await seen(shown.id), await seen(hidden.id)]).toEqual([[404, 404, 404, 200], [404, 404, 404, 404]]);
  await node.database.rows(`update file set owner_kind = 'nobody-knows' where id = $1`, [shown.id]);
  expect(await seen(shown.id)).toEqual([404, 404, 404, 404]);
});

describe('nothing is left', () => {
  const collect = (): Promise<void> => node.app.get(FileUpkeep).collect();

  test('of a file no text has taken within a day', async () => {
    const [left, taken] = [await upload(asker), await upload(asker)];
    const wide = (await asker.client.upload('breit.png', await image('png', 2_000, 10))).body;
    await world.question(asker, { text: naming(taken) });
    await collect();
    expect(await stored()).toEqual(expect.arrayContaining([left.id, wide.id, `${wide.id}.display`]));
    node.clock.forward({ hours: 25 });
    await collect();
    const rows = (await node.database.rows<{ id: string }>('select id from file where uploader_id = $1', [asker.id])).map(({ id }) => id);
    expect(rows).toEqual([taken.id]);
    const files = await stored();
    expect([left.id, wide.id, `${wide.id}.display`].filter((name) => files.includes(name))).toEqual([]);
    expect(files).toContain(taken.id);
    const late = await asker.client.post('threads', { kind: 'discussion', title: 'Eine späte Diskussion', text: naming(left), visibility: 'community', serviceIds: [], componentIds: [], phase: null });
    expect(refused(late)).toEqual(NOT_YOURS);
  });

  test('of the files of a removed text, once it can no longer be brought back', async () => {
    const [first, second] = [await upload(other), await upload(other)];
    const thread = await world.question(asker);
    const answer = await world.post(other, thread, naming(first));
    await other.client.patch(`posts/${answer}`, { text: naming(second) }, { version: 1 });
    await other.client.delete(`posts/${answer}`, { version: 2 });
    await node.database.rows(`update post set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [answer]);
    const run = (name: string, kind: 'post' | 'file', id: string): Promise<void> | undefined => node.app.get(Listeners).all.find((listener) => listener.name === name)?.run({ type: 'posts.deleted', subject: { kind, id, version: 1 }, data: {} });
    await run('threads.erase-removed-post', 'post', answer);
    const jobs = await node.database.rows(`select 1 from graphile_worker.jobs where task_identifier = 'files.erase-dropped'`);
    expect(jobs).toHaveLength(1);
    await run('files.erase-dropped', 'file', first.id);
    await run('files.erase-dropped', 'file', first.id);
    expect(await node.database.rows('select 1 from file where id = any($1::uuid[])', [[first.id, second.id]])).toEqual([]);
    expect((await stored()).filter((name) => [first.id, second.id].includes(name))).toEqual([]);
  });

  test('of what a crash left between content and row', async () => {
    const file = await upload(asker);
    await world.question(asker, { text: naming(file) });
    await node.database.rows('update file set id = gen_random_uuid() where id = $1', [file.id]);
    const now = node.clock.now();
    await utimes(join(node.dataDir, 'files', file.id.slice(34), file.id), now, now);
    await collect();
    expect(await stored()).toContain(file.id);
    node.clock.forward({ hours: 25 });
    await collect();
    expect(await stored()).not.toContain(file.id);
  });
});

describe('the words of a file', () => {
  test('are found by those who may see the thread, and by nobody else', async () => {
    const { fillSearch } = await import('../support/search.js');
    const file = (await asker.client.upload('Wacholderliste.docx', docx(['Im Vermerk steht Sanddornhecke.']))).body;
    const thread = await world.question(asker, { text: naming(file), visibility: 'organisation' });
    await fillSearch(node);
    const finds = async (person: TestPerson, word: string): Promise<boolean> => (await person.client.get(`search?q=${word}`)).text.includes(thread);
    for (const word of ['Sanddornhecke', 'Wacholderliste']) expect([await finds(asker, word), await finds(colleague, word), await finds(other, word)]).toEqual([true, true, false]);
    const post = await opening(thread);
    await asker.client.patch(`posts/${post.id}`, { text: 'Ohne Anlage.' }, { version: 1 });
    await fillSearch(node);
    expect(await finds(asker, 'Sanddornhecke')).toBe(false);
  });
});
