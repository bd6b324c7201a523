import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { hashPassword } from '../../server/accounts/passwords.js';
import { TestClient } from '../support/client.js';
import { buildServer, embeddedDatabase, freePort, newDataDir, removeDataDir, ServerProcess, worldOf } from '../support/server-process.js';
import { TestSocket } from '../support/sockets.js';
import { until } from '../support/until.js';

const dataDir = newDataDir();
const words: string[] = [];
let server: ServerProcess;
let client: pg.Client;

beforeAll(async () => {
  await buildServer();
  server = await ServerProcess.start({ dataDir, port: await freePort(), environment: { LOG_LEVEL: 'debug' } });
  client = await embeddedDatabase(dataDir);
}, 120_000);
afterAll(async () => {
  await client?.end();
  await server?.kill();
  await removeDataDir(dataDir);
});

/** A word that stands nowhere but where this test puts it. */
function canary(where: string): string {
  const word = `kanarie-${where}-${randomBytes(6).toString('hex')}`;
  words.push(word);
  return word;
}

const lines = (): Record<string, unknown>[] =>
  server.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('what people are called, write, ask for and sign in with stands in no log, at any level', async () => {
  const world = worldOf(server.origin, client);
  const organisation = await world.organisation({ name: canary('house') });
  const password = canary('password');
  const person = await world.person({ organisation, name: canary('name'), passwordHash: await hashPassword(password) });
  const mail = `${canary('mail')}@example.de`;
  await client.query('update person set mail = $2 where id = $1', [person.id, mail]);
  const guest = world.guest();
  const question = (facts: object) => ({ kind: 'question', title: canary('title'), text: canary('text'), visibility: 'community', serviceIds: [], componentIds: [], phase: null, ...facts });

  // Signing in, rightly and wrongly, and a forgotten password.
  expect((await guest.post('session', { mail, password: canary('wrong') })).status).toBe(401);
  expect((await guest.post('session', { mail: `${canary('unknown')}@example.de`, password: canary('other') })).status).toBe(401);
  expect((await guest.post('session', { mail, password }, { headers: { 'User-Agent': canary('agent') } })).status).toBe(201);
  expect((await guest.post('password-resets', { mail })).status).toBe(204);
  const letters = (): string[] => readdirSync(join(dataDir, 'mail')).map((name) => readFileSync(join(dataDir, 'mail', name), 'utf8').replace(/=\r\n/g, ''));
  const token = await until('the mail with its link', () => /[#=/]([A-Za-z0-9_-]{43})\s/.exec(letters().join('\n'))?.[1]);
  words.push(token);
  expect((await guest.post('password-resets/redeem', { token: canary('t').padEnd(43, 'x').slice(0, 43), password: canary('next') })).status).toBe(422);

  // Asking, in every way it can fail.
  const service = (await world.service()).id;
  expect((await person.client.post('threads', question({ serviceIds: [service] }), { key: canary('key') })).status).toBe(201);
  expect((await person.client.post('threads', question({ title: 'kurz', [canary('property')]: 1 }))).status).toBe(400);
  expect((await person.client.post('threads', question({ serviceIds: [randomUUID()] }))).status).toBe(422);
  expect((await person.client.request('POST', 'threads', { raw: `{"title":"${canary('broken')}` })).status).toBe(400);
  expect((await person.client.post('threads', question({ text: canary('long').repeat(20_000) }))).status).toBe(413);
  for (const path of [`threads?${canary('query')}=${canary('value')}`, `threads?cursor=${canary('cursor')}`, canary('path'), `threads/${canary('id')}`, `threads/${canary('bad')}%zz`]) {
    expect((await person.client.get(path)).status).toBeGreaterThanOrEqual(400);
  }
  await fetch(`${server.origin}/${canary('page')}?q=${canary('page-query')}#x`, { headers: { Accept: 'text/html', Referer: `https://example.de/${canary('referer')}` } });
  await guest.get('session', { headers: { Cookie: `fahrwasser=${canary('cookie')}; x=${canary('cookie')}`, 'X-Forwarded-For': '198.51.100.77', 'If-None-Match': canary('tag') } });
  expect((await person.client.patch(`posts/${randomUUID()}`, { text: canary('edit') }, { headers: { 'If-Match': canary('version') } })).status).toBe(400);

  // What the database refuses quotes the row and its values.
  await client.query(`alter table post add constraint kept_out check (text not like '%ausgeschlossen%') not valid`);
  const refused = await person.client.post('threads', question({ serviceIds: [service], text: `${canary('refused')} ausgeschlossen` }));
  expect(refused.status).toBe(500);
  await expect(client.query('insert into person (id, name, mail, created_at) values (gen_random_uuid(), $1, $2, now())', [canary('twin'), mail])).rejects.toThrow(/unique/);

  // A job that fails with somebody in it.
  renameSync(join(dataDir, 'mail'), join(dataDir, 'mail-away'));
  writeFileSync(join(dataDir, 'mail'), '');
  expect((await guest.post('password-resets', { mail })).status).toBe(204);
  await until('the job has failed', async () => (await client.query('select 1 from graphile_worker._private_jobs where last_error is not null')).rowCount);
  rmSync(join(dataDir, 'mail'));
  mkdirSync(join(dataDir, 'mail'));

  // Sockets.
  await expect(TestSocket.connect(new TestClient(server.origin, `fahrwasser=${canary('socket')}`))).rejects.toThrow('unauthorized');
  const socket = await TestSocket.connect(person.client);
  expect(await socket.subscribe(`thread:${canary('topic')}`)).toMatchObject({ ok: false });
  socket.close();

  await until('the last request is logged', () => lines().some((line) => line.msg === 'request failed' && JSON.stringify(line).includes(refused.body.requestId)));
  server.signal('SIGTERM');
  expect(await server.exited).toEqual({ code: 0, signal: null });

  const database = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8');
  expect(words.filter((word) => server.output.includes(word))).toEqual([]);
  expect(words.filter((word) => database.includes(word))).toEqual([]);
  expect(server.output).not.toMatch(/remoteAddress|198\.51\.100\.77|::1|"127\.0\.0\.1"/);
  expect(words.length).toBeGreaterThan(25);

  // It did write down what an operator needs: every request by its pattern, the failure with its place.
  const requests = lines().filter((line) => line.msg === 'request') as { req: { method: string; route?: string; id: string }; res: { status: number } }[];
  expect(requests.length).toBeGreaterThan(15);
  expect(requests.map((line) => line.req.route)).toEqual(expect.arrayContaining(['/api/threads', '/api/threads/:id', '/api/session', '/api/posts/:id']));
  const failure = lines().find((line) => line.msg === 'request failed') as { code: string; err: { name: string; code: string; at: string[] } };
  expect(failure).toMatchObject({ code: 'internal', err: { code: '23514' } });
  expect(failure.err.at.length).toBeGreaterThan(0);
  expect(database).toContain('violates check constraint "kept_out"');
}, 90_000);
