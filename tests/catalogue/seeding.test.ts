import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { componentSeeds } from '../../server/catalogue/data/components.js';
import { serviceSeeds } from '../../server/catalogue/data/services.js';
import { seedCatalogue } from '../../server/catalogue/catalogue.seed.js';
import { startApplication, type TestApplication } from '../support/application.js';

let nodes: TestApplication[];
beforeAll(async () => {
  nodes = [await startApplication(), await startApplication()];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
});

const services = (node: TestApplication) => node.database.rows<{ id: string; slug: string }>('select s.id, s.slug, v.id as version, v.label, s.requires from service s join service_version v on v.service_id = s.id order by s.slug');

test('an empty catalogue is filled, by two nodes starting at once only once, and with the same ids everywhere', async () => {
  const [one, two] = nodes as [TestApplication, TestApplication];
  await Promise.all([seedCatalogue(one.database, one.clock), seedCatalogue(one.database, one.clock), seedCatalogue(two.database, two.clock)]);
  expect(await services(one)).toHaveLength(serviceSeeds.length);
  expect(await services(one)).toEqual(await services(two));
  expect(await one.database.rows('select slug, name, description from component order by slug')).toEqual(componentSeeds.toSorted((left, right) => (left.slug < right.slug ? -1 : 1)));
});

test('what an operator changed stays as it is', async () => {
  const [node] = nodes as [TestApplication];
  await node.database.rows(`update service set name = 'Anders' where slug = 'wohngeld'`);
  await node.database.rows(`delete from component where slug = 'gis'`);
  await seedCatalogue(node.database, node.clock);
  expect(await node.database.rows(`select name from service where slug = 'wohngeld'`)).toEqual([{ name: 'Anders' }]);
  expect(await node.database.rows('select 1 from component')).toHaveLength(componentSeeds.length - 1);
});
