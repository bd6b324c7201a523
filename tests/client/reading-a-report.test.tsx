import { draw, serve, uuid } from './support.js';
import { describe, expect, it, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { ReportPage } from '../../shared/experiences/contract.js';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';
import { amountText, casesText, euroText, lengthText, percentText, personDaysText, spanText } from '../../client/features/experiences/amounts.js';
import { comparisonOf } from '../../client/features/experiences/comparison.js';
import { keyFacts, saidGroups, type ReadableReport } from '../../client/features/experiences/facts.js';
import { isNarrowed, readReportFilter, selectionOf } from '../../client/features/experiences/filter-address.js';
import { byPhase } from '../../client/features/experiences/lessons-of-service.js';
import { heaviestFirst } from '../../client/features/experiences/obstacles-of-service.js';
import { ReportView } from '../../client/features/experiences/face.js';
import { asRead } from '../../client/features/experiences/use-report.js';
import { paths } from '../../client/lib/paths.js';
import { fullReport, lessonId } from '../support/report-content.js';

const SERVICE = { id: uuid(1), slug: 'wohngeld', name: 'Wohngeld', version: { id: uuid(2), label: '1.0', newer: null } };
const COMPONENTS = [
  { id: uuid(3), slug: 'epaybl', name: 'ePayBL' },
  { id: uuid(4), slug: 'servicekonto', name: 'Servicekonto' },
];
const OBSTACLES = [
  { id: uuid(5), slug: 'kasse', name: 'Mandant bei der Kasse fehlt' },
  { id: uuid(6), slug: 'personal', name: 'Personal fehlt' },
];

/** A report as the server gives it: names for every id in it. */
function report(part: Partial<ReportContent> = {}): ReadableReport {
  const content = fullReport({ services: [{ id: SERVICE.id, versionId: uuid(2) }], componentIds: COMPONENTS.map(({ id }) => id), obstacleIds: OBSTACLES.map(({ id }) => id) }, part);
  return {
    content,
    names: {
      services: [SERVICE],
      components: COMPONENTS,
      obstacles: content.obstacles.rows.flatMap(({ obstacleId, weight, remedy }) => OBSTACLES.filter(({ id }) => id === obstacleId).map((obstacle) => ({ ...obstacle, weight, remedy }))),
    },
    frozen: { kind: 'amt', sizeBand: '10_20', inhabitants: 17_400, district: 'Schleswig-Flensburg' },
  };
}

const page = (number: number, part: Partial<ReportPage> = {}, content: Partial<ReportContent> = {}): ReportPage => {
  const read = report(content);
  return {
    id: uuid(100 + number),
    title: read.content.frame.title,
    summary: read.content.frame.summary,
    visibility: 'community',
    organisation: { id: uuid(900), key: '99001', kind: 'amt', name: 'Amt Wiesenau', district: 'Kreis Westergeest', sizeBand: '10_20' },
    services: [SERVICE],
    components: COMPONENTS,
    obstacles: OBSTACLES,
    result: 'live',
    goLiveOn: '2026-05-11',
    lessonCount: 3,
    helpedCount: 0,
    reusedCount: 0,
    edition: 1,
    publishedAt: '2026-06-01T10:00:00.000Z',
    sample: false,
    content: read.content,
    names: read.names,
    frozen: read.frozen as ReportPage['frozen'],
    firstPublishedAt: '2026-06-01T10:00:00.000Z',
    files: [],
    publicRequested: false,
    version: 2,
    helped: [],
    pilots: [],
    credits: [],
    reused: [],
    viewer: { ownHouse: false, helped: false, reused: false },
    can: { write: false, publish: false, withdraw: false, hide: false, openToPublic: false, keepFromPublic: false, markHelped: true, ask: true },
    ...part,
  };
};

test.each<[string, string | null, string | null]>([
  ['euro', euroText(12_500), '12.500 €'],
  ['euro and cents', euroText(1_250.5), '1.250,50 €'],
  ['nothing is an amount', euroText(0), '0 €'],
  ['percent', percentText(37.5), '37,5 %'],
  ['one person-day', personDaysText(1), '1 Personentag'],
  ['half a person-day', personDaysText(0.5), '0,5 Personentage'],
  ['many person-days', personDaysText(1_234.5), '1.234,5 Personentage'],
  ['one case', casesText(1), '1 Fall pro Jahr'],
  ['cases', casesText(1_340), '1.340 Fälle pro Jahr'],
  ['one day', lengthText(0.14), '1 Tag'],
  ['days below two weeks', lengthText(1.86), '13 Tage'],
  ['two weeks', lengthText(2), '2 Wochen'],
  ['whole weeks', lengthText(17.14), '17 Wochen'],
  ['not known', amountText('unknown', euroText), 'nicht bekannt'],
  ['not said', amountText(null, euroText), null],
  ['from and until', spanText('2026-01-12', '2026-01-16', 5 / 7), '12.01.2026 – 16.01.2026, 5 Tage'],
  ['only from', spanText('2026-03-16', null, undefined), 'ab 16.03.2026'],
  ['only until', spanText(null, '2026-03-16', undefined), 'bis 16.03.2026'],
  ['neither', spanText(null, null, undefined), null],
])('%s in German', (_name, text, expected) => {
  expect(text?.replace(/\u00a0/g, ' ') ?? null).toBe(expected);
});

describe('the facts of a report', () => {
  const said = (read: ReadableReport): string[] => saidGroups(read).flatMap(({ facts }) => facts.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(' | ')}`.replace(/\u00a0/g, ' ')));

  it('stand in words, in the order of reading', () => {
    expect(said(report())).toEqual([
      'Art: Amt',
      'Größe: 17.400 Einw.',
      'Kreis: Schleswig-Flensburg',
      'Ansprechstelle: OZG-Koordination',
      'Online-Dienst: Wohngeld, Version 1.0',
      'Stand: Live',
      'Reifegrad vorher: 1 von 4',
      'Reifegrad nachher: 3 von 4',
      'Reifegradmodell: OZG-Reifegradmodell des Bundes, 0 bis 4',
      'Beginn: 12.01.2026',
      'Go-Live: 11.05.2026',
      'Dauer bis zum Go-Live: 17 Wochen',
      'Phase 0: Auftakt: 12.01.2026 – 16.01.2026, 5 Tage',
      'Phase 3: Basisdienste: 19.01.2026 – 13.03.2026, 8 Wochen',
      'Phase 5: Technische Anbindung: ab 16.03.2026',
      'Zusammen: mindestens 31,5 Personentage',
      'Koordination: 18 Personentage',
      'Fachamt: 12,5 Personentage',
      'IT: 1 Personentag',
      'Dienstleister: nicht bekannt',
      'Hinweis zum Aufwand: Ohne Schulung der Bürgerbüros.',
      'Einmalig: 4.800 €',
      'Pro Jahr: 1.250,50 €',
      'Vorher: 1.340 Fälle pro Jahr',
      'Nachher: 1.410 Fälle pro Jahr',
      'Online-Anteil vorher: 0 %',
      'Online-Anteil nachher: 37,5 %',
      'Bausteine: ePayBL 3.2 | Servicekonto',
      'Fachverfahren: WoGV-Fach 12',
      'Übertragung: XTA/OSCI',
    ]);
    expect(keyFacts(report()).map(({ label, values }) => `${values[0]?.text} ${label}`.replace(/\u00a0/g, ' '))).toEqual(['17 Wochen bis zum Go-Live', 'mindestens 31,5 Personentage Aufwand', '4.800 € Kosten einmalig', '37,5 % online nach dem Go-Live']);
  });

  it('leave out what was not said, and say what is not known', () => {
    const nothing = { content: EMPTY_REPORT, names: { services: [], components: [], obstacles: [] } };
    expect([saidGroups(nothing), keyFacts(nothing)]).toEqual([[], []]);
    expect(said({ ...nothing, content: { ...EMPTY_REPORT, costs: { once: 'unknown', yearly: null, note: '' } } })).toEqual(['Einmalig: nicht bekannt']);
  });

  it.each<[string, ReportContent['effort']['rows'], string | undefined]>([
    ['a sum of all', [{ role: 'it', days: 2.5 }, { role: 'department', days: 1 }], 'Zusammen: 3,5 Personentage'],
    ['at least what is known', [{ role: 'it', days: 2.5 }, { role: 'department', days: 'unknown' }], 'Zusammen: mindestens 2,5 Personentage'],
    ['not known where nothing is', [{ role: 'it', days: 'unknown' }], 'Zusammen: nicht bekannt'],
    ['nothing where nothing was said', [{ role: 'it', days: null }], undefined],
  ])('effort in all is %s', (_name, rows, expected) => {
    expect(said(report({ effort: { rows, note: '' } })).find((text) => text.startsWith('Zusammen'))).toBe(expected);
  });
});

describe('a report on the page', () => {
  it('has its parts as headings, what was not told left out', async () => {
    serve(() => ({ body: { items: [] } }));
    draw(<ReportView report={report()} />);
    await screen.findByText('auf Papier');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Eckdaten', 'Ausgangslage', 'Vorgehen', 'Ergebnis', 'Stolpersteine', 'Empfehlungen', 'Erkenntnisse']);
    expect(screen.getByText('hätte die Einführung fast aufgehalten')).toBeVisible();
    const lesson = document.getElementById(`erkenntnis-${lessonId('kasse')}`) as HTMLElement;
    expect(within(lesson).getByRole('heading', { name: 'Die Kasse zuerst einladen' })).toBeVisible();
    expect([within(lesson).getByText('Tipp'), within(lesson).getByText('Phase 3 Basisdienste'), within(lesson).getByText('ePayBL')]).toHaveLength(3);
    // For guests and in a preview nothing of the catalogue is a link.
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('names what one must know of a file before reusing it', async () => {
    const row = { fileId: uuid(60), kind: 'statute' as const, title: 'Muster der Gebührensatzung', source: 'Amt Wiesenau', licence: 'CC BY 4.0', checkedBy: 'Rechtsamt' };
    serve(() => ({ body: { items: [{ id: uuid(60), name: 'satzung.pdf', mediaType: 'application/pdf', size: 120_000, width: null, height: null, version: 1, series: uuid(60), uploadedAt: '2026-06-01T10:00:00.000Z' }] } }));
    draw(<ReportView report={report({ documents: { rows: [row] } })} />);
    expect(await screen.findByRole('link', { name: /Muster der Gebührensatzung/ })).toHaveAttribute('href', `/api/files/${uuid(60)}`);
    for (const text of ['Satzung', 'Quelle: Amt Wiesenau', 'Lizenz: CC BY 4.0', 'geprüft durch Rechtsamt']) expect(screen.getByText(text)).toBeVisible();
  });

  it('stays as it is read while its state follows', () => {
    const shown = page(1);
    const latest = page(1, { edition: 2, title: 'Anders', helpedCount: 4, visibility: 'organisation', version: 5 }, { approach: { text: 'Ganz anders.' } });
    expect(asRead(shown, latest)).toMatchObject({ edition: 1, title: shown.title, content: { approach: shown.content.approach }, helpedCount: 4, visibility: 'organisation', version: 5 });
    expect(asRead(page(1), { ...latest, edition: 1 })).toMatchObject({ title: 'Anders' });
  });
});

describe('reports side by side', () => {
  const rows = (reports: ReportPage[]) => new Map(comparisonOf(reports).flatMap((group) => group.rows.map((row) => [row.key, row] as const)));

  it('say where they differ, and how large a number is beside the largest', () => {
    const found = rows([page(1), page(2, {}, { costs: { once: 9_600, yearly: null, note: '' }, lessons: { rows: [] } })]);
    expect(found.get('dates.duration')).toMatchObject({ same: true, cells: [{ share: null }, { share: null }] });
    expect(found.get('costs.once')).toMatchObject({ same: false, cells: [{ share: 0.5 }, { share: 1 }] });
    expect(found.get('costs.yearly')).toMatchObject({ same: false, cells: [{ share: null }, { values: [], share: null }] });
    expect(found.get('lessons')?.cells.map(({ values }) => values.length)).toEqual([3, 0]);
  });

  it('leave out what none of them says', () => {
    expect([...rows([page(1), page(2)]).keys()]).not.toContain('costs.note');
    expect(comparisonOf([])).toEqual([]);
  });
});

describe('the list of reports', () => {
  const names = { services: [SERVICE], components: COMPONENTS, obstacles: OBSTACLES, pilots: [{ id: uuid(7), slug: 'wohngeld-zuerst' }] };
  const filterOf = (address: string) => readReportFilter(new URL(address, 'https://fahrwasser.example').searchParams);

  it('keeps its filter in the address', () => {
    const filter = { list: undefined, service: 'wohngeld', component: 'epaybl', obstacle: 'kasse', kind: 'amt', sizeBand: '10_20', result: 'einfuehrung', pilot: 'wohngeld-zuerst', ours: true, sort: 'hilfreich' } as const;
    expect(filterOf(paths.reports(filter))).toEqual(filter);
    expect(selectionOf(filter, names)).toEqual({
      selection: { sort: 'helped', service: SERVICE.id, component: uuid(3), obstacle: uuid(5), kind: 'amt', sizeBand: '10_20', result: 'running', pilot: uuid(7), ours: 'true' },
      unknown: false,
    });
  });

  it('may be ordered by likeness to the own administration', () => {
    expect(filterOf(paths.reports({ sort: 'aehnlich' })).sort).toBe('aehnlich');
    expect(selectionOf({ sort: 'aehnlich' }, names)?.selection).toEqual({ sort: 'alike' });
  });

  it('leaves out what the address cannot mean, and says what it does not know', () => {
    const filter = filterOf('/erfahrungen?liste=x&art=__proto__&groesse=riesig&ergebnis=toString&unsere=nein&sortierung=x');
    expect([isNarrowed(filter), selectionOf(filter, names)]).toEqual([false, { selection: { sort: 'new' }, unknown: false }]);
    expect(selectionOf(filterOf('/erfahrungen?dienst=gibtesnicht'), names)).toEqual({ selection: { sort: 'new' }, unknown: true });
    expect(selectionOf(filterOf('/erfahrungen?dienst=wohngeld'), { ...names, services: undefined })).toBeUndefined();
  });
});

test('lessons stand by phase, those without one last; obstacles by weight, those nobody named left out', () => {
  const lesson = (number: number, phase: number | null) => ({ id: uuid(number), kind: 'tip' as const, title: '', text: '', phase, components: [], report: { id: uuid(1), title: '', organisation: page(1).organisation, services: [], visibility: 'community' as const, sample: false } });
  expect(byPhase([lesson(1, 5), lesson(2, null), lesson(3, 0), lesson(4, 5)]).map(([phase, those]) => [phase, those.length])).toEqual([[0, 1], [5, 2], [null, 1]]);
  const obstacle = (name: string, reportCount: number, weight: number | null) => ({ id: uuid(1), slug: name, name, description: '', phase: null, reportCount, weight, aliases: [], retired: null });
  expect(heaviestFirst([obstacle('leicht', 9, 1), obstacle('nie', 0, null), obstacle('schwer', 1, 2.5), obstacle('schwerer', 3, 2.5)]).map(({ name }) => name)).toEqual(['schwerer', 'schwer', 'leicht']);
});
