import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let asker: TestPerson;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator' });
  asker = await world.person();
  thread = await world.question(asker);
});

const REASON = 'Bitte warten Sie die Antwort des Landes ab.';
const page = async (person = asker): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${thread}`)).body;
const act = (name: 'lock' | 'unlock', version: number, body: unknown = { reason: REASON }) => coordinator.client.post<Acted>(`threads/${thread}/${name}`, body, { version });
const answer = (person: TestPerson) => person.client.post<{ code: string }>(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Das macht der IT-Verbund.' });

describe('a locked question', () => {
  test('says why, and lets only coordinators write; the others may still read and say Hilft', async () => {
    const first = await world.post(asker, thread);
    expect((await act('lock', 1)).status).toBe(200);
    const locked = await page();
    expect(locked.locked?.reason).toBe(REASON);
    expect([locked.can.answer, locked.can.comment, locked.opening.can.comment, locked.can.moderate]).toEqual([false, false, false, false]);
    const refused = await answer(asker);
    expect([refused.status, refused.body.code]).toEqual([403, 'thread_locked']);
    const comment = await asker.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: first, text: 'Danke.' });
    expect([comment.status, (comment.body as { code: string }).code]).toEqual([403, 'thread_locked']);
    expect((await coordinator.client.put(`posts/${first}/helpful`)).status).toBe(200);
    expect((await answer(coordinator)).status).toBe(201);
    expect((await page(coordinator)).can).toMatchObject({ answer: true, moderate: true });
  });

  test('is offered to nobody as one that waits for an answer', async () => {
    const service = await world.service();
    const helper = await world.person();
    await node.database.rows(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', 10, '2026-01-01', '2026-02-01')`, [helper.organisation.id, service.id]);
    thread = await world.question(asker, { serviceIds: [service.id] });
    const listed = async (): Promise<string[]> => (await helper.client.get<Page<ListedThread>>('threads?list=help')).body.items.map(({ id }) => id);
    expect(await listed()).toEqual([thread]);
    await act('lock', 1);
    expect(await listed()).toEqual([]);
    expect((await asker.client.post<{ code: string }>(`threads/${thread}/requests`, { organisationIds: [helper.organisation.id] })).body.code).toBe('not_open');
  });

  test('is unlocked by a coordinator, with a reason', async () => {
    const { body } = await act('lock', 1);
    expect((await act('unlock', body.version)).status).toBe(200);
    expect((await page()).locked).toBeNull();
    expect((await answer(asker)).status).toBe(201);
  });
});

describe('each act', () => {
  test('stands in the audit log and can be undone, once, locking and unlocking alike', async () => {
    const locked = await act('lock', 1);
    const undone = await coordinator.client.post<{ id: string }>(`audit/${locked.body.actId}/undo`);
    expect(undone.status).toBe(200);
    expect((await page()).locked).toBeNull();
    expect((await coordinator.client.post<{ code: string }>(`audit/${locked.body.actId}/undo`)).body.code).toBe('undone_already');
    const again = await act('lock', (await page()).version);
    const since = (await page()).locked?.since;
    const unlocked = await act('unlock', again.body.version);
    expect((await coordinator.client.post(`audit/${unlocked.body.actId}/undo`)).status).toBe(200);
    expect((await page()).locked).toEqual({ reason: REASON, since });
    const log = await node.database.rows<{ act: string; reason: string | null }>('select act, reason from audit_entry where subject_id = $1 order by id', [thread]);
    expect(log.map((entry) => [entry.act, entry.reason])).toEqual([
      ['threads.locked', REASON],
      ['threads.unlocked', null],
      ['threads.locked', REASON],
      ['threads.unlocked', REASON],
      ['threads.locked', null],
    ]);
  });

  test('needs a reason of 3 to 1,000 characters; what looks like markup is text', async () => {
    for (const reason of ['', 'ab', '  a  ', 'x'.repeat(1_001), undefined, 'NUL \u0000 davor']) {
      const refused = await act('lock', 1, { reason });
      expect([reason, refused.status]).toEqual([reason, 400]);
    }
    const script = '<script>alert(1)</script>';
    expect((await act('lock', 1, { reason: script })).status).toBe(200);
    expect((await page()).locked?.reason).toBe(script);
  });

  test('of two coordinators at once one succeeds, the other is told what stands there', async () => {
    const other = await world.person({ instanceRole: 'coordinator' });
    const done = await Promise.all([act('lock', 1), other.client.post<{ code: string; conflict: unknown }>(`threads/${thread}/lock`, { reason: REASON }, { version: 1 })]);
    expect(done.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
  });

  test('is refused outside the mandate of Themenfeld and Kreis, and undoing is', async () => {
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    expect((await elsewhere.client.post(`threads/${thread}/lock`, { reason: REASON }, { version: 1 })).status).toBe(403);
    const { body } = await act('lock', 1);
    expect((await elsewhere.client.post(`audit/${body.actId}/undo`)).status).toBe(403);
    expect((await page()).locked).not.toBeNull();
  });
});
