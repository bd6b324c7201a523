import { draw, serve, uuid } from './support.js';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Figures } from '../../shared/figures/contract.js';
import { selectionOf } from '../../client/features/figures/address.js';
import { figuresCsv, reportsCsv } from '../../client/features/figures/csv.js';
import { csvOf } from '../../client/lib/csv.js';
import { figureGroups } from '../../client/features/figures/figure-groups.js';
import { FiguresPanel } from '../../client/features/figures/face.js';

const house = { id: uuid(1), key: '99000001', kind: 'stadt' as const, name: 'Stadt Beispiel', district: null, sizeBand: null };
const report = (number: number, values: Record<string, number>): Figures['reports'][number] => ({ id: uuid(100 + number), title: `Bericht ${number}`, organisation: house, publishedAt: '2026-01-01T00:00:00.000Z', values });
const single = (number: number, value: number): Figures['figures'][number]['singles'][number] => ({ report: uuid(100 + number), title: `Bericht ${number}`, value });
const FIGURES: Figures = {
  reportCount: 3,
  figures: [
    { measure: 'duration:5', unit: 'weeks', n: 1, median: null, min: 6, max: 6, singles: [single(9, 6)] },
    { measure: 'effort', unit: 'person_days', n: 3, median: 12.5, min: 4, max: 40, singles: [] },
    { measure: 'effort:it', unit: 'person_days', n: 2, median: null, min: 1.5, max: 3, singles: [single(2, 1.5), single(1, 3)] },
    { measure: 'cost_once', unit: 'euro', n: 3, median: 1_250, min: 0, max: 12_000, singles: [] },
    { measure: 'cost_yearly', unit: 'euro_per_year', n: 1, median: null, min: 800, max: 800, singles: [single(1, 800)] },
    { measure: 'share_change', unit: 'percentage_points', n: 3, median: 12.5, min: -3, max: 40, singles: [] },
  ],
  obstacles: [{ obstacle: { id: uuid(7), slug: 'zertifikate', name: 'Zertifikate fehlen' }, n: 2, weights: [0, 1, 1] }],
  reports: [report(1, { effort: 40, 'effort:it': 3, cost_once: 12_000 }), report(2, { effort: 4, 'effort:it': 1.5, cost_once: 0 }), report(3, { effort: 12.5, cost_once: 1_250 })],
};

describe('figures', () => {
  it('stand by what they are about, in the order of reading', () => {
    expect(figureGroups(FIGURES).map(({ name, rows }) => [name, ...rows.map(({ measure }) => measure)])).toEqual([['effort', 'effort', 'effort:it'], ['duration', 'duration:5'], ['costs', 'cost_once', 'cost_yearly'], ['shares', 'share_change']]);
    expect(figureGroups(FIGURES)[0]?.rows[0]?.values).toEqual([4, 12.5, 40]);
  });

  it('show median and range from three values on, and single values below', async () => {
    serve(() => ({ body: FIGURES }));
    draw(<FiguresPanel selection={{}} />);
    const row = async (name: string): Promise<HTMLElement[]> => within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement).getAllByRole('cell');
    expect((await row('Zusammen')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['3', '12,5', '4 bis 40']);
    expect((await row('IT')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['2', '–', 'einzelne Werte: 1,5 · 3']);
    expect(screen.getByRole('link', { name: '1,5 im Bericht „Bericht 2“' }).getAttribute('href')).toBe(`/erfahrungen/${uuid(102)}`);
    // The report that states it is not among those that came along.
    expect((await row('Phase 5: Technische Anbindung')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['1', '–', 'einzelne Werte: 6']);
    // Where units differ each row says its own.
    expect((await row('Laufend Euro pro Jahr')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['1', '–', 'einzelne Werte: 800']);
    expect(screen.getByRole('heading', { name: 'Online-Anteil (Prozentpunkte)' })).toBeTruthy();
    expect((await row('Veränderung')).slice(0, 3).map((cell) => cell.textContent)).toEqual(['3', '+12,5', '-3 bis +40']);
    expect((await row('Zertifikate fehlen')).map((cell) => cell.textContent)).toEqual(['2', '0', '1', '1']);
    expect(screen.getByRole('img', { name: 'Zusammen: Werte von 4 bis 40, Median 12,5, Personentage' })).toBeTruthy();
  });

  it('say so where there are none', async () => {
    serve(() => ({ body: { reportCount: 0, figures: [], obstacles: [], reports: [] } }));
    draw(<FiguresPanel selection={{}} />);
    expect(await screen.findByText('Noch keine Kennzahlen')).toBeTruthy();
  });
});

describe('the address', () => {
  const named = (slug: string) => [{ id: uuid(7), slug }];
  it('waits for the names it uses, so that nothing unnarrowed is shown meanwhile', () => {
    const names = { services: undefined, components: undefined, obstacles: undefined };
    expect(selectionOf({ dienst: 'wohngeld' }, names)).toBeUndefined();
    expect(selectionOf({ phase: '5', art: 'amt' }, names)).toEqual({ selection: { phase: 5, kind: 'amt' }, unknown: false });
    expect(selectionOf({ dienst: 'wohngeld' }, { ...names, services: named('wohngeld') })).toEqual({ selection: { service: uuid(7) }, unknown: false });
    expect(selectionOf({ dienst: 'gibtesnicht', groesse: 'huge' }, { ...names, services: named('wohngeld') })).toEqual({ selection: {}, unknown: true });
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
      'Kosten;Laufend;Euro pro Jahr;1;;800;800',
      'Online-Anteil;Veränderung;Prozentpunkte;3;12,5;-3;40',
      '',
    ]);
    const [head, , second] = reportsCsv(FIGURES, FIGURES.reports, 'https://fahrwasser.example').split('\r\n');
    expect(head).toContain('Kosten: Laufend (Euro pro Jahr);Online-Anteil: Veränderung (Prozentpunkte)');
    expect(second).toBe(`Bericht 2;Stadt Beispiel;01.01.2026;https://fahrwasser.example/erfahrungen/${uuid(102)};4;1,5;;0;;`);
  });
});
