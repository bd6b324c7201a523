import { describe, expect, test } from '@jest/globals';
import { Corrections, slipsBetween } from '../../server/platform/search/german/corrections.js';
import { fold } from '../../server/platform/search/german/fold.js';
import { Lexicon } from '../../server/platform/search/german/lexicon.js';
import { mendCompound } from '../../server/platform/search/german/mend-compound.js';
import { termOf } from '../../server/platform/search/german/term.js';

const WORDS = ['Wohngeld', 'Wohnung', 'Geld', 'Antrag', 'Hund', 'Hundehaltung', 'Tierhaltung', 'Tier', 'Steuer', 'Anmeldung', 'Fahrrad', 'Leasing', 'Müll', 'Gebühr', 'Schule', 'Wesen', 'Bürger', 'Portal', 'Einkommensteuer', 'Einkommen'];
const words = WORDS.map(fold);
const lexicon = new Lexicon(words);
const corrections = new Corrections(lexicon.words());
const terms = (...list: string[]): string[] => list.map((word) => termOf(fold(word)));
const partsOf = (word: string): string[] => lexicon.partsOf(fold(word)).map((part) => part.term);

describe('a compound is taken apart', () => {
  test.each([
    ['Wohngeldantrag', ['Wohngeld', 'Antrag']],
    ['Hundesteueranmeldung', ['Hund', 'Steuer', 'Anmeldung']],
    ['Schulwesen', ['Schule', 'Wesen']],
    ['Müllgebühren', ['Müll', 'Gebühr']],
    ['Bürgerportal', ['Bürger', 'Portal']],
    ['Einkommensteueranmeldung', ['Einkommensteuer', 'Anmeldung']],
  ])('%s', (word, parts) => {
    expect(partsOf(word)).toEqual(terms(...parts));
  });

  test('by parts that stand nowhere alone, but are left over in several', () => {
    expect(partsOf('Hundehaltung')).toEqual(terms('Hund', 'Haltung'));
  });

  test.each(['Wesen', 'Qwertzuiop', '99012345', 'Hu'])('%s is none', (word) => {
    expect(partsOf(word)).toEqual([]);
  });

  test('says where its parts stand in the folded word', () => {
    expect(lexicon.partsOf('wohngeldantrag').map(({ start, length }) => [start, length])).toEqual([
      [0, 8],
      [8, 6],
    ]);
  });
});

describe('slips of typing', () => {
  test.each([
    ['wohngled', 'wohngeld', 1],
    ['wongeld', 'wohngeld', 1],
    ['wohnngeld', 'wohngeld', 1],
    ['wohnfeld', 'wohngeld', 1],
    ['wongled', 'wohngeld', 2],
    ['hund', 'geld', 3],
  ])('%s is so far from %s', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
  });

  test('are mended by known words, the nearest first', () => {
    expect(corrections.of('antarg')[0]).toEqual({ word: 'antrag', slips: 1 });
    expect(corrections.of('fahrad')[0]).toEqual({ word: 'fahrrad', slips: 1 });
    expect(corrections.of('antrag').map(({ word }) => word)).not.toContain('antrag');
  });

  test('short words are not guessed at', () => {
    expect(corrections.of('hnd')).toEqual([]);
  });

  test.each([
    ['Whongeldantrag', ['Wohngeld', 'Antrag']],
    ['Wohngeldantarg', ['Wohngeld', 'Antrag']],
    ['Fahradleasing', ['Fahrrad', 'Leasing']],
  ])('are mended inside %s', (word, parts) => {
    const mended = mendCompound(fold(word), lexicon, corrections);
    expect(mended).toMatchObject({ terms: terms(...parts), slips: 1 });
  });

  test('a compound of which only a part is known keeps that part', () => {
    expect(mendCompound(fold('Wohngeldzeugs'), lexicon, corrections)).toMatchObject({ terms: terms('Wohngeld'), slips: 0 });
  });

  test('nonsense stays nonsense', () => {
    expect(mendCompound('xyxyxyxyxyxy', lexicon, corrections).terms).toEqual([]);
  });
});
