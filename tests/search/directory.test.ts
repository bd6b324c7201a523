import { beforeAll, describe, expect, test } from '@jest/globals';
import { Directory } from '../../server/platform/search/directory.js';
import { askedTerms, markIn, snippetOf } from '../../server/platform/search/found.js';
import { understand } from '../../server/platform/search/question.js';
import type { SearchKind } from '../../shared/search/contract.js';

const document = (kind: SearchKind, id: string, title: string, names: string[] = [], keys: string[] = [], context: string[] = []) => ({ kind, id, version: 1, title, names, keys, context, texts: [] });

const DOCUMENTS = [
  document('service', 'wohngeld', 'Wohngeld', ['Wohngeld Bewilligung', 'Lastenzuschuss'], ['10092', '99107023017000'], ['Arbeit & Ruhestand']),
  document('service', 'hund', 'Hundehaltung', ['Hundesteuer Anmeldung', 'Hund Kennzeichnung'], ['10160'], ['Engagement & Hobby', 'Haltung von Tieren']),
  document('service', 'abfall', 'Abfallentsorgung', ['Abfallgebühr Festsetzung', 'Altpapier'], ['10110']),
  document('service', 'kfz', 'Kfz-Zulassung', ['Kennzeichen Reservierung'], ['10177']),
  document('service', 'steuer', 'Steueranmeldung und -zahlung'),
  document('organisation', 'amt', 'Amt Probstei', ['Hohenfelde', 'Laboe'], ['010575755'], ['Plön']),
  document('term', 'epaybl', 'ePayBL', ['E-Payment']),
];
const SYNONYMS = [
  { word: 'Müllabfuhr', meanings: ['Abfallentsorgung'] },
  { word: 'Müll', meanings: ['Abfall'] },
  { word: 'Nummernschild', meanings: ['Kennzeichen', 'Kfz-Zulassung'] },
];
const EVERYTHING: SearchKind[] = ['service', 'organisation', 'term'];
let directory: Directory;

beforeAll(async () => {
  directory = await Directory.of(DOCUMENTS, SYNONYMS);
});

const find = (query: string, kinds = EVERYTHING): string[] => directory.find(understand(query, directory), kinds, 10).map(({ id }) => id);
const score = (query: string): number => directory.find(understand(query, directory), EVERYTHING, 1)[0]?.score ?? 0;

describe('finds first', () => {
  test.each([
    ['what is called so', 'Hundehaltung', 'hund'],
    ['a slip of typing', 'Wohngled', 'wohngeld'],
    ['a slip inside a compound', 'Whongeldantrag', 'wohngeld'],
    ['a part of a compound', 'Hund', 'hund'],
    ['a longer compound', 'Wohngeldantrag', 'wohngeld'],
    ['another form', 'Hunde', 'hund'],
    ['other letters for umlauts', 'Abfallgebuehren', 'abfall'],
    ['a single service', 'Lastenzuschuss', 'wohngeld'],
    ['an OZG-ID', '10160', 'hund'],
    ['a Leistungsschlüssel with blanks', '99 107 023 017 000', 'wohngeld'],
    ['an unfinished word', 'wohng', 'wohngeld'],
    ['an unfinished second word', 'hund anm', 'hund'],
    ['several words with fillers', 'wie melde ich meinen Hund an', 'hund'],
    ['an everyday word', 'Müllabfuhr', 'abfall'],
    ['an everyday word, mistyped', 'Mülabfuhr', 'abfall'],
    ['an everyday word inside a compound', 'Müllgebühr', 'abfall'],
    ['an administration by a municipality it serves', 'Hohenfelde', 'amt'],
    ['a term by its other name', 'E-Payment', 'epaybl'],
  ])('%s: %s', (_class, query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });
});

test('the exact name is surer than a part of it, and that than nonsense', () => {
  expect(score('Wohngeld')).toBeGreaterThan(score('Wohngeldantrag'));
  expect(score('Wohngeldantrag')).toBeGreaterThan(score('qwertzuiop'));
  expect(score('Wohngeld')).toBeLessThanOrEqual(1);
});

test('only what was asked for is found', () => {
  expect(find('Hund', ['organisation'])).toEqual([]);
  expect(find('qwertzuiop')).toEqual([]);
  expect(find('')).toEqual([]);
});

test.each(['a '.repeat(100), 'x'.repeat(200), 'antrag auf erteilung '.repeat(9), '🚢'.repeat(50), '" OR kind = "', '\\', "' | !", '½ ﬁ ①', '-'.repeat(200), '1'.repeat(200)])('takes %j', (query) => {
  expect(() => find(query)).not.toThrow();
});

describe('marks', () => {
  const marked = (query: string, text: string): string[] => {
    const { marks } = markIn(text, askedTerms(understand(query, directory)), directory);
    return marks.map(([start, length]) => text.slice(start, start + length));
  };

  test.each([
    ['Wohngeld', 'Antrag auf Wohngeld stellen', ['Wohngeld']],
    ['Hunde', 'Der Hund', ['Hund']],
    ['Hund', 'Hundesteuer', ['Hunde']],
    ['Gebuehr', 'Abfallgebühr', ['gebühr']],
    ['Wohngled', 'Wohngeld', ['Wohngeld']],
    ['Müllabfuhr', 'Abfallentsorgung', ['Abfallentsorgung']],
    ['Hund', '🚢🚢 Hund 🚢', ['Hund']],
    ['Wohngeld', 'Nichts davon', []],
  ])('%s in %j', (query, text, places) => {
    expect(marked(query, text)).toEqual(places);
  });

  test('never overlap and never leave the text', () => {
    const text = 'Hundehaltung Hundesteuer Hund Abfallgebühr '.repeat(5);
    const { marks } = markIn(text, askedTerms(understand('Hund Steuer Haltung Gebühr', directory)), directory);
    marks.forEach(([start, length], index) => {
      expect(start).toBeGreaterThanOrEqual((marks[index - 1]?.[0] ?? 0) + (marks[index - 1]?.[1] ?? 0));
      expect(start + length).toBeLessThanOrEqual(text.length);
    });
  });
});

describe('a snippet', () => {
  const snippet = (query: string, text: string, length = 80): string => snippetOf(text, length, askedTerms(understand(query, directory)), directory).text;
  const long = `${'Am Anfang steht viel anderes. '.repeat(20)}Das Wohngeld wird monatlich bewilligt. ${'Am Ende auch. '.repeat(20)}`;

  test('shows the place that fits', () => {
    expect(snippet('Wohngeld', long)).toMatch(/^… .*Das Wohngeld wird monatlich.* …$/);
  });
  test('is the whole of a short text, on one line', () => {
    expect(snippet('Wohngeld', 'Kurz:\n\nWohngeld')).toBe('Kurz: Wohngeld');
  });
  test('begins at the beginning where nothing fits', () => {
    expect(snippet('Altpapier', long)).toMatch(/^Am Anfang/);
  });
  test('breaks no character', () => {
    expect(snippet('Wohngeld', '🚢'.repeat(500)).isWellFormed()).toBe(true);
  });
});
