import type { GlossaryTerm } from '../../../shared/glossary/contract.js';
import { fold } from '../../lib/fold.js';

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

export interface LetterOfTerms {
  letter: string;
  terms: GlossaryTerm[];
}

/** The letter a term stands under: *Änderung* under A. */
const letterOf = ({ term }: GlossaryTerm): string => fold(term).charAt(0).toUpperCase();

/** Terms that hold every typed word in a name or their explanation; nothing typed finds all. */
export function findTerms(terms: readonly GlossaryTerm[], text: string): GlossaryTerm[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const holds = (haystack: string): boolean => words.every((word) => fold(haystack).includes(word));
  return terms.filter((term) => holds(`${namesOf(term).join(' ')} ${term.explanation}`));
}

export const namesOf = ({ term, abbreviation, synonyms }: GlossaryTerm): string[] => [term, ...(abbreviation ? [abbreviation] : []), ...synonyms];

/** Terms from A to Z, each letter with its own. */
export function byLetter(terms: readonly GlossaryTerm[]): LetterOfTerms[] {
  const sorted = terms.toSorted((one, other) => one.term.localeCompare(other.term, 'de'));
  return [...Map.groupBy(sorted, letterOf)].map(([letter, of]) => ({ letter, terms: of }));
}
