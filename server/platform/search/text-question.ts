import { isFiller } from './german/filler-words.js';
import type { Question } from './question.js';

/** Readings less sure than this would bring more that is beside the point than what was meant. */
const LEAST_SURE = 0.7;
const MOST_TERMS = 10;

/**
 * The words an engine is to look for, one list per way to read the question, the surest first: as typed, with slips mended
 * and unfinished words completed, and as the field calls it.
 */
export function waysToRead(question: Question): string[][] {
  const told = question.words.filter((word) => !isFiller(word.folded));
  const words = told.length > 0 ? told : question.words;
  const typed = words.map((word) => [...word.readings.keys()][0] ?? word.folded);
  const mended = words.flatMap((word) => {
    const [own = word.folded, ...others] = [...word.readings.keys()];
    const best = others.map((term) => ({ term, sure: word.readings.get(term) ?? 0 })).sort((one, other) => other.sure - one.sure)[0];
    if (word.parts.length > 0) return word.parts.flatMap((part) => [...part.readings.keys()].slice(0, 1));
    return best && best.sure >= LEAST_SURE ? [best.term] : [own];
  });
  const meant = question.meanings.slice(0, 2).map((meaning) => [
    ...question.words.filter((word, at) => (at < meaning.from || at >= meaning.to) && !isFiller(word.folded)).map((word) => [...word.readings.keys()][0] ?? word.folded),
    ...meaning.words.flatMap((word) => [...word.readings.keys()].slice(0, 1)),
  ]);
  const ways = new Map([typed, mended, ...meant].filter((terms) => terms.length > 0).map((terms) => [terms.slice(0, MOST_TERMS).join(' '), terms.slice(0, MOST_TERMS)]));
  return [...ways.values()];
}
