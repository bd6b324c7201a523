import type { SectionContent } from '../../../shared/experiences/sections.js';
import type { EffortRole, LessonKind, ReportState, ReportVisibility, Transport } from '../../../shared/experiences/vocabulary.js';

/** An experience report of the sample world. Days count back from when the world is loaded. */
export interface SampleReport {
  /** Names the report within the sample world. */
  slug: string;
  /** Key of a sample organisation. */
  organisation: string;
  /** Slug of a person of that house who is editor or lead. */
  author: string;
  state: ReportState;
  /** Who may read what is published. For one never published: who is meant to. */
  visibility: ReportVisibility;
  /** Guests are meant to read it too, and no coordinator has looked at it yet; until then the visibility holds. */
  publicRequested?: true;
  begunDaysAgo: number;
  /** Of the first edition; null: never published. */
  publishedDaysAgo: number | null;
  /** Of the first edition, or of the working copy where there is none. What is left out says nothing yet. */
  content: Partial<SampleReportContent>;
  secondEdition?: SampleEdition;
  withdrawn?: { daysAgo: number; reason: string };
  /** Keys of other organisations. */
  helped?: string[];
  reused?: string[];
}

export interface SampleEdition {
  daysAgo: number;
  /** What is different, as the house says it. */
  note: string;
  /** Sections that replace those of the first edition. */
  changes: Partial<SampleReportContent>;
}

/** What a report says, section by section, with slugs instead of ids and days ago instead of days. */
export interface SampleReportContent {
  frame: { title: string; summary: string; services: string[]; contact: string };
  /** Components by slug with their version, which may be unsaid (''). */
  setup: { components: Record<string, string>; procedures: { name: string; version: string }[]; transport: Transport | null };
  dates: { started: number | null; goLive: number | null; phases: SamplePhase[] };
  effort: { days: Partial<Record<EffortRole, number | 'unknown' | null>>; note: string };
  costs: SectionContent<'costs'>;
  cases: SectionContent<'cases'>;
  result: SectionContent<'result'>;
  situation: string;
  approach: string;
  outcome: string;
  pitfalls: string;
  recommendations: string;
  outlook: string;
  obstacles: SampleObstacle[];
  lessons: SampleLesson[];
}

/** Number of the phase, its first and its last day (days ago); null: not said or still going on. */
export type SamplePhase = [phase: number, from: number | null, until: number | null];

export interface SampleObstacle {
  /** Slug of an obstacle of the catalogue. */
  obstacle: string;
  weight: 1 | 2 | 3;
  remedy: string;
}

export interface SampleLesson {
  /** Unique within the report; the id follows from it. */
  key: string;
  kind: LessonKind;
  title: string;
  text: string;
  phase: number | null;
  /** Slugs of components. */
  components: string[];
}
