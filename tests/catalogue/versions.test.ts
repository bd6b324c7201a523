import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntryPage, ServiceFacts } from '../../shared/catalogue/care.js';
import type { ServiceDetail } from '../../shared/catalogue/contract.js';
import type { KeptVersion, ServiceVersionView } from '../../shared/catalogue/versions.js';
import type { readNews } from '../../shared/catalogue/news.js';
import type { ResponseOf } from '../../shared/route.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import type { Mandate } from '../../shared/vocabulary.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestSocket } from '../support/sockets.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
});
afterAll(() => node.close());
beforeEach(async () => {
  service = await world.service();
});

interface Acted {
  id: string;
  version: number;
  actId: string;
}
const REASON = 'Der Anbieter hat sie zurückgerufen.';
const says = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({ label: '2.0', releasedOn: '2026-05-01', news: [{ part: 'interfaces', text: 'XTA statt Mail.' }, { part: 'forms', text: 'Zwei Seiten weniger.' }], ...changes });
const draft = async (changes: Record<string, unknown> = {}, by = coordinator) => by.client.post<Acted>('service-versions', { ...says(changes), serviceId: service.id });
const publish = async (id: string, version = 1, by = coordinator) => by.client.post<Acted>(`service-versions/${id}/publish`, undefined, { version });
const published = async (changes: Record<string, unknown> = {}): Promise<Acted> => {
  const { id } = (await draft(changes)).body;
  const answer = await publish(id);
  expect(answer.status).toBe(200);
  return answer.body;
};
const withdraw = async ({ id, version }: Acted) => coordinator.client.post<Acted>(`service-versions/${id}/withdraw`, { reason: REASON }, { version });
const kept = async (id: string): Promise<KeptVersion> => (await coordinator.client.get<KeptVersion>(`service-versions/${id}`)).body;
const list = async (by = member): Promise<ServiceVersionView[]> => (await by.client.get<{ items: ServiceVersionView[] }>(`services/${service.slug}/versions`)).body.items;
const labels = async (by = member): Promise<string[]> => (await list(by)).map(({ label }) => label);
const hub = async (): Promise<ServiceDetail> => (await member.client.get<ServiceDetail>(`services/${service.slug}`)).body;
const undo = async (actId: string) => coordinator.client.post<{ code?: string }>(`audit/${actId}/undo`);
const changeService = async (changes: Partial<ServiceFacts>): Promise<void> => {
  const path = `catalogue-entries/service/${service.id}`;
  const { facts, version } = (await coordinator.client.get<EntryPage>(path)).body;
  expect((await coordinator.client.put(path, { ...facts, ...changes }, { version })).status).toBe(200);
};

describe('a version', () => {
  test('is a draft that only those who keep the service see, and then what all see, with its parts in order', async () => {
    const { id } = (await draft()).body;
    expect([await labels(), await labels(coordinator), (await hub()).currentVersion?.label]).toEqual([['1.0'], ['2.0', '1.0'], '1.0']);
    expect((await kept(id)).reach).toMatchObject({ former: { id: service.versionId, label: '1.0' } });
    const { version } = (await publish(id)).body;
    expect((await hub()).currentVersion).toMatchObject({ id, label: '2.0', validFrom: '2026-05-01', news: [{ part: 'forms', text: 'Zwei Seiten weniger.' }, { part: 'interfaces', text: 'XTA statt Mail.' }] });
    expect((await list()).map(({ label, current }) => [label, current])).toEqual([['2.0', true], ['1.0', false]]);
    expect(version).toBe(2);
    expect(await node.database.row(`select data from domain_event where subject_id = $1 and type = 'services.version-published'`, [service.id])).toEqual({ data: { versionId: id, formerId: service.versionId } });
    expect((await kept(id)).history.map(({ act }) => act)).toEqual(['published', 'created']);
  });

  test('says what the service itself says otherwise since the version before', async () => {
    await changeService({ provider: 'Alter Anbieter' });
    await published();
    await changeService({ provider: 'Neuer Anbieter', availability: 'announced' });
    await published({ label: '3.0', releasedOn: '2026-06-01' });
    const [newest, former] = await list();
    expect(former?.changes).toEqual([{ field: 'provider', before: null, after: 'Alter Anbieter' }]);
    expect(newest?.changes).toEqual([
      { field: 'availability', before: 'available', after: 'announced' },
      { field: 'provider', before: 'Alter Anbieter', after: 'Neuer Anbieter' },
    ]);
    // Put in behind the others: what the service said then nobody knows.
    await published({ label: '0.9', releasedOn: '2020-01-01' });
    expect((await list()).map(({ label, changes }) => [label, changes.length])).toEqual([['3.0', 2], ['2.0', 1], ['1.0', 0], ['0.9', 0]]);
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['without a name', { label: ' ' }, 400],
    ['with one part twice', { news: [{ part: 'forms', text: 'Eins.' }, { part: 'forms', text: 'Zwei.' }] }, 400],
    ['with a part that is none', { news: [{ part: 'weather', text: 'Schön.' }] }, 400],
    ['with an empty note', { news: [{ part: 'forms', text: ' ' }] }, 400],
    ['of a service that is none', { serviceId: '00000000-0000-7000-8000-000000000000' }, 422],
  ])('%s is refused', async (_name, changes, status) => {
    expect((await coordinator.client.post('service-versions', { ...says(), serviceId: service.id, ...changes })).status).toBe(status);
  });

  test('is refused where another has its name, whoever was first', async () => {
    expect((await draft({ label: '1.0' })).body).toMatchObject({ code: 'version_label_taken' });
    const answers = await Promise.all([draft(), draft()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
  });

  test('is not published before its day, nor without anything new, nor twice', async () => {
    const tomorrow = germanDay(new Date(node.clock.now().getTime() + 86_400_000));
    const [early, silent, ready] = [(await draft({ releasedOn: tomorrow })).body.id, (await draft({ label: '2.1', news: [] })).body.id, (await draft({ label: '2.2' })).body.id];
    expect((await publish(early)).body).toMatchObject({ code: 'version_not_released' });
    expect((await publish(silent)).body).toMatchObject({ code: 'version_says_nothing' });
    const twice = await Promise.all([publish(ready), publish(ready)]);
    expect(twice.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(await labels()).toEqual(['2.2', '1.0']);
  });

  test('is thrown away as a draft, and only then', async () => {
    const { id } = (await draft()).body;
    expect((await coordinator.client.delete(`service-versions/${id}`, { version: 1 })).status).toBe(204);
    expect((await coordinator.client.get(`service-versions/${id}`)).status).toBe(404);
    const { version, ...one } = await published();
    expect((await coordinator.client.delete(`service-versions/${one.id}`, { version })).body).toMatchObject({ code: 'version_not_draft' });
  });

  test('belongs to the Themenfeld of its service', async () => {
    await changeService({ topicField: 'Bauen' });
    const mandated = (mandate: Mandate): Promise<TestPerson> => world.person({ instanceRole: 'coordinator', mandate });
    const [inside, outside] = [await mandated({ topicFields: ['Bauen'] }), await mandated({ topicFields: ['Familie'] })];
    expect([(await draft({}, outside)).status, (await draft({}, inside)).status]).toEqual([403, 201]);
    const { id } = (await draft({ label: '2.1' })).body;
    expect([(await publish(id, 1, outside)).status, await labels(outside), (await outside.client.get<KeptVersion>(`service-versions/${id}`)).body.can]).toEqual([403, ['1.0'], { change: false, publish: false, withdraw: false, drop: false }]);
  });

  test('of a retired service is not drafted', async () => {
    const path = `catalogue-entries/service/${service.id}`;
    await coordinator.client.put(`${path}/retired`, { successorId: null, reason: REASON }, { version: (await coordinator.client.get<EntryPage>(path)).body.version });
    expect((await draft()).body).toMatchObject({ code: 'entry_not_current' });
  });
});

describe('what is published', () => {
  test('is corrected with a reason, which stands in history and log; two at once are told of each other', async () => {
    const { id, version } = await published();
    const correct = (changes: Record<string, unknown>, by = version) => coordinator.client.put<Acted>(`service-versions/${id}`, says(changes), { version: by });
    expect((await correct({ label: '2.0.1' })).body).toMatchObject({ code: 'invalid_input', errors: [{ path: 'reason' }] });
    expect((await correct({ news: [], reason: REASON })).body).toMatchObject({ code: 'version_says_nothing' });
    const reason = '<script>alert(1)</script> Zahlendreher';
    const answer = await correct({ news: [{ part: 'forms', text: 'Drei Seiten weniger.' }], reason });
    expect(answer).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await correct({ label: '2.0.2', reason })).body).toMatchObject({ code: 'conflict', conflict: { base: { label: '2.0' }, current: { news: [{ part: 'forms', text: 'Drei Seiten weniger.' }] } } });
    expect((await kept(id)).history[0]).toMatchObject({ act: 'corrected', reason, changes: [{ field: 'forms', before: 'Zwei Seiten weniger.', after: 'Drei Seiten weniger.' }, { field: 'interfaces', before: 'XTA statt Mail.', after: null }] });
    expect(await node.database.row('select act, reason from audit_entry where id = $1', [answer.body.actId])).toEqual({ act: 'catalogue.version-corrected', reason });
    expect((await undo(answer.body.actId)).status).toBe(200);
    expect((await hub()).currentVersion?.news).toHaveLength(2);
  });

  test('is withdrawn: what names it keeps it, forms offer it no more; undone within ten minutes it is back', async () => {
    const question = await world.question(member, { serviceIds: [service.id] });
    const answer = await world.post(member, question);
    const version = await published();
    const mark = () => member.client.put(`threads/${question}/solutions/${answer}`, { serviceVersionId: version.id, componentIds: [] });
    expect((await mark()).status).toBe(204);
    const { body } = await withdraw(version);
    expect([await labels(), await labels(coordinator), (await hub()).currentVersion?.label]).toEqual([['1.0'], ['2.0', '1.0'], '1.0']);
    const thread = async (): Promise<ThreadPage> => (await member.client.get<ThreadPage>(`threads/${question}`)).body;
    expect([(await thread()).solutions[0]?.serviceVersion, (await thread()).serviceVersions.map(({ label }) => label)]).toEqual([expect.objectContaining({ label: '2.0', newer: '1.0' }), ['1.0']]);
    expect((await mark()).body).toMatchObject({ code: 'unknown_reference' });
    expect((await undo(body.actId)).status).toBe(200);
    expect((await thread()).solutions[0]?.serviceVersion).toMatchObject({ label: '2.0', newer: null });
    expect((await undo(body.actId)).body).toMatchObject({ code: 'undone_already' });
  });

  test('is a draft again when that is undone in time; not once a text names it, it was corrected, or ten minutes are over', async () => {
    const first = await published();
    expect((await undo(first.actId)).status).toBe(200);
    expect([await labels(), (await kept(first.id)).state]).toEqual([['1.0'], 'draft']);
    const again = (await publish(first.id, 3)).body;
    const question = await world.question(member, { serviceIds: [service.id] });
    const answer = await world.post(member, question);
    await member.client.put(`threads/${question}/solutions/${answer}`, { serviceVersionId: first.id, componentIds: [] });
    expect((await undo(again.actId)).body).toMatchObject({ code: 'not_undoable' });
    const late = await published({ label: '2.1' });
    const corrected = await coordinator.client.put<Acted>(`service-versions/${late.id}`, says({ label: '2.1.1', reason: REASON }), { version: late.version });
    expect(corrected.status).toBe(200);
    expect((await undo(late.actId)).body).toMatchObject({ code: 'not_undoable' });
    node.clock.forward({ minutes: 11 });
    expect((await undo(corrected.body.actId)).body).toMatchObject({ code: 'undo_expired' });
  });

  test('is news for those who introduce or follow the service, not for who published it', async () => {
    const [introducing, following, neither] = [await world.person(), await world.person(), await world.person()];
    await introducing.client.put(`rollouts/${service.id}`, { state: 'active', phase: 3, goLiveOn: null });
    for (const one of [following, coordinator]) await one.client.put(`subscriptions/service/${service.id}`);
    const { id } = await published();
    const told = async (who: TestPerson): Promise<string[]> => (await who.client.get<ResponseOf<typeof readNews>>('services/news')).body.services.filter((one) => one.service.id === service.id).flatMap(({ items }) => items.map((item) => (item.type === 'version' ? item.version.id : item.type)));
    expect([await told(introducing), await told(following), await told(neither), await told(coordinator)]).toEqual([[id], [id], [], []]);
  });

  test('reaches open pages of the service at once; a draft reaches none', async () => {
    const socket = await TestSocket.connect(member.client);
    expect(await socket.subscribe(`service:${service.id}`)).toEqual({ ok: true });
    const { id } = (await draft()).body;
    await publish(id);
    expect((await socket.next(({ type }) => type.startsWith('services.'))).type).toBe('services.version-published');
    socket.close();
  });

  test('counts for the confirmation only what the coordinator may see', async () => {
    const question = await world.question(member, { serviceIds: [service.id] });
    const answer = await world.post(member, question);
    await member.client.put(`threads/${question}/solutions/${answer}`, { serviceVersionId: service.versionId, componentIds: [] });
    await world.question(member, { serviceIds: [service.id] });
    await world.question(member, { serviceIds: [service.id], visibility: 'organisation' });
    const { id } = (await draft()).body;
    expect((await kept(id)).reach).toEqual({ former: { id: service.versionId, label: '1.0' }, houses: 0, openQuestions: 1, solutions: 1, reports: 0 });
  });
});

test('versions take one statement beside the session, however many there are', async () => {
  const { id } = await published();
  for (const path of [`services/${service.slug}/versions`, `service-versions/${id}`]) {
    const statements: string[] = [];
    node.database.observer = (sql) => statements.push(sql);
    await coordinator.client.get(path);
    node.database.observer = null;
    expect([path, statements.length]).toEqual([path, 2]);
  }
});
