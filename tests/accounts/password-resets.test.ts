import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { hashPassword } from '../../server/accounts/passwords.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { TestSocket } from '../support/sockets.js';

const PASSWORD = 'Deich-und-Watt-2026';
const NEXT = 'Ebbe-und-Flut-2027';
let node: TestApplication;
let world: World;
let passwordHash: string;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication({ jobs: true, limits: 'reset=2/3600,sign-in=5/1800,sign-in-address=100000/1800' });
  world = new World(node);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => node.close());
beforeEach(async () => {
  await rm(mailFolder(), { recursive: true, force: true });
  await mkdir(mailFolder(), { recursive: true });
  person = await world.person({ passwordHash });
});

const mailFolder = (): string => join(node.dataDir, 'mail');
const ask = (mail: string) => world.guest().post('password-resets', { mail });
const redeem = (token: string, password = NEXT) => world.guest().post('password-resets/redeem', { token, password });
const signsIn = async (password: string): Promise<boolean> => (await world.guest().post('session', { mail: person.mail, password })).status === 201;

async function until<Value>(look: () => Promise<Value | null>): Promise<Value> {
  for (let wait = 0; wait < 200; wait += 1) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within ten seconds');
}

/** The mails to an address, readable, oldest first. */
async function mails(count: number, to = person.mail): Promise<string[]> {
  return until(async () => {
    const texts: string[] = [];
    for (const file of (await readdir(mailFolder())).filter((name) => name.endsWith('.eml')).sort()) {
      const source = await readFile(join(mailFolder(), file), 'utf8');
      const [head = '', ...body] = source.split('\r\n\r\n');
      const encoded = body.join('\r\n\r\n');
      const text = /base64/i.test(head) ? Buffer.from(encoded, 'base64').toString('utf8') : unquoted(encoded);
      if (source.includes(`To: ${to}`)) texts.push(`${head}\n\n${text}`);
    }
    return texts.length >= count ? texts : null;
  });
}

const unquoted = (text: string): string =>
  Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
const tokenOf = (mail: string | undefined): string => /passwort-neu#([A-Za-z0-9_-]{43})/.exec(mail ?? '')?.[1] ?? '';
const idle = (): Promise<true> => until(async () => ((await node.database.row('select 1 from graphile_worker.jobs')) ? null : (true as const)));

test('a forgotten password is replaced by the link in the mail, and everybody signed in is out', async () => {
  const socket = await TestSocket.connect(person.client);
  expect((await ask(person.mail.toUpperCase())).status).toBe(204);
  const [mail] = await mails(1);
  expect(mail).toContain(`Guten Tag ${person.name}`);
  expect(mail).toContain('weil jemand auf');
  expect(mail?.match(/https?:\/\/\S+/g)?.every((link) => new URL(link).hostname === 'localhost')).toBe(true);
  const token = tokenOf(mail);
  expect((await redeem(token)).status).toBe(204);
  await socket.ended();
  expect((await person.client.get('me/sessions')).status).toBe(401);
  expect([await signsIn(PASSWORD), await signsIn(NEXT)]).toEqual([false, true]);
  const types = await node.database.rows<{ type: string }>('select type from domain_event where subject_id = $1 order by id', [person.id]);
  expect(types.map((row) => row.type)).toEqual(['password-resets.requested', 'passwords.changed']);
});

test('the token stands in the mail and nowhere else', async () => {
  await ask(person.mail);
  const token = tokenOf((await mails(1))[0]);
  for (const table of ['domain_event', 'one_time', 'graphile_worker._private_jobs', 'rate']) {
    const rows = await node.database.rows<{ row: string }>(`select row(t)::text as row from ${table} t`);
    expect([table, JSON.stringify(rows).includes(token)]).toEqual([table, false]);
  }
  const [row] = await node.database.rows<{ minutes: number }>('select ceil(extract(epoch from expires_at - now()) / 60)::int as minutes from one_time where person_id = $1', [person.id]);
  expect(row?.minutes).toBe(30);
});

test('a link works once, and a later one makes the earlier worthless', async () => {
  await ask(person.mail);
  const first = tokenOf((await mails(1))[0]);
  await ask(person.mail);
  const second = (await mails(2)).map(tokenOf).find((token) => token !== first) ?? '';
  expect((await redeem(first)).body.code).toBe('token_invalid');
  expect((await redeem(second)).status).toBe(204);
  const again = await redeem(second, PASSWORD);
  expect([again.status, again.body.code]).toEqual([422, 'token_invalid']);
});

test('of ten who redeem one link at once, one does', async () => {
  await ask(person.mail);
  const token = tokenOf((await mails(1))[0]);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => redeem(token, `${NEXT}-${index}`)));
  expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([204, ...Array<number>(9).fill(422)]);
});

test('redeeming waits for who locked the person, and neither waits for ever', async () => {
  await ask(person.mail);
  const token = tokenOf((await mails(1))[0]);
  const holder = new pg.Client(node.testDatabase.connection);
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from person where id = $1 for update', [person.id]);
  const redeeming = redeem(token);
  await until(async () => (await holder.query('select 1 from pg_locks where not granted')).rowCount || null);
  // What suspending does next.
  await holder.query('delete from one_time where person_id = $1', [person.id]);
  await holder.query('commit');
  await holder.end();
  expect((await redeeming).body.code).toBe('token_invalid');
});

test('changing the password makes a link that was sent worthless', async () => {
  await ask(person.mail);
  const token = tokenOf((await mails(1))[0]);
  expect((await person.client.put('me/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
  expect((await redeem(token)).body.code).toBe('token_invalid');
});

describe('a link does not work', () => {
  test.each([
    ['after half an hour', `update one_time set expires_at = now() where person_id = $1`],
    ['for a suspended person', `update person set status = 'suspended' where id = $1`],
    ['of another kind', `update one_time set kind = 'invitation' where person_id = $1`],
  ])('%s', async (_name, sql) => {
    await ask(person.mail);
    const token = tokenOf((await mails(1))[0]);
    await node.database.rows(sql, [person.id]);
    expect((await redeem(token)).body.code).toBe('token_invalid');
    const [row] = await node.database.rows<{ same: boolean }>('select password_hash = $2 as same from person where id = $1', [person.id, passwordHash]);
    expect(row?.same).toBe(true);
  });

  test('that was made up', async () => {
    for (let count = 0; count < 5; count += 1) expect((await redeem('x'.repeat(43))).body.code).toBe('token_invalid');
    expect((await redeem('kurz')).body.errors).toEqual([{ path: 'token', code: 'invalid_value' }]);
    expect((await redeem('x'.repeat(43), 'kurz')).body.errors).toEqual([{ path: 'password', code: 'too_short', limit: 12 }]);
  });
});

test('who asks learns nothing about who is there', async () => {
  const strip = (headers: Headers): string[] => [...headers.entries()].filter(([name]) => !['date', 'content-security-policy'].includes(name)).map((pair) => pair.join(': '));
  const suspended = await world.person();
  await node.database.rows(`update person set status = 'suspended' where id = $1`, [suspended.id]);
  const answers = [await ask(person.mail), await ask('niemand@pruefhausen.example'), await ask(suspended.mail)];
  for (const answer of answers) {
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(strip(answer.headers)).toEqual(strip((answers[0] as (typeof answers)[number]).headers));
  }
  await mails(1);
  await idle();
  expect((await readdir(mailFolder())).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  expect(await node.database.rows('select 1 from one_time where person_id = $1', [suspended.id])).toEqual([]);
});

test('known and unknown addresses run the same statements', async () => {
  const statements = async (mail: string): Promise<string[]> => {
    const seen: string[] = [];
    node.database.observer = (sql) => seen.push(sql);
    await ask(mail);
    node.database.observer = null;
    return seen.filter((sql) => !sql.includes('one_time') && !sql.includes('for update'));
  };
  const known = await statements(person.mail);
  await mails(1);
  await idle();
  expect(await statements('noch-niemand@pruefhausen.example')).toEqual(known);
});

test('the third request within an hour is refused, for known and unknown alike', async () => {
  for (const mail of [person.mail, 'gibt-es-nicht@pruefhausen.example']) {
    expect([(await ask(mail)).status, (await ask(mail)).status]).toEqual([204, 204]);
    const third = await ask(mail);
    expect([third.status, third.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(3_500);
  }
});

test('the sixth request within a day is refused, however long the hours between', async () => {
  const mail = 'jeden-tag@pruefhausen.example';
  for (let count = 0; count < 5; count += 1) {
    expect((await ask(mail)).status).toBe(204);
    await node.database.rows(`update rate set until = now() where key like 'reset:%'`);
  }
  const sixth = await ask(mail);
  expect([sixth.status, sixth.body.code]).toEqual([429, 'rate_limited']);
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(86_000);
});

test('wrong tries of a stranger do not keep out who has just set a password', async () => {
  for (let count = 0; count < 6; count += 1) await signsIn('falsch');
  expect(await signsIn(PASSWORD)).toBe(false);
  await ask(person.mail);
  expect((await redeem(tokenOf((await mails(1))[0]))).status).toBe(204);
  expect(await signsIn(NEXT)).toBe(true);
});

test('bad input is named', async () => {
  expect((await ask('keine Adresse')).body.errors).toEqual([{ path: 'mail', code: 'invalid_value' }]);
  expect((await world.guest().post('password-resets', { mail: person.mail, link: 'https://evil.example' })).body.errors).toEqual([{ path: 'link', code: 'unknown_property' }]);
});
