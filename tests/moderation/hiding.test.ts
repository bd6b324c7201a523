import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { Listeners } from '../../server/platform/events/listeners.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { ModerationWorld, REASON } from './support.js';

let node: TestApplication;
let world: ModerationWorld;
let coordinator: TestPerson;
let asker: TestPerson;
let author: TestPerson;
let reader: TestPerson;
let service: TestService;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new ModerationWorld(node);
  coordinator = await world.coordinator();
});
afterAll(() => node.close());
beforeEach(async () => {
  [asker, author, reader] = [await world.person(), await world.person(), await world.person()];
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id] });
  answer = await world.post(author, thread);
});

const page = async (by = reader): Promise<ThreadPage> => (await by.client.get<ThreadPage>(`threads/${thread}`)).body;
const flagged = async (kind: string, id: string) => {
  await world.flag(reader, kind, id);
  return world.caseOf(coordinator, id);
};
const hidden = async (kind: string, id: string): Promise<{ id: string; version: number; act: string }> => {
  const row = await flagged(kind, id);
  const done = await world.act(coordinator, row, 'hide');
  expect(done.status).toBe(200);
  return { id: row.id, ...done.body };
};

describe('a hidden answer', () => {
  test('leaves its place, without a word of it, for everybody including its author', async () => {
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    await hidden('post', answer);
    for (const person of [reader, author, asker]) {
      const shown = (await page(person)).answers.items.find(({ id }) => id === answer);
      expect(shown).toMatchObject({ text: null, removed: true, hidden: true, author: null, files: [], can: { edit: false, delete: false, restore: false } });
      expect((await person.client.get(`posts/${answer}/revisions`)).status).toBe(404);
    }
    expect(await page()).toMatchObject({ answerCount: 0, state: 'open', solutions: [] });
  });

  test('does not come back by its author’s or the coordinator’s own undoing of removals', async () => {
    await hidden('post', answer);
    for (const person of [author, coordinator]) expect((await person.client.post(`posts/${answer}/restore`)).status).toBe(403);
    expect((await author.client.patch(`posts/${answer}`, { text: 'Doch.' }, { version: 2 })).body).toMatchObject({ code: 'post_removed' });
  });

  test('comes back with its mark as solution and its case, within ten minutes and once', async () => {
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    const done = await hidden('post', answer);
    const both = await Promise.all([world.undo(coordinator, done.act), world.undo(await world.coordinator(), done.act)]);
    expect(both.map(({ status, body }) => [status, (body as { code?: string }).code ?? '']).sort(([one], [other]) => Number(one) - Number(other))).toEqual([[200, ''], [422, 'undone_already']]);
    expect(await page()).toMatchObject({ answerCount: 1, state: 'solved' });
    expect((await world.page(coordinator, done.id)).outcome).toBeNull();
    expect((await world.undo(coordinator, done.act)).body).toMatchObject({ code: 'undone_already' });
  });

  test('comes back by an act of its own after ten minutes', async () => {
    const done = await hidden('post', answer);
    node.clock.forward({ minutes: 11 });
    expect((await world.undo(coordinator, done.act)).body).toMatchObject({ status: 422, code: 'undo_expired' });
    // Nothing of it was erased meanwhile.
    for (const listener of node.app.get(Listeners).of('posts.deleted').filter(({ name }) => name.startsWith('threads.erase'))) {
      await listener.run({ type: 'posts.deleted', subject: { kind: 'post', id: answer, version: 2 }, data: {} });
    }
    expect((await world.act(coordinator, done, 'restore')).status).toBe(200);
    expect((await page()).answers.items[0]).toMatchObject({ text: 'Das macht der IT-Verbund.', hidden: false });
  });

  test('disappears for a reader without a reload', async () => {
    const socket = await TestSocket.connect(reader.client);
    await socket.subscribe(`thread:${thread}`);
    const row = await flagged('post', answer);
    await world.act(coordinator, row, 'hide');
    expect((await socket.next(({ type }) => type === 'posts.deleted')).subject.id).toBe(answer);
    socket.close();
  });
});

describe('a hidden question', () => {
  test('is gone for everybody, in lists, counts, search and by its address, and comes back whole', async () => {
    const word = 'Mandantenkrakeel';
    thread = await world.question(asker, { serviceIds: [service.id], title: `Was ist mit ${word} gemeint?` });
    await world.post(author, thread);
    const socket = await TestSocket.connect(reader.client);
    await socket.subscribe(`thread:${thread}`);
    const shown = async (): Promise<unknown> => {
      const { client } = reader;
      const [direct, list, own, hub] = await Promise.all([client.get(`threads/${thread}`), client.get<{ items: unknown[] }>(`threads?service=${service.id}`), asker.client.get(`threads/${thread}`), client.get<{ questionCount: number }>(`services/${service.slug}`)]);
      return [direct.status, list.body.items.length, own.status, hub.body.questionCount];
    };
    expect(await shown()).toEqual([200, 2, 200, 2]);
    const done = await hidden('thread', thread);
    expect(await shown()).toEqual([404, 1, 404, 1]);
    expect((await socket.next(({ type }) => type === 'threads.gone')).subject.id).toBe(thread);
    expect((await asker.client.post(`threads/${thread}/restore`)).status).toBe(404);
    expect((await world.undo(coordinator, done.act)).status).toBe(200);
    expect(await shown()).toEqual([200, 2, 200, 2]);
    socket.close();
  });

  test('that somebody is answering: the answer is refused, and the text stays with its writer', async () => {
    await hidden('thread', thread);
    const late = await author.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Noch etwas.' });
    expect([late.status, late.body]).toMatchObject([404, { code: 'not_found' }]);
  });
});

test('what nobody flagged is hidden in a case of its own, which colleagues find', async () => {
  const done = await coordinator.client.post<{ caseId: string; act: string }>('moderation/hidden', { subject: { kind: 'post', id: answer }, reason: REASON });
  expect(done.status).toBe(201);
  expect(await world.page(await world.coordinator(), done.body.caseId)).toMatchObject({ outcome: 'hidden', flagCount: 0, content: { state: 'hidden', text: 'Das macht der IT-Verbund.' } });
  const other = await world.coordinator({ districts: ['Kreis Anderswo'] });
  const second = await world.post(author, thread);
  expect((await other.client.post('moderation/hidden', { subject: { kind: 'post', id: second }, reason: REASON })).status).toBe(404);
  expect(await world.queue(coordinator, `&service=${service.id}`)).toEqual([]);
});

describe('an author', () => {
  const restrict = async (kind: string) => {
    const row = await flagged('post', answer);
    const done = await world.act(coordinator, row, 'restrict', { kind, days: 3, reason: REASON });
    expect(done.status).toBe(200);
    return { id: row.id, ...done.body };
  };

  test('who may only read is told so wherever they write, and may still follow and sign out', async () => {
    const done = await restrict('read_only');
    expect((await author.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Noch eine.' })).body).toMatchObject({ status: 403, code: 'read_only' });
    expect((await author.client.put(`posts/${answer}/helpful`)).body).toMatchObject({ code: 'read_only' });
    expect((await author.client.put(`subscriptions/thread/${thread}`)).status).toBe(204);
    expect((await author.client.get(`threads/${thread}`)).status).toBe(200);
    expect((await world.page(coordinator, done.id)).author?.readOnlyUntil).not.toBeNull();
    expect((await world.undo(coordinator, done.act)).status).toBe(200);
    expect((await author.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Noch eine.' })).status).toBe(201);
  });

  test('who is suspended is out at once, everywhere, and in again when the time is up, not by their lead', async () => {
    const socket = await TestSocket.connect(author.client);
    const gone = socket.ended();
    await restrict('suspended');
    await gone;
    expect((await author.client.get('threads')).status).toBe(401);
    const lead = await world.person({ organisation: author.organisation, role: 'lead' });
    expect((await lead.client.delete(`people/${author.id}/suspension`)).status).toBe(403);
    const chore = node.app.get(Listeners).chores.find(({ name }) => name === 'accounts.end-suspensions');
    await chore?.run();
    const status = async (): Promise<string | undefined> => (await node.database.row<{ status: string }>('select status from person where id = $1', [author.id]))?.status;
    expect(await status()).toBe('suspended');
    await node.database.rows(`update person set suspended_until = now() - interval '1 minute' where id = $1`, [author.id]);
    await chore?.run();
    expect(await status()).toBe('active');
  });

  test('who coordinates or operates is the operator’s concern', async () => {
    const colleague = await world.coordinator();
    const theirs = await world.post(colleague, thread);
    const row = await flagged('post', theirs);
    expect((await world.act(coordinator, row, 'restrict', { kind: 'suspended', days: 1, reason: REASON })).status).toBe(403);
    expect((await world.act(coordinator, row, 'restrict', { kind: 'suspended', days: 2, reason: REASON })).body).toMatchObject({ status: 400, errors: [{ path: 'days' }] });
  });
});

describe('a hidden report', () => {
  let editor: TestPerson;
  let report: string;
  beforeEach(async () => {
    editor = await world.person({ role: 'editor' });
    report = await world.report(editor, { serviceIds: [service.id] });
    await editor.client.post(`experience-reports/${report}/publish`, { visibility: 'community' }, { version: 2 });
  });

  const seen = async () => {
    const [direct, editions, hub, lessons] = await Promise.all([
      reader.client.get<{ edition: number; firstPublishedAt: string }>(`experience-reports/${report}`),
      reader.client.get<{ items: { edition: number }[] }>(`experience-reports/${report}/editions`),
      reader.client.get<{ reportCount: number }>(`services/${service.slug}`),
      reader.client.get<{ items: unknown[] }>(`experience-reports?service=${service.id}`),
    ]);
    return [direct.status, direct.body.firstPublishedAt, editions.body.items?.map(({ edition }) => edition), hub.body.reportCount, lessons.body.items.length];
  };
  const hide = async () => {
    const row = await flagged('report', report);
    const done = await world.act(coordinator, row, 'hide');
    expect(done.status).toBe(200);
    return { id: row.id, ...done.body };
  };

  test('is a draft of its house alone, whose editors and leads are told why, and can be read in its case', async () => {
    const [lead, colleague] = [await world.person({ organisation: editor.organisation, role: 'lead' }), await world.person({ organisation: editor.organisation })];
    const row = await flagged('report', report);
    expect((await world.page(coordinator, row.id)).content).toMatchObject({ state: 'shown', visibility: 'community', path: `/erfahrungen/${report}`, text: expect.stringContaining('Wir hatten viele Anträge auf Papier.') });
    const done = await world.act(coordinator, row, 'hide');
    expect([done.status, (await reader.client.get(`experience-reports/${report}`)).status]).toEqual([200, 404]);
    expect((await editor.client.get(`experience-reports/${report}/draft`)).body).toMatchObject({ state: 'withdrawn', withdrawnReason: REASON });
    for (const person of [editor, lead]) expect((await world.told(person)).map(({ kind, data, subject }) => [kind, data.reason, subject?.id])).toEqual([['report_hidden', REASON, report]]);
    expect(await world.told(colleague)).toEqual([]);
    expect(await world.page(coordinator, row.id)).toMatchObject({ outcome: 'hidden', content: { state: 'hidden', path: null, text: expect.stringContaining('Wir hatten viele Anträge auf Papier.') }, can: { restore: true } });
  });

  test('comes back whole by undoing, with its editions and the days it was published, and as an act of its own later', async () => {
    const before = await seen();
    expect(before).toEqual([200, expect.any(String), [2, 1], 1, 1]);
    const done = await hide();
    expect(await seen()).toEqual([404, undefined, undefined, 0, 0]);
    expect((await world.undo(coordinator, done.act)).status).toBe(200);
    expect(await seen()).toEqual(before);
    expect((await editor.client.get(`experience-reports/${report}/draft`)).body).toMatchObject({ state: 'published', withdrawnReason: null });
    expect((await world.told(editor)).map(({ kind }) => kind)).toEqual(['report_restored', 'report_hidden']);
    const again = await hide();
    node.clock.forward({ minutes: 11 });
    expect((await world.undo(coordinator, again.act)).body).toMatchObject({ code: 'undo_expired' });
    expect((await world.act(coordinator, again, 'restore')).status).toBe(200);
    expect(await seen()).toEqual(before);
  });

  test('that its house has published anew stands as the house wrote it', async () => {
    const done = await hide();
    const { body } = await editor.client.get<{ version: number }>(`experience-reports/${report}/draft`);
    expect((await editor.client.post(`experience-reports/${report}/publish`, { visibility: 'community' }, { version: body.version })).status).toBe(200);
    expect((await world.undo(coordinator, done.act)).body).toMatchObject({ status: 422, code: 'not_undoable' });
    expect(await seen()).toEqual([200, expect.any(String), [3], 1, 1]);
  });

  test('that its house withdrew is not brought back by coordination', async () => {
    const { body } = await editor.client.get<{ version: number }>(`experience-reports/${report}/draft`);
    const row = await flagged('report', report);
    expect((await editor.client.post(`experience-reports/${report}/withdraw`, { reason: 'Zum Prüfen' }, { version: body.version })).status).toBe(200);
    expect((await world.act(coordinator, row, 'hide')).body).toMatchObject({ code: 'post_removed' });
    expect(await world.page(coordinator, row.id)).toMatchObject({ content: { state: 'removed', text: null }, can: { hide: false, restore: false } });
  });
});
