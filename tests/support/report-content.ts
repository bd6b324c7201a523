import { v5 as idOf } from 'uuid';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';

interface About {
  services: readonly { id: string; versionId: string | null }[];
  componentIds?: readonly string[];
  obstacleIds?: readonly string[];
}

/** The same id for the same word, so that a lesson keeps its address over editions. */
export const lessonId = (word: string): string => idOf(word, '8f6f0c58-5a0e-4f3a-9d6c-2f1d5b1b7a10');

/** A report that says everything that can be said; parts of it in place of the ones given. */
export function fullReport({ services, componentIds = [], obstacleIds = [] }: About, part: Partial<ReportContent> = {}): ReportContent {
  return {
    ...EMPTY_REPORT,
    frame: {
      title: 'Wohngeld online: in vier Monaten vom Auftakt zum Go-Live',
      summary: 'Ein Amt mit zwei Personen im Fachdienst führt den Online-Antrag ein. Was Zeit gekostet hat, war die Bezahlung, nicht die Technik.',
      services: services.map(({ id, versionId }) => ({ serviceId: id, versionId })),
      contact: 'OZG-Koordination',
    },
    setup: { components: componentIds.map((componentId, index) => ({ componentId, version: index === 0 ? '3.2' : '' })), procedures: [{ name: 'WoGV-Fach', version: '12' }], transport: 'xta' },
    dates: {
      startedOn: '2026-01-12',
      goLiveOn: '2026-05-11',
      phases: [
        { phase: 0, from: '2026-01-12', until: '2026-01-16' },
        { phase: 3, from: '2026-01-19', until: '2026-03-13' },
        { phase: 5, from: '2026-03-16', until: null },
      ],
    },
    effort: {
      rows: [
        { role: 'coordination', days: 18 },
        { role: 'department', days: 12.5 },
        { role: 'it', days: 1 },
        { role: 'provider', days: 'unknown' },
      ],
      note: 'Ohne Schulung der Bürgerbüros.',
    },
    costs: { once: 4_800, yearly: 1_250.5, note: '' },
    cases: { before: 1_340, after: 1_410, onlineShareBefore: 0, onlineShareAfter: 37.5 },
    result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
    situation: { text: 'Anträge kamen **auf Papier**, meist unvollständig.\n\n- 1.340 Anträge im Jahr\n- zwei Personen im Fachdienst' },
    approach: { text: 'Wir haben mit der Kasse begonnen, nicht mit der Technik.\n\nDanach ging es Schritt für Schritt nach dem Vorgehensmodell.' },
    outcome: { text: 'Mehr als ein Drittel der Anträge kommt online, die Rückfragen haben sich halbiert.' },
    pitfalls: { text: 'Der Mandant für ePayBL lag sechs Wochen bei der Landeskasse.' },
    recommendations: { text: 'Zuerst die Kasse fragen, dann den Termin für den Go-Live nennen.' },
    outlook: { text: '' },
    obstacles: { rows: obstacleIds.map((obstacleId, index) => ({ obstacleId, weight: 3 - (index % 3), remedy: index === 0 ? 'Früh einen Termin mit der Landeskasse machen.' : '' })) },
    lessons: {
      rows: [
        { id: lessonId('kasse'), kind: 'tip', title: 'Die Kasse zuerst einladen', text: 'Der Mandant braucht sechs Wochen.', phase: 3, componentIds: componentIds.slice(0, 1) },
        { id: lessonId('satzung'), kind: 'legal', title: 'Die Gebührensatzung nennt nur die Barzahlung', text: 'Sie muss vor dem Go-Live geändert sein.', phase: 6, componentIds: [] },
        { id: lessonId('test'), kind: 'pitfall', title: 'Der Testzugang läuft nach 30 Tagen ab', text: '', phase: 7, componentIds: [] },
      ],
    },
    ...part,
  };
}
