import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { termSeeds } from '../../server/glossary/data/terms/index.js';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import { namesLeadToEachOther } from '../../server/glossary/glossary.synonyms.js';
import { SearchRegister } from '../../server/platform/search/search-register.js';
import { startApplication, type TestApplication } from '../support/application.js';

let node: TestApplication;
let register: SearchRegister;
beforeAll(async () => {
  node = await startApplication();
  await seedGlossary(node.database);
  register = node.app.get(SearchRegister);
});
afterAll(() => node.close());

test('every term is a document: its name, what else it is called, what it means', async () => {
  const source = register.documents('term');
  const ids: string[] = [];
  for (let page = await source.ids(null, 50); page.length > 0; page = await source.ids(ids.at(-1) ?? null, 50)) ids.push(...page);
  expect(ids).toEqual(ids.toSorted());
  expect(ids).toHaveLength(termSeeds.length);
  const documents = await source.read([...ids, '00000000-0000-7000-8000-000000000000']);
  expect(documents).toHaveLength(termSeeds.length);
  const { explanation } = termSeeds.find(({ slug }) => slug === 'organisationskonto') as (typeof termSeeds)[number];
  expect(documents.find(({ title }) => title === 'Organisationskonto')).toMatchObject({ kind: 'term', version: 1, names: ['MUK', 'Mein Unternehmenskonto', 'Unternehmenskonto'], keys: [], context: [], texts: [explanation] });
  expect(documents.find(({ title }) => title === 'XTA')?.names).toEqual(['XTA 2']);
});

test('everyday words lead to what the catalogue says, names of a term to its name and abbreviation', async () => {
  const synonyms = await register.synonyms();
  const meaningsOf = (word: string): readonly string[] | undefined => synonyms.find((one) => one.word === word)?.meanings;
  expect(meaningsOf('Knöllchen')).toEqual(['Bußgeldverfahren und Ordnungswidrigkeiten']);
  expect(meaningsOf('Bußgeldverfahren und Ordnungswidrigkeiten')).toBeUndefined();
  expect(meaningsOf('Mein Unternehmenskonto')).toEqual(['Organisationskonto', 'MUK']);
  expect(meaningsOf('MUK')).toEqual(['Organisationskonto']);
  // Listed as an everyday word and as an abbreviation: both hold.
  expect(meaningsOf('eID')).toEqual(expect.arrayContaining(['elektronischer Identitätsnachweis', 'Online-Ausweisfunktion']));
  expect(new Set(synonyms.map(({ word }) => word.toLowerCase())).size).toBe(synonyms.length);
  expect(synonyms.filter(({ word, meanings }) => meanings.length === 0 || meanings.includes(word))).toEqual([]);
});

test('a term without other names leads nowhere', () => {
  expect(namesLeadToEachOther({ term: 'XFall', abbreviation: null, synonyms: [] })).toEqual([]);
});
