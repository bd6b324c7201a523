import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuditEntryView } from '../../shared/audit/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { ModerationWorld, REASON } from '../moderation/support.js';

let node: TestApplication;
let world: ModerationWorld;
let coordinator: TestPerson;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new ModerationWorld(node);
  coordinator = await world.coordinator();
});
afterAll(() => node.close());
beforeEach(async () => {
  thread = await world.question(await world.person());
  answer = await world.post(await world.person(), thread);
});

const log = async (by: TestPerson, query = ''): Promise<AuditEntryView[]> => (await by.client.get<Page<AuditEntryView>>(`audit?${query}`)).body.items;
const hide = async (): Promise<string> => (await coordinator.client.post<{ act: string }>('moderation/hidden', { subject: { kind: 'post', id: answer }, reason: REASON })).body.act;

describe('the log', () => {
  test('says who did what to what, why, and whether it was taken back, the newest first', async () => {
    const act = await hide();
    expect((await log(coordinator, `subject=${answer}`))[0]).toMatchObject({ id: act, act: 'texts.hidden', reason: REASON, actor: { name: coordinator.name }, subject: { kind: 'post', title: 'Wer legt den Mandanten bei ePayBL an?' }, undone: false, sealed: false, can: { undo: true } });
    await world.undo(coordinator, act);
    expect((await log(coordinator, `subject=${answer}`)).map(({ act: name, undone, undoes, can }) => [name, undone, undoes, can.undo])).toEqual([
      ['texts.restored', false, act, false],
      ['texts.hidden', true, null, false],
    ]);
  });

  test('keeps no title: it names a subject only to those who may see it now', async () => {
    const own = await world.question(await world.person(), { visibility: 'organisation' });
    await node.database.rows(
      `insert into audit_entry (id, act, area, subject_kind, subject_id, actor_id, organisation_id, reason, data, occurred_at) values (gen_random_uuid(), 'texts.hidden', 'moderation', 'thread', $1, $2, $3, 'Grund', '{}', now())`,
      [own, coordinator.id, coordinator.organisation.id],
    );
    expect((await log(coordinator, `subject=${own}`)).map(({ subject }) => subject.title)).toEqual([null]);
  });

  test('is read page by page and by area, and all of it by the operator alone', async () => {
    const admin = await world.person({ instanceRole: 'admin' });
    for (const [area, subject] of [['people', thread], ['operation', thread]] as const) {
      await node.database.rows(
        `insert into audit_entry (id, act, area, subject_kind, subject_id, actor_id, organisation_id, data, occurred_at) values ($4, 'people.warned', $1, 'thread', $2, $3, $5, '{}', now())`,
        [area, subject, admin.id, `0fffffff-0000-7000-8000-${area === 'people' ? '1' : '2'}${'0'.repeat(11)}`, admin.organisation.id],
      );
    }
    await hide();
    expect((await log(admin, `subject=${thread}`)).map(({ area }) => area).sort()).toEqual(['operation', 'people']);
    expect(await log(coordinator, `subject=${thread}`)).toEqual([]);
    expect(await log(coordinator, 'area=people')).toEqual([]);
    const pages = [];
    for (let cursor = ''; pages.length < 50; ) {
      const { body } = await admin.client.get<Page<AuditEntryView>>(`audit?limit=1${cursor}`);
      pages.push(...body.items.map(({ id }) => id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(pages).toEqual((await log(admin, 'limit=100')).map(({ id }) => id));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('is closed to everybody else, and refuses what is no query', async () => {
    for (const role of ['member', 'editor', 'lead'] as const) expect((await (await world.person({ role })).client.get('audit')).status).toBe(403);
    expect((await world.guest().get('audit')).status).toBe(401);
    for (const query of ['area=alles', 'subject=1', 'cursor=abc', 'sort=actor']) expect([query, (await coordinator.client.get(`audit?${query}`)).status]).toEqual([query, 400]);
  });
});

describe('undoing', () => {
  test('is for coordinators within the mandate, not only for who did it', async () => {
    const act = await hide();
    const elsewhere = await world.coordinator({ districts: ['Kreis Anderswo'] });
    for (const stranger of [await world.person(), elsewhere, await world.person({ instanceRole: 'admin' })]) expect((await world.undo(stranger, act)).status).toBe(404);
    expect((await world.undo(await world.coordinator(), act)).status).toBe(200);
  });

  test('ends after ten minutes, and is not offered for what cannot be taken back', async () => {
    const act = await hide();
    node.clock.forward({ minutes: 11 });
    expect((await log(coordinator, `subject=${answer}`))[0]?.can.undo).toBe(false);
    expect((await world.undo(coordinator, act)).body).toMatchObject({ status: 422, code: 'undo_expired' });
    const second = await world.post(await world.person(), thread);
    await world.flag(await world.person(), 'post', second);
    const row = await world.caseOf(coordinator, second);
    const claimed = await coordinator.client.put<{ act: string }>(`moderation/cases/${row.id}/claim`, undefined, { version: row.version });
    expect((await world.undo(coordinator, claimed.body.act)).body).toMatchObject({ status: 422, code: 'not_undoable' });
  });
});
