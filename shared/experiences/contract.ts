import { z } from 'zod';
import { ComponentRef, ServiceRef, Retired } from '../catalogue/contract.js';
import { Written } from '../contributions/written.js';
import { Comparison } from '../comparables/contract.js';
import { FileView } from '../files/contract.js';
import { Day, Id, Moment, Slug } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { PilotRef } from '../pilots/refs.js';
import { route } from '../route.js';
import { ListedThread, ThreadDraft } from '../threads/contract.js';
import { OrganisationKind, Phase, SizeBand } from '../vocabulary.js';
import { ReportContent, SectionName } from './sections.js';
import { LessonKind, ObstacleWeight, REPORT_LIMITS, ReportResult, ReportState, ReportVisibility } from './vocabulary.js';
import { lineOf, LIMITS } from '../text.js';

// ---- What screens show ---------------------------------------------------------------------------------------------

/** An obstacle of the managed list, as it stands beside reports. */
export const ObstacleRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'ObstacleRef' });
export type ObstacleRef = z.infer<typeof ObstacleRef>;

/** A published report in a list. */
export const ReportListItem = z
  .object({
    id: Id,
    title: z.string(),
    summary: z.string(),
    visibility: ReportVisibility,
    organisation: OrganisationView,
    services: z.array(ServiceRef),
    components: z.array(ComponentRef),
    obstacles: z.array(ObstacleRef),
    result: ReportResult.nullable(),
    goLiveOn: Day.nullable(),
    lessonCount: z.int(),
    helpedCount: z.int(),
    reusedCount: z.int(),
    edition: z.int(),
    publishedAt: Moment,
    sample: z.boolean(),
    /** How near its house is to the reader's, where the list is ordered by that; null for the reader's own. */
    comparison: Comparison.nullable().optional(),
  })
  .meta({ id: 'ReportListItem' });
export type ReportListItem = z.infer<typeof ReportListItem>;

/** A lesson with the report it comes from. */
export const LessonView = z
  .object({
    id: Id,
    kind: LessonKind,
    title: z.string(),
    text: z.string(),
    phase: Phase.nullable(),
    components: z.array(ComponentRef),
    report: z.object({ id: Id, title: z.string(), organisation: OrganisationView, services: z.array(ServiceRef), visibility: ReportVisibility, sample: z.boolean() }),
  })
  .meta({ id: 'Lesson' });
export type LessonView = z.infer<typeof LessonView>;

/** What ids in a report's content stand for: as they are called today, a merged obstacle under the one it became. */
const ReportNames = z.object({
  /** `newer`: the version that holds now, where that is another one. */
  services: z.array(ServiceRef.extend({ version: z.object({ id: Id, label: z.string(), newer: z.string().nullable() }).nullable() })),
  components: z.array(ComponentRef),
  obstacles: z.array(ObstacleRef.extend({ weight: ObstacleWeight, remedy: z.string() })),
});

/** Facts of the house as they were when the edition was published. */
export const FrozenOrganisation = z.object({ kind: OrganisationKind, sizeBand: SizeBand.nullable(), inhabitants: z.int().nullable(), district: z.string().nullable() }).meta({ id: 'FrozenOrganisation' });

/** The page of a published report. */
export const ReportPage = ReportListItem.extend({
  content: ReportContent,
  names: ReportNames,
  /** Those that this edition names. */
  files: z.array(FileView),
  frozen: FrozenOrganisation,
  firstPublishedAt: Moment,
  /** Waits for a coordinator's look before guests may read it. */
  publicRequested: z.boolean(),
  version: z.int(),
  /** Administrations that say so; none for guests. */
  helped: z.array(OrganisationView),
  reused: z.array(OrganisationView),
  /** Pilot projects it comes from: of a house that takes part, about one of the services. None for guests. */
  pilots: z.array(PilotRef),
  /** Administrations whose suggestion a lesson has taken up; none for guests. */
  credits: z.array(z.object({ lessonId: Id, organisation: OrganisationView })),
  viewer: z.object({ ownHouse: z.boolean(), helped: z.boolean(), reused: z.boolean() }),
  can: z.object({ write: z.boolean(), publish: z.boolean(), withdraw: z.boolean(), hide: z.boolean(), openToPublic: z.boolean(), keepFromPublic: z.boolean(), markHelped: z.boolean(), ask: z.boolean() }),
}).meta({ id: 'ReportPage' });
export type ReportPage = z.infer<typeof ReportPage>;

/** A report as its house keeps it, whatever its state. */
export const OwnReport = z
  .object({
    id: Id,
    title: z.string(),
    state: ReportState,
    services: z.array(ServiceRef),
    visibility: ReportVisibility.nullable(),
    publicRequested: z.boolean(),
    edition: z.int(),
    /** The working copy differs from what is published. */
    changed: z.boolean(),
    /** Sections that say something or are marked as not needed, of all. */
    filled: z.int(),
    sections: z.int(),
    changedAt: Moment,
    version: z.int(),
    can: z.object({ publish: z.boolean(), remove: z.boolean() }),
  })
  .meta({ id: 'OwnReport' });
export type OwnReport = z.infer<typeof OwnReport>;

/** The working copy, section by section. Version 0: nobody has saved the section yet. */
export const ReportDraft = OwnReport.extend({
  content: ReportContent,
  /** One entry per section; `skipped`: the house has nothing to say here, or will say it later. */
  states: z.record(SectionName, z.object({ version: z.int(), skipped: z.boolean(), changedAt: Moment.nullable() })),
  /** Names of the obstacles, services and components that the content refers to, also of those no longer offered. */
  names: ReportNames,
  /** Every file the report has had, also those that no section names any more. */
  files: z.array(FileView),
  withdrawnReason: z.string().nullable(),
}).meta({ id: 'ReportDraft' });
export type ReportDraft = z.infer<typeof ReportDraft>;

export const Edition = z.object({ edition: z.int(), publishedAt: Moment, note: z.string(), visibility: ReportVisibility }).meta({ id: 'Edition' });
export type Edition = z.infer<typeof Edition>;

// ---- Reading -------------------------------------------------------------------------------------------------------

export const REPORT_SORTS = ['new', 'helped', 'alike'] as const;
export const ReportListQuery = z.strictObject({
  ...pageQuery,
  /** `new`: latest edition first; `helped`: what helped most administrations first; `alike`: of administrations most like the reader's first, its own last; of guests as `new`. */
  sort: z.enum(REPORT_SORTS).default('new'),
  service: Id.optional(),
  component: Id.optional(),
  obstacle: Id.optional(),
  organisation: Id.optional(),
  kind: OrganisationKind.optional(),
  sizeBand: SizeBand.optional(),
  result: ReportResult.optional(),
  /** Only reports on services the reader's house introduces or the reader follows. */
  ours: z.enum(['true']).optional(),
  /** Of houses of a pilot project about its services; nothing for guests. */
  pilot: Id.optional(),
  /** Only what waits for a coordinator's look; nothing for anybody else. */
  requested: z.enum(['true']).optional(),
});
export type ReportListQuery = z.infer<typeof ReportListQuery>;
export const list = route({ method: 'GET', path: 'experience-reports', summary: 'Erfahrungsberichte', access: 'public', status: 200, query: ReportListQuery, response: pageOf(ReportListItem) });

const byReport = z.strictObject({ id: Id });
export const read = route({ method: 'GET', path: 'experience-reports/:id', summary: 'Ein Erfahrungsbericht', access: 'public', status: 200, params: byReport, response: ReportPage });
/** Reports of the own house in every state (a house has some dozens). */
export const listOwn = route({ method: 'GET', path: 'experience-reports/own', summary: 'Berichte der eigenen Verwaltung', access: 'member', status: 200, response: z.object({ items: z.array(OwnReport) }) });
export const readDraft = route({ method: 'GET', path: 'experience-reports/:id/draft', summary: 'Arbeitsfassung eines Berichts', access: 'member', status: 200, params: byReport, response: ReportDraft });
/** Editions the reader may see, newest first. */
export const listEditions = route({ method: 'GET', path: 'experience-reports/:id/editions', summary: 'Fassungen eines Berichts', access: 'member', status: 200, params: byReport, response: z.object({ items: z.array(Edition) }) });
export const readEdition = route({
  method: 'GET',
  path: 'experience-reports/:id/editions/:edition',
  summary: 'Eine Fassung eines Berichts',
  access: 'member',
  status: 200,
  params: z.strictObject({ id: Id, edition: z.coerce.number().int().min(1).max(100_000) }),
  response: Edition.extend({ content: ReportContent, names: ReportNames, frozen: FrozenOrganisation }),
});

export const LessonListQuery = z.strictObject({ ...pageQuery, service: Id.optional(), phase: z.coerce.number().pipe(Phase).optional(), component: Id.optional(), kind: LessonKind.optional(), pilot: Id.optional() });
export type LessonListQuery = z.infer<typeof LessonListQuery>;
export const listLessons = route({ method: 'GET', path: 'lessons', summary: 'Erkenntnisse aus Berichten', access: 'public', status: 200, query: LessonListQuery, response: pageOf(LessonView) });

/** The managed list; counts are over the reports the reader may see. */
export const ObstacleListItem = ObstacleRef.extend({
  description: z.string(),
  phase: Phase.nullable(),
  reportCount: z.int(),
  weight: z.number().nullable(),
  /** Slugs of what was merged into it: their addresses lead here. */
  aliases: z.array(Slug),
  retired: Retired.nullable(),
}).meta({ id: 'Obstacle' });
export type ObstacleListItem = z.infer<typeof ObstacleListItem>;
export const listObstacles = route({
  method: 'GET',
  path: 'obstacles',
  summary: 'Stolpersteine',
  access: 'public',
  status: 200,
  query: z.strictObject({ service: Id.optional(), phase: z.coerce.number().pipe(Phase).optional() }),
  response: z.object({ items: z.array(ObstacleListItem), can: z.object({ keep: z.boolean() }) }),
});

// ---- Writing -------------------------------------------------------------------------------------------------------

/** Starts a draft of the own house; with a service it is filled from what is known of the house's rollout. */
export const start = route({
  method: 'POST',
  path: 'experience-reports',
  summary: 'Erfahrungsbericht beginnen',
  access: 'member',
  status: 201,
  body: z.strictObject({ serviceId: Id.nullable() }),
  response: z.object({ id: Id, version: z.int() }),
  limit: 'ask',
});
/**
 * Saves one section of the working copy. The content is checked by the section's own schema (`SECTIONS`).
 * 409 `conflict` with both contents when a colleague saved it meanwhile.
 */
export const saveSection = route({
  method: 'PUT',
  path: 'experience-reports/:id/sections/:section',
  summary: 'Abschnitt speichern',
  access: 'member',
  status: 200,
  versioned: true,
  params: z.strictObject({ id: Id, section: SectionName }),
  body: z.strictObject({ content: z.record(z.string(), z.unknown()), skipped: z.boolean().default(false) }),
  response: z.object({ version: z.int(), changedAt: Moment }),
  limit: 'save',
});
/** Asks colleagues to look at the draft, or takes that back. */
export const requestReview = route({ method: 'PUT', path: 'experience-reports/:id/review', summary: 'Bericht zur Durchsicht geben', access: 'member', status: 200, versioned: true, params: byReport, response: z.object({ version: z.int() }), limit: 'act' });
export const endReview = route({ method: 'DELETE', path: 'experience-reports/:id/review', summary: 'Durchsicht beenden', access: 'member', status: 200, versioned: true, params: byReport, response: z.object({ version: z.int() }), limit: 'act' });
/**
 * Publishes the working copy as the next edition. `public` is shown to the community until a coordinator has looked at it.
 * 422 `report_incomplete` names what is missing.
 */
export const publish = route({
  method: 'POST',
  path: 'experience-reports/:id/publish',
  summary: 'Bericht veröffentlichen',
  access: 'member',
  status: 200,
  versioned: true,
  params: byReport,
  /** `seen`: the versions of the sections that were looked at; 409 `conflict` where a colleague saved one since. */
  body: z.strictObject({ visibility: ReportVisibility, note: lineOf(0, REPORT_LIMITS.note).default(''), seen: z.partialRecord(SectionName, z.int()).optional() }),
  response: z.object({ version: z.int(), edition: z.int() }),
  limit: 'act',
});
/** Narrows or widens what is published; `public` asks for a coordinator's look. */
export const changeVisibility = route({
  method: 'PATCH',
  path: 'experience-reports/:id',
  summary: 'Sichtbarkeit eines Berichts ändern',
  access: 'member',
  status: 200,
  versioned: true,
  params: byReport,
  body: z.strictObject({ visibility: ReportVisibility }),
  response: z.object({ version: z.int() }),
  limit: 'act',
});
/** A coordinator's look: guests may read it from now on, or (DELETE) it stays among members. */
export const openToPublic = route({ method: 'PUT', path: 'experience-reports/:id/public', summary: 'Bericht für Gäste freigeben', access: 'coordinator', status: 200, versioned: true, params: byReport, response: z.object({ version: z.int() }), limit: 'act' });
export const keepFromPublic = route({ method: 'DELETE', path: 'experience-reports/:id/public', summary: 'Bericht nicht für Gäste freigeben', access: 'coordinator', status: 200, versioned: true, params: byReport, response: z.object({ version: z.int() }), limit: 'act' });
const reason = z.strictObject({ reason: lineOf(3, REPORT_LIMITS.reason) });
export const withdraw = route({ method: 'POST', path: 'experience-reports/:id/withdraw', summary: 'Bericht zurückziehen', access: 'member', status: 200, versioned: true, params: byReport, body: reason, response: z.object({ version: z.int() }), limit: 'act' });
/** Only a report that was never published. */
export const remove = route({ method: 'DELETE', path: 'experience-reports/:id', summary: 'Entwurf eines Berichts löschen', access: 'member', status: 204, versioned: true, params: byReport, response: null, limit: 'act' });

const Count = z.object({ count: z.int() });
/** Per organisation, on a report of another one. */
export const markHelped = route({ method: 'PUT', path: 'experience-reports/:id/helped', summary: 'Hat uns geholfen', access: 'member', status: 200, params: byReport, response: Count, limit: 'act' });
export const unmarkHelped = route({ method: 'DELETE', path: 'experience-reports/:id/helped', summary: 'Hat uns geholfen zurücknehmen', access: 'member', status: 200, params: byReport, response: Count, limit: 'act' });
export const markReused = route({ method: 'PUT', path: 'experience-reports/:id/reused', summary: 'Nachgenutzt', access: 'member', status: 200, params: byReport, response: Count, limit: 'act' });
export const unmarkReused = route({ method: 'DELETE', path: 'experience-reports/:id/reused', summary: 'Nachgenutzt zurücknehmen', access: 'member', status: 200, params: byReport, response: Count, limit: 'act' });

/** Comments and questions on a report are threads; they stand on its page and in every list of threads. */
export const listThreads = route({ method: 'GET', path: 'experience-reports/:id/threads', summary: 'Fragen und Diskussionen zu einem Bericht', access: 'member', status: 200, params: byReport, query: z.strictObject(pageQuery), response: pageOf(ListedThread) });
export const ask = route({
  method: 'POST',
  path: 'experience-reports/:id/threads',
  summary: 'Zu einem Bericht fragen oder diskutieren',
  access: 'member',
  status: 201,
  params: byReport,
  body: ThreadDraft,
  response: Written,
  limit: 'ask',
});

/** What must be there before a report is published; the paths name section and field. */
export const MISSING_TO_PUBLISH = ['frame.title', 'frame.summary', 'frame.services', 'story'] as const;
export type MissingToPublish = (typeof MISSING_TO_PUBLISH)[number];
/** Paths of what is missing before publishing: title, summary, a service, and a story or a lesson. */
export function missingToPublish(content: ReportContent): MissingToPublish[] {
  const { title, summary, services } = content.frame;
  const tells = content.lessons.rows.length > 0 || [content.situation, content.approach, content.outcome, content.pitfalls, content.recommendations, content.outlook].some((story) => story.text.trim() !== '');
  const missing: MissingToPublish[] = [];
  if (title.length < LIMITS.titleMin) missing.push('frame.title');
  if (summary.trim() === '') missing.push('frame.summary');
  if (services.length === 0) missing.push('frame.services');
  if (!tells) missing.push('story');
  return missing;
}
