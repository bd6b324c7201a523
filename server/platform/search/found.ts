import type { Marked } from '../../../shared/search/contract.js';
import { fold } from './german/fold.js';
import { wordsOf, type Word } from './german/words.js';
import type { KnownWords, Question } from './question.js';

/** How surely a term was asked for, and how much it tells. */
type AskedTerms = ReadonlyMap<string, { readonly sure: number; readonly worth: number }>;

const LEAST_SURE = 0.6;

/** Every term that was asked for in any way, with how much it tells. */
export function askedTerms(question: Question): AskedTerms {
  const terms = new Map<string, { sure: number; worth: number }>();
  const asked = [...question.words.flatMap((word) => [word, ...word.parts]), ...question.meanings.flatMap((meaning) => meaning.words)];
  for (const { readings, weight } of asked) {
    for (const [term, sure] of readings) if (sure >= LEAST_SURE && weight >= 0.05 && sure > (terms.get(term)?.sure ?? 0)) terms.set(term, { sure, worth: sure * weight });
  }
  return terms;
}

/** The text with the places of what was asked for: words in any form, and the parts of compounds. */
export function markIn(text: string, asked: AskedTerms, { lexicon }: Pick<KnownWords, 'lexicon'>): Marked {
  const marks = wordsOf(text).flatMap((word): [number, number][] => {
    // What was typed inside a longer word is marked there, rather than the word that it may be the beginning of.
    const whole = asked.get(word.term)?.sure ?? 0;
    const parts = whole === 1 ? [] : lexicon.partsOf(word.folded).filter((part) => (asked.get(part.term)?.sure ?? 0) > whole);
    if (parts.length === 0) return whole > 0 ? [[word.start, word.length]] : [];
    const places = placesIn(text.slice(word.start, word.start + word.length));
    return parts.map((part): [number, number] => {
      const from = places[part.start] ?? 0;
      const to = places[part.start + part.length] ?? word.length;
      return [word.start + from, to - from];
    });
  });
  return { text, marks: joined(marks) };
}

/** Where in a word as written the letters of its folded form begin; one place more for its end. */
function placesIn(written: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < written.length; ) {
    const next = at + String.fromCodePoint(written.codePointAt(at) as number).length;
    const length = fold(written.slice(0, next)).length;
    while (places.length < length) places.push(at);
    at = next;
  }
  places.push(written.length);
  return places;
}

// Parts side by side are one place to look at.
function joined(marks: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [start, length] of marks) {
    const last = all.at(-1);
    if (last && last[0] + last[1] >= start) last[1] = Math.max(last[1], start + length - last[0]);
    else all.push([start, length]);
  }
  return all;
}

/** The place of a longer text where most of what was asked stands together, about so many characters long. */
export function snippetOf(text: string, length: number, asked: AskedTerms, known: Pick<KnownWords, 'lexicon'>): Marked {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return markIn(plain, asked, known);
  const words = wordsOf(plain.slice(0, LOOKED_AT));
  const from = bestStart(words, length, asked, known);
  const first = words.findIndex((word) => word.start >= Math.max(0, from - length / 4));
  const start = first <= 0 ? 0 : (words[first]?.start ?? 0);
  const last = words.findLast((word) => word.start + word.length <= start + length);
  const end = last && last.start > start ? last.start + last.length : start + length;
  const piece = `${start > 0 ? '… ' : ''}${wellFormed(plain.slice(start, end))}${end < plain.length ? ' …' : ''}`;
  return markIn(piece, asked, known);
}

/** So much of a text is looked at for the best place. */
const LOOKED_AT = 20_000;

function bestStart(words: readonly Word[], length: number, asked: AskedTerms, { lexicon }: Pick<KnownWords, 'lexicon'>): number {
  const told = words.flatMap((word) => {
    const terms = [word.term, ...lexicon.partsOf(word.folded).map((part) => part.term)].filter((term) => asked.has(term));
    return terms.length > 0 ? [{ start: word.start, terms }] : [];
  });
  let best = { start: 0, worth: 0 };
  told.forEach(({ start }, index) => {
    const seen = new Set<string>();
    for (let at = index; at < told.length && (told[at]?.start ?? 0) < start + length * 0.75; at += 1) for (const term of told[at]?.terms ?? []) seen.add(term);
    const worth = [...seen].reduce((sum, term) => sum + (asked.get(term)?.worth ?? 0), 0);
    if (worth > best.worth) best = { start, worth };
  });
  return best.start;
}

// Half a character at either end would be a broken one.
const wellFormed = (piece: string): string => piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
