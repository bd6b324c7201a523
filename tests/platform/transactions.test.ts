import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../server/kernel/actor.js';
import type { DomainEvent } from '../../server/kernel/domain-event.js';
import { History, LIVE_CHANNEL } from '../../server/platform/events/history.js';
import { Listeners } from '../../server/platform/events/listeners.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';

let node: TestApplication;
let history: History;
let person: TestPerson;
let actor: Actor;
let ear: pg.Client;
let heard: string[];

beforeAll(async () => {
  node = await startApplication();
  history = node.app.get(History);
  node.app.get(Listeners).add({ name: 'test.reaction', on: ['threads.created'], run: async () => undefined });
  person = await new World(node).person();
  actor = { personId: person.id, sessionId: person.sessionId, organisationId: person.organisation.id, role: 'member', instanceRole: null, mandate: null };
  ear = new pg.Client(node.testDatabase.connection);
  await ear.connect();
  await ear.query(`listen ${LIVE_CHANNEL}`);
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
});
afterAll(async () => {
  await ear.end();
  await node.close();
});
beforeEach(() => {
  heard = [];
});

const event = (): DomainEvent => ({ type: 'threads.created', subject: { kind: 'thread', id: newId(), version: 1 }, live: [{ topic: 'threads', audience: 'community' }] });

async function traces(id: string): Promise<{ events: number; jobs: number; notices: number }> {
  const row = await node.database.row<{ events: number; jobs: number }>(
    `select (select count(*) from domain_event where subject_id = $1) as events,
            (select count(*) from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'test.reaction' and p.payload->'subject'->>'id' = $1::text) as jobs`,
    [id],
  );
  return { events: row?.events ?? -1, jobs: row?.jobs ?? -1, notices: heard.filter((notice) => notice.includes(id)).length };
}

test('what a command did, its event, its job and its notice come together', async () => {
  const done = event();
  await node.database.transaction(async () => {
    await history.record(actor, done);
    expect(await ear.query('select 1').then(() => heard)).toEqual([]);
  });
  await until('the notice', () => heard.length);
  expect(await traces(done.subject.id)).toEqual({ events: 1, jobs: 1, notices: 1 });
});

test('a command that fails leaves none of them', async () => {
  const undone = event();
  const failing = node.database.transaction(async () => {
    await history.record(actor, undone);
    throw new Error('at the last moment');
  });
  await expect(failing).rejects.toThrow('at the last moment');
  // A later one proves that the ear hears.
  const done = event();
  await node.database.transaction(() => history.record(actor, done));
  await until('the later notice', () => heard.length);
  expect(await traces(undone.subject.id)).toEqual({ events: 0, jobs: 0, notices: 0 });
  expect(await traces(done.subject.id)).toEqual({ events: 1, jobs: 1, notices: 1 });
});

test('a transaction within a transaction is the same one', async () => {
  const undone = event();
  const failing = node.database.transaction(async () => {
    await node.database.transaction(() => history.record(actor, undone));
    throw new Error('outside');
  });
  await expect(failing).rejects.toThrow('outside');
  expect(await traces(undone.subject.id)).toEqual({ events: 0, jobs: 0, notices: 0 });
});

test('nothing is recorded outside a transaction', async () => {
  const stray = event();
  await expect(history.record(actor, stray)).rejects.toThrow('threads.created recorded outside a transaction');
  expect(await traces(stray.subject.id)).toEqual({ events: 0, jobs: 0, notices: 0 });
});

test('over the API: a question that fails half way leaves nothing', async () => {
  const title = `Halb gefragt ${newId()}`;
  const answer = await person.client.post('threads', { kind: 'question', title, text: 'Text', visibility: 'community', serviceIds: [newId()], componentIds: [], phase: null });
  expect([answer.status, answer.body.code]).toEqual([422, 'unknown_reference']);
  const left = await node.database.row<{ n: number }>(
    `select (select count(*) from thread where title = $1) + (select count(*) from post where author_id = $2) + (select count(*) from subscription where person_id = $2)
       + (select count(*) from domain_event where actor_id = $2 and type = 'threads.created' and data->>'kind' = 'question') as n`,
    [title, person.id],
  );
  expect(left?.n).toBe(0);
});
