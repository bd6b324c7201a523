import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../../shared/pagination.js';
import type { Acted } from '../../shared/threads/acts.js';
import type { ListedThread, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let reader: TestPerson;
let service: TestService;
/** Three questions of the service, the oldest first. */
let threads: string[];

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  await node.database.rows('update thread_pin set ended_at = now() where ended_at is null');
  coordinator = await world.person({ instanceRole: 'coordinator' });
  reader = await world.person();
  service = await world.service();
  threads = [];
  for (let number = 0; number < 3; number += 1) threads.push(await world.question(reader, { serviceIds: [service.id] }));
});

const REASON = 'Das fragen zurzeit alle.';
type Refused = Acted & { code: string; errors?: { path: string }[] };
const page = async (id: string, person = coordinator): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${id}`)).body;
const act = async (name: 'pin' | 'unpin', id: string, body: unknown, by = coordinator): Promise<Answer<Refused>> => by.client.post<Refused>(`threads/${id}/${name}`, body, { version: (await page(id, by)).version ?? 1 });
const pin = (id: string, facts: { serviceId?: string | null; until?: string | null } = {}, by = coordinator) => act('pin', id, { reason: REASON, serviceId: service.id, until: null, ...facts }, by);
const unpin = (id: string, serviceId: string | null = service.id) => act('unpin', id, { reason: REASON, serviceId });
const undo = (actId: string) => coordinator.client.post<Refused>(`audit/${actId}/undo`);
const list = async (query = '', person = reader): Promise<Page<ListedThread>> => (await person.client.get<Page<ListedThread>>(`threads?service=${service.id}${query}`)).body;
const order = async (query = '', person = reader): Promise<string[]> => (await list(query, person)).items.map(({ id, pinned }) => `${threads.indexOf(id)}${pinned ? '*' : ''}`);
const [first, second, third] = [() => String(threads[0]), () => String(threads[1]), () => String(threads[2])];

describe('a pinned thread', () => {
  test('stands first in the list of its service, marked, once; browsers with the list learn of it', async () => {
    const socket = await TestSocket.admitted(reader.client);
    await socket.subscribe('threads');
    expect((await pin(first(), { until: '2999-12-31' })).status).toBe(200);
    expect(await socket.next(({ type, subject }) => type === 'threads.changed' && subject.id === first())).toBeDefined();
    socket.close();
    expect(await order()).toEqual(['0*', '2', '1']);
    expect((await list()).items[0]?.pinned).toEqual({ until: '2999-12-31' });
    expect((await page(first())).pins).toMatchObject([{ service: { id: service.id }, until: '2999-12-31' }]);
    // Every other list stays as it is.
    expect([await order('&list=open'), await order('&phase=5'), await order('&list=mine')]).toEqual([['2', '1', '0'], ['2', '1', '0'], ['2', '1', '0']]);
    expect((await reader.client.get<Page<ListedThread>>('threads')).body.items.filter(({ pinned }) => pinned)).toEqual([]);
  });

  test('stands in the list of all where it is pinned there, in both where it is in both', async () => {
    await pin(first());
    expect((await pin(first(), { serviceId: null })).status).toBe(200);
    const all = (await reader.client.get<Page<ListedThread>>('threads')).body.items;
    expect([all[0]?.id, all[0]?.pinned, all.filter(({ id }) => id === first()).length]).toEqual([first(), { until: null }, 1]);
    expect(await order()).toEqual(['0*', '2', '1']);
  });

  test('is on the first page beside its rows and on no other; pages go on where they would', async () => {
    await pin(second());
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { items, nextCursor }: Page<ListedThread> = await list(`&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(items.map(({ id, pinned }) => `${threads.indexOf(id)}${pinned ? '*' : ''}`).join(' '));
      cursor = nextCursor;
    }
    expect(seen).toEqual(['1* 2', '0']);
  });

  test('of one house is pinned for that house alone, and leaves others their three places', async () => {
    const own = await world.question(coordinator, { visibility: 'organisation', serviceIds: [service.id] });
    const colleague = await world.person({ organisation: coordinator.organisation });
    threads.push(own);
    expect((await pin(own)).status).toBe(200);
    expect([await order('', colleague), await order()]).toEqual([['3*', '2', '1', '0'], ['2', '1', '0']]);
    const other = await world.person({ instanceRole: 'coordinator' });
    for (const id of threads.slice(0, 3)) expect((await pin(id, {}, other)).status).toBe(200);
  });

  test('is there no longer once its last day is over, it has moved elsewhere or is hidden, and can be pinned again', async () => {
    await pin(first());
    await node.database.rows(`update thread_pin set until = current_date - 2 where thread_id = $1`, [first()]);
    expect([await order(), (await page(first())).pins]).toEqual([['2', '1', '0'], []]);
    expect((await unpin(first())).status).toBe(200);
    await pin(first());
    await node.database.rows(`update thread_pin set until = current_date - 2 where thread_id = $1`, [first()]);
    expect((await pin(first())).status).toBe(200);
    const elsewhere = await world.service();
    await coordinator.client.post(`threads/${first()}/move`, { reason: REASON, serviceIds: [elsewhere.id] }, { version: (await page(first())).version });
    expect(await order()).toEqual(['2', '1']);
    await pin(second());
    await coordinator.client.post('moderation/hidden', { subject: { kind: 'thread', id: second() }, reason: REASON });
    expect(await order()).toEqual(['2']);
  });
});

describe('three stand in a place', () => {
  test('and no more; one that is taken off or hidden makes room', async () => {
    for (const id of threads) await pin(id);
    const fourth = await world.question(reader, { serviceIds: [service.id] });
    const refused = await pin(fourth);
    expect([refused.status, refused.body.code]).toEqual([422, 'pins_full']);
    const off = await unpin(first());
    expect((await pin(fourth)).status).toBe(200);
    expect((await undo(off.body.actId)).body.code).toBe('pins_full');
  });

  test('also where several coordinators pin at once', async () => {
    const others = await Promise.all([0, 1, 2, 3].map(() => world.person({ instanceRole: 'coordinator' })));
    const ids = [...threads, await world.question(reader, { serviceIds: [service.id] })];
    const done = await Promise.all(others.map((by, index) => pin(String(ids[index]), {}, by)));
    expect(done.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 200, 200, 422]);
  });
});

describe('taking back', () => {
  test('pinning and unpinning are undone, once, and stand in the log with their reason', async () => {
    const pinned = await pin(third(), { until: '2999-12-31' });
    expect((await undo(pinned.body.actId)).status).toBe(200);
    expect(await order()).toEqual(['2', '1', '0']);
    await pin(first(), { until: '2999-12-31' });
    const off = await unpin(first());
    expect(await order()).toEqual(['2', '1', '0']);
    expect((await undo(off.body.actId)).status).toBe(200);
    expect((await list()).items[0]).toMatchObject({ id: first(), pinned: { until: '2999-12-31' } });
    expect((await undo(pinned.body.actId)).body.code).toBe('undone_already');
    const log = await node.database.rows<{ act: string; reason: string | null }>('select act, reason from audit_entry where subject_id = $1 order by id', [first()]);
    expect(log.map((entry) => [entry.act, entry.reason])).toEqual([['threads.pinned', REASON], ['threads.unpinned', REASON], ['threads.pinned', null]]);
  });

  test('a pin that has been ended since is not undone', async () => {
    const pinned = await pin(first());
    await unpin(first());
    expect((await undo(pinned.body.actId)).body.code).toBe('not_undoable');
  });
});

describe('bad input', () => {
  test('a day that is over, a service that is not its own, no reason, twice', async () => {
    const over = await pin(first(), { until: '2020-01-01' });
    expect([over.status, over.body.errors?.[0]?.path]).toEqual([400, 'until']);
    const foreign = await pin(first(), { serviceId: (await world.service()).id });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'unknown_reference']);
    for (const body of [{ serviceId: null, until: null }, { reason: REASON, until: null }, { reason: REASON, serviceId: 'x', until: null }, { reason: REASON, serviceId: null, until: '31.12.2999' }]) expect((await act('pin', first(), body)).status).toBe(400);
    await pin(first());
    expect((await pin(first())).status).toBe(409);
    expect((await unpin(second())).status).toBe(409);
    expect((await reader.client.post(`threads/${second()}/pin`, { reason: REASON, serviceId: null, until: null }, { version: 1 })).status).toBe(403);
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    expect((await pin(second(), {}, elsewhere)).status).toBe(403);
  });
});
