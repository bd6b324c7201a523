import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readSettings } from '../../server/platform/config/settings.js';
import { Listeners } from '../../server/platform/events/listeners.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { SuggestionListItem, SuggestionPage } from '../../shared/suggestions/contract.js';
import type { PostRevision, PostView, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let author: TestPerson;
let reader: TestPerson;
let bystander: TestPerson;
let thread: string;
let post: string;

const TEXT = 'Die Frist endet am 31. Mai.';
const BETTER = 'Die Frist endet am 30. Juni.';
const REASON = 'Seit dem <b>Erlass</b> vom 3. Mai.';

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [author, reader, bystander] = [await world.person(), await world.person(), await world.person()];
  thread = await world.question(author);
  post = await world.post(author, thread, TEXT);
});

type Refused = { id: string; version: number; code: string; conflict?: unknown; errors?: { path: string }[] };
const suggest = (by = reader, version = 1, text = BETTER, subjectId = post) => by.client.post<Refused>('suggestions', { subjectId, content: { kind: 'post', text }, reason: REASON }, { version });
const made = async (by = reader, text = BETTER): Promise<string> => {
  const { status, body } = await suggest(by, (await shown()).version, text);
  expect(status).toBe(201);
  return body.id;
};
const accept = (id: string, version: number, { by = author, text = BETTER, reason }: { by?: TestPerson; text?: string; reason?: string } = {}) =>
  by.client.post<Refused>(`suggestions/${id}/accept`, { content: { kind: 'post', text }, ...(reason === undefined ? {} : { reason }) }, { version });
const decline = (id: string, by = author, reason = 'Das gilt nur für Neuanträge.') => by.client.post<Refused>(`suggestions/${id}/decline`, { reason });
const withdraw = (id: string, by = reader) => by.client.post<Refused>(`suggestions/${id}/withdraw`);
const undo = (id: string, by = author) => by.client.post<Refused>(`suggestions/${id}/undo`);
const read = (id: string, by = author) => by.client.get<SuggestionPage & { code: string }>(`suggestions/${id}`);
const listed = async (by: TestPerson, query = ''): Promise<SuggestionListItem[]> => (await by.client.get<Page<SuggestionListItem>>(`suggestions${query}`)).body.items;
const mine = (items: SuggestionListItem[], id: string): boolean => items.some((item) => item.id === id);
const shown = async (): Promise<PostView> => (await author.client.get<ThreadPage>(`threads/${thread}`)).body.answers.items.find(({ id }) => id === post) as PostView;
const told = async (person: TestPerson) => (await person.client.get<Page<NoticeView>>('notices')).body.items.map(({ kind, data, subject }) => ({ kind, reason: data.reason, path: subject?.path }));

describe('a suggestion', () => {
  test('is seen by whoever made it and those who decide, and by nobody else; its author is told, live and by a notice', async () => {
    const [sockets, silent] = [await Promise.all([author, coordinator].map(({ client }) => TestSocket.admitted(client))), await TestSocket.admitted(bystander.client)];
    for (const socket of [...sockets, silent]) await socket.subscribe('me');
    const id = await made();
    for (const socket of sockets) expect(await socket.next(({ type }) => type === 'suggestions.made')).toMatchObject({ topic: 'me', subject: { kind: 'suggestion', id } });
    const path = `/fragen/${thread}#beitrag-${post}`;
    expect(await told(author)).toEqual([{ kind: 'suggestion_made', reason: REASON, path }]);
    expect((await read(id)).body).toMatchObject({
      subject: { kind: 'post', id: post, path },
      state: 'open',
      reason: REASON,
      proposer: { name: reader.name, organisation: { id: reader.organisation.id } },
      base: { kind: 'post', text: TEXT },
      current: { kind: 'post', text: TEXT },
      currentVersion: 1,
      proposed: { kind: 'post', text: BETTER },
      viewer: { mine: false },
      can: { decide: true, needsReason: false, withdraw: false, undo: false },
    });
    expect((await read(id, reader)).body).toMatchObject({ viewer: { mine: true }, can: { decide: false, withdraw: true } });
    expect((await read(id, coordinator)).body.can).toMatchObject({ decide: true, needsReason: true });
    expect((await read(id, bystander)).status).toBe(404);
    for (const [person, sees] of [[author, true], [reader, true], [coordinator, true], [bystander, false]] as const) {
      expect(mine(await listed(person, `?within=${thread}`), id)).toBe(sees);
    }
    expect([mine(await listed(author, '?awaiting=true'), id), mine(await listed(reader, '?awaiting=true'), id), mine(await listed(reader, `?within=${post}`), id)]).toEqual([true, false, true]);
    expect((await bystander.client.get(`threads/${thread}`)).text).not.toContain(BETTER);
    expect(silent.events.filter(({ type }) => type.startsWith('suggestions.'))).toEqual([]);
    for (const socket of [...sockets, silent]) socket.close();
  });

  test('lies within the mandate of a coordinator, or is not there for them', async () => {
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    const id = await made();
    expect([(await read(id, elsewhere)).status, mine(await listed(elsewhere), id), (await decline(id, elsewhere)).status, (await accept(id, 1, { by: elsewhere, reason: REASON })).status]).toEqual([404, false, 404, 404]);
  });

  test('is one of a person on a text; another one after it was withdrawn', async () => {
    const id = await made();
    expect((await suggest()).body.code).toBe('suggestion_exists');
    const [one, other] = [await world.person(), await world.person()];
    expect((await Promise.all([suggest(one), suggest(other), suggest(one)])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 409]);
    expect((await withdraw(id)).status).toBe(204);
    expect((await withdraw(id)).body.code).toBe('suggestion_closed');
    expect(mine(await listed(author), id)).toBe(false);
    expect((await suggest()).status).toBe(201);
  });

  test('is listed page by page, the oldest first', async () => {
    for (const person of [reader, bystander, await world.person()]) await made(person);
    const first = (await author.client.get<Page<SuggestionListItem>>('suggestions?limit=2')).body;
    const rest = (await author.client.get<Page<SuggestionListItem>>(`suggestions?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ proposer }) => proposer.name).slice(0, 2)).toEqual([reader.name, bystander.name]);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('accepting', () => {
  test('writes what was confirmed, with credit to the house; the text before stays, a grade ends; whoever made it is told', async () => {
    await coordinator.client.post(`posts/${post}/grade`, { reason: REASON, grade: 'checked' }, { version: 1 });
    const id = await made();
    const done = await accept(id, 2, { text: `${BETTER} Danke.` });
    expect([done.status, done.body]).toEqual([200, { version: 3 }]);
    expect(await shown()).toMatchObject({ text: `${BETTER} Danke.`, author: { name: author.name }, grade: null, editNote: { by: 'suggestion', organisation: { id: reader.organisation.id }, reason: null } });
    const { items } = (await bystander.client.get<{ items: PostRevision[] }>(`posts/${post}/revisions`)).body;
    expect(items.map(({ text, note }) => [text, note])).toEqual([[TEXT, null]]);
    expect((await told(reader))[0]).toMatchObject({ kind: 'suggestion_accepted' });
    expect((await read(id, reader)).body).toMatchObject({ state: 'accepted', can: { withdraw: false } });
    expect([(await accept(id, 3)).body.code, (await decline(id)).body.code, (await withdraw(id)).body.code]).toEqual(['suggestion_closed', 'suggestion_closed', 'suggestion_closed']);
    expect(await node.database.rows(`select 1 from audit_entry where subject_id = $1 and act = 'suggestions.accepted'`, [post])).toEqual([]);
  });

  test('by coordination takes a reason, which its author and the log are told', async () => {
    const id = await made();
    const refused = await accept(id, 1, { by: coordinator });
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ path: 'reason' }]]);
    expect((await accept(id, 1, { by: coordinator, reason: 'So steht es im Erlass.' })).status).toBe(200);
    expect((await shown()).editNote).toMatchObject({ by: 'suggestion', reason: 'So steht es im Erlass.', organisation: { id: reader.organisation.id } });
    expect((await told(author))[0]).toMatchObject({ kind: 'text_edited', reason: 'So steht es im Erlass.' });
    const [entry] = await node.database.rows<{ id: string }>(`select id from audit_entry where subject_id = $1 and act = 'suggestions.accepted'`, [post]);
    expect((await coordinator.client.post(`audit/${entry?.id}/undo`)).status).toBe(200);
    expect(await shown()).toMatchObject({ text: TEXT, editNote: null });
    expect((await undo(id, coordinator)).body.code).toBe('not_undoable');
  });

  test('over a text that changed since gives both; what is confirmed then is what counts', async () => {
    const id = await made();
    await author.client.patch(`posts/${post}`, { text: 'Ganz neu.' }, { version: 1 });
    expect((await read(id)).body).toMatchObject({ base: { text: TEXT }, current: { text: 'Ganz neu.' }, currentVersion: 2, proposed: { text: BETTER } });
    expect(await accept(id, 1)).toMatchObject({ status: 409, body: { code: 'conflict', conflict: { base: { text: TEXT }, current: { text: 'Ganz neu.' }, version: 2 } } });
    expect((await accept(id, 2, { text: 'Ganz neu.' })).body.code).toBe('unchanged');
    expect((await accept(id, 2, { text: `Ganz neu. ${BETTER}` })).status).toBe(200);
  });

  test('twice at once happens once', async () => {
    const id = await made();
    const both = await Promise.all([accept(id, 1), accept(id, 1, { by: coordinator, reason: REASON })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });

  test('is undone for ten minutes, unless somebody has changed the text since or something newer waits', async () => {
    const id = await made();
    await accept(id, 1);
    expect((await undo(id, reader)).status).toBe(403);
    expect((await undo(id)).status).toBe(204);
    expect([(await shown()).text, (await read(id)).body.state]).toEqual([TEXT, 'open']);
    expect((await told(reader))[0]).toMatchObject({ kind: 'suggestion_reopened' });
    await accept(id, (await shown()).version);
    await author.client.patch(`posts/${post}`, { text: 'Doch anders.' }, { version: (await shown()).version });
    expect((await undo(id)).body.code).toBe('not_undoable');
    const next = await made();
    await accept(next, (await shown()).version);
    await made(reader, 'Noch besser.');
    expect((await undo(next)).body.code).toBe('not_undoable');
    const last = await made(bystander, 'Am besten.');
    await accept(last, (await shown()).version, { text: 'Am besten.' });
    node.clock.forward({ minutes: 11 });
    expect((await undo(last)).body.code).toBe('undo_expired');
    node.clock.forward({ minutes: -11 });
  });
});

describe('declining', () => {
  test('takes a reason that whoever made it is told; the text stays', async () => {
    const id = await made();
    expect((await decline(id, author, 'ab')).status).toBe(400);
    expect((await decline(id, reader)).status).toBe(403);
    expect((await decline(id, bystander)).status).toBe(404);
    expect((await decline(id)).status).toBe(204);
    expect([(await shown()).text, mine(await listed(author), id)]).toEqual([TEXT, false]);
    expect((await told(reader))[0]).toMatchObject({ kind: 'suggestion_declined', reason: 'Das gilt nur für Neuanträge.' });
    expect((await read(id, reader)).body).toMatchObject({ state: 'declined', declined: { reason: 'Das gilt nur für Neuanträge.' } });
    expect((await accept(id, 1)).body.code).toBe('suggestion_closed');
  });
});

describe('what is not there', () => {
  test('takes its suggestions along: removed, hidden, narrowed; erased, they are erased', async () => {
    const id = await made();
    const { body } = await coordinator.client.post<{ act: string }>('moderation/hidden', { subject: { kind: 'post', id: post }, reason: REASON });
    for (const person of [author, reader, coordinator]) expect([(await read(id, person)).status, mine(await listed(person), id)]).toEqual([404, false]);
    expect([(await accept(id, 2)).status, (await withdraw(id)).status, (await suggest()).status]).toEqual([404, 404, 404]);
    await coordinator.client.post(`audit/${body.act}/undo`);
    expect((await read(id, reader)).status).toBe(200);
    const { version } = (await author.client.get<ThreadPage>(`threads/${thread}`)).body;
    await author.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version });
    expect([(await read(id, reader)).status, (await read(id, coordinator)).status, (await read(id)).status]).toEqual([404, 404, 200]);
    await author.client.delete(`posts/${post}`, { version: (await shown()).version });
    await node.database.rows(`update post set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [post]);
    await node.app.get(Listeners).all.find(({ name }) => name === 'threads.erase-removed-post')?.run({ type: 'posts.deleted', subject: { kind: 'post', id: post, version: 1 }, data: {} });
    expect(await node.database.rows('select 1 from suggestion where id = $1', [id])).toEqual([]);
  });

  test('what was decided for long is erased; the credit of the house stays', async () => {
    const [declined, accepted, open] = [await made(), await made(bystander), await made(await world.person())];
    await decline(declined);
    await accept(accepted, 1);
    await node.database.rows(`update suggestion set decided_at = decided_at - interval '91 days' where id = any($1::uuid[])`, [[declined, accepted]]);
    await node.app.get(Listeners).chores.find(({ name }) => name === 'suggestions.erase-decided')?.run();
    expect(await node.database.rows('select id, base, proposed, reason, person_id from suggestion where id = any($1::uuid[])', [[declined, accepted]])).toEqual([{ id: accepted, base: null, proposed: null, reason: null, person_id: null }]);
    expect([(await read(accepted)).status, (await read(open)).status, (await shown()).editNote?.organisation.id]).toEqual([404, 200, bystander.organisation.id]);
  });
});

describe('refused is', () => {
  test('what is incomplete, unchanged, of an older version, or names a file that is not in the text', async () => {
    for (const body of [{}, { subjectId: post, content: { kind: 'post', text: ' ' }, reason: REASON }, { subjectId: post, content: { kind: 'post', text: BETTER }, reason: 'ab' }, { subjectId: post, content: { kind: 'person', text: BETTER }, reason: REASON }]) {
      expect((await reader.client.post('suggestions', body, { version: 1 })).status).toBe(400);
    }
    expect((await reader.client.post('suggestions', { subjectId: post, content: { kind: 'post', text: BETTER }, reason: REASON })).status).toBe(428);
    expect((await suggest(reader, 1, TEXT)).body.code).toBe('unchanged');
    expect((await suggest(reader, 1, `${TEXT} [Erlass](/api/files/${post})`)).body.code).toBe('unknown_file');
    await author.client.patch(`posts/${post}`, { text: 'Ganz neu.' }, { version: 1 });
    expect(await suggest()).toMatchObject({ status: 409, body: { code: 'conflict', conflict: { base: { text: TEXT }, current: { text: 'Ganz neu.' }, version: 2 } } });
  });

  test('whoever may edit it, is not signed in, or may not see it', async () => {
    for (const person of [author, coordinator]) expect([(await suggest(person)).status, (await suggest(person)).body.code]).toEqual([403, 'may_edit']);
    expect((await world.guest().post('suggestions', { subjectId: post, content: { kind: 'post', text: BETTER }, reason: REASON }, { version: 1 })).status).toBe(401);
    const kept = await world.question(author, { visibility: 'organisation' });
    const inside = await world.post(author, kept, TEXT);
    expect((await suggest(reader, 1, BETTER, inside)).status).toBe(404);
    const colleague = await world.person({ organisation: author.organisation });
    const { body } = await suggest(colleague, 1, BETTER, inside);
    expect([(await read(body.id, coordinator)).status, (await read(body.id)).status]).toEqual([404, 200]);
  });

  test('more than twenty a day', () => {
    expect(readSettings({ NODE_ENV: 'test', DATA_DIR: '/tmp' }).limits.suggest).toEqual({ max: 20, seconds: 86_400 });
  });
});
