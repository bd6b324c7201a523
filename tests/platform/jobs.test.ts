import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { DomainEvent } from '../../server/kernel/domain-event.js';
import { History } from '../../server/platform/events/history.js';
import { Listeners, type ListenerPayload } from '../../server/platform/events/listeners.js';
import { Jobs } from '../../server/platform/jobs/jobs.js';
import { createLogger, NestLogger } from '../../server/platform/logging/logger.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';

let node: TestApplication;
let listeners: Listeners;
const tries: ListenerPayload[] = [];
const reasons: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  node = await startApplication();
  Logger.overrideLogger(new NestLogger(createLogger({ ...node.settings, logLevel: 'debug' }, { write: (line) => void logged.push(line) })));
  listeners = node.app.get(Listeners);
  await node.database.rows('create table effect (subject uuid primary key)');
  listeners.add({
    name: 'test.fails-once',
    on: ['threads.created'],
    async run(payload) {
      tries.push(payload);
      await node.database.transaction(async () => {
        await node.database.rows('insert into effect (subject) values ($1) on conflict do nothing', [payload.subject.id]);
        if (tries.length === 1) throw Object.assign(new Error('the mail server refuses erika.beispiel@example.de'), { code: 'EENVELOPE' });
      });
    },
  });
  listeners.add({ name: 'test.joined', on: ['threads.restored'], jobKey: ({ subject }) => `joined:${subject.id}`, run: async ({ data }) => void reasons.push(String(data.reason)) });
});
afterAll(() => node.close());

const event = (type: DomainEvent['type'], id: string, data: Record<string, unknown> = {}): DomainEvent => ({ type, subject: { kind: 'thread', id, version: 1 }, data });
const record = (happened: DomainEvent): Promise<void> => node.database.transaction(() => node.app.get(History).record(null, happened));
const waiting = async (name: string): Promise<{ attempts: number; last_error: string | null }[]> =>
  node.database.rows(`select j.attempts, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`, [name]);
const effects = (id: string): Promise<unknown[]> => node.database.rows('select 1 from effect where subject = $1', [id]);

test('what happened while no node ran jobs is done by the next one; several of one kind become one', async () => {
  const id = newId();
  await record(event('threads.restored', id, { reason: 'first' }));
  await record(event('threads.restored', id, { reason: 'second' }));
  expect(reasons).toEqual([]);
  await node.app.get(Jobs).start();
  await until('the job', () => reasons.length);
  expect(reasons).toEqual(['second']);
});

test('a job that fails is undone and tried again, and then gone', async () => {
  const id = newId();
  await record(event('threads.created', id, { kind: 'question' }));
  const failed = await until('the first try has failed', async () => (await waiting('test.fails-once')).find((job) => job.last_error));
  expect([failed.attempts, failed.last_error]).toEqual([1, expect.stringContaining('the mail server refuses')]);
  expect(await effects(id)).toEqual([]);
  await until('the second try', async () => (await effects(id)).length, 20);
  expect(tries.map((payload) => payload.subject.id)).toEqual([id, id]);
  expect(tries[1]).toEqual({ type: 'threads.created', subject: { kind: 'thread', id, version: 1 }, data: { kind: 'question' } });
  await until('the job is gone', async () => (await waiting('test.fails-once')).length === 0);
});

test('the log says which job failed and where, never the message: it may name somebody', () => {
  const [failure] = logged.map((line) => JSON.parse(line) as { msg: string; err: { at: string[] } }).filter((line) => line.msg === 'job failed');
  expect(failure).toMatchObject({ context: 'jobs', task: 'test.fails-once', job: expect.anything(), attempt: 1, attempts: 25, err: { name: 'Error', code: 'EENVELOPE' } });
  expect(failure?.err.at[0]).toContain('jobs.test');
  expect(logged.join('')).not.toContain('erika.beispiel');
});

test('the erasing of a removed text run twice changes nothing more', async () => {
  const world = new World(node);
  const [asker, answerer] = [await world.person(), await world.person()];
  const thread = await world.question(asker);
  const post = await world.post(answerer, thread, 'Das nehme ich zurück.');
  expect((await answerer.client.patch(`posts/${post}`, { text: 'Das nehme ich bald zurück.' }, { version: 1 })).status).toBe(200);
  expect((await answerer.client.delete(`posts/${post}`, { version: 2 })).status).toBe(204);
  const erase = listeners.of('posts.deleted').find((listener) => listener.name === 'threads.erase-removed-post');
  const payload: ListenerPayload = { type: 'posts.deleted', subject: { kind: 'post', id: post, version: 3 }, data: {} };
  const state = () => node.database.row('select p.*, (select count(*) from post_revision r where r.post_id = p.id) as revisions from post p where id = $1', [post]);

  // Too early: the job fails, and is tried again later.
  await expect(erase?.run(payload)).rejects.toThrow('still to be undone');
  expect(await state()).toMatchObject({ text: 'Das nehme ich bald zurück.', revisions: 1 });
  await node.database.rows(`update post set deleted_at = deleted_at - interval '1 hour' where id = $1`, [post]);
  await erase?.run(payload);
  const erased = await state();
  expect(erased).toMatchObject({ text: '', revisions: 0 });
  await erase?.run(payload);
  expect(await state()).toEqual(erased);
});

test('two jobs cannot have one name', () => {
  expect(() => listeners.addChore({ name: 'test.joined', cron: '0 0 * * *', run: async () => undefined })).toThrow('Job test.joined is registered twice');
});

test('a node that ends closes its doors first and then waits for its jobs', async () => {
  const ending = await startApplication({ jobs: false });
  let begun = false;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  ending.app.get(Listeners).add({
    name: 'test.slow',
    on: ['threads.created'],
    async run() {
      begun = true;
      await finished;
    },
  });
  await ending.app.get(Jobs).start();
  await ending.database.transaction(() => ending.app.get(History).record(null, event('threads.created', newId())));
  await until('the job runs', () => begun);
  const socket = await TestSocket.connect((await new World(ending).person()).client);
  const closed = ending.close();
  await socket.ended();
  await expect(fetch(`${ending.origin}/api/health/live`)).rejects.toThrow('fetch failed');
  finish();
  await closed;
});
