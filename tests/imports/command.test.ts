import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { buildServer, freePort } from '../support/server-process.js';
import { RejectionReport } from '../../server/cli/import-report.js';
import { BUNDLES, ORGANISATIONS, without } from './furniture.js';
import { Files } from './support.js';

const COMMAND = resolve(import.meta.dirname, '../../dist/server/cli/import.js');
const files = new Files();
let node: TestApplication;

beforeAll(async () => {
  await buildServer();
  node = await startApplication();
}, 120_000);
afterAll(async () => {
  files.remove();
  await node.close();
});
beforeEach(() => node.database.rows('truncate ozg_bundle, organisation cascade'));

interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs the command as an operator does, without a terminal. */
async function command(words: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { PATH: process.env.PATH, DATABASE_URL: node.testDatabase.url, DATA_DIR: node.dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}
const bundles = async (): Promise<number> => (await node.database.rows('select 1 from ozg_bundle')).length;

test('a file is shown, written and found unchanged: 0 each time', async () => {
  const path = files.write(BUNDLES);
  const preview = await command(['bundles', path]);
  expect([preview.code, preview.errors, await bundles()]).toEqual([0, '', 0]);
  expect(preview.output).toMatch(/OZG-Leistungen \(UTF-8, Komma\)/);
  expect(preview.output).toMatch(/Nicht verwendete Spalten: vollzug_hinweis/);
  expect(preview.output).toMatch(/neu +3\n/);
  expect(preview.output).toMatch(/neu \(Zeile 2\): Leuchtturmführung/);
  expect(preview.output).toMatch(/Mit --write wird es übernommen/);
  const written = await command(['bundles', path, '--write']);
  expect([written.code, await bundles()]).toEqual([0, 3]);
  expect(written.output).toMatch(/\nÜbernommen\./);
  const again = await command(['bundles', path, '--write']);
  expect([again.code, again.output]).toEqual([0, expect.stringContaining('(0 Änderungen)')]);
  const changed = await command(['bundles', files.write(BUNDLES.map((line) => line.replace('Deichschau', 'Deichbegehung')))]);
  expect(changed.output).toMatch(/geändert \(Zeile 3\): Deichbegehung\n +Name: »Deichschau« → »Deichbegehung«/);
});

describe('rejected lines', () => {
  const lines = [...BUNDLES, ...Array.from({ length: 25 }, (_, index) => `=${index},Falsch,,,,`)];

  test('end with 1, stand on the terminal as far as they fit, and whole in a report beside the file', async () => {
    const path = files.write(lines, 'kaputt.csv');
    const { code, output } = await command(['bundles', path, '--write']);
    expect([code, await bundles()]).toEqual([1, 0]);
    expect(output).toContain('Zeile 5, ozg_id »=0«: Der Wert ist keine gültige Angabe');
    expect(output.match(/^ {2}Zeile \d+/gm)).toHaveLength(20);
    expect(output).toContain('… und 5 weitere');
    expect(output).toContain(`Vollständiger Bericht: ${path}.abgelehnt.csv`);
    const report = readFileSync(`${path}.abgelehnt.csv`, 'utf8').trimEnd().split('\r\n');
    expect(report).toHaveLength(26);
    expect(report[0]).toBe('\ufeffZeile;Spalte;Wert;Grund');
    expect(report[1]).toMatch(/^5;ozg_id;"'=0";Der Wert ist keine gültige Angabe/);
  });

  test('may be left out: what is valid is written, and it still ends with 1', async () => {
    const { code } = await command(['bundles', files.write(lines), '--write', '--accept-valid']);
    expect([code, await bundles()]).toEqual([1, 3]);
  });

  test('are no longer told of once the file is right', async () => {
    const path = files.write(lines, 'erst-kaputt.csv');
    await command(['bundles', path]);
    expect(existsSync(`${path}.abgelehnt.csv`)).toBe(true);
    files.write(BUNDLES, 'erst-kaputt.csv');
    await command(['bundles', path]);
    expect(existsSync(`${path}.abgelehnt.csv`)).toBe(false);
  });

  test('are written where the operator wants, over nothing but an earlier report', async () => {
    const path = files.write(lines);
    const target = files.path('bericht.csv');
    writeFileSync(target, 'etwas Wichtiges, das hier schon lange steht');
    const refused = await command(['bundles', path, '--write', '--accept-valid', '--report', target]);
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('es ist kein Bericht')]);
    expect([readFileSync(target, 'utf8'), await bundles()]).toEqual(['etwas Wichtiges, das hier schon lange steht', 0]);
  });
});

describe('a report', () => {
  const rejection = { line: 2, column: 'name', value: 'x', reason: 'Grund' };
  const write = async (path: string): Promise<void> => {
    const report = new RejectionReport(path, files.path('quelle.csv'));
    try {
      await report.add([rejection]);
    } finally {
      await report.close();
    }
  };

  test('replaces an earlier one and an empty file', async () => {
    const path = files.write('');
    await write(path);
    await write(path);
    expect(readFileSync(path, 'utf8')).toBe('\ufeffZeile;Spalte;Wert;Grund\r\n2;name;x;Grund\r\n');
  });

  test('never replaces the file it is about, and says where it cannot be', async () => {
    await expect(write(files.path('quelle.csv'))).rejects.toThrow('Der Bericht würde die Datei überschreiben');
    await expect(write(files.path('nicht/da.csv'))).rejects.toThrow('kann nicht geschrieben werden (ENOENT)');
  });
});

test('a file that looks cut off is refused with 1', async () => {
  await command(['organisations', files.write(ORGANISATIONS), '--write']);
  const refused = await command(['organisations', files.write(without(ORGANISATIONS, 4, 5)), '--write']);
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('Es fehlt mehr als ein Fünftel')]);
  expect((await command(['organisations', files.write(without(ORGANISATIONS, 4, 5)), '--write', '--partial'])).code).toBe(0);
  expect((await command(['organisations', files.write(without(ORGANISATIONS, 4, 5)), '--write', '--many-missing'])).output).toMatch(/fehlt +2\n/);
});

describe('a wrong call ends with 2 and says how it is done:', () => {
  test.each([
    [['bundles'], 'Es fehlen die Art und die Datei'],
    [['buendel', 'x.csv'], 'Die Art »buendel« gibt es nicht'],
    [['bundles', 'x.csv', '--wirte'], 'nicht zu verstehen'],
    [['bundles', 'x.csv', '--valid-from', '31.12.2026'], 'kein Tag'],
  ])('%j', async (words, message) => {
    const { code, errors } = await command(words);
    expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(errors).toContain('npm run import -- <Art> <Datei>');
  });
});

test('help is no error', async () => {
  expect(await command(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('--accept-valid') });
});

describe('what cannot be read ends with 1 and one sentence:', () => {
  test.each<[string, () => string, string]>([
    ['no file', () => files.path('fehlt.csv'), 'gibt es nicht'],
    ['a folder', () => files.path('.'), 'ist ein Ordner'],
    ['nothing in it', () => files.write(''), 'ist leer'],
    ['a missing column', () => files.write(['ozg_id,name', '99010,Name']), 'Diese Spalten fehlen: themenfeld, lage, leika_typen'],
  ])('%s', async (_name, path, message) => {
    const { code, output, errors } = await command(['bundles', path()]);
    expect([code, output.includes('neu'), errors]).toEqual([1, false, expect.stringContaining(message)]);
    expect(errors).not.toMatch(/ {4}at /);
  });

  test('a database that is away', async () => {
    const { code, errors } = await command(['bundles', files.write(BUNDLES)], { DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/nothing` });
    expect([code, errors]).toEqual([1, expect.stringContaining('Die Datenbank ist nicht erreichbar')]);
  });
});

test('a file of 200 MB is read in bounded memory', async () => {
  const path = files.path('riesig.csv');
  const file = openSync(path, 'w');
  writeSync(file, 'ozg_id,name,themenfeld,lage,leika_typen,anhang\n');
  const attachment = 'x'.repeat(2_300);
  for (let part = 0; part < 90; part += 1) {
    writeSync(file, Array.from({ length: 1_000 }, (_, index) => `${10_000 + part * 1_000 + index},Leistung,,,,${attachment}\n`).join(''));
  }
  closeSync(file);
  const { code, output, errors } = await command(['bundles', path], { NODE_OPTIONS: '--max-old-space-size=96' });
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(/Gelesen: .* von 20\d,\d MB/);
  expect(output).toMatch(/neu +90\.000\n/);
}, 120_000);
