import { z } from 'zod';

/** Who may read a report; `public` only after a coordinator looked at it. */
export const REPORT_VISIBILITIES = ['organisation', 'community', 'public'] as const;
export const ReportVisibility = z.enum(REPORT_VISIBILITIES);
export type ReportVisibility = z.infer<typeof ReportVisibility>;

/**
 * Where a report stands for its house: `draft` was never published, `review` waits for a colleague's look,
 * `published` can be read, `withdrawn` was published and cannot be read any more.
 */
export const REPORT_STATES = ['draft', 'review', 'published', 'withdrawn'] as const;
export const ReportState = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof ReportState>;

export const LESSON_KINDS = ['tip', 'pitfall', 'prerequisite', 'template', 'legal'] as const;
export const LessonKind = z.enum(LESSON_KINDS);
export type LessonKind = z.infer<typeof LessonKind>;

/** Whose working days an effort counts. */
export const EFFORT_ROLES = ['coordination', 'department', 'it', 'data_protection', 'provider', 'other'] as const;
export const EffortRole = z.enum(EFFORT_ROLES);
export type EffortRole = z.infer<typeof EffortRole>;

/** The way an application travels into the administration. */
export const TRANSPORTS = ['xta', 'fit_connect', 'interface', 'portal', 'mail', 'paper', 'other'] as const;
export const Transport = z.enum(TRANSPORTS);
export type Transport = z.infer<typeof Transport>;

export const REPORT_RESULTS = ['live', 'pilot', 'running', 'stopped'] as const;
export const ReportResult = z.enum(REPORT_RESULTS);
export type ReportResult = z.infer<typeof ReportResult>;

/** OZG-Reifegradmodell of the Federation (0–4) or of the Länder (0–7). */
export const MATURITY_MODELS = { '0-4': 4, '0-7': 7 } as const;
export const MaturityModel = z.enum(['0-4', '0-7']);
export type MaturityModel = z.infer<typeof MaturityModel>;

/** How much an obstacle weighed: 1 cost a little time, 2 cost weeks, 3 nearly stopped the introduction. */
export const ObstacleWeight = z.int().min(1).max(3);

export const DOCUMENT_KINDS = ['statute', 'processing_record', 'privacy_notice', 'contract', 'form', 'training', 'other'] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const REPORT_LIMITS = {
  services: 5,
  components: 20,
  procedures: 10,
  obstacles: 20,
  lessons: 30,
  lessonComponents: 5,
  documents: 20,
  summary: 600,
  remedy: 2_000,
  lessonText: 4_000,
  reason: 1_000,
  note: 500,
  /** Bounds of what can be stated at all; far below them the form asks whether a number is meant (`UNUSUAL`). */
  days: 100_000,
  euro: 1_000_000_000,
  cases: 100_000_000,
} as const;

/** From here the form asks once whether the number is meant; it is not refused. */
export const UNUSUAL = { days: 500, euro: 500_000, cases: 500_000 } as const;
