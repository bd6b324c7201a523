import { draw, serve, uuid } from './support.js';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Figures } from '../../shared/figures/contract.js';
import { csvOf, figuresCsv, reportsCsv } from '../../client/features/figures/csv.js';
import { figureGroups } from '../../client/features/figures/figure-groups.js';
import { FiguresPanel } from '../../client/features/figures/face.js';

const house = { id: uuid(1), key: '99000001', kind: 'stadt' as const, name: 'Stadt Beispiel', district: null, sizeBand: null };
const report = (number: number, values: Record<string, number>): Figures['reports'][number] => ({ id: uuid(100 + number), title: `Bericht ${number}`, organisation: house, publishedAt: '2026-01-01T00:00:00.000Z', values });
const FIGURES: Figures = {
  reportCount: 3,
  figures: [
    { measure: 'duration:5', n: 1, median: null, min: 6, max: 6 },
    { measure: 'effort', n: 3, median: 12.5, min: 4, max: 40 },
    { measure: 'effort:it', n: 2, median: null, min: 1.5, max: 3 },
    { measure: 'cost_once', n: 3, median: 1_250, min: 0, max: 12_000 },
  ],
  obstacles: [{ obstacle: { id: uuid(7), slug: 'zertifikate', name: 'Zertifikate fehlen' }, n: 2, weights: [0, 1, 1] }],
  reports: [report(1, { effort: 40, 'effort:it': 3, cost_once: 12_000 }), report(2, { effort: 4, 'effort:it': 1.5, cost_once: 0 }), report(3, { effort: 12.5, cost_once: 1_250, 'duration:5': 6 })],
};

describe('figures', () => {
  it('stand by what they are about, in the order of reading', () => {
    expect(figureGroups(FIGURES).map(({ name, rows }) => [name, ...rows.map(({ measure }) => measure)])).toEqual([['effort', 'effort', 'effort:it'], ['duration', 'duration:5'], ['costs', 'cost_once']]);
    expect(figureGroups(FIGURES)[0]?.rows[0]?.values).toEqual([4, 12.5, 40]);
  });

  it('show median and range from three values on, and single values below', async () => {
    serve(() => ({ body: FIGURES }));
    draw(<FiguresPanel selection={{}} />);
    const row = async (name: string): Promise<HTMLElement[]> => within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement).getAllByRole('cell');
    expect((await row('Zusammen')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['3', '12,5', '4 bis 40']);
    expect((await row('IT')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['2', '–', 'einzelne Werte: 1,5 · 3']);
    expect((await row('Zertifikate fehlen')).map((cell) => cell.textContent)).toEqual(['2', '0', '1', '1']);
    expect(screen.getByRole('img', { name: 'Zusammen: Werte von 4 bis 40, Median 12,5' })).toBeTruthy();
  });

  it('say so where there are none', async () => {
    serve(() => ({ body: { reportCount: 0, figures: [], obstacles: [], reports: [] } }));
    draw(<FiguresPanel selection={{}} />);
    expect(await screen.findByText('Noch keine Kennzahlen')).toBeTruthy();
  });
});

describe('as CSV', () => {
  it('have decimal commas, and hold no formula', () => {
    expect(csvOf([['=1+1', 12.5, null, 'a;b', 'sagt "ja"']])).toBe('\uFEFF\'=1+1;12,5;;"a;b";"sagt ""ja"""\r\n');
  });

  it('are complete: every figure with its unit, every report with its values', () => {
    expect(figuresCsv(FIGURES).split('\r\n')).toEqual([
      '\uFEFFBereich;Angabe;Einheit;Anzahl;Median;Kleinster Wert;Größter Wert',
      'Aufwand;Zusammen;Personentage;3;12,5;4;40',
      'Aufwand;IT;Personentage;2;;1,5;3',
      'Dauer;Phase 5: Technische Anbindung;Wochen;1;;6;6',
      'Kosten;Einmalig;Euro;3;1250;0;12000',
      '',
    ]);
    expect(reportsCsv(FIGURES, 'https://fahrwasser.example').split('\r\n')[2]).toBe(`Bericht 2;Stadt Beispiel;https://fahrwasser.example/erfahrungen/${uuid(102)};4;1,5;;0`);
  });
});
