import { describe, expect, it } from '@jest/globals';
import { hasMarks, mergeTexts, paragraphsOf, withoutMarks } from '../../client/lib/merge.js';

const marks = { current: '>> Jetzt gespeichert:', mine: '>> Ihre Fassung:', end: '>> Ende der Stelle', removed: '>> (entfernt)' };
const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');

describe('merging two edits of one text', () => {
  it('takes both edits silently where they changed different paragraphs', () => {
    expect(mergeTexts(text('eins', 'zwei', 'drei'), text('eins neu', 'zwei', 'drei'), text('eins', 'zwei', 'drei neu'), marks)).toEqual({
      text: text('eins neu', 'zwei', 'drei neu'),
      conflicts: 0,
    });
  });

  it('takes edits of neighbouring paragraphs silently', () => {
    expect(mergeTexts(text('eins', 'zwei'), text('eins neu', 'zwei'), text('eins', 'zwei neu'), marks)).toEqual({ text: text('eins neu', 'zwei neu'), conflicts: 0 });
  });

  it('keeps what both sides appended', () => {
    expect(mergeTexts('eins', text('eins', 'Nachtrag A'), text('eins', 'Nachtrag B'), marks)).toEqual({ text: text('eins', 'Nachtrag A', 'Nachtrag B'), conflicts: 0 });
  });

  it('keeps both versions of a paragraph that both changed, and marks them', () => {
    const merge = mergeTexts(text('eins', 'zwei', 'drei'), text('eins', 'zwei A', 'drei'), text('eins', 'zwei B', 'drei'), marks);
    expect(merge).toEqual({ text: text('eins', marks.current, 'zwei A', marks.mine, 'zwei B', marks.end, 'drei'), conflicts: 1 });
    expect(hasMarks(merge.text, marks)).toBe(true);
    expect(withoutMarks(merge.text, marks)).toBe(text('eins', 'zwei A', 'zwei B', 'drei'));
  });

  it('keeps a changed paragraph that the other side removed', () => {
    const merge = mergeTexts(text('eins', 'zwei'), text('eins'), text('eins', 'zwei B'), marks);
    expect(merge.text).toContain('zwei B');
    expect(merge.conflicts).toBe(1);
  });

  it('writes the same change of both sides once', () => {
    expect(mergeTexts(text('eins', 'zwei'), text('eins', 'neu'), text('eins', 'neu'), marks)).toEqual({ text: text('eins', 'neu'), conflicts: 0 });
  });

  it('never splits a code block at its blank lines', () => {
    expect(paragraphsOf('vor\n\n```\na\n\nb\n```\n\nnach')).toEqual(['vor', '```\na\n\nb\n```', 'nach']);
  });

  it('loses no paragraph in 200 interleaved edits', () => {
    // A fixed sequence: a failure must be the same failure tomorrow.
    let seed = 20261231;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let made = 0;
    const edit = (paragraphs: string[], side: string): string[] => {
      const next = [...paragraphs];
      for (let step = 0; step <= random(5); step += 1) {
        const at = random(next.length + 1);
        const kind = random(4);
        if (kind === 0) next.splice(at, 1);
        else if (kind === 1) next.splice(at, 0, `${side} neu ${(made += 1)}`);
        else if (kind === 2 && next[at] !== undefined) next[at] = `${next[at]} ${side}${(made += 1)}`;
        else next.splice(random(next.length + 1), 0, ...next.splice(at, 1));
      }
      return next;
    };

    for (let round = 0; round < 200; round += 1) {
      // Repeated paragraphs on purpose: they are what misleads a comparison.
      const base = Array.from({ length: random(8) }, () => `Absatz ${random(5)}`);
      const current = edit(base, 'A');
      const mine = edit(base, 'B');
      const merged = new Set(paragraphsOf(mergeTexts(text(...base), text(...current), text(...mine), marks).text));
      for (const paragraph of [...current, ...mine].filter((one) => !base.includes(one))) expect(merged).toContain(paragraph);
    }
  });
});
