import { v5 } from 'uuid';
import { EMPTY_REPORT, STORY_SECTIONS, type ReportContent } from '../../shared/experiences/sections.js';
import type { EffortRole } from '../../shared/experiences/vocabulary.js';
import type { SampleLesson, SampleReport, SampleReportContent } from './world/report.js';

/** What turns the names of a sample report into what is stored. */
export interface ReportNames {
  service(slug: string): string;
  /** The version the service is in; null where it has none. */
  serviceVersion(slug: string): string | null;
  component(slug: string): string;
  obstacle(slug: string): string;
  /** The calendar day so many days ago. */
  day(daysAgo: number): string;
}

/** The contents of a report in the order of its editions; one, of the working copy, where it was never published. */
export function reportContents(report: SampleReport, names: ReportNames): ReportContent[] {
  const first = reportContent(report.slug, report.content, names);
  return report.secondEdition ? [first, reportContent(report.slug, { ...report.content, ...report.secondEdition.changes }, names)] : [first];
}

function reportContent(slug: string, said: Partial<SampleReportContent>, names: ReportNames): ReportContent {
  const { frame, setup, dates, effort, obstacles, lessons } = said;
  const content: ReportContent = { ...EMPTY_REPORT };
  if (frame) content.frame = { ...frame, services: frame.services.map((service) => ({ serviceId: names.service(service), versionId: names.serviceVersion(service) })) };
  if (setup) content.setup = { ...setup, components: Object.entries(setup.components).map(([component, version]) => ({ componentId: names.component(component), version })) };
  if (dates) content.dates = datesOf(dates, names);
  if (effort) content.effort = { rows: Object.entries(effort.days).map(([role, days]) => ({ role: role as EffortRole, days })), note: effort.note };
  if (said.costs) content.costs = said.costs;
  if (said.cases) content.cases = said.cases;
  if (said.result) content.result = said.result;
  for (const story of STORY_SECTIONS) content[story] = { text: said[story] ?? '' };
  if (obstacles) content.obstacles = { rows: obstacles.map(({ obstacle, weight, remedy }) => ({ obstacleId: names.obstacle(obstacle), weight, remedy })) };
  if (lessons) content.lessons = { rows: lessons.map((lesson) => lessonRow(slug, lesson, names)) };
  return content;
}

function datesOf({ started, goLive, phases }: SampleReportContent['dates'], names: ReportNames): ReportContent['dates'] {
  const day = (daysAgo: number | null): string | null => (daysAgo === null ? null : names.day(daysAgo));
  return { startedOn: day(started), goLiveOn: day(goLive), phases: phases.map(([phase, from, until]) => ({ phase, from: day(from), until: day(until) })) };
}

// Any constant of ours: a lesson has the same id in every edition and every sample world.
const LESSON_NAMESPACE = '7d0f3a52-9c1e-4b6d-8a77-2e5c90b4f1d6';

const lessonRow = (slug: string, { key, kind, title, text, phase, components }: SampleLesson, names: ReportNames): ReportContent['lessons']['rows'][number] => ({
  id: v5(`${slug}:${key}`, LESSON_NAMESPACE),
  kind,
  title,
  text,
  phase,
  componentIds: components.map((component) => names.component(component)),
});
