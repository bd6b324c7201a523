import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everydayWordSeeds } from '../../server/glossary/data/everyday/index.js';
import { termSeeds } from '../../server/glossary/data/terms/index.js';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import { startApplication, type TestApplication } from '../support/application.js';

let one: TestApplication;
let two: TestApplication;
beforeAll(async () => {
  [one, two] = [await startApplication(), await startApplication()];
});
afterAll(async () => {
  await one.close();
  await two.close();
});

const rows = async (node: TestApplication, table: string) => node.database.rows<{ id: string; version: number }>(`select * from ${table} order by id`);
const everything = async (node: TestApplication) => [await rows(node, 'glossary_term'), await rows(node, 'everyday_word')];

test('two nodes starting at once fill it once, with the same ids everywhere', async () => {
  await Promise.all([seedGlossary(one.database), seedGlossary(one.database), seedGlossary(two.database)]);
  expect(await rows(one, 'glossary_term')).toHaveLength(termSeeds.length);
  expect(await rows(one, 'everyday_word')).toHaveLength(everydayWordSeeds.length);
  expect(await everything(one)).toEqual(await everything(two));
});

test('a second start writes nothing', async () => {
  const before = await everything(one);
  await seedGlossary(one.database);
  expect(await everything(one)).toEqual(before);
});

test('a newer release adds and rewords; what somebody edited or made stays theirs', async () => {
  // As an older release left it: without one term and one word, with another wording of two.
  await one.database.rows(`delete from glossary_term where slug = 'xta'`);
  await one.database.rows(`delete from everyday_word where word = 'Knöllchen'`);
  await one.database.rows(`update glossary_term set explanation = 'Von früher.' where slug = 'dvdv'`);
  await one.database.rows(`update everyday_word set meanings = '{Abfall}' where word = 'Müll'`);
  // As somebody here wants it.
  await one.database.rows(`update glossary_term set explanation = 'Bei uns anders.', edited_at = now() where slug = 'osci'`);
  await one.database.rows(`update everyday_word set meanings = '{Ordnung}', edited_at = now() where word = 'Strafzettel'`);
  await one.database.rows(`delete from glossary_term where slug = 'xfall'`);
  await one.database.rows(`insert into glossary_term (id, slug, term, explanation, edited_at) values (gen_random_uuid(), 'xfall', 'Unser XFall', 'Selbst geschrieben.', now())`);

  await seedGlossary(one.database);
  const term = async (slug: string) => (await one.database.rows<{ term: string; explanation: string; version: number }>('select term, explanation, version from glossary_term where slug = $1', [slug]))[0];
  const meanings = async (word: string) => (await one.database.rows<{ meanings: string[] }>('select meanings from everyday_word where word = $1', [word]))[0]?.meanings;
  expect(await term('xta')).toMatchObject({ term: 'XTA', version: 1 });
  expect(await meanings('Knöllchen')).toEqual(['Bußgeldverfahren und Ordnungswidrigkeiten']);
  expect(await term('dvdv')).toMatchObject({ explanation: termSeeds.find(({ slug }) => slug === 'dvdv')?.explanation, version: 2 });
  expect(await meanings('Müll')).toContain('Abfallentsorgung');
  expect(await term('osci')).toMatchObject({ explanation: 'Bei uns anders.', version: 1 });
  expect(await meanings('Strafzettel')).toEqual(['Ordnung']);
  expect(await term('xfall')).toMatchObject({ term: 'Unser XFall' });
});
