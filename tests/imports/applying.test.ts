import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntryPage } from '../../shared/catalogue/care.js';
import { seedCatalogue } from '../../server/catalogue/catalogue.seed.js';
import { changesOf } from '../../server/imports/imports.face.js';
import { germanDay } from '../../server/kernel/day.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { BUNDLES, KEYLESS, MUNICIPALITIES, ORGANISATIONS, SINGLES, withLine, without } from './furniture.js';
import { Files, importing, type Importing, type Kind } from './support.js';

const files = new Files();
let node: TestApplication;
let run: Importing;

beforeEach(async () => {
  node = await startApplication();
  run = importing(node);
});
afterEach(() => node.close());
afterAll(() => files.remove());

const write = (kind: Kind, lines: readonly string[], options = {}) => run(kind, files.write(lines), { write: true, ...options });
const all = async (): Promise<void> => {
  for (const [kind, lines] of EVERYTHING) await write(kind, lines);
};
const EVERYTHING: [Kind, string[]][] = [
  ['bundles', BUNDLES],
  ['single-services', SINGLES],
  ['single-services', KEYLESS],
  ['organisations', ORGANISATIONS],
  ['municipalities', MUNICIPALITIES],
];
const rows = <Row = Record<string, unknown>>(sql: string, values: unknown[] = []) => node.database.rows<Row>(sql, values);
const tables = () =>
  rows(
    `select (select jsonb_agg(b order by ozg_id) from ozg_bundle b) as b, (select jsonb_agg(k order by id) from leika_key k) as k, (select jsonb_agg(s order by id) from service s) as s,
       (select jsonb_agg(o order by id) from organisation o) as o, (select jsonb_agg(m order by ags) from municipality m) as m, (select count(*) from domain_event) as e`,
  );
const today = (): string => germanDay(node.clock.now());

test('a preview says what would happen and writes nothing', async () => {
  await all();
  const before = await tables();
  const changed = [...withLine(without(BUNDLES, 4), 2, '99010,Leuchtturmbesuch,Engagement & Hobby,Ausflüge,2/3:2,'), '99040,Neu,,,,'];
  const outcome = await run('bundles', files.write(changed), { manyMissing: true });
  expect(outcome).toMatchObject({ written: false, refusal: null, counts: { new: 1, changed: 1, returned: 0, missing: 1, unchanged: 1 }, consequence: { title: 'Online-Dienste', new: 1, changed: 1 } });
  expect(outcome.examples).toEqual([
    { action: 'changed', line: 2, before: expect.objectContaining({ name: 'Leuchtturmführung' }), after: expect.objectContaining({ name: 'Leuchtturmbesuch', topic_field: 'Engagement & Hobby' }) },
    { action: 'missing', line: null, before: expect.objectContaining({ name: 'Straßenfest' }), after: null },
    { action: 'new', line: 4, before: null, after: expect.objectContaining({ name: 'Neu', situation: null }) },
  ]);
  expect(await tables()).toEqual(before);
});

test('a second time changes nothing: no version, no time, no event', async () => {
  await all();
  const before = await tables();
  node.clock.forward({ days: 3 });
  for (const [kind, lines] of EVERYTHING) {
    const outcome = await write(kind, lines);
    expect([kind, changesOf(outcome.counts, outcome.consequence), outcome.counts.unchanged]).toEqual([kind, 0, lines.length - 1]);
  }
  expect(await tables()).toEqual(before);
});

test('what changed gets the next version, what did not keeps its own', async () => {
  await all();
  await write('organisations', withLine(ORGANISATIONS, 4, '99051012,Amtsfreie Stadt,Marschwalde,99051,1,"52.400"'));
  expect(await rows('select key, inhabitants, version from organisation where version > 1')).toEqual([{ key: '99051012', inhabitants: 52_400, version: 2 }]);
});

describe('what a newer file no longer names', () => {
  test('is marked with the day, stays, and comes back', async () => {
    await all();
    node.clock.forward({ days: 1 });
    const day = today();
    const options = { manyMissing: true };
    expect((await write('bundles', without(BUNDLES, 4), options)).counts.missing).toBe(1);
    expect((await write('single-services', without(SINGLES, 3), options)).counts.missing).toBe(1);
    expect((await write('single-services', without(KEYLESS, 4), options)).counts.missing).toBe(1);
    expect((await write('municipalities', without(MUNICIPALITIES, 6), options)).counts.missing).toBe(1);
    expect((await write('organisations', without(ORGANISATIONS, 7), options)).counts.missing).toBe(1);
    expect(await rows('select ozg_id, missing_since, version from ozg_bundle where missing_since is not null')).toEqual([{ ozg_id: '99030', missing_since: day, version: 2 }]);
    expect(await rows('select key, name, valid_until from leika_key where valid_until is not null order by key')).toEqual([
      { key: '99999001001000', name: 'Leuchtturmführung Anmeldung', valid_until: day },
      { key: null, name: 'Möwenzählung', valid_until: day },
    ]);
    expect(await rows('select ags, missing_since from municipality where missing_since is not null')).toEqual([{ ags: '99051102', missing_since: day }]);
    expect(await rows('select key, missing_since, version from organisation where missing_since is not null')).toEqual([{ key: '990515113', missing_since: day, version: 2 }]);

    node.clock.forward({ days: 1 });
    expect((await write('bundles', without(BUNDLES, 4))).counts).toMatchObject({ missing: 0, unchanged: 2 });
    for (const [kind, lines] of EVERYTHING) expect([kind, (await write(kind, lines)).counts]).toEqual([kind, { new: 0, changed: 0, returned: 1, missing: 0, unchanged: lines.length - 2 }]);
    expect(await rows('select 1 from ozg_bundle where missing_since is not null union all select 1 from leika_key where valid_until is not null union all select 1 from organisation where missing_since is not null')).toEqual([]);
  });

  test('is left alone by a file that is not complete', async () => {
    await all();
    const outcome = await write('bundles', without(BUNDLES, 3, 4), { partial: true });
    expect(outcome).toMatchObject({ complete: false, counts: { missing: 0, unchanged: 1 }, refusal: null });
  });

  test('is believed only up to a fifth', async () => {
    const bundle = (number: number): string => `99${String(number).padStart(3, '0')},Leistung ${number},,,,`;
    const lines = [BUNDLES[0] as string, ...Array.from({ length: 10 }, (_, index) => bundle(index))];
    await write('bundles', lines);
    const before = await tables();
    const refused = await write('bundles', without(lines, 9, 10, 11));
    expect(refused).toMatchObject({ refusal: 'many_missing', written: false, counts: { missing: 3 } });
    expect(await tables()).toEqual(before);
    expect(await write('bundles', without(lines, 10, 11))).toMatchObject({ refusal: null, written: true, counts: { missing: 2 } });
  });

  test('concerns neither the sample world nor houses of another kind or Land', async () => {
    await rows(
      `insert into organisation (id, key, kind, name, sample) values (gen_random_uuid(), '99051999', 'stadt', 'Muster', true), (gen_random_uuid(), 'itv-nord', 'it_verbund', 'IT-Verbund', false), (gen_random_uuid(), '98051999', 'stadt', 'Anderswo', false)`,
    );
    await all();
    expect((await write('organisations', ORGANISATIONS)).counts).toMatchObject({ missing: 0, unchanged: 6 });
  });
});

describe('a file with rejected lines', () => {
  const lines = [...without(BUNDLES, 4), 'x,Falsch,,,,'];

  test('writes nothing', async () => {
    await all();
    const before = await tables();
    expect(await write('bundles', [...lines, '99050,Gut,,,,'])).toMatchObject({ refusal: 'rejected', written: false, rejected: { lines: 1 } });
    expect(await tables()).toEqual(before);
  });

  test('writes what is valid where that is wanted, and takes nothing for missing: the rejected line may name it', async () => {
    await all();
    expect(await write('bundles', [...lines, '99050,Gut,,,,'], { acceptValid: true })).toMatchObject({ written: true, complete: false, counts: { new: 1, missing: 0, unchanged: 2 }, rejected: { lines: 1 } });
    expect(await rows(`select name from ozg_bundle where missing_since is null order by ozg_id`)).toHaveLength(4);
  });
});

describe('single services', () => {
  test('are valid from the day of the import, or the one that is given', async () => {
    await write('bundles', BUNDLES);
    await write('single-services', SINGLES);
    await write('single-services', [...SINGLES, '99999004000000,Später,,,,'], { validFrom: '2027-01-01' });
    expect(await rows('select distinct valid_from from leika_key order by 1')).toEqual([{ valid_from: today() }, { valid_from: '2027-01-01' }]);
  });

  test('with a key and without are files of their own: neither makes the other missing', async () => {
    await all();
    expect(await rows('select count(*) filter (where key is null) as keyless, count(*) filter (where key is not null) as keyed from leika_key where valid_until is null')).toEqual([{ keyless: 3, keyed: 4 }]);
  });
});

describe('services follow from bundles', () => {
  const service = (ozgId: string) => node.database.row<Record<string, unknown>>('select slug, kind, name, summary, topic_field, situation, availability, version from service where ozg_id = $1', [ozgId]);

  test('one each, not available and without a version; slugs are unique and written without umlauts', async () => {
    await write('bundles', [...BUNDLES, '99040,Strassenfest,,,,', '99050,„–“,,,,']);
    expect(await service('99030')).toEqual({ slug: 'strassenfest', kind: 'online', name: 'Straßenfest', summary: '', topic_field: 'Engagement & Hobby', situation: null, availability: 'none', version: 1 });
    expect([await service('99040'), await service('99050'), await service('99010')]).toMatchObject([{ slug: 'strassenfest-99040' }, { slug: 'ozg-99050' }, { slug: 'leuchtturmfuehrung' }]);
    expect(await rows('select 1 from service_version')).toEqual([]);
  });

  test('those we ship keep what somebody wrote and learn only what they lack', async () => {
    await seedCatalogue(node.database, node.clock);
    await rows(`update service set situation = null where slug = 'wohngeld'`);
    const before = await service('10092');
    const outcome = await write('bundles', [BUNDLES[0] as string, '10092,Wohngeld und Lastenzuschuss,Anderes Themenfeld,Eine Lage,,']);
    expect(outcome.consequence).toEqual({ title: 'Online-Dienste', new: 0, changed: 1 });
    expect(await service('10092')).toEqual({ ...before, situation: 'Eine Lage', version: 2 });
  });

  test('a name follows its bundle until somebody words it anew; the address stays', async () => {
    await write('bundles', BUNDLES);
    await write('bundles', withLine(BUNDLES, 2, '99010,Leuchtturmbesuch,Tourismus,Ausflüge,2/3:2,'));
    expect(await service('99010')).toMatchObject({ slug: 'leuchtturmfuehrung', name: 'Leuchtturmbesuch', topic_field: 'Tourismus', version: 2 });
    await rows(`update service set name = 'Auf den Leuchtturm' where ozg_id = '99010'`);
    await write('bundles', BUNDLES);
    expect(await service('99010')).toMatchObject({ name: 'Auf den Leuchtturm', topic_field: 'Engagement & Hobby' });
  });

  test('what a coordinator worded is kept for good, an emptied field included, also where it says the same', async () => {
    await write('bundles', BUNDLES);
    const { client } = await new World(node).person({ instanceRole: 'coordinator' });
    const found = await node.database.row<{ id: string }>(`select id from service where ozg_id = '99010'`);
    const path = `catalogue-entries/service/${found?.id}`;
    const { facts } = (await client.get<EntryPage>(path)).body;
    // Away and back again: the name is the same as in the file, and still somebody's word.
    expect((await client.put(path, { ...facts, name: 'Anders', situation: null }, { version: 1 })).status).toBe(200);
    expect((await client.put(path, { ...facts, situation: null }, { version: 2 })).status).toBe(200);
    await write('bundles', withLine(BUNDLES, 2, '99010,Leuchtturmbesuch,Tourismus,Andere Lage,2/3:2,'));
    expect(await service('99010')).toMatchObject({ name: 'Leuchtturmführung', situation: null, topic_field: 'Tourismus', version: 4 });
    await client.put(`${path}/retired`, { successorId: null, reason: 'Gibt es nicht mehr.' }, { version: 4 });
    expect((await write('bundles', BUNDLES)).consequence).toMatchObject({ new: 0 });
    expect(await rows(`select 1 from service where ozg_id = '99010' and retired_at is not null`)).toHaveLength(1);
  });

  test('are the same rows in every installation', async () => {
    await write('bundles', BUNDLES);
    const other = await startApplication();
    await importing(other)('bundles', files.write(BUNDLES), { write: true });
    const ids = 'select id from service order by ozg_id';
    expect(await other.database.rows(ids)).toEqual(await rows(ids));
    await other.close();
  });
});

describe('administrations and municipalities', () => {
  test('have kind, Kreis and who serves them', async () => {
    await all();
    expect(await rows('select key, kind, district, district_key, inhabitants, municipalities_served as served, sample from organisation order by length(key), key')).toEqual([
      { key: '99051', kind: 'kreis', district: null, district_key: '99051', inhabitants: 168_400, served: 3, sample: false },
      { key: '99001000', kind: 'kreisfreie_stadt', district: null, district_key: '99001', inhabitants: 91_200, served: 1, sample: false },
      { key: '99051012', kind: 'stadt', district: 'Kreis Westergeest', district_key: '99051', inhabitants: 52_300, served: 1, sample: false },
      { key: '99051071', kind: 'gemeinde', district: 'Kreis Westergeest', district_key: '99051', inhabitants: 11_200, served: 1, sample: false },
      { key: '990515101', kind: 'amt', district: 'Kreis Westergeest', district_key: '99051', inhabitants: 9_800, served: 2, sample: false },
      { key: '990515113', kind: 'amt', district: 'Kreis Westergeest', district_key: '99051', inhabitants: 15_900, served: 1, sample: false },
    ]);
    expect(await rows('select m.ags, o.key from municipality m join organisation o on o.id = m.organisation_id order by m.ags')).toEqual([
      { ags: '99001000', key: '99001000' },
      { ags: '99051012', key: '99051012' },
      { ags: '99051071', key: '99051071' },
      { ags: '99051101', key: '990515101' },
      { ags: '99051102', key: '990515101' },
    ]);
  });

  test('whom to ask there is not overwritten', async () => {
    await all();
    await rows(`update organisation set contact_function = 'OZG-Koordination', website = 'https://x.example' where key = '99051012'`);
    await write('organisations', withLine(ORGANISATIONS, 4, '99051012,Amtsfreie Stadt,Marschwalde an der Au,99051,1,52300'));
    expect(await rows(`select name, contact_function, website from organisation where key = '99051012'`)).toEqual([{ name: 'Marschwalde an der Au', contact_function: 'OZG-Koordination', website: 'https://x.example' }]);
  });
});

test('the history knows of each import once, with numbers', async () => {
  await write('bundles', BUNDLES);
  await write('bundles', [...BUNDLES, '99040,Neu,,,,', 'x,,,,,'], { acceptValid: true });
  await write('bundles', ['kaputt'].concat(BUNDLES.slice(1))).catch(() => undefined);
  expect(await rows(`select actor_id, subject_kind, data from domain_event where type = 'imports.applied' order by id`)).toEqual([
    { actor_id: null, subject_kind: 'import', data: { kind: 'bundles', new: 3, changed: 0, returned: 0, missing: 0, unchanged: 0, rejected: 0, services: { new: 3, changed: 0 } } },
    { actor_id: null, subject_kind: 'import', data: { kind: 'bundles', new: 1, changed: 0, returned: 0, missing: 0, unchanged: 3, rejected: 1, services: { new: 1, changed: 0 } } },
  ]);
});
