import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { ContactRequest } from '../../shared/requests/contacts.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

let node: TestApplication;
let world: World;
let asking: TestPerson;
let asked: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  [asking, asked, service] = [await world.person(), await world.person(), await world.service()];
});

const inHours = (hours: number): string => new Date(Math.ceil(node.clock.now().getTime() / 1000) * 1000 + hours * 3_600_000).toISOString();
const TIMES = (): string[] => [inHours(24), inHours(48), inHours(72)];
const draft = (more: object = {}) => ({ organisationId: asked.organisation.id, serviceId: service.id, times: TIMES(), note: 'Wie haben Sie ePayBL angebunden?', ...more });
const ask = (by: TestPerson, more: object = {}) => by.client.post<{ id: string; state: string; version: number; code?: string; errors?: { path: string; code: string }[] }>('contact-requests', draft(more));
const list = async (by: TestPerson, which = 'open'): Promise<ContactRequest[]> => (await by.client.get<Page<ContactRequest>>(`contact-requests?list=${which}`)).body.items;
const one = async (by: TestPerson, which = 'open'): Promise<ContactRequest> => (await list(by, which))[0] as ContactRequest;

describe('asking another administration for a call', () => {
  test('shows both houses the same, each its side and what it may do', async () => {
    const colleague = await world.person({ organisation: asked.organisation });
    const times = TIMES();
    const answer = await ask(asking, { times });
    expect([answer.status, answer.body.state, answer.body.version]).toEqual([201, 'proposed', 1]);
    expect(await one(asking)).toMatchObject({ side: 'asking', state: 'proposed', times, proposedBy: 'asking', acceptedTime: null, outcome: null, service: { id: service.id }, can: { accept: false, propose: false, decline: false, cancel: true, note: false } });
    expect(await one(colleague)).toMatchObject({ side: 'asked', note: 'Wie haben Sie ePayBL angebunden?', asking: { id: asking.organisation.id }, can: { accept: true, propose: true, decline: true, cancel: true, note: false } });
    expect((await asked.client.get('requests/summary')).body).toMatchObject({ contacts: 1 });
    expect((await asking.client.get('requests/summary')).body).toMatchObject({ contacts: 0 });
  });

  test.each([
    ['two times', () => ({ times: TIMES().slice(1) }), 'times'],
    ['four times', () => ({ times: [...TIMES(), inHours(96)] }), 'times'],
    ['the same moment twice', () => ({ times: [inHours(24), inHours(48), new Date(inHours(24)).toISOString()] }), 'times.2'],
    ['a moment that has passed', () => ({ times: [inHours(24), inHours(-1), inHours(48)] }), 'times.1'],
    ['a moment next year', () => ({ times: [inHours(24), inHours(48), inHours(24 * 200)] }), 'times.2'],
    ['no date', () => ({ times: ['morgen', ...TIMES().slice(1)] }), 'times.0'],
    ['a long note', () => ({ note: 'x'.repeat(501) }), 'note'],
    ['a field nobody knows', () => ({ urgent: true }), 'urgent'],
  ])('refuses %s', async (_name, more, path) => {
    const answer = await ask(asking, more());
    expect([answer.status, answer.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  test('refuses oneself, what does not exist, and a house where nobody is', async () => {
    const code = async (more: object): Promise<unknown[]> => {
      const { status, body } = await ask(asking, more);
      return [status, body.code];
    };
    expect(await code({ organisationId: asking.organisation.id })).toEqual([422, 'own_house']);
    expect(await code({ organisationId: newId() })).toEqual([422, 'unknown_reference']);
    expect(await code({ serviceId: newId() })).toEqual([422, 'unknown_reference']);
    expect(await code({ organisationId: (await world.organisation()).id })).toEqual([422, 'nobody_there']);
    expect((await world.guest().post('contact-requests', draft())).status).toBe(401);
  });

  test('there is one open request of two houses about a service, whoever asks, however many at once', async () => {
    const colleague = await world.person({ organisation: asking.organisation });
    const back = () => asked.client.post<{ code?: string }>('contact-requests', draft({ organisationId: asking.organisation.id }));
    const answers = await Promise.all([ask(asking), ask(colleague), back(), ask(asking), back()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
    expect((await ask(asking, { serviceId: (await world.service()).id })).status).toBe(201);
  });
});

describe('answering it', () => {
  let id: string;
  const put = (by: TestPerson, what: string, body?: object, version = 1) => by.client.put<{ state: string; version: number; code?: string; errors?: unknown }>(`contact-requests/${id}/${what}`, body, { version });
  const cancel = (by: TestPerson, version = 1) => by.client.delete<{ state: string; code?: string }>(`contact-requests/${id}`, { version });
  beforeEach(async () => {
    id = (await ask(asking)).body.id;
  });

  test('one of the times is taken; then both may still call it off', async () => {
    const { times } = await one(asked);
    expect((await put(asked, 'accepted', { time: inHours(30) })).body.errors).toEqual([{ path: 'time', code: 'invalid_value' }]);
    expect((await put(asking, 'accepted', { time: times[1] })).status).toBe(403);
    expect((await put(asked, 'accepted', { time: times[1] })).body).toEqual({ id, state: 'accepted', version: 2 });
    expect(await one(asking)).toMatchObject({ acceptedTime: times[1], can: { cancel: true, note: false, accept: false } });
    expect((await put(asked, 'accepted', { time: times[1] }, 2)).body.code).toBe('contact_closed');
    expect((await cancel(asking, 2)).body.state).toBe('cancelled');
    expect([await list(asked), (await list(asked, 'past')).map(({ state }) => state)]).toEqual([[], ['cancelled']]);
  });

  test('a time that has passed meanwhile cannot be taken; other three can be proposed, and then it is the other side’s turn', async () => {
    const { times } = await one(asked);
    node.clock.forward({ hours: 25 });
    expect((await put(asked, 'accepted', { time: times[0] })).body.errors).toEqual([{ path: 'time', code: 'out_of_range' }]);
    expect((await put(asking, 'times', { times: TIMES() })).status).toBe(403);
    const others = TIMES();
    expect((await put(asked, 'times', { times: others })).body).toEqual({ id, state: 'proposed', version: 2 });
    expect(await one(asking)).toMatchObject({ proposedBy: 'asked', times: others, can: { accept: true, propose: true, decline: false } });
    expect((await asking.client.get('requests/summary')).body).toMatchObject({ contacts: 1 });
    expect((await put(asked, 'accepted', { time: others[0] }, 2)).status).toBe(403);
    expect((await put(asking, 'accepted', { time: others[0] }, 2)).body.state).toBe('accepted');
  });

  test('it is declined by the asked house alone', async () => {
    expect((await put(asking, 'declined')).status).toBe(403);
    expect((await put(asked, 'declined')).body.state).toBe('declined');
    expect((await cancel(asking, 2)).body.code).toBe('contact_closed');
    expect((await ask(asking)).status).toBe(201);
  });

  test('what came of it is written down by either side afterwards, and both texts are safe', async () => {
    const { times } = await one(asked);
    await put(asked, 'accepted', { time: times[0] });
    expect((await put(asking, 'outcome', { outcome: 'Zu früh.' }, 2)).body.code).toBe('contact_closed');
    node.clock.forward({ hours: 25 });
    expect(await list(asking)).toEqual([]);
    expect(await one(asking, 'past')).toMatchObject({ can: { note: true, cancel: false } });
    expect((await cancel(asking, 2)).body.code).toBe('contact_closed');
    expect((await put(asking, 'outcome', { outcome: '  ' }, 2)).status).toBe(400);
    expect((await put(asking, 'outcome', { outcome: 'Der Mandant muss zuerst beantragt werden.' }, 2)).body.state).toBe('held');
    const stale = await asked.client.put(`contact-requests/${id}/outcome`, { outcome: 'Anderes.' }, { version: 2 });
    expect([stale.status, stale.body.conflict?.current]).toEqual([409, { state: 'held', proposedBy: 'asking', outcome: 'Der Mandant muss zuerst beantragt werden.' }]);
    expect((await put(asked, 'outcome', { outcome: 'Der Mandant wird beim Land beantragt.' }, 3)).body.version).toBe(4);
    // An agreed time that has passed does not stand in the way of the next call.
    expect((await ask(asking)).status).toBe(201);
  });

  test('a call whose time has passed without a note makes room as well', async () => {
    await put(asked, 'accepted', { time: (await one(asked)).times[0] });
    expect((await ask(asking)).status).toBe(409);
    node.clock.forward({ hours: 25 });
    expect((await ask(asking)).status).toBe(201);
    expect((await list(asked, 'past')).map(({ state }) => state)).toEqual(['held']);
  });

  test('is nothing to anybody else, coordinators included', async () => {
    const strangers = [await world.person(), await world.person({ instanceRole: 'coordinator' }), await world.person({ instanceRole: 'admin' })];
    for (const stranger of strangers) {
      expect(await list(stranger)).toEqual([]);
      const answers = [
        await put(stranger, 'accepted', { time: inHours(24) }),
        await put(stranger, 'times', { times: TIMES() }),
        await put(stranger, 'declined'),
        await put(stranger, 'outcome', { outcome: 'Nichts.' }),
        await cancel(stranger),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    expect((await put(asked, 'declined', undefined, 9)).status).toBe(409);
    expect((await asked.client.put(`contact-requests/${id}/declined`)).status).toBe(428);
  });

  test('both houses hear of every step, nobody else does', async () => {
    const [first, second, stranger] = [await TestSocket.connect(asking.client), await TestSocket.connect(asked.client), await TestSocket.connect((await world.person({ instanceRole: 'coordinator' })).client)];
    for (const socket of [first, second, stranger]) expect(await socket.subscribe('house')).toEqual({ ok: true });
    await put(asked, 'declined');
    for (const socket of [first, second]) expect(await socket.next(({ type }) => type === 'contacts.changed')).toEqual({ type: 'contacts.changed', topic: 'house', subject: { kind: 'contact', id, version: 2 } });
    expect(stranger.events).toEqual([]);
    for (const socket of [first, second, stranger]) socket.close();
  });
});

test('the list pages through all of them once, the latest first', async () => {
  for (let number = 0; number < 5; number += 1) expect((await ask(number % 2 ? asking : asked, { organisationId: (number % 2 ? asked : asking).organisation.id, serviceId: (await world.service()).id })).status).toBe(201);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { body: Page<ContactRequest> } = await asking.client.get<Page<ContactRequest>>(`contact-requests?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...page.body.items.map(({ id }) => id));
    cursor = page.body.nextCursor;
  } while (cursor);
  expect(seen).toEqual(seen.toSorted().toReversed());
  expect(new Set(seen).size).toBe(5);
  expect((await asking.client.get('contact-requests?cursor=abc')).status).toBe(400);
});
