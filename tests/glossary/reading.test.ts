import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import type { GlossaryTerm } from '../../shared/glossary/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

let node: TestApplication;
let world: World;
beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  await seedGlossary(node.database);
});
afterAll(() => node.close());

test('members read all terms in one statement', async () => {
  const { client } = await world.person();
  const statements: string[] = [];
  node.database.observer = (sql) => statements.push(sql);
  const answer = await client.get<{ items: GlossaryTerm[] }>('glossary');
  node.database.observer = null;
  expect(answer.status).toBe(200);
  expect(statements.filter((sql) => sql.includes('glossary_term'))).toHaveLength(1);
  expect(answer.body.items.length).toBeGreaterThan(100);
  expect(answer.body.items.find(({ slug }) => slug === 'dvdv')).toMatchObject({ term: 'Deutsches Verwaltungsdiensteverzeichnis', abbreviation: 'DVDV', hinted: true });
  expect(Object.keys(answer.body.items[0] as GlossaryTerm).toSorted()).toEqual(['abbreviation', 'aliases', 'explanation', 'hinted', 'id', 'retired', 'see', 'slug', 'synonyms', 'term']);
});

test('guests are told to sign in, and unknown questions are refused', async () => {
  expect(await world.guest().get('glossary')).toMatchObject({ status: 401 });
  const { client } = await world.person();
  expect(await client.get('glossary?alles=ja')).toMatchObject({ status: 400 });
});
