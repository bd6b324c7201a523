import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../../server/entities.js';
import { openOrm } from '../../server/platform/database/orm.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.connection, { entities });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

test('the migrations produce exactly the schema that the entities declare', async () => {
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

test('a missing index, a missing column and a type of its own are noticed', async () => {
  const connection = orm.em.getConnection();
  await connection.execute('drop index thread_open');
  await connection.execute('alter table post drop column edited_at');
  await connection.execute('alter table rollout alter column phase type int');
  const difference = await orm.schema.getUpdateSchemaSQL();
  expect(difference).toContain('thread_open');
  expect(difference).toContain('edited_at');
  expect(difference).toContain('phase');
});
