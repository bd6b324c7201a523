import { describe, expect, test } from '@jest/globals';
import { termSeeds } from '../../server/glossary/data/terms/index.js';
import { nameFinder, type Name } from '../../client/lib/find-names.js';

const NAMES: Name[] = [
  { id: 'dvdv', text: 'DVDV', exact: true },
  { id: 'fit-connect', text: 'FIT-Connect', exact: true },
  { id: 'kasse', text: 'Kassenzeichen', exact: false },
  { id: 'mandant', text: 'Mandant', exact: false },
  { id: 'tom', text: 'Technische und organisatorische Maßnahmen', exact: false },
  { id: 'tom', text: 'TOM', exact: true },
  { id: 'akte', text: 'E-Akte', exact: true },
  { id: 'akte-lang', text: 'Elektronische Akte', exact: false },
];
const find = nameFinder(NAMES);
const found = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

describe('finds whole words', () => {
  test.each([
    ['Der Eintrag im DVDV fehlt.', ['DVDV']],
    ['(DVDV), DVDV-Eintrag und „DVDV“', ['DVDV', 'DVDV', 'DVDV']],
    ['XDVDV, DVDVs, DVDV_1 und dvdv sind andere Wörter', []],
    ['über FIT-Connect-Zustellung', ['FIT-Connect']],
    ['des Kassenzeichens, die Mandanten, dem Mandanten', ['Kassenzeichens', 'Mandanten', 'Mandanten']],
    ['Mandantenfähigkeit und kassenzeichen', []],
    ['bei den technischen und organisatorischen Maßnahmen', ['technischen und organisatorischen Maßnahmen']],
    ['Tom hat TOM geschrieben', ['TOM']],
    ['die elektronischen Akten, die E-Akte', ['elektronischen Akten', 'E-Akte']],
    ['Ämter\u00a0DVDV\nKassenzeichen', ['DVDV', 'Kassenzeichen']],
    ['', []],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  test('and says whose name it was', () => {
    expect(find('TOM sind technische und organisatorische Maßnahmen').map(({ id }) => id)).toEqual(['tom', 'tom']);
  });

  test('of none finds none', () => {
    expect(nameFinder([])('DVDV')).toEqual([]);
  });
});

describe('takes time that grows with the text alone', () => {
  const all = nameFinder(termSeeds.flatMap(({ slug, term, abbreviation, synonyms }) => [term, abbreviation ?? term, ...synonyms].map((text) => ({ id: slug, text, exact: text === abbreviation }))));
  const timeOf = (text: string): number => {
    all(text);
    // The fastest of five: whatever else the machine does only ever adds.
    return Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        all(text);
        return performance.now() - start;
      }),
    );
  };

  test.each([
    ['one long word', 'a'],
    ['beginnings of a long name', 'Technische und organisatorische '],
    ['nothing but names', 'DVDV '],
    ['nothing but ends', 'eeeesn'],
    ['blanks', ' '],
    ['hyphens', 'E-'],
  ])('%s', (_name, part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    const [short, long] = [timeOf(text.slice(0, 20_000)), timeOf(text)];
    // Ten times the text, at most some ten times the time: quadratic work would take a hundred times as long.
    expect(long).toBeLessThan(Math.max(short, 2) * 40);
  });
});
