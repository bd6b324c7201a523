import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { OPEN_REQUESTS_PER_HOUSE, REQUESTS_PER_QUESTION } from '../../shared/requests/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { drawing } from '../comparables/generated.js';
import { RequestWorld } from './support.js';

let node: TestApplication;
let world: RequestWorld;
let asker: TestPerson;
let service: TestService;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  world = new RequestWorld(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person({ organisation: await world.organisation({ kind: 'amt', inhabitants: 9_000, district: 'Kreis West' }) });
  service = await world.service();
  thread = await world.question(asker, { serviceIds: [service.id], phase: 5 });
});

describe('whom a question can be offered to', () => {
  test('those live with its service or past its phase, the nearest first, with the reason', async () => {
    const kreis = await world.ahead(service, { kind: 'kreis', name: 'Kreis Ost', district: 'Kreis Ost', inhabitants: 200_000 });
    const amt = await world.ahead(service, { kind: 'amt', name: 'Amt Zwilling', district: 'Kreis West', inhabitants: 8_000, phase: 6 });
    await world.ahead(service, { name: 'Am selben Schritt', phase: 5 });
    await world.ahead(await world.service(), { name: 'Anderer Dienst' });
    const nobody = await world.organisation({ name: 'Ohne Personen' });
    await world.stand(nobody, service);
    await world.stand(asker.organisation, service);
    const { items, total, left } = await world.candidates(asker, thread);
    expect(items.map(({ organisation, distance, phase, liveSince, asked, full }) => [organisation.id, distance, phase, liveSince, asked, full])).toEqual([
      [amt.organisation.id, 10, 6, null, false, false],
      [kreis.organisation.id, 90, 10, '2026-02-01', false, false],
    ]);
    expect(items[0]?.reason).toEqual({ kind: 'same', sizeBand: 'same', sameDistrict: true, components: [] });
    expect(items[0]?.service).toMatchObject({ id: service.id });
    expect([total, left]).toEqual([2, REQUESTS_PER_QUESTION]);
    expect(await world.requests(asker, thread)).toEqual({ asked: [], ours: null, ahead: 2, left: REQUESTS_PER_QUESTION, can: { offer: true } });
  });

  test('without a phase only those who are live; with several services each house once, where it is furthest', async () => {
    const second = await world.service();
    const open = await world.question(asker, { serviceIds: [service.id, second.id], phase: null });
    await world.ahead(service, { phase: 9 });
    const both = await world.ahead(service, { phase: 9 });
    await world.stand(both.organisation, second);
    expect((await world.candidates(asker, open)).items.map(({ organisation, service: furthest }) => [organisation.id, furthest.id])).toEqual([[both.organisation.id, second.id]]);
  });

  test('a go-live date that lies ahead is none yet', async () => {
    const soon = await world.ahead(service);
    await node.database.rows(`update rollout set go_live_on = '2999-01-01', phase = 4 where organisation_id = $1`, [soon.organisation.id]);
    expect((await world.candidates(asker, thread)).items).toEqual([]);
  });
});

describe('offering', () => {
  test('tells all members which houses were asked and when, their answer only those concerned, and nobody who asked', async () => {
    const helper = await world.ahead(service);
    const reader = await world.person();
    expect((await world.offer(asker, thread, [helper.organisation])).status).toBe(201);
    const known = await world.requests(asker, thread);
    expect(known).toMatchObject({ asked: [{ organisation: { id: helper.organisation.id }, state: 'open', reason: null }], left: REQUESTS_PER_QUESTION - 1, ahead: 0 });
    expect(known.asked[0]?.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await world.requests(reader, thread)).toMatchObject({ asked: [{ organisation: { id: helper.organisation.id }, state: null, dueOn: null }], ours: null, left: 0, ahead: 0, can: { offer: false } });
    expect(await world.requests(helper, thread)).toMatchObject({ asked: [{ state: 'open' }], ours: { version: 1, state: 'open', can: { decline: true, undo: false } } });
    const answer = await reader.client.get(`threads/${thread}/requests`);
    expect([asker.id, asker.name, helper.name].some((word) => answer.text.includes(word))).toBe(false);
    const events = await node.database.rows(`select type, actor_id as by from domain_event where subject_id = (select id from question_request where thread_id = $1)`, [thread]);
    expect(events).toEqual([{ type: 'requests.offered', by: asker.id }]);
  });

  test('is for the asker, editors and leads of the asking house and coordinators', async () => {
    const own = asker.organisation;
    const may = async (person: TestPerson): Promise<number> => (await world.offer(person, thread, [(await world.ahead(service)).organisation])).status;
    expect(await may(await world.person({ organisation: own }))).toBe(403);
    expect(await may(await world.person({ role: 'lead' }))).toBe(403);
    expect(await may(await world.person({ instanceRole: 'admin' }))).toBe(403);
    expect(await may(asker)).toBe(201);
    expect(await may(await world.person({ organisation: own, role: 'editor' }))).toBe(201);
    expect(await may(await world.person({ organisation: own, role: 'lead' }))).toBe(201);
    expect(await may(await world.person({ instanceRole: 'coordinator' }))).toBe(201);
    expect((await (await world.person({ organisation: own })).client.get(`threads/${thread}/candidates`)).status).toBe(403);
  });

  test('is for open questions that all members see', async () => {
    const helper = await world.ahead(service);
    const code = async (id: string): Promise<unknown[]> => {
      const answer = await asker.client.post(`threads/${id}/requests`, { organisationIds: [helper.organisation.id] });
      const candidates = await asker.client.get(`threads/${id}/candidates`);
      return [answer.status, answer.body.code, candidates.body.code];
    };
    expect(await code(await world.question(asker, { serviceIds: [service.id], kind: 'discussion' }))).toEqual([422, 'not_a_question', 'not_a_question']);
    expect(await code(await world.question(asker, { serviceIds: [service.id], visibility: 'organisation' }))).toEqual([422, 'not_open', 'not_open']);
    const answer = await world.post(helper, thread);
    expect((await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
    expect(await code(thread)).toEqual([422, 'not_open', 'not_open']);
    expect(await code(newId())).toEqual([404, 'not_found', 'not_found']);
  });

  test('names what is wrong, and then nobody is asked', async () => {
    const [helper, second] = [await world.ahead(service), await world.ahead(service)];
    const behind = await world.ahead(service, { phase: 2 });
    await world.offered(asker, thread, helper.organisation);
    const refused = async (houses: string[]): Promise<unknown[]> => {
      const { status, body } = await asker.client.post(`threads/${thread}/requests`, { organisationIds: houses });
      return [status, body.code, body.errors?.map(({ path }) => path)];
    };
    expect(await refused([second.organisation.id, newId()])).toEqual([422, 'unknown_reference', ['organisationIds.1']]);
    expect(await refused([second.organisation.id, helper.organisation.id])).toEqual([409, 'already_asked', ['organisationIds.1']]);
    expect(await refused([behind.organisation.id, second.organisation.id])).toEqual([422, 'not_ahead', ['organisationIds.0']]);
    expect(await refused([asker.organisation.id])).toEqual([422, 'not_ahead', ['organisationIds.0']]);
    expect(await refused([])).toEqual([400, 'invalid_input', ['organisationIds']]);
    expect(await refused(Array.from({ length: REQUESTS_PER_QUESTION + 1 }, () => newId()))).toEqual([400, 'invalid_input', ['organisationIds']]);
    expect((await world.requests(asker, thread)).asked).toHaveLength(1);
    expect((await world.guest().post(`threads/${thread}/requests`, { organisationIds: [helper.organisation.id] })).status).toBe(401);
  });

  test('nobody is asked twice, also after declining', async () => {
    const helper = await world.ahead(service);
    const id = await world.offered(asker, thread, helper.organisation);
    expect((await helper.client.put(`requests/${id}/declined`, { reason: null }, { version: 1 })).status).toBe(200);
    expect((await world.offer(asker, thread, [helper.organisation])).status).toBe(409);
    expect((await world.candidates(asker, thread)).items[0]).toMatchObject({ asked: true });
  });

  test('the day by which an answer is hoped for follows the calendar of the asked house’s Land', async () => {
    const helper = await world.ahead(service);
    await node.database.rows(`update organisation set key = '09' || substr(key, 3) where id = $1`, [helper.organisation.id]);
    const answer = await world.offer(asker, thread, [helper.organisation]);
    const { landOf, workingDaysAfter } = await import('../../server/requests/working-days.js');
    const { germanDay } = await import('../../server/kernel/day.js');
    expect(landOf('09000001')).toBe('BY');
    expect(answer.body.items[0]?.dueOn).toBe(workingDaysAfter(germanDay(node.clock.now()), 5, 'BY'));
  });
});

describe('limits', () => {
  test('at most five houses per question, however many ask at once', async () => {
    const helpers = await Promise.all(Array.from({ length: 9 }, () => world.ahead(service)));
    const editor = await world.person({ organisation: asker.organisation, role: 'editor' });
    const coordinator = await world.person({ instanceRole: 'coordinator' });
    const answers = await Promise.all(helpers.map((helper, index) => world.offer([asker, editor, coordinator][index % 3] as TestPerson, thread, [helper.organisation])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(REQUESTS_PER_QUESTION);
    expect(answers.filter(({ status }) => status === 422).map(({ body }) => (body as unknown as { code: string }).code)).toEqual(Array.from({ length: 4 }, () => 'question_fully_asked'));
    expect(await world.requests(asker, thread)).toMatchObject({ left: 0, ahead: 0 });
  });

  test('at most five open requests per house, however many ask at once', async () => {
    const helper = await world.ahead(service);
    const askers = await Promise.all(Array.from({ length: 9 }, () => world.person()));
    const threads = await Promise.all(askers.map((person) => world.question(person, { serviceIds: [service.id] })));
    const answers = await Promise.all(askers.map((person, index) => world.offer(person, threads[index] ?? '', [helper.organisation])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(OPEN_REQUESTS_PER_HOUSE);
    const refused = answers.filter(({ status }) => status === 422).map(({ body }) => body as unknown as { code: string; errors: unknown[] });
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ code: 'house_fully_asked', errors: [{ path: 'organisationIds.0', code: 'invalid_value' }] });
    expect((await world.candidates(asker, thread)).items[0]).toMatchObject({ full: true });
    expect(await world.requests(asker, thread)).toMatchObject({ ahead: 0 });
    // Declined makes room, as soon as it cannot be taken back any more.
    const open = await node.database.row<{ id: string }>(`select id from question_request where organisation_id = $1 and state = 'open' limit 1`, [helper.organisation.id]);
    expect((await helper.client.put(`requests/${open?.id}/declined`, { reason: 'no_time' }, { version: 1 })).status).toBe(200);
    expect((await world.offer(asker, thread, [helper.organisation])).status).toBe(422);
    node.clock.forward({ minutes: 11 });
    expect((await world.offer(asker, thread, [helper.organisation])).status).toBe(201);
  });

  test('the same house by several at once for one question is asked once', async () => {
    const helper = await world.ahead(service);
    const editors = await Promise.all(Array.from({ length: 6 }, () => world.person({ organisation: asker.organisation, role: 'editor' })));
    const answers = await Promise.all(editors.map((editor) => world.offer(editor, thread, [helper.organisation])));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409, 409, 409]);
  });

  test('hold after any sequence of offers, refusals and answers', async () => {
    const { below, oneOf } = drawing(11);
    const houses = await Promise.all(Array.from({ length: 8 }, () => world.ahead(service)));
    const threads = await Promise.all(Array.from({ length: 12 }, () => world.question(asker, { serviceIds: [service.id] })));
    const act = async (): Promise<void> => {
      const kind = below(10);
      if (kind < 7) {
        const chosen = Array.from({ length: 1 + below(3) }, () => oneOf(houses).organisation);
        await world.offer(asker, oneOf(threads), chosen);
        return;
      }
      const house = oneOf(houses);
      const rows = await node.database.rows<{ id: string; version: number }>('select id, version from question_request where organisation_id = $1 and state = $2', [house.organisation.id, kind < 9 ? 'open' : 'declined']);
      const row = rows[below(Math.max(1, rows.length))];
      if (!row) return;
      if (kind < 9) await house.client.put(`requests/${row.id}/declined`, { reason: null }, { version: row.version });
      else await house.client.delete(`requests/${row.id}/declined`);
      if (below(4) === 0) node.clock.forward({ minutes: 11 });
    };
    for (let round = 0; round < 25; round += 1) {
      await Promise.all(Array.from({ length: 4 }, act));
      const broken = await node.database.rows(
        `select 'question' as what from question_request group by thread_id having count(*) > $1
         union all select 'house' from question_request where state = 'open' group by organisation_id having count(*) > $2
         union all select 'twice' from question_request group by thread_id, organisation_id having count(*) > 1`,
        [REQUESTS_PER_QUESTION, OPEN_REQUESTS_PER_HOUSE],
      );
      expect(broken).toEqual([]);
    }
    const made = await node.database.row<{ n: number }>('select count(*)::int as n from question_request where organisation_id = any($1::uuid[])', [houses.map(({ organisation }) => organisation.id)]);
    expect(made?.n).toBeGreaterThan(20);
  }, 60_000);
});
