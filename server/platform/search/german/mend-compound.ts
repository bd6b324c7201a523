import type { Corrections } from './corrections.js';
import type { Lexicon } from './lexicon.js';

/** What an unknown word seems to be made of. */
export interface MendedCompound {
  readonly terms: string[];
  readonly slips: number;
  /** How much of the word was understood, 0 to 1. */
  readonly share: number;
}

const SHORTEST = 4;
/** A rest that nobody knows still lets the known part stand, for a little less. */
const HALF_KNOWN = 0.9;

/**
 * Reads a word that is neither known nor made of known parts: as a compound with a slip in one part (*Whongeldantrag*), or
 * with one part nobody knows (*Elterngeldsachen*).
 */
export function mendCompound(folded: string, lexicon: Lexicon, corrections: Corrections): MendedCompound {
  return mistyped(folded, lexicon, corrections) ?? halfKnown(folded, lexicon) ?? { terms: [], slips: 0, share: 1 };
}

function mistyped(folded: string, lexicon: Lexicon, corrections: Corrections): MendedCompound | null {
  let best: (MendedCompound & { length: number }) | null = null;
  const consider = (right: string, wrong: string, headIsRight: boolean): void => {
    const known = lexicon.piece(right, !headIsRight);
    if (known.length === 0) return;
    for (const { word, slips } of corrections.of(wrong)) {
      if (best && (slips > best.slips || (slips === best.slips && word.length <= best.length))) continue;
      const mended = lexicon.piece(word, headIsRight);
      if (mended.length > 0) best = { terms: headIsRight ? [...known, ...mended] : [...mended, ...known], slips, share: 1, length: word.length };
    }
  };
  for (let at = 3; at <= folded.length - 3; at += 1) {
    consider(folded.slice(at), folded.slice(0, at), false);
    consider(folded.slice(0, at), folded.slice(at), true);
  }
  return best;
}

/** The longest known beginning or end. */
function halfKnown(folded: string, lexicon: Lexicon): MendedCompound | null {
  for (let length = folded.length - 2; length >= SHORTEST; length -= 1) {
    for (const [piece, last] of [[folded.slice(0, length), false], [folded.slice(-length), true]] as const) {
      const terms = lexicon.piece(piece, last);
      if (terms.length > 0) return { terms, slips: 0, share: HALF_KNOWN };
    }
  }
  return null;
}
