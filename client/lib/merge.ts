import { diffIndices } from 'node-diff3';

/** Lines that show the editor where both sides changed the same place; the words come from the texts of the page. */
export interface MergeMarks {
  /** Before what stands on the server now. */
  current: string;
  /** Before what the editor wrote. */
  mine: string;
  end: string;
  /** In place of a side that removed the paragraph the other side changed. */
  removed: string;
}

export interface Merge {
  text: string;
  /** Places where both sides changed the same paragraphs; each stands marked in `text`. */
  conflicts: number;
}

interface Hunk {
  side: 'current' | 'mine';
  /** Range of the base that is replaced, end exclusive. */
  from: number;
  to: number;
  /** Range on the own side that replaces it. */
  start: number;
  end: number;
}

/** The paragraphs of a Markdown text; a fenced code block is one, whatever blank lines it holds. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const close = (): void => {
    if (lines.length > 0) paragraphs.push(lines.join('\n').trimEnd());
    lines = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      lines.push(line);
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    } else if (line.trim() === '') {
      close();
    } else {
      if (mark) fence = mark;
      lines.push(line);
    }
  }
  close();
  return paragraphs;
}

/**
 * Joins two edits of one text. Edits of different paragraphs both stand; where both changed the same paragraphs, both
 * versions stand one after the other between marks. No paragraph that either side added or changed is ever dropped.
 */
export function mergeTexts(base: string, current: string, mine: string, marks: MergeMarks): Merge {
  if (current === mine || base === current) return { text: mine, conflicts: 0 };
  if (base === mine) return { text: current, conflicts: 0 };
  const sides = { base: paragraphsOf(base), current: paragraphsOf(current), mine: paragraphsOf(mine) };
  const merged: string[] = [];
  let conflicts = 0;
  let at = 0;
  for (const group of groupsOf(sides)) {
    const { from, to } = rangeOf(group);
    merged.push(...sides.base.slice(at, from));
    at = to;
    const theirs = contentOf('current', group, sides);
    const ours = contentOf('mine', group, sides);
    if (theirs === null) merged.push(...(ours ?? []));
    else if (ours === null) merged.push(...theirs);
    else {
      const joined = join(sides.base.slice(from, to), theirs, ours, marks);
      merged.push(...joined.paragraphs);
      conflicts += joined.conflicts;
    }
  }
  merged.push(...sides.base.slice(at));
  return { text: merged.join('\n\n'), conflicts };
}

/** The text without the lines of the marks: both versions of every marked place stay. */
export function withoutMarks(text: string, marks: MergeMarks): string {
  const lines = new Set(Object.values(marks));
  return text
    .split('\n')
    .filter((line) => !lines.has(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a mark was left in the text; such a text should not be published by accident. */
export const hasMarks = (text: string, marks: MergeMarks): boolean => {
  const lines = new Set(Object.values(marks));
  return text.split('\n').some((line) => lines.has(line.trim()));
};

type Sides = Record<'base' | 'current' | 'mine', string[]>;

/** Changes of both sides in order, those that share a paragraph of the base together. */
function groupsOf(sides: Sides): Hunk[][] {
  const hunks = [...hunksOf('current', sides), ...hunksOf('mine', sides)].sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.side === b.side ? a.start - b.start : a.side === 'current' ? -1 : 1),
  );
  const groups: Hunk[][] = [];
  let reach = -1;
  for (const hunk of hunks) {
    const last = groups.at(-1);
    // Hunks that only touch (neighbouring paragraphs, two insertions at one place) do not overlap: diff3 would say so.
    if (last && hunk.from < reach) last.push(hunk);
    else groups.push([hunk]);
    reach = Math.max(reach, hunk.to);
  }
  return groups;
}

function hunksOf(side: 'current' | 'mine', sides: Sides): Hunk[] {
  return diffIndices(sides.base, sides[side]).map(({ buffer1, buffer2 }) => ({
    side,
    from: buffer1[0],
    to: buffer1[0] + buffer1[1],
    start: buffer2[0],
    end: buffer2[0] + buffer2[1],
  }));
}

const rangeOf = (group: Hunk[]): { from: number; to: number } => ({
  from: Math.min(...group.map((hunk) => hunk.from)),
  to: Math.max(...group.map((hunk) => hunk.to)),
});

/** What one side has in the range of the group; null where it changed nothing there. */
function contentOf(side: 'current' | 'mine', group: Hunk[], sides: Sides): string[] | null {
  const own = group.filter((hunk) => hunk.side === side);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const { from, to } = rangeOf(group);
  return sides[side].slice(first.start - (first.from - from), last.end + (to - last.to));
}

/** Both sides changed the same range: what is equal stands once, the rest twice and marked. */
function join(base: string[], theirs: string[], ours: string[], marks: MergeMarks): { paragraphs: string[]; conflicts: number } {
  if (theirs.length === base.length && ours.length === base.length) {
    const each = base.map((before, index) => joinOne(before, theirs[index] ?? '', ours[index] ?? '', marks));
    return { paragraphs: each.flatMap((one) => one.paragraphs), conflicts: each.reduce((sum, one) => sum + one.conflicts, 0) };
  }
  let head = 0;
  while (head < theirs.length && head < ours.length && theirs[head] === ours[head]) head += 1;
  let tail = 0;
  while (tail < theirs.length - head && tail < ours.length - head && theirs.at(-1 - tail) === ours.at(-1 - tail)) tail += 1;
  const left = theirs.slice(head, theirs.length - tail);
  const right = ours.slice(head, ours.length - tail);
  // What only one side has beside a common change is an addition and contradicts nothing.
  const oneSided = head + tail > 0 && (left.length === 0 || right.length === 0);
  const middle = oneSided || left.length + right.length === 0 ? [...left, ...right] : marked(left, right, marks);
  return {
    paragraphs: [...theirs.slice(0, head), ...middle, ...theirs.slice(theirs.length - tail)],
    conflicts: middle.length > left.length + right.length ? 1 : 0,
  };
}

function joinOne(before: string, theirs: string, ours: string, marks: MergeMarks): { paragraphs: string[]; conflicts: number } {
  if (theirs === ours || ours === before) return { paragraphs: [theirs], conflicts: 0 };
  if (theirs === before) return { paragraphs: [ours], conflicts: 0 };
  return { paragraphs: marked([theirs], [ours], marks), conflicts: 1 };
}

const marked = (theirs: string[], ours: string[], marks: MergeMarks): string[] => [
  marks.current,
  ...(theirs.length > 0 ? theirs : [marks.removed]),
  marks.mine,
  ...(ours.length > 0 ? ours : [marks.removed]),
  marks.end,
];
