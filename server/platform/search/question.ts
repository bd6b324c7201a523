import type { Corrections } from './german/corrections.js';
import { isFiller } from './german/filler-words.js';
import { isGeneralHead, type Lexicon } from './german/lexicon.js';
import { mendCompound } from './german/mend-compound.js';
import { termOf } from './german/term.js';
import { wordsOf, type Word } from './german/words.js';

/** What a word of the query may stand for, each with how surely (1: that very word). */
export type Readings = ReadonlyMap<string, number>;

export interface AskedPart {
  readonly readings: Readings;
  readonly weight: number;
}

export interface AskedWord extends AskedPart {
  readonly folded: string;
  /** Of a compound its parts: what is found may say the same in several words, or hold only the telling part. */
  readonly parts: readonly AskedPart[];
}

/** An everyday word, or several in a row, and one thing that the field calls it. */
export interface AskedMeaning {
  /** The words it stands for: from this one, up to before that one. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly AskedPart[];
  /** How surely the everyday word was meant, 0 to 1. */
  readonly sure: number;
}

/** A query as it is understood, the same for all engines. */
export interface Question {
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly meanings: readonly AskedMeaning[];
  /** Digits typed as a key, without blanks. */
  readonly keys: readonly string[];
}

/** What understanding has to know of words. */
export interface KnownWords {
  readonly lexicon: Lexicon;
  readonly corrections: Corrections;
  /** How much a term tells, 0 to 1; one that stands nowhere tells most. */
  weightOf(term: string): number;
  /** Known folded words that begin so, the shortest first. */
  beginning(folded: string): readonly string[];
  /** What the field calls everyday words; by their terms, joined by blanks. */
  readonly meanings: ReadonlyMap<string, readonly string[]>;
}

const MOST_WORDS = 24;
const LONGEST_PHRASE = 4;
const FILLER_WEIGHT = 0.03;
/** How sure a reading is beside the word itself: per slip of typing, and for a word that only begins so. */
const SLIP = 0.86;
const BEGINNING = 0.92;
const SHORTEST_BEGINNING = 3;
const LEAST_SURE_MEANING = 0.8;
/** How much of its weight the act or office at the end of an unknown compound keeps. */
const GENERAL_HEAD = 0.3;
/** So many unknown words are guessed at; a page of nonsense must not cost more than a question. */
const MOST_GUESSES = 6;

/** Understands a query; its last word may not be finished yet. */
export function understand(text: string, known: KnownWords): Question {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const guesses = { left: MOST_GUESSES };
  const asked = words.map((word, index) => askedWord(word, known, index === words.length - 1, guesses));
  return { text, words: asked, meanings: meaningsOf(words, asked, known), keys: keysOf(text) };
}

function askedWord({ folded, light, term }: Word, known: KnownWords, unfinished: boolean, guesses: { left: number }): AskedWord {
  const readings = new Map([[term, 1]]);
  const read = (word: string, sure: number): void => {
    const reading = termOf(word);
    if (sure > (readings.get(reading) ?? 0)) readings.set(reading, sure);
  };
  const isKnown = known.lexicon.knows(folded);
  // A finished word that is known needs no guess; an unknown one may be cut off or mistyped wherever it stands.
  if ((unfinished || !isKnown) && folded.length >= SHORTEST_BEGINNING) for (const word of known.beginning(folded)) read(word, BEGINNING - 0.12 * (1 - folded.length / word.length));
  let parts = known.lexicon.partsOf(folded).map((part) => part.term);
  let sure = 1;
  if (!isKnown && guesses.left > 0) {
    guesses.left -= 1;
    const meant = [...new Set([folded, light])].flatMap((typed) => known.corrections.of(typed));
    for (const { word, slips } of meant) read(word, SLIP ** slips);
    // One slip from a known word it is that word, whatever parts it may seem to have.
    if (meant.some(({ slips }) => slips === 1)) parts = [];
    else if (parts.length === 0) {
      const mended = mendCompound(folded, known.lexicon, known.corrections);
      parts = mended.terms;
      sure = SLIP ** mended.slips * mended.share;
    }
  }
  const askedParts = parts.map((part, index) => ({ readings: new Map([[part, sure]]), weight: known.weightOf(part) * (!isKnown && index > 0 && index === parts.length - 1 && isGeneralHead(part) ? GENERAL_HEAD : 1) }));
  // One or two letters of a word that is still being typed say nothing yet.
  const filler = isFiller(folded) || (unfinished && folded.length < SHORTEST_BEGINNING);
  return { folded, readings, parts: askedParts, weight: filler ? FILLER_WEIGHT : weightOf(readings, askedParts, known) };
}

// What is typed wrong, cut off or put together tells as much as what it means.
function weightOf(readings: Readings, parts: readonly AskedPart[], known: KnownWords): number {
  const standing = [...readings].filter(([term]) => known.lexicon.terms.has(term)).map(([term, sure]) => known.weightOf(term) * sure);
  const weights = [...standing, ...parts.map((part) => part.weight)];
  return weights.length > 0 ? Math.max(...weights) : 1;
}

function meaningsOf(words: readonly Word[], asked: readonly AskedWord[], known: KnownWords): AskedMeaning[] {
  const found: AskedMeaning[] = [];
  const add = (from: number, to: number, phrase: string, sure: number): void => {
    for (const meaning of known.meanings.get(phrase) ?? []) found.push({ from, to, words: partsOfMeaning(meaning, known), sure });
  };
  words.forEach(({ term }, from) => {
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_PHRASE); to += 1) add(from, to, words.slice(from, to).map((word) => word.term).join(' '), 1);
    // Also mistyped or unfinished, and inside a compound: *Müllgebühr* is about what *Müll* means.
    for (const [reading, sure] of asked[from]?.readings ?? []) if (sure >= LEAST_SURE_MEANING) add(from, from + 1, reading, sure);
    if (known.meanings.has(term)) return;
    const parts = asked[from]?.parts ?? [];
    const whole = parts.reduce((sum, part) => sum + part.weight, 0);
    for (const { readings, weight } of parts) for (const [part, sure] of readings) add(from, from + 1, part, (sure * weight) / whole);
  });
  return found;
}

const partsOfMeaning = (meaning: string, known: KnownWords): AskedPart[] =>
  wordsOf(meaning).map(({ folded, term }) => ({ readings: new Map([[term, 1]]), weight: isFiller(folded) ? FILLER_WEIGHT : known.weightOf(term) }));

/** Runs of digits, with the blanks people put between them; shorter ones are numbers, not keys. */
const keysOf = (text: string): string[] => [...text.matchAll(/\d(?:[\d ./-]*\d)?/g)].map(([digits]) => digits.replace(/\D/g, '')).filter((digits) => digits.length >= 4);
