import { describe, expect, it } from '@jest/globals';
import { personalHintsIn } from '../../client/features/composer/personal-data.js';

describe('recognising personal data in a text', () => {
  it.each([
    ['Die IBAN ist DE89 3704 0044 0532 0130 00.', ['iban']],
    ['iban: DE89370400440532013000', ['iban']],
    ['Az.: 50.2-1234/26', ['fileNumber']],
    ['Aktenzeichen 4711/2026 liegt vor', ['fileNumber']],
    ['geb. am 3.4.1971', ['birthDate']],
    ['Frau M., 12.03.1964, wohnt hier', ['birthDate']],
    ['Geburtsdatum: 1. Mai 1980', ['birthDate']],
  ])('%s', (text, hints) => {
    expect(personalHintsIn(text)).toEqual(hints);
  });

  it.each([
    'Der Go-Live ist am 01.03.2026.',
    'Gesetz vom 14.08.2017, zuletzt geändert am 19.07.2024',
    'Leistungsschlüssel 99012070017000 in ePayBL 3.14',
    'DE12 3456 7890 1234 5678 90 ist keine gültige IBAN',
    'Das Aktenzeichen vergeben wir später.',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(personalHintsIn(text)).toEqual([]);
  });
});
