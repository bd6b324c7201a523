import { z } from 'zod';
import { Day, Id } from '../ids.js';
import { LIMITS, lineOf, storable } from '../text.js';
import { Phase } from '../vocabulary.js';
import { DocumentKind, EffortRole, LessonKind, MATURITY_MODELS, MaturityModel, ObstacleWeight, REPORT_LIMITS, ReportResult, Transport } from './vocabulary.js';

// A report is written in sections. Each is saved by itself with a version of its own, so that colleagues can write at
// the same time. Everything may be absent; `unknown` says that nobody knows, which is more than saying nothing.

/** Text as typed, also none. */
const textUpTo = (max: number) => z.string().max(max).refine(storable, { error: 'invalid_characters' });
const line = (max: number) => lineOf(0, max);

/** A number that may be unsaid (null) or not known. */
const amount = (number: z.ZodType<number, number>) => z.union([number, z.literal('unknown')]).nullable();
const countUpTo = (max: number) => z.number().int().min(0).max(max);
/** Two decimals: half days, cents, tenths of a percent. */
const decimalUpTo = (max: number) => z.number().min(0).max(max).refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, { error: 'invalid_value' });
export type Amount = number | 'unknown' | null;

const unique = <Row>(rows: readonly Row[], key: (row: Row) => unknown): boolean => new Set(rows.map(key)).size === rows.length;

const Frame = z.strictObject({
  title: line(LIMITS.titleMax),
  summary: textUpTo(REPORT_LIMITS.summary),
  services: z
    .array(z.strictObject({ serviceId: Id, versionId: Id.nullable() }))
    .max(REPORT_LIMITS.services)
    .refine((rows) => unique(rows, (row) => row.serviceId), { error: 'invalid_value' }),
  /** Whom to ask about it: a function, never a person. */
  contact: line(120),
});

const Setup = z.strictObject({
  components: z
    .array(z.strictObject({ componentId: Id, version: line(40) }))
    .max(REPORT_LIMITS.components)
    .refine((rows) => unique(rows, (row) => row.componentId), { error: 'invalid_value' }),
  procedures: z.array(z.strictObject({ name: lineOf(1, 120), version: line(40) })).max(REPORT_LIMITS.procedures),
  transport: Transport.nullable(),
});

const Dates = z
  .strictObject({
    startedOn: Day.nullable(),
    goLiveOn: Day.nullable(),
    phases: z
      .array(z.strictObject({ phase: Phase, from: Day.nullable(), until: Day.nullable() }))
      .max(11)
      .refine((rows) => unique(rows, (row) => row.phase), { error: 'invalid_value' }),
  })
  .superRefine((dates, context) => {
    if (dates.startedOn && dates.goLiveOn && dates.goLiveOn < dates.startedOn) context.addIssue({ code: 'custom', path: ['goLiveOn'], message: 'invalid_value' });
    dates.phases.forEach((row, index) => {
      if (row.from && row.until && row.until < row.from) context.addIssue({ code: 'custom', path: ['phases', index, 'until'], message: 'invalid_value' });
    });
  });

const Effort = z.strictObject({
  rows: z
    .array(z.strictObject({ role: EffortRole, days: amount(decimalUpTo(REPORT_LIMITS.days)) }))
    .max(6)
    .refine((rows) => unique(rows, (row) => row.role), { error: 'invalid_value' }),
  note: textUpTo(REPORT_LIMITS.note),
});

const Costs = z.strictObject({
  /** Euro, in all, before the go-live. */
  once: amount(decimalUpTo(REPORT_LIMITS.euro)),
  /** Euro per year of operation. */
  yearly: amount(decimalUpTo(REPORT_LIMITS.euro)),
  note: textUpTo(REPORT_LIMITS.note),
});

const Cases = z.strictObject({
  /** Cases per year, on all ways. */
  before: amount(countUpTo(REPORT_LIMITS.cases)),
  after: amount(countUpTo(REPORT_LIMITS.cases)),
  /** Percent of the cases that came in online. */
  onlineShareBefore: amount(decimalUpTo(100)),
  onlineShareAfter: amount(decimalUpTo(100)),
});

const Result = z
  .strictObject({ result: ReportResult.nullable(), maturityModel: MaturityModel.nullable(), maturityBefore: countUpTo(7).nullable(), maturityAfter: countUpTo(7).nullable() })
  .superRefine((section, context) => {
    for (const field of ['maturityBefore', 'maturityAfter'] as const) {
      const value = section[field];
      if (value === null) continue;
      if (section.maturityModel === null) context.addIssue({ code: 'custom', path: ['maturityModel'], message: 'required' });
      else if (value > MATURITY_MODELS[section.maturityModel]) context.addIssue({ code: 'custom', path: [field], message: 'out_of_range' });
    }
  });

const Obstacles = z.strictObject({
  rows: z
    .array(z.strictObject({ obstacleId: Id, weight: ObstacleWeight, remedy: textUpTo(REPORT_LIMITS.remedy) }))
    .max(REPORT_LIMITS.obstacles)
    .refine((rows) => unique(rows, (row) => row.obstacleId), { error: 'invalid_value' }),
});

/** What a lesson says. */
export const LessonWords = z.strictObject({ title: lineOf(3, LIMITS.titleMax), text: textUpTo(REPORT_LIMITS.lessonText) });

const Lessons = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        /** Made by the writer; it stays the same over all editions, so that its address does. */
        id: Id,
        kind: LessonKind,
        ...LessonWords.shape,
        phase: Phase.nullable(),
        componentIds: z.array(Id).max(REPORT_LIMITS.lessonComponents),
      }),
    )
    .max(REPORT_LIMITS.lessons)
    .refine((rows) => unique(rows, (row) => row.id), { error: 'invalid_value' }),
});

const Documents = z.strictObject({
  rows: z
    .array(z.strictObject({ fileId: Id, kind: DocumentKind, title: lineOf(3, LIMITS.titleMax), source: line(200), licence: line(120), checkedBy: line(120) }))
    .max(REPORT_LIMITS.documents)
    .refine((rows) => unique(rows, (row) => row.fileId), { error: 'invalid_value' }),
});

const Story = z.strictObject({ text: textUpTo(LIMITS.textMax) });

/** The sections of a report in the order they are written and read. */
export const SECTIONS = {
  frame: Frame,
  setup: Setup,
  dates: Dates,
  effort: Effort,
  costs: Costs,
  cases: Cases,
  result: Result,
  situation: Story,
  approach: Story,
  outcome: Story,
  pitfalls: Story,
  recommendations: Story,
  outlook: Story,
  obstacles: Obstacles,
  lessons: Lessons,
  documents: Documents,
} as const;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export const STORY_SECTIONS = ['situation', 'approach', 'outcome', 'pitfalls', 'recommendations', 'outlook'] as const;
/** Whether a section is one text. */
export const isStory = (name: SectionName): name is (typeof STORY_SECTIONS)[number] => (STORY_SECTIONS as readonly string[]).includes(name);
export type SectionName = keyof typeof SECTIONS;
export const SectionName = z.enum(SECTION_NAMES as [SectionName, ...SectionName[]]);
export type SectionContent<Name extends SectionName> = z.infer<(typeof SECTIONS)[Name]>;

/** All of what a report says. */
export const ReportContent = z.object(SECTIONS).meta({ id: 'ReportContent' });
export type ReportContent = z.infer<typeof ReportContent>;

/** A report in which nothing was said yet. */
export const EMPTY_REPORT: ReportContent = {
  frame: { title: '', summary: '', services: [], contact: '' },
  setup: { components: [], procedures: [], transport: null },
  dates: { startedOn: null, goLiveOn: null, phases: [] },
  effort: { rows: [], note: '' },
  costs: { once: null, yearly: null, note: '' },
  cases: { before: null, after: null, onlineShareBefore: null, onlineShareAfter: null },
  result: { result: null, maturityModel: null, maturityBefore: null, maturityAfter: null },
  situation: { text: '' },
  approach: { text: '' },
  outcome: { text: '' },
  pitfalls: { text: '' },
  recommendations: { text: '' },
  outlook: { text: '' },
  obstacles: { rows: [] },
  lessons: { rows: [] },
  documents: { rows: [] },
};

const SAYS: { [Name in SectionName]: (content: SectionContent<Name>) => boolean } = {
  frame: ({ title, summary, services }) => title !== '' && summary.trim() !== '' && services.length > 0,
  setup: ({ components, procedures, transport }) => components.length > 0 || procedures.length > 0 || transport !== null,
  dates: ({ startedOn, goLiveOn, phases }) => startedOn !== null || goLiveOn !== null || phases.some((row) => row.from !== null || row.until !== null),
  effort: ({ rows }) => rows.some((row) => row.days !== null),
  costs: ({ once, yearly }) => once !== null || yearly !== null,
  cases: ({ before, after, onlineShareBefore, onlineShareAfter }) => [before, after, onlineShareBefore, onlineShareAfter].some((value) => value !== null),
  result: ({ result }) => result !== null,
  situation: ({ text }) => text.trim() !== '',
  approach: ({ text }) => text.trim() !== '',
  outcome: ({ text }) => text.trim() !== '',
  pitfalls: ({ text }) => text.trim() !== '',
  recommendations: ({ text }) => text.trim() !== '',
  outlook: ({ text }) => text.trim() !== '',
  obstacles: ({ rows }) => rows.length > 0,
  lessons: ({ rows }) => rows.length > 0,
  documents: ({ rows }) => rows.length > 0,
};
/** Whether a section says something; the progress of a report counts these. */
export const saysSomething = <Name extends SectionName>(name: Name, content: SectionContent<Name>): boolean => SAYS[name](content);
