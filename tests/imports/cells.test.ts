import { describe, expect, test } from '@jest/globals';
import { ags, amtKeyOrNull, countOrNull, oneOf, organisationKey, ozgId, postCodeOrNull, serviceKey, text, textOrNull } from '../../server/imports/reading/cells.js';
import { safeCell, visible } from '../../server/imports/report/visible.js';

const problem = (schema: typeof ozgId | typeof countOrNull, value: string): string | undefined => schema.safeParse(value).error?.issues[0]?.message;

describe('counts', () => {
  test.each<[string, number | null]>([
    ['', null],
    ['0', 0],
    ['132810', 132_810],
    ['132.810', 132_810],
    ['132,810', 132_810],
    ['1.132.810', 1_132_810],
    ['1,132,810', 1_132_810],
    ['132 810', 132_810],
    ['132\u202f810', 132_810],
    ['132\u00a0810', 132_810],
    ['132.810,0', 132_810],
    ['132,810.00', 132_810],
    ['132810,0', 132_810],
    ['132810.0', 132_810],
    [' 7 ', 7],
  ])('%j is %j', (value, count) => {
    expect(countOrNull.parse(value)).toBe(count);
  });

  test.each(['12,5', '12.5', '1.234,5', '-5', '1.23.456', '1.234.0', '1,234,0', 'viele', '1e3', '0x10', '1..234', '٣', '.', ','])('%j is no whole number', (value) => {
    expect(problem(countOrNull, value)).toContain('keine ganze Zahl');
  });

  test('more people than there are is too many', () => {
    expect(problem(countOrNull, '9999999999')).toContain('zu groß');
  });
});

describe('keys', () => {
  test('have their length, and leading zeros', () => {
    expect([ozgId.parse('10092'), serviceKey.parse(' 99001001000000 '), ags.parse('01001000'), amtKeyOrNull.parse('')]).toEqual(['10092', '99001001000000', '01001000', null]);
    expect(['01051', '01051012', '010515163'].map((key) => organisationKey.parse(key))).toHaveLength(3);
    expect([postCodeOrNull.parse('02345'), postCodeOrNull.parse(' ')]).toEqual(['02345', null]);
  });

  test.each([
    [ozgId, '1009', 'OZG-ID'],
    [ozgId, '1009a', 'OZG-ID'],
    [ozgId, '', 'leer'],
    [ozgId, '１００９２', 'OZG-ID'],
    [serviceKey, '98001001000000', 'beginnt mit 99'],
    [serviceKey, '9,90010E+13', 'Leistungsschlüssel'],
    [ags, '1001000', 'führende Null'],
    [organisationKey, '010', 'Schlüssel einer Verwaltung'],
  ])('and nothing else: %#', (schema, value, words) => {
    expect(problem(schema, value)).toContain(words);
  });
});

describe('texts', () => {
  test('are trimmed and composed', () => {
    expect([text(10).parse('  Su\u0308d '), textOrNull(10).parse('  ')]).toEqual(['Süd', null]);
  });

  test.each([
    ['', 'leer'],
    ['   ', 'leer'],
    ['x'.repeat(11), 'länger als 10'],
    ['a\u0000b', 'NUL'],
    ['a\nb', 'Zeilenumbruch'],
    ['a\u0085b', 'Steuerzeichen'],
    ['a\ud800b', 'beschädigtes Zeichen'],
    ['a\ufffdb', 'beschädigtes Zeichen'],
  ])('%j is refused', (value, words) => {
    expect(problem(text(10), value)).toContain(words);
  });

  test('words of a list are found however they are cased', () => {
    const kind = oneOf({ Kreis: 'kreis', 'Kreisfreie Stadt': 'kreisfreie_stadt' });
    expect(kind.parse('kreisfreie stadt')).toBe('kreisfreie_stadt');
    expect(kind.safeParse('constructor').success).toBe(false);
    expect(kind.safeParse('Bund').error?.issues[0]?.message).toContain('Kreis, Kreisfreie Stadt');
  });
});

describe('a report', () => {
  test.each([
    ['a\u0000b\tc\u007fd\u0085e', 'a␀b␉c␡d<U+0085>e'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
    ['\ud800', '\ufffd'],
  ])('shows %j', (value, shown) => {
    expect(visible(value)).toBe(shown);
  });

  test.each([
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-5', `"'-5"`],
    ['@x', `"'@x"`],
    ['＝1', `"'＝1"`],
    ['a;b"c', '"a;b""c"'],
    ['Kreis', 'Kreis'],
    [-5, '-5'],
  ])('holds no formula: %j', (value, cell) => {
    expect(safeCell(value)).toBe(cell);
  });
});
