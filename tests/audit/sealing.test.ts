import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditLog, Sealing } from '../../server/audit/audit.face.js';
import type { Actor } from '../../server/kernel/actor.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

let node: TestApplication;
let actor: Actor;
let sealing: Sealing;

beforeAll(async () => {
  node = await startApplication();
  const person = await new World(node).person({ instanceRole: 'coordinator' });
  actor = { personId: person.id, sessionId: person.sessionId, organisationId: person.organisation.id, role: 'member', instanceRole: 'coordinator', mandate: null };
  sealing = node.app.get(Sealing);
});
afterAll(() => node.close());
// Each test breaks a log of its own.
beforeEach(() => behindItsBack('delete from audit_entry; delete from audit_seal'));

const append = (count: number): Promise<void> =>
  node.database.transaction(async () => {
    for (let number = 0; number < count; number += 1) await node.app.get(AuditLog).append(actor, { act: 'cases.claimed', subject: { kind: 'case', id: actor.personId }, reason: `Grund ${number} 🙂`, data: { number, nested: { b: 1, a: [2] } } });
  });

/** As somebody with the rights of the database's owner, who switches the guard off. */
async function behindItsBack(sql: string): Promise<void> {
  const client = await node.database.connections.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } finally {
    client.release();
  }
}
const faults = async (): Promise<unknown[]> => (await sealing.verify()).faults;

describe('the log', () => {
  test('refuses to be changed, emptied or shortened', async () => {
    await append(2);
    await sealing.seal();
    for (const sql of [`update audit_entry set reason = 'anders'`, 'update audit_entry set seal = null', 'update audit_entry set seal = 7', 'delete from audit_entry', 'truncate audit_entry', `update audit_seal set hash = ''`, 'delete from audit_seal', 'truncate audit_seal']) {
      await expect(node.database.rows(sql)).rejects.toThrow('only ever appended');
    }
    expect(await faults()).toEqual([]);
  });

  test('is appended to only together with what was done', async () => {
    await expect(node.app.get(AuditLog).append(actor, { act: 'cases.claimed', subject: { kind: 'case', id: actor.personId } })).rejects.toThrow('outside a transaction');
    await expect(node.database.transaction(async () => {
      await append(1);
      throw new Error('the act failed');
    })).rejects.toThrow('the act failed');
    expect(await node.database.rows('select 1 from audit_entry')).toEqual([]);
  });
});

describe('the seals', () => {
  test('hold over several batches, and over entries that come later', async () => {
    await append(3);
    expect(await sealing.seal()).toBe(3);
    await append(2);
    expect(await sealing.seal()).toBe(2);
    expect(await sealing.seal()).toBe(0);
    await append(1);
    expect(await sealing.verify()).toMatchObject({ faults: [], seals: 2, sealed: 5, unsealed: 1 });
  });

  test('are made by one node at a time', async () => {
    await append(5);
    const sealed = await Promise.all([sealing.seal(), sealing.seal(), sealing.seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['a changed reason', `update audit_entry set reason = 'anders' where id = (select min(id::text)::uuid from audit_entry where seal = 2)`],
    ['a changed actor', `update audit_entry set actor_id = gen_random_uuid() where id = (select min(id::text)::uuid from audit_entry where seal = 2)`],
    ['changed facts', `update audit_entry set data = '{}' where id = (select min(id::text)::uuid from audit_entry where seal = 2)`],
    ['another moment', `update audit_entry set occurred_at = occurred_at + interval '1 microsecond' where seal = 2`],
    ['a removed entry', `delete from audit_entry where id = (select min(id::text)::uuid from audit_entry where seal = 2)`],
    ['an inserted entry', `insert into audit_entry select gen_random_uuid(), act, area, subject_kind, subject_id, actor_id, organisation_id, reason, case_id, undoes, data, occurred_at, seal from audit_entry where seal = 2 limit 1`],
  ])('show %s', async (_what, sql) => {
    for (let batch = 0; batch < 3; batch += 1) {
      await append(2);
      await sealing.seal();
    }
    await behindItsBack(sql);
    expect(await faults()).toEqual([{ seal: 2, kind: 'changed' }]);
  });

  test('show a batch that was taken out whole', async () => {
    for (let batch = 0; batch < 3; batch += 1) {
      await append(2);
      await sealing.seal();
    }
    await behindItsBack('delete from audit_entry where seal = 2; delete from audit_seal where number = 2');
    expect(await faults()).toEqual([{ seal: 3, kind: 'missing' }]);
  });

  test('show a seal made anew, at the next one', async () => {
    for (let batch = 0; batch < 3; batch += 1) {
      await append(2);
      await sealing.seal();
    }
    const { newest } = await sealing.verify();
    await behindItsBack(`update audit_seal set hash = sha256('x') where number = 2`);
    expect(await faults()).toEqual([{ seal: 2, kind: 'changed' }, { seal: 3, kind: 'changed' }]);
    expect(newest).toMatch(/^[0-9a-f]{64}$/);
  });
});
