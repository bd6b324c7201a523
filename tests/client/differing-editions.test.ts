import { uuid } from './support.js';
import { describe, expect, it } from '@jest/globals';
import type { ReportContent } from '../../shared/experiences/sections.js';
import { differencesBetween } from '../../client/features/experiences/differences.js';
import type { ReadableReport } from '../../client/features/experiences/facts.js';
import { differenceOf, type ParagraphDifference } from '../../client/lib/text-difference.js';
import { fullReport } from '../support/report-content.js';

const OBSTACLES = [
  { id: uuid(5), slug: 'kasse', name: 'Mandant fehlt' },
  { id: uuid(6), slug: 'personal', name: 'Personal fehlt' },
];
const BASE = fullReport({ services: [{ id: uuid(1), versionId: null }], obstacleIds: OBSTACLES.map(({ id }) => id) });

const edition = (part: Partial<ReportContent> = {}): ReadableReport => {
  const content = { ...BASE, ...part };
  return {
    content,
    names: {
      services: [{ id: uuid(1), slug: 'wohngeld', name: 'Wohngeld', version: null }],
      components: [],
      obstacles: content.obstacles.rows.map(({ obstacleId, weight, remedy }) => ({ ...(OBSTACLES.find(({ id }) => id === obstacleId) as (typeof OBSTACLES)[number]), weight, remedy })),
    },
  };
};
/** Every difference as one line: *Kosten / Einmalig: 4.800 € → 5.200 €*. */
const changed = (before: Partial<ReportContent>, after: Partial<ReportContent>): string[] =>
  differencesBetween(edition(before), edition(after)).flatMap(({ title, fields }) => fields.map((field) => `${title} / ${field.label}: ${field.before.join(' · ')} → ${field.after.join(' · ')}`.replace(/\u00a0/g, ' ')));

describe('what changed between two editions', () => {
  it('is nothing where nothing did', () => {
    expect(changed({}, {})).toEqual([]);
  });

  it('stands in words, field by field', () => {
    expect(changed({}, { costs: { ...BASE.costs, once: 5_200 } })).toEqual(['Kosten / Einmalig: 4.800 € → 5.200 €']);
    expect(changed({}, { costs: { ...BASE.costs, yearly: null } })).toEqual(['Kosten / Pro Jahr: 1.250,50 € → ']);
    expect(changed({}, { costs: { ...BASE.costs, yearly: 'unknown' } })).toEqual(['Kosten / Pro Jahr: 1.250,50 € → nicht bekannt']);
    expect(changed({}, { frame: { ...BASE.frame, title: 'Ein anderer Titel' } })).toEqual([`Titel, Kurzfassung und Dienste / Titel: ${BASE.frame.title} → Ein anderer Titel`]);
    expect(changed({}, { setup: { ...BASE.setup, transport: 'fit_connect' } })).toEqual(['Technik / Übertragung: XTA/OSCI → FIT-Connect']);
    // What follows from a date changes with it.
    expect(changed({}, { dates: { ...BASE.dates, goLiveOn: '2026-06-08' } })).toEqual(['Zeit / Go-Live: 11.05.2026 → 08.06.2026', 'Zeit / Dauer bis zum Go-Live: 17 Wochen → 21 Wochen']);
  });

  it('names obstacles that came, went or weigh otherwise', () => {
    const [kasse, personal] = BASE.obstacles.rows as [ReportContent['obstacles']['rows'][number], ReportContent['obstacles']['rows'][number]];
    expect(changed({}, { obstacles: { rows: [{ ...kasse, weight: 1 }, personal] } })).toEqual(['Stolpersteine aus der Liste / Mandant fehlt: hätte die Einführung fast aufgehalten → hat etwas Zeit gekostet']);
    expect(changed({}, { obstacles: { rows: [kasse] } })).toEqual(['Stolpersteine aus der Liste / Personal fehlt: hat Wochen gekostet → ']);
    expect(changed({ obstacles: { rows: [kasse] } }, {})).toEqual(['Stolpersteine aus der Liste / Personal fehlt:  → hat Wochen gekostet']);
  });

  it('follows a lesson over its titles, for its id stays', () => {
    const [first, ...others] = BASE.lessons.rows as [ReportContent['lessons']['rows'][number], ...ReportContent['lessons']['rows']];
    expect(changed({}, { lessons: { rows: [...others, { ...first, title: 'Die Kasse einladen', kind: 'prerequisite' }] } })).toEqual([
      'Erkenntnisse / Titel der Erkenntnis: Die Kasse zuerst einladen → Die Kasse einladen',
      'Erkenntnisse / Die Kasse einladen: Tipp · Phase 3: Basisdienste → Voraussetzung · Phase 3: Basisdienste',
    ]);
    expect(changed({}, { lessons: { rows: others } })).toEqual(['Erkenntnisse / Die Kasse zuerst einladen: Tipp · Phase 3: Basisdienste · Der Mandant braucht sechs Wochen. → ']);
  });
});

const side = (found: ParagraphDifference[], without: 'added' | 'removed'): string =>
  found
    .map(({ pieces }) => pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join(' '))
    .filter((text) => text !== '')
    .join(' ');
const words = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');
const shown = (before: string, after: string): string[] => differenceOf(before, after).map(({ same, pieces }) => (same ? '=' : pieces.map(({ kind, text }) => `${{ same: '', removed: '-', added: '+' }[kind]}${text}`).join(' ')));

describe('what changed in a text', () => {
  it('is shown by words inside the paragraph that changed', () => {
    expect(shown('Erster Absatz.\n\nDanach ging es Schritt für Schritt weiter.', 'Erster Absatz.\n\nDanach ging es in acht Schritten weiter.')).toEqual(['=', 'Danach ging es -Schritt für Schritt +in acht Schritten weiter.']);
    expect(shown('Eins.\n\nZwei.', 'Eins.\n\nNeu dazwischen.\n\nZwei.')).toEqual(['=', '+Neu dazwischen.', '=']);
    expect(shown('Eins.\n\nZwei.', 'Zwei.')).toEqual(['-Eins.', '=']);
    expect(shown('', 'Jetzt steht hier etwas.')).toEqual(['+Jetzt steht hier etwas.']);
  });

  it('shows a paragraph that became another one as a whole', () => {
    expect(shown('Die Kasse war der Engpass.', 'Alles lief ohne Probleme durch, weil das Land half.')).toEqual(['-Die Kasse war der Engpass. +Alles lief ohne Probleme durch, weil das Land half.']);
  });

  it('loses no word of either text, whatever was changed', () => {
    // A generator with a fixed seed: the same texts in every run.
    let seed = 42;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const WORDS = ['Kasse', 'Mandant', 'und', 'die', 'Satzung', '- Punkt', 'Go-Live', 'früh', '\n', '\n\n', '**fett**', 'Wochen.'];
    const text = (): string => Array.from({ length: random(40) }, () => WORDS[random(WORDS.length)]).join(' ');
    const edited = (before: string): string => before.split(' ').filter(() => random(8) > 0).flatMap((word) => (random(6) === 0 ? [word, WORDS[random(WORDS.length)] as string] : [word])).join(' ');
    for (let round = 0; round < 500; round += 1) {
      const before = text();
      const after = round % 5 === 0 ? text() : edited(before);
      const found = differenceOf(before, after);
      expect([words(side(found, 'added')), words(side(found, 'removed'))]).toEqual([words(before), words(after)]);
    }
  });

  it('takes long texts in a moment', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Absatz ${index}: ${'die Kasse und der Mandant und die Satzung '.repeat(8)}`).join('\n\n');
    const found = differenceOf(long, long.replaceAll('Satzung', 'Ordnung'));
    expect(found).toHaveLength(60);
    expect(side(found, 'added').includes('Ordnung')).toBe(false);
  });
});
