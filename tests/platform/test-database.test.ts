import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';

import { createTestDatabase } from '../support/database.js';

const database = await createTestDatabase();
afterAll(() => database.drop());

test('is a migrated copy of its own, reachable by its address', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('select current_database() as name, inet_server_addr() as address');
  const { rows: migrations } = await client.query<{ count: number }>('select count(*)::int as count from migration');
  await client.end();
  expect(rows).toEqual([{ name: database.name, address: null }]);
  expect(migrations[0]?.count).toBeGreaterThan(0);
});
