import { diffIndices } from 'node-diff3';

/** A piece of a text: in both, only in the earlier or only in the later one. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A paragraph of the later or earlier text, taken apart into pieces; `same` where nothing in it changed. */
export interface ParagraphDifference {
  same: boolean;
  pieces: Piece[];
}

/**
 * What changed from one text to another, paragraph by paragraph, word by word inside those that changed. Exact up to
 * white space: the pieces that are not added make the earlier text, those that are not removed the later one.
 */
export function differenceOf(before: string, after: string): ParagraphDifference[] {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const found: ParagraphDifference[] = [];
  const keep = (upTo: number, from: number): void => {
    for (const text of old.slice(from, upTo)) found.push({ same: true, pieces: [{ kind: 'same', text }] });
  };
  let at = 0;
  for (const { buffer1, buffer2 } of diffIndices(old, now)) {
    keep(buffer1[0], at);
    at = buffer1[0] + buffer1[1];
    found.push(...changed(old.slice(buffer1[0], at), now.slice(buffer2[0], buffer2[0] + buffer2[1])));
  }
  keep(old.length, at);
  return found;
}

/** Paragraphs of the one side beside those of the other in their order; what is left over was added or removed. */
function changed(old: string[], now: string[]): ParagraphDifference[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({ same: false, pieces: words(old[index] ?? '', now[index] ?? '') }));
}

// Two paragraphs with less in common are another text: word by word nobody could read what changed.
const ALIKE = 0.3;

function words(before: string, after: string): Piece[] {
  const [old, now] = [tokens(before), tokens(after)];
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], parts: string[]): void => {
    if (parts.length > 0) pieces.push({ kind, text: parts.join(' ') });
  };
  let at = 0;
  let kept = 0;
  for (const { buffer1, buffer2 } of diffIndices(old, now)) {
    kept += buffer1[0] - at;
    add('same', old.slice(at, buffer1[0]));
    at = buffer1[0] + buffer1[1];
    add('removed', old.slice(buffer1[0], at));
    add('added', now.slice(buffer2[0], buffer2[0] + buffer2[1]));
  }
  kept += old.length - at;
  add('same', old.slice(at));
  return kept >= ALIKE * Math.max(old.length, now.length) ? pieces : [...(before ? [{ kind: 'removed' as const, text: before }] : []), ...(after ? [{ kind: 'added' as const, text: after }] : [])];
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

// Words with the line breaks before them: a list stays a list.
const tokens = (text: string): string[] => text.match(/\n?[^\s]+/g) ?? [];
