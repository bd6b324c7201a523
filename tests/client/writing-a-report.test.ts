import { describe, expect, it } from '@jest/globals';
import { amountInput, isUnusual, parseAmount } from '../../client/features/experiences/editor/amount.js';
import { mergeSections } from '../../client/features/experiences/editor/merge-sections.js';

describe('numbers as they are typed here', () => {
  it('are read with decimal comma, with points between thousands, and with a unit', () => {
    expect(['12,5', '12.5', '1.234,5', '1.234', '12 500 €', '80 %', '', ' '].map(parseAmount)).toEqual([12.5, 12.5, 1_234.5, 1_234, 12_500, 80, null, null]);
    expect(['zwölf', '1,2,3', '1e5', '--1', '0x10'].map(parseAmount)).toEqual(Array.from({ length: 5 }, () => 'invalid'));
  });

  it('come back as they are written', () => {
    for (const value of [0, 0.5, 12.25, 1_234.5, 99_999]) expect(parseAmount(amountInput(value))).toBe(value);
    expect([amountInput('unknown'), amountInput(null)]).toEqual(['', '']);
  });

  it('are asked about where they are unusual, never where nothing is known', () => {
    expect([isUnusual(500, 'days'), isUnusual(501, 'days'), isUnusual('unknown', 'euro'), isUnusual(null, 'cases'), isUnusual(100, 'percent')]).toEqual([false, true, false, false, false]);
  });
});

describe('two savings of one section', () => {
  const costs = { once: null, yearly: null, note: '' };
  it('join by field; where both changed one, the own value stands and is counted', () => {
    expect(mergeSections('costs', costs, { ...costs, once: 100 }, { ...costs, yearly: 50 })).toEqual({ content: { once: 100, yearly: 50, note: '' }, overlaps: 0 });
    expect(mergeSections('costs', costs, { ...costs, once: 100 }, { ...costs, once: 50 })).toEqual({ content: { ...costs, once: 50 }, overlaps: 1 });
  });

  it('join lists by row: what either added stays, what one removed and the other left goes', () => {
    const row = (id: string, title: string): Record<string, unknown> => ({ id, title });
    const base = { rows: [row('a', 'A'), row('b', 'B'), row('c', 'C')] };
    const current = { rows: [row('a', 'A neu'), row('c', 'C'), row('d', 'D')] };
    const mine = { rows: [row('a', 'A'), row('b', 'B'), row('c', 'C mein'), row('e', 'E')] };
    expect(mergeSections('lessons', base, current, mine)).toEqual({ content: { rows: [row('a', 'A neu'), row('c', 'C mein'), row('e', 'E'), row('d', 'D')] }, overlaps: 0 });
    // What I changed and they removed is kept: nothing written is dropped.
    expect(mergeSections('lessons', base, { rows: [] }, { rows: [row('a', 'A'), row('b', 'B mein')] }).content).toEqual({ rows: [row('b', 'B mein')] });
  });

  it('join rows whatever order the database gives their fields', () => {
    const base = { rows: [{ text: '', id: 'a', kind: 'tip' }, { text: '', id: 'b', kind: 'tip' }] };
    const mine = { rows: [{ id: 'a', kind: 'tip', text: '' }, { id: 'b', kind: 'tip', text: 'Neu' }] };
    // A colleague removed the first row, which I left as it was.
    expect(mergeSections('lessons', base, { rows: [{ text: '', id: 'b', kind: 'tip' }] }, mine)).toEqual({ content: { rows: [{ id: 'b', kind: 'tip', text: 'Neu' }] }, overlaps: 0 });
  });

  it('join texts by paragraph, and mark what both changed', () => {
    const merged = mergeSections('approach', { text: 'Eins.\n\nZwei.' }, { text: 'Eins neu.\n\nZwei.' }, { text: 'Eins.\n\nZwei neu.' });
    expect(merged).toEqual({ content: { text: 'Eins neu.\n\nZwei neu.' }, overlaps: 0 });
    const clash = mergeSections('approach', { text: 'Eins.' }, { text: 'Eins dort.' }, { text: 'Eins hier.' });
    expect(clash.overlaps).toBe(1);
    for (const part of ['Eins dort.', 'Eins hier.']) expect(String(clash.content.text)).toContain(part);
  });
});
