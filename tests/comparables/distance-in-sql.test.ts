import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Comparison } from '../../shared/comparables/contract.js';
import { distanceBetween, reasonBetween } from '../../shared/comparables/distance.js';
import { distanceSql, reasonSql } from '../../server/comparables/distance-sql.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { factsOf, generate, type Generated } from './generated.js';

let node: TestApplication;
const rows = new Map<string, Generated>();
const names = new Map<string, string>();

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  const components = await Promise.all(Array.from({ length: 6 }, () => world.component()));
  for (const { id, name } of await node.database.rows<{ id: string; name: string }>('select id, name from component')) names.set(id, name);
  for (const one of generate(110, components, 7)) {
    const id = newId();
    rows.set(id, one);
    await node.database.rows('insert into organisation (id, key, kind, name, district, district_key, inhabitants) values ($1, $2, $3, $4, $5, $6, $7)', [id, one.key, one.kind, one.name, one.district, one.districtKey, one.inhabitants]);
    await node.database.rows('insert into organisation_component (organisation_id, component_id) select $1, unnest($2::uuid[])', [id, one.components]);
  }
});
afterAll(() => node.close());

test('the rule in TypeScript and the one in SQL agree on every pair, distance and reason', async () => {
  const pairs = await node.database.rows<{ one: string; other: string } & Comparison>(
    `select a.id as one, b.id as other, ${distanceSql('a', 'b')} as distance, ${reasonSql('a', 'b')} as reason from organisation a cross join organisation b where a.id = any($1::uuid[]) and b.id = any($1::uuid[])`,
    [[...rows.keys()]],
  );
  expect(pairs).toHaveLength(rows.size ** 2);
  const wrong = pairs.flatMap(({ one, other, distance, reason }) => {
    const [first, second] = [factsOf(rows.get(one) as Generated), factsOf(rows.get(other) as Generated)];
    const expected = { distance: distanceBetween(first, second), reason: reasonBetween(first, second, (component) => names.get(component) ?? '') };
    return JSON.stringify(expected) === JSON.stringify({ distance, reason }) ? [] : [{ first, second, expected, got: { distance, reason } }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
  // The control: every word and many distances occur.
  expect(new Set(pairs.map(({ distance }) => distance)).size).toBeGreaterThan(30);
  expect(new Set(pairs.map(({ reason }) => `${reason.kind} ${reason.sizeBand} ${reason.sameDistrict} ${reason.components.length > 0}`)).size).toBe(48);
});
