/** How many slips of typing a word of this length may hold. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Optimal string alignment: letters missing, doubled, changed, or two swapped. Gives up beyond `most` and returns `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let value = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) value = Math.min(value, (before[column - 2] ?? 0) + 1);
      line.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, last] = [last, line];
  }
  return last[other.length] ?? most + 1;
}

/** A known word close to what was typed. */
export interface Correction {
  readonly word: string;
  readonly slips: number;
}

/**
 * Finds known words by what is left of them when one letter is taken out (after W. Garbe's SymSpell): every single slip is
 * found, of two slips those that meet there. Taking out two letters would find the rest and take many times the memory.
 */
export class Corrections {
  private readonly byRest = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) for (const rest of restsOf(word)) (this.byRest.get(rest) ?? this.open(rest)).push(word);
  }

  /** Known words at most so many slips away as the length allows, the nearest first, eight at most. */
  of(typed: string): Correction[] {
    const most = slipsAllowed(typed.length);
    if (most === 0) return [];
    const seen = new Set<string>();
    for (const rest of restsOf(typed)) for (const word of this.byRest.get(rest) ?? []) seen.add(word);
    return [...seen]
      .map((word) => ({ word, slips: slipsBetween(typed, word, Math.min(most, slipsAllowed(word.length))) }))
      .filter(({ word, slips }) => slips > 0 && slips <= Math.min(most, slipsAllowed(word.length)))
      .sort((one, other) => one.slips - other.slips || Math.abs(one.word.length - typed.length) - Math.abs(other.word.length - typed.length) || (one.word < other.word ? -1 : 1))
      .slice(0, 8);
  }

  private open(rest: string): string[] {
    const words: string[] = [];
    this.byRest.set(rest, words);
    return words;
  }
}

function restsOf(word: string): string[] {
  if (slipsAllowed(word.length) === 0) return [];
  return [word, ...new Set(Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}
