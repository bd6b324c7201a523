import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportRefused } from '../../server/imports/imports.face.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BUNDLES, KEYLESS, MUNICIPALITIES, ORGANISATIONS, SINGLES, withLine } from './furniture.js';
import { Files, importing, type Importing, type Kind } from './support.js';

const files = new Files();
let node: TestApplication;
let run: Importing;

beforeAll(async () => {
  node = await startApplication();
  run = importing(node);
  await run('bundles', files.write(BUNDLES), { write: true });
  await run('organisations', files.write(ORGANISATIONS), { write: true });
});
afterAll(async () => {
  files.remove();
  await node.close();
});

const rejected = async (kind: Kind, lines: readonly string[]) => (await run(kind, files.write(lines), { write: true })).rejections.map(({ line, column, value, reason }) => [line, column, value, reason]);

describe('a line is rejected, and told by number, column, value and reason, for', () => {
  test.each<[string, Kind, string[], number, string | null, string | null, string]>([
    ['a wrong OZG-ID', 'bundles', withLine(BUNDLES, 2, '9901,Name,,,,'), 2, 'ozg_id', '9901', 'OZG-ID'],
    ['no name', 'bundles', withLine(BUNDLES, 3, '99020,,,,,'), 3, 'name', '', 'ist leer'],
    ['a name that is too long', 'bundles', withLine(BUNDLES, 3, `99020,${'x'.repeat(301)},,,,`), 3, 'name', `${'x'.repeat(59)}…`, 'länger als 300'],
    ['a NUL', 'bundles', withLine(BUNDLES, 3, '99020,De\u0000ich,,,,'), 3, 'name', 'De␀ich', 'NUL'],
    ['a line break in a name', 'bundles', withLine(BUNDLES, 3, '99020,"De\nich",,,,'), 3, 'name', 'De␊ich', 'Zeilenumbruch'],
    ['a repeated key', 'bundles', [...BUNDLES, '99010,Noch einmal,,,,'], 5, 'ozg_id', '99010', 'steht schon in Zeile 2'],
    ['too few columns', 'bundles', withLine(BUNDLES, 2, '99010,Name'), 2, null, null, '2 statt 6 Spalten'],
    ['too many columns', 'bundles', withLine(BUNDLES, 2, '99010,Name,,,,,,'), 2, null, null, '8 statt 6 Spalten'],
    ['a broken quote', 'bundles', withLine(BUNDLES, 2, '99010,"Name,,,,'), 2, null, null, 'Anführungszeichen'],
    ['a wrong Leistungsschlüssel', 'single-services', withLine(SINGLES, 2, '1234,Name,,,,'), 2, 'leika_schluessel', '1234', 'beginnt mit 99'],
    ['types nobody counted', 'bundles', withLine(BUNDLES, 2, '99010,Name,,,viele,'), 2, 'leika_typen', 'viele', 'keine Zählung der Typen'],
    ['a type that is none', 'single-services', withLine(SINGLES, 2, '99999001000000,Name,kommunal,,,'), 2, 'typ', 'kommunal', 'kein Typ'],
    ['an unknown bundle', 'single-services', withLine(SINGLES, 2, '99999001000000,Name,,99999,,'), 2, 'ozg_id', '99999', 'nicht bekannt'],
    ['an unknown bundle without a key', 'single-services', withLine(KEYLESS, 2, 'Name,1,99999,'), 2, 'ozg_id', '99999', 'nicht bekannt'],
    ['an unknown kind of administration', 'organisations', withLine(ORGANISATIONS, 4, '99051012,Landschaftsverband,X,99051,1,1'), 4, 'typ', 'Landschaftsverband', 'keiner der Werte'],
    ['a key that does not fit the kind', 'organisations', withLine(ORGANISATIONS, 4, '990510123,Amtsfreie Stadt,X,99051,1,1'), 4, 'schluessel', '990510123', 'passt nicht zum Typ: 8 Ziffern'],
    ['an unknown Kreis', 'organisations', withLine(ORGANISATIONS, 4, '99051012,Amtsfreie Stadt,X,99059,1,1'), 4, 'kreis_schluessel', '99059', 'Kreis ist nicht bekannt'],
    ['a bad number', 'organisations', withLine(ORGANISATIONS, 4, '99051012,Amtsfreie Stadt,X,99051,1,"52,3"'), 4, 'einwohner_zensus2022', '52,3', 'keine ganze Zahl'],
    ['a wrong AGS', 'municipalities', withLine(MUNICIPALITIES, 4, '9051071,W,W,Gemeinde,99051,W,amtsfrei,,1,99300'), 4, 'ags', '9051071', 'führende Null'],
    ['an unknown Amt', 'municipalities', withLine(MUNICIPALITIES, 5, '99051101,A,A,Gemeinde,99051,W,amtsangehörig,990515999,800,99400'), 5, 'amt_ars', '990515999', 'Verwaltung ist nicht bekannt'],
    ['an own administration that is unknown', 'municipalities', withLine(MUNICIPALITIES, 4, '99051099,A,A,Gemeinde,99051,W,amtsfrei,,800,99400'), 4, 'ags', '99051099', 'Verwaltung ist nicht bekannt'],
    ['an Amt that is not named', 'municipalities', withLine(MUNICIPALITIES, 5, '99051101,A,A,Gemeinde,99051,W,amtsangehörig,,800,99400'), 5, 'amt_ars', '', 'obwohl die Gemeinde amtsangehörig'],
    ['a wrong postcode', 'municipalities', withLine(MUNICIPALITIES, 5, '99051101,A,A,Gemeinde,99051,W,amtsangehörig,990515101,800,9940'), 5, 'plz', '9940', 'Postleitzahl'],
  ])('%s', async (_name, kind, lines, line, column, value, reason) => {
    expect(await rejected(kind, lines)).toEqual([[line, column, value, expect.stringContaining(reason)]]);
  });

  test('everything that is wrong with it, and every line that is wrong, in order', async () => {
    const lines = [...BUNDLES, '1,,,,,', '99010,Doppelt,,,,', '99040,"x,,,,', '2,Name,,,,'];
    expect((await rejected('bundles', lines)).map(([line, column]) => [line, column])).toEqual([
      [5, 'ozg_id'],
      [5, 'name'],
      [6, 'ozg_id'],
      [7, null],
      [8, 'ozg_id'],
    ]);
  });
});

describe('a whole file is refused', () => {
  const refusal = async (kind: Kind, lines: readonly string[] | Buffer): Promise<string> => {
    const error = await run(kind, files.write(lines), { write: true }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefused);
    return (error as ImportRefused).message;
  };
  const renamed = (lines: readonly string[], from: string, to: string): string[] => withLine(lines, 1, (lines[0] ?? '').replace(from, to));

  test.each<[string, Kind, string[], string]>([
    ['without a column, which is named', 'bundles', renamed(BUNDLES, 'themenfeld', 'feld'), 'Die Spalte themenfeld fehlt'],
    ['without several', 'organisations', renamed(renamed(ORGANISATIONS, 'typ', 'x'), 'name', 'y'), 'Diese Spalten fehlen: typ, name'],
    ['with keys under another name, which is not one without keys', 'single-services', renamed(SINGLES, 'leika_schluessel', 'schluessel'), 'Die Spalte leika_schluessel fehlt'],
    ['of another kind', 'bundles', SINGLES, 'fehlen'],
    ['with a column twice', 'bundles', renamed(BUNDLES, 'vollzug_hinweis', 'name'), 'mehrmals'],
    ['with nothing but a header', 'bundles', BUNDLES.slice(0, 1), 'keine Zeilen'],
    ['that is no table', 'bundles', ['<!doctype html>', '<p>404</p>'], 'fehlen'],
  ])('%s', async (_name, kind, lines, words) => {
    expect(await refusal(kind, lines)).toContain(words);
  });

  test('a single huge line is no header', async () => {
    expect(await refusal('bundles', Buffer.alloc(2_000_000, 'x'))).toContain('Kopfzeile');
  });
});

test('columns stand in any order, are cased in any way, and those nobody asks for are named', async () => {
  const shuffled = ['Lage;NAME; extra ;leika_typen;OZG_ID;themenfeld', 'Küstenschutz;Deichschau;1;4:1;99020;Umwelt'];
  const outcome = await run('bundles', files.write(shuffled), { partial: true });
  expect(outcome).toMatchObject({ delimiter: ';', ignoredColumns: ['extra'], counts: { unchanged: 1 }, rejected: { lines: 0 } });
});

test('a table program’s way of writing is understood: Windows-1252, semicolons, CRLF, empty lines at the end', async () => {
  const lines = [...BUNDLES.map((line) => line.replaceAll(',', ';')), ';;;;;', ''];
  const outcome = await run('bundles', files.write(Buffer.from(lines.join('\r\n'), 'latin1')));
  expect(outcome).toMatchObject({ encoding: 'windows-1252', delimiter: ';', counts: { unchanged: 3, missing: 0 }, rejected: { lines: 0 } });
});
