import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedCatalogue } from '../../server/catalogue/catalogue.seed.js';
import { changesOf } from '../../server/imports/imports.face.js';
import type { ServiceDetail, ServiceListItem } from '../../shared/catalogue/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { OPEN_DATA } from './open-data.js';
import { Files, importing, type Importing } from './support.js';

const folder = process.env.OPEN_DATA_DIR;

const suite = folder ? describe : describe.skip;

suite(folder ? 'the real files' : 'the real files (skipped: OPEN_DATA_DIR names no folder)', () => {
  const files = new Files();
  let node: TestApplication;
  let run: Importing;

  beforeAll(async () => {
    node = await startApplication();
    await seedCatalogue(node.database, node.clock);
    run = importing(node);
  });
  afterAll(async () => {
    files.remove();
    await node.close();
  });

  const everything = () =>
    node.database.row(
      `select (select jsonb_agg(b order by ozg_id) from ozg_bundle b) as bundles, (select jsonb_agg(k order by id) from leika_key k) as keys,
         (select jsonb_agg(s order by id) from service s) as services, (select jsonb_agg(o order by id) from organisation o) as organisations,
         (select jsonb_agg(m order by ags) from municipality m) as municipalities, (select count(*) from domain_event) as events`,
    );

  test.each(OPEN_DATA)('%s from %s: all rows are new, none is rejected', async (kind, file, rows) => {
    const started = performance.now();
    const outcome = await run(kind, join(folder as string, file), { write: true });
    process.stdout.write(`${kind} ${file}: ${Math.round(performance.now() - started)} ms\n`);
    expect(outcome).toMatchObject({ counts: { new: rows, changed: 0, returned: 0, missing: 0, unchanged: 0 }, rejected: { lines: 0 }, written: true });
  });

  test('a second time nothing changes, down to the versions', async () => {
    const before = await everything();
    for (const [kind, file, rows] of OPEN_DATA) {
      const outcome = await run(kind, join(folder as string, file), { write: true });
      expect([file, changesOf(outcome.counts, outcome.consequence), outcome.counts.unchanged]).toEqual([file, 0, rows]);
    }
    expect(await everything()).toEqual(before);
  });

  test('a copy broken in eight ways is rejected line by line, and writes nothing', async () => {
    const before = await everything();
    const lines = readFileSync(join(folder as string, 'leika-leistungen.csv'), 'utf8').trimEnd().split('\n');
    const cells = (number: number): string[] => (lines[number - 1] ?? '').split(',');
    const replace = (number: number, line: string): void => void (lines[number - 1] = line);
    const change = (number: number, position: number, value: string): void => replace(number, cells(number).toSpliced(position, 1, value).join(','));
    const plain = lines.flatMap((line, index) => (index > 0 && !line.includes('"') && line.split(',').length === 14 ? [index + 1] : []));
    const at = (share: number): number => plain[Math.floor(plain.length * share)] as number;
    const [key, name, repeated, bundle, few, quote, nul, long] = [0.05, 0.15, 0.25, 0.4, 0.5, 0.6, 0.8, 0.95].map(at) as [number, number, number, number, number, number, number, number];
    change(key, 0, '99123');
    change(name, 7, '');
    change(repeated, 0, cells(2)[0] ?? '');
    change(bundle, 9, '99999');
    replace(few, cells(few).slice(0, 9).join(','));
    change(quote, 7, '"Nicht geschlossen');
    change(nul, 7, 'Mit\u0000NUL');
    change(long, 7, 'x'.repeat(501));
    const outcome = await run('single-services', files.write(lines), { write: true });
    expect(outcome.rejections.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [key, 'leika_schluessel', expect.stringContaining('14 Ziffern')],
      [name, 'name', expect.stringContaining('ist leer')],
      [repeated, 'leika_schluessel', expect.stringContaining('schon in Zeile 2')],
      [bundle, 'ozg_id', expect.stringContaining('nicht bekannt')],
      [few, null, expect.stringContaining('9 statt 14 Spalten')],
      [quote, null, expect.stringContaining('Anführungszeichen')],
      [nul, 'name', expect.stringContaining('NUL')],
      [long, 'name', expect.stringContaining('länger als 500')],
    ]);
    expect(outcome).toMatchObject({ refusal: 'rejected', written: false });
    expect(await everything()).toEqual(before);
  });

  test('every bundle has a service, every municipality an administration, every other administration its Kreis', async () => {
    const row = await node.database.row(
      `select (select count(*) from ozg_bundle b where not exists (select 1 from service s where s.ozg_id = b.ozg_id)) as "withoutService",
         (select count(distinct slug) - count(*) from service) as "doubledSlugs",
         (select count(*) from service where slug !~ '^[a-z0-9]+(-[a-z0-9]+)*$') as "badSlugs",
         (select count(distinct organisation_id) from municipality) as "serving",
         (select count(*) from organisation where kind not in ('kreis', 'kreisfreie_stadt') and district is null) as "withoutDistrict",
         (select count(*) from organisation o where o.kind <> 'kreis' and o.municipalities_served <> (select count(*) from municipality m where m.organisation_id = o.id)) as "servingOthers"`,
    );
    expect(row).toEqual({ withoutService: 0, doubledSlugs: 0, badSlugs: 0, serving: 170, withoutDistrict: 0, servingOthers: 0 });
  });

  test('the catalogue is read with all of it, and answers', async () => {
    const { client } = await new World(node).person();
    const { body } = await client.get<{ items: ServiceListItem[] }>('services');
    expect(body.items.filter((item) => item.ozgId !== null).length).toBeGreaterThanOrEqual(557);
    for (const { slug } of body.items.filter((_, index) => index % 20 === 0)) expect([slug, (await client.get(`services/${slug}`)).status]).toEqual([slug, 200]);
    expect((await client.get<ServiceDetail>('services/elterngeld')).body).toMatchObject({ availability: 'none', currentVersion: null, summary: 'OZG-Leistung mit 4 Einzelleistungen in der Lage »Geburt«.' });
    expect((await client.get('organisations/01051')).body).toMatchObject({ name: 'Kreis Dithmarschen', municipalitiesServed: 116 });
  });
});
