import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listeners } from '../../server/platform/events/listeners.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  person = await new World(node).person();
});
afterAll(() => node.close());

const runChores = async (): Promise<void> => {
  for (const chore of node.app.get(Listeners).chores) await chore.run();
};
const left = async (table: string): Promise<number> => (await node.database.row<{ count: number }>(`select count(*) from ${table}`))?.count ?? -1;

test('what has had its time is deleted, however much of it there is; what has not stays', async () => {
  const sql = (text: string) => node.database.rows(text, [person.id]);
  await sql(
    `insert into session (id, token_hash, person_id, device, created_at, auth_at, seen_at, expires_at)
     select gen_random_uuid(), sha256(n::text::bytea), $1, '', now(), now(),
       case when n % 2 = 0 then now() - interval '3 hours' else now() end, case when n % 2 = 0 then now() + interval '1 hour' else now() - interval '1 minute' end
     from generate_series(1, 2500) n`,
  );
  await sql(`insert into one_time (hash, kind, person_id, expires_at) select sha256(n::text::bytea), 'reset', $1, now() + make_interval(mins => n) from generate_series(-5, 5) n`);
  await node.database.rows(`insert into rate (key, hits, until) select 'act:' || n, 1, now() + make_interval(mins => n) from generate_series(-5, 5) n`);
  await sql(`insert into idempotency_key (person_id, key, fingerprint, created_at) select $1, 'schluessel-' || n, '', now() - make_interval(hours => n) from generate_series(20, 29) n`);

  await runChores();
  const first = { session: await left('session'), one_time: await left('one_time'), rate: await left('rate'), idempotency_key: await left('idempotency_key') };
  expect(first).toEqual({ session: 1, one_time: 5, rate: 5, idempotency_key: 4 });
  expect((await person.client.get('me/sessions')).status).toBe(200);

  await runChores();
  expect(await left('session')).toBe(1);
});
