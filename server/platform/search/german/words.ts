import { fold, foldLightly } from './fold.js';
import { termOf } from './term.js';

/** A word of a text: where it stands (UTF-16 units), its folded form and its term. */
export interface Word {
  readonly start: number;
  readonly length: number;
  readonly folded: string;
  /** With every e kept; equal to `folded` for most words. */
  readonly light: string;
  readonly term: string;
}

/** Longer words are cut: nobody means them, and work stays bounded. */
const LONGEST = 48;
const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const folded = fold(found).slice(0, LONGEST);
    if (folded) words.push({ start: index, length: found.length, folded, light: foldLightly(found).slice(0, LONGEST), term: termOf(folded) });
  }
  return words;
}
