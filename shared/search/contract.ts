import { z } from 'zod';
import { ServiceListItem } from '../catalogue/contract.js';
import { LessonView, ReportListItem } from '../experiences/contract.js';
import { Id, Slug } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { Cursor, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { storable } from '../text.js';
import { ThreadListItem } from '../threads/contract.js';
import { GivenGrade, OrganisationKind, Phase, SizeBand } from '../vocabulary.js';

/** What can be found. */
export const SEARCH_KINDS = ['service', 'thread', 'report', 'lesson', 'obstacle', 'organisation', 'term'] as const;
export const SearchKind = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof SearchKind>;

/** So many hits are ranked; beyond that the page says *mehr als 1.000*. */
export const SEARCH_DEPTH = 1_000;
export const QUERY_MAX = 200;

/** Text with the places that fit the query, `[start, length]` in UTF-16 units, ascending, never overlapping. Never markup. */
export const Marked = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }).meta({ id: 'Marked' });
export type Marked = z.infer<typeof Marked>;

export const ServiceHit = z
  .object({
    kind: z.literal('service'),
    id: Id,
    title: Marked,
    service: ServiceListItem.omit({ questionCount: true, solvedCount: true, inProgressCount: true, reportCount: true }),
    /** Single services of it that fit better than its own name, best first, at most three. */
    singles: z.array(z.object({ name: Marked, key: z.string().nullable() })),
  })
  .meta({ id: 'ServiceHit' });
export type ServiceHit = z.infer<typeof ServiceHit>;
export const ThreadHit = z
  .object({
    kind: z.literal('thread'),
    id: Id,
    title: Marked,
    thread: ThreadListItem.omit({ title: true, excerpt: true }),
    /** The place of its text that fits best; of the solution where there is one. */
    snippet: Marked,
    /** Whether `snippet` is from a solution. */
    fromSolution: z.boolean(),
  })
  .meta({ id: 'ThreadHit' });
export type ThreadHit = z.infer<typeof ThreadHit>;
export const ReportHit = z
  .object({ kind: z.literal('report'), id: Id, title: Marked, report: ReportListItem.omit({ title: true, summary: true }), snippet: Marked })
  .meta({ id: 'ReportHit' });
export type ReportHit = z.infer<typeof ReportHit>;
export const LessonHit = z.object({ kind: z.literal('lesson'), id: Id, title: Marked, lesson: LessonView.omit({ title: true, text: true }), snippet: Marked }).meta({ id: 'LessonHit' });
export type LessonHit = z.infer<typeof LessonHit>;
export const ObstacleHit = z.object({ kind: z.literal('obstacle'), id: Id, title: Marked, slug: Slug, description: z.string(), phase: Phase.nullable() }).meta({ id: 'ObstacleHit' });
export type ObstacleHit = z.infer<typeof ObstacleHit>;
export const OrganisationHit = z.object({ kind: z.literal('organisation'), id: Id, title: Marked, organisation: OrganisationView }).meta({ id: 'OrganisationHit' });
export type OrganisationHit = z.infer<typeof OrganisationHit>;
export const TermHit = z.object({ kind: z.literal('term'), id: Id, title: Marked, slug: Slug, abbreviation: z.string().nullable(), explanation: z.string() }).meta({ id: 'TermHit' });
export type TermHit = z.infer<typeof TermHit>;
export const SearchHit = z.discriminatedUnion('kind', [ServiceHit, ThreadHit, ReportHit, LessonHit, ObstacleHit, OrganisationHit, TermHit]).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

/** How many visible hits a further narrowing would leave. `label` where the value alone says nothing (ids). */
const FacetValue = z.object({ value: z.string(), label: z.string().nullable(), count: z.int() });
export const FACETS = ['kind', 'service', 'phase', 'component', 'solved', 'grade', 'organisationKind', 'sizeBand'] as const;
export const Facets = z.object(Object.fromEntries(FACETS.map((name) => [name, z.array(FacetValue)])) as Record<(typeof FACETS)[number], z.ZodArray<typeof FacetValue>>).meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;

/** What was typed: one line, trimmed; nothing typed finds nothing. */
const Query = z
  .string()
  .max(QUERY_MAX)
  .refine(storable, { error: 'invalid_characters' })
  .transform((value) => value.replace(/\s+/g, ' ').trim());

export const SearchQuery = z.strictObject({
  ...pageQuery,
  q: Query,
  kind: SearchKind.optional(),
  service: Id.optional(),
  component: Id.optional(),
  phase: z.coerce.number().pipe(Phase).optional(),
  /** `true`: only threads with a solution; `false`: only questions without. */
  solved: z.enum(['true', 'false']).optional(),
  /** Only threads whose best answer is worth that. */
  grade: GivenGrade.optional(),
  organisationKind: OrganisationKind.optional(),
  sizeBand: SizeBand.optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** `limited`: the search engine is away and PostgreSQL searches instead; the page says so in one quiet line. */
const state = { limited: z.boolean() };

/** Everything that fits, best first, over all kinds. */
export const search = route({
  method: 'GET',
  path: 'search',
  summary: 'Suche',
  access: 'member',
  status: 200,
  readLimit: 'search',
  query: SearchQuery,
  response: z
    .object({
      items: z.array(SearchHit),
      nextCursor: Cursor.nullable(),
      total: z.int(),
      /** More were found than are ranked; said only where nothing narrows them. */
      more: z.boolean(),
      facets: Facets,
      ...state,
    })
    .meta({ id: 'SearchPage' }),
});

/** While typing: the best few of each kind, the kind with the best hit first; nothing is counted. */
export const suggest = route({
  method: 'GET',
  path: 'search/suggestions',
  summary: 'Vorschläge beim Tippen',
  access: 'member',
  status: 200,
  readLimit: 'search',
  query: z.strictObject({ q: Query }),
  response: z.object({ groups: z.array(z.object({ kind: SearchKind, items: z.array(SearchHit) })), ...state }).meta({ id: 'SearchSuggestions' }),
});

/** What has been asked before, from six characters of a title on; solved questions first. */
export const SIMILAR_FROM = 6;
export const similar = route({
  method: 'GET',
  path: 'search/similar',
  summary: 'Ähnliche Fragen',
  access: 'member',
  status: 200,
  readLimit: 'search',
  query: z.strictObject({ title: Query, service: Id.optional() }),
  response: z
    .object({
      threads: z.array(ThreadHit.extend({ viewer: z.object({ follows: z.boolean(), affectsUs: z.boolean() }), can: z.object({ affectsUs: z.boolean() }) })),
      services: z.array(ServiceHit),
      /** What others have written down about it: reports, lessons and obstacles, best first. */
      experiences: z.array(z.discriminatedUnion('kind', [ReportHit, LessonHit, ObstacleHit])),
      ...state,
    })
    .meta({ id: 'SimilarThreads' }),
});
