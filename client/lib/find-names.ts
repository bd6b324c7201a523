/** A name to be found in texts. */
export interface Name {
  id: string;
  text: string;
  /** Only as written, as abbreviations are; other names also in their inflected forms. */
  exact: boolean;
}

export interface FoundName {
  id: string;
  start: number;
  end: number;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}_])`;
const AFTER = String.raw`(?![\p{L}\p{N}_])`;

/**
 * Makes a finder of whole words: one regular expression of all names, the longest first. It has no repetition inside, so
 * its time grows with the length of the text alone, whatever the text is.
 */
export function nameFinder(names: readonly Name[]): (text: string) => FoundName[] {
  if (names.length === 0) return () => [];
  const sorted = names.toSorted((one, other) => other.text.length - one.text.length).map((name) => ({ id: name.id, source: patternOf(name) }));
  const all = new RegExp(`${BEFORE}(?:${sorted.map(({ source }) => source).join('|')})${AFTER}`, 'gu');
  // Which name it was: looked up once for every form that occurs.
  const known = new Map<string, string>();
  const idOf = (form: string): string => {
    const id = known.get(form) ?? sorted.find(({ source }) => new RegExp(`^(?:${source})$`, 'u').test(form))?.id;
    if (id === undefined) throw new Error(`found ${form}, which is no name`);
    known.set(form, id);
    return id;
  };
  return (text) => Array.from(text.matchAll(all), (match) => ({ id: idOf(match[0]), start: match.index, end: match.index + match[0].length }));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const patternOf = ({ text, exact }: Name): string => {
  const words = text.split(' ');
  return words.map((word, index) => (exact ? escaped(word) : inflected(word, index < words.length - 1))).join(String.raw`\s`);
};

/** *Bewirtschafter* also as *Bewirtschafters*, *Technische Maßnahmen* also as *technischen Maßnahmen*. */
function inflected(word: string, more: boolean): string {
  // What stands before another word is mostly an adjective: its ending changes, and its capital with its place.
  const adjective = more ? /^(\p{L})(\p{L}{3,})e[rsnm]?$/u.exec(word) : null;
  if (adjective) return `[${adjective[1]?.toLowerCase()}${adjective[1]?.toUpperCase()}]${adjective[2]}e[rsnm]?`;
  if (more || !/\p{L}$/u.test(word)) return escaped(word);
  return `${escaped(word)}(?:e?s|e?n|e)?`;
}
