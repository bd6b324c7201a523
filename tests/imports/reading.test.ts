import { afterAll, describe, expect, test } from '@jest/globals';
import { inspectFile } from '../../server/imports/reading/inspect-file.js';
import { linesOf } from '../../server/imports/reading/lines.js';
import { RecordReader, type CsvRecord, type Delimiter } from '../../server/imports/reading/records.js';
import { Files } from './support.js';

const files = new Files();
afterAll(() => files.remove());

/** Windows-1252 for letters that have the same code there as in Latin-1. */
const windows = (text: string): Buffer => Buffer.from(text, 'latin1');

async function read(content: string | Buffer, delimiter: Delimiter = ','): Promise<CsvRecord[]> {
  const file = await inspectFile(files.write(content));
  const reader = new RecordReader(file.encoding, delimiter);
  const records: CsvRecord[] = [];
  for await (const lines of linesOf(file.path, () => undefined)) records.push(...lines.flatMap((line) => reader.push(line)));
  return [...records, ...reader.end()];
}
const row = (line: number, ...cells: string[]): CsvRecord => ({ line, cells });
const broken = (line: number, problem: string): CsvRecord => ({ line, problem: expect.stringContaining(problem) as unknown as string });

describe('the encoding', () => {
  test.each<[string, string | Buffer, string]>([
    ['UTF-8', 'Kreis Süd\n', 'utf-8'],
    ['UTF-8 with its mark', '\ufeffKreis Süd\n', 'utf-8'],
    ['letters of ASCII alone', 'Kreis\n', 'utf-8'],
    ['Windows-1252', windows('Kreis Süd\nStraße\n'), 'windows-1252'],
    ['UTF-8 with a damaged line', Buffer.concat([Buffer.from('Süd\nStraße\n'), windows('Süd\n')]), 'utf-8'],
  ])('%s is recognised', async (_name, content, encoding) => {
    expect((await inspectFile(files.write(content))).encoding).toBe(encoding);
  });

  test('Windows-1252 is read with its own signs', async () => {
    expect(await read(Buffer.from([0x53, 0xfc, 0x64, 0x2c, 0x80, 0x20, 0x96, 0x0a]))).toEqual([row(1, 'Süd', '€ –')]);
  });

  test('a mark at the beginning belongs to no name', async () => {
    expect(await read('\ufeffname,ö\n')).toEqual([row(1, 'name', 'ö')]);
  });

  test('a damaged line of a UTF-8 file costs itself alone', async () => {
    expect(await read(Buffer.concat([Buffer.from('a,ä\nb,ö\n'), windows('c,ü\n'), Buffer.from('d,ß\n')]))).toEqual([row(1, 'a', 'ä'), row(2, 'b', 'ö'), broken(3, 'UTF-8'), row(4, 'd', 'ß')]);
  });

  test('half of a surrogate pair is no UTF-8', async () => {
    expect(await read(Buffer.concat([Buffer.from('a,ä\nb,'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('\n')]))).toEqual([row(1, 'a', 'ä'), broken(2, 'UTF-8')]);
  });
});

describe('lines', () => {
  test.each(['\n', '\r\n'])('end with %j, the last one also without', async (end) => {
    expect(await read(['a,b', '', '1,2', '3,4'].join(end))).toEqual([row(1, 'a', 'b'), row(3, '1', '2'), row(4, '3', '4')]);
  });

  test('are put together over the borders of chunks', async () => {
    const long = 'ä'.repeat(30_000);
    expect(await read(Array.from({ length: 20 }, (_, index) => `${index},${long}`).join('\r\n'))).toEqual(Array.from({ length: 20 }, (_, index) => row(index + 1, String(index), long)));
  });

  test('that are too long are rejected, and those behind them are read', async () => {
    expect(await read(`a,b\n${'x'.repeat(1_000_000)}\n1,2\n`)).toEqual([row(1, 'a', 'b'), broken(2, 'länger als'), row(3, '1', '2')]);
  });
});

describe('quotes', () => {
  test('hold delimiters, quotes and line breaks; the row is where it begins', async () => {
    expect(await read('a,b\n"x, ""y""","eins\r\nzwei"\n1,2\n')).toEqual([row(1, 'a', 'b'), row(2, 'x, "y"', 'eins\nzwei'), row(4, '1', '2')]);
  });

  test('with semicolons too', async () => {
    expect(await read('"a;b";c\n', ';')).toEqual([row(1, 'a;b', 'c')]);
  });

  test('that nobody closes cost their line alone, wherever the next quote stands', async () => {
    expect(await read('1,"Foo\n2,Bar\n3,"Baz"\n4,Ende\n')).toEqual([broken(1, 'Anführungszeichen'), row(2, '2', 'Bar'), row(3, '3', 'Baz'), row(4, '4', 'Ende')]);
    const many = Array.from({ length: 50 }, (_, index) => `${index},x`);
    expect(await read(['1,"Foo', ...many].join('\n'))).toEqual([broken(1, 'nicht geschlossen'), ...many.map((text, index) => row(index + 2, ...text.split(',')))]);
  });

  test('in the middle of a cell and letters behind them are broken', async () => {
    expect(await read('1,Fo"o\n2,"Foo"x\n3,ok\n')).toEqual([broken(1, 'Stelle'), broken(2, 'Stelle'), row(3, '3', 'ok')]);
  });

  test('at the very end', async () => {
    expect(await read('1,a\n2,"b\n3,c')).toEqual([row(1, '1', 'a'), broken(2, 'nicht geschlossen'), row(3, '3', 'c')]);
  });
});

describe('no file of rows is', () => {
  test.each<[string, () => string, string]>([
    ['one that does not exist', () => files.path('nichts.csv'), 'gibt es nicht'],
    ['a folder', () => files.path('.'), 'ist ein Ordner'],
    ['an empty one', () => files.write(''), 'ist leer'],
    ['a workbook', () => files.write(Buffer.from('PK\u0003\u0004xl/workbook')), 'Excel'],
    ['UTF-16', () => files.write(Buffer.from('\ufeffname,x\n', 'utf16le')), 'UTF-16'],
    ['a device', () => '/dev/null', 'keine gewöhnliche Datei'],
  ])('%s', async (_name, path, words) => {
    await expect(inspectFile(path())).rejects.toThrow(words);
  });
});
