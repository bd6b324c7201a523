import { describe, expect, test } from '@jest/globals';
import { fold } from '../../server/platform/search/german/fold.js';
import { termOf } from '../../server/platform/search/german/term.js';
import { wordsOf } from '../../server/platform/search/german/words.js';

const term = (word: string): string => termOf(fold(word));

describe('one word, whatever keyboard typed it', () => {
  test.each([
    ['Müllabfuhr', 'Muellabfuhr', 'Mullabfuhr', 'MÜLLABFUHR'],
    ['Straße', 'Strasse', 'straße', 'STRASSE'],
    ['Bußgeld', 'Bussgeld', 'bußgeld', 'Bußgeld'],
    ['geändert', 'geaendert', 'geandert', 'GEÄNDERT'],
    ['Häuser', 'Haeuser', 'Hauser', 'Ha\u0308user'],
    ['Öffnung', 'Oeffnung', 'Offnung', 'öffnung'],
  ])('%s', (...ways) => {
    expect(new Set(ways.map(fold)).size).toBe(1);
  });

  test.each(['Steuer', 'bauen', 'Quelle', 'neue', 'Frauen'])('keeps the e of %s', (word) => {
    expect(fold(word)).toBe(word.toLowerCase());
  });
});

describe('one word in all its forms', () => {
  test.each([
    ['Hund', 'Hunde', 'Hundes', 'Hunden'],
    ['Kind', 'Kinder', 'Kindern', 'Kindes'],
    ['Anmeldung', 'Anmeldungen', 'anmelden', 'angemeldet'],
    ['Versicherung', 'Versicherungen', 'versichern', 'Versicherungs'],
    ['Ausweis', 'Ausweise', 'Ausweises', 'Ausweisen'],
    ['Unternehmen', 'Unternehmens'],
    ['Verfahren', 'Verfahrens'],
    ['Steuer', 'Steuern'],
    ['Mittel', 'Mitteln'],
    ['Haus', 'Häuser', 'Hauses', 'Häusern'],
    ['Amt', 'Ämter', 'Amtes', 'Ämtern', 'Amts'],
    ['Betrieb', 'Betriebe', 'Betriebes', 'Betriebs'],
    ['Bürger', 'Bürgerin', 'Bürgerinnen', 'Bürgern', 'Bürgers'],
    ['Träger', 'Trägers', 'Trägern'],
    ['Gewerbe', 'Gewerbes'],
  ])('%s', (...forms) => {
    expect(new Set(forms.map(term)).size).toBe(1);
  });

  test.each([
    ['Kurs', 'Kur'],
    ['Person', 'Perso'],
    ['Anmeldung', 'Abmeldung'],
    ['Haus', 'Hau'],
  ])('%s is not %s', (one, other) => {
    expect(term(one)).not.toBe(term(other));
  });

  test('numbers stay as they are', () => {
    expect(term('10092')).toBe('10092');
  });
});

test('words know where they stand, in UTF-16 units, whatever stands between them', () => {
  const text = '🚢 Wohngeld-Antrag: „Überprüfung“ 2026';
  expect(wordsOf(text).map(({ start, length }) => text.slice(start, start + length))).toEqual(['Wohngeld', 'Antrag', 'Überprüfung', '2026']);
});

test('signs alone are no words, and a word without end is cut', () => {
  expect(wordsOf('… – „“ ()')).toEqual([]);
  expect(wordsOf('a'.repeat(5_000))[0]?.folded.length).toBeLessThan(100);
});
