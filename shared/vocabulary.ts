import { z } from 'zod';

/** Phases 0–10 of introducing an online service (product.md 2). */
export const PHASES = [
  { number: 0, key: 'start', name: 'Auftakt' },
  { number: 1, key: 'survey', name: 'Bestandsaufnahme & Priorisierung' },
  { number: 2, key: 'contract', name: 'Beitritt, Vertrag, Kosten' },
  { number: 3, key: 'basics', name: 'Basisdienste' },
  { number: 4, key: 'adaptation', name: 'Fachliche Anpassung' },
  { number: 5, key: 'connection', name: 'Technische Anbindung' },
  { number: 6, key: 'law', name: 'Datenschutz & Recht' },
  { number: 7, key: 'test', name: 'Test & Abnahme' },
  { number: 8, key: 'training', name: 'Schulung & Support' },
  { number: 9, key: 'golive', name: 'Go-Live & Kommunikation' },
  { number: 10, key: 'operation', name: 'Betrieb & Evaluation' },
] as const;
export const Phase = z.int().min(0).max(10).meta({ id: 'Phase' });

/** Kinds of organisation are the official German terms; they have no English equivalent. */
export const ORGANISATION_KINDS = ['kreis', 'kreisfreie_stadt', 'stadt', 'gemeinde', 'amt', 'it_verbund', 'it_dienstleister', 'land'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const ROLES = ['member', 'editor', 'lead'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const INSTANCE_ROLES = ['coordinator', 'admin'] as const;
export const InstanceRole = z.enum(INSTANCE_ROLES);
export type InstanceRole = z.infer<typeof InstanceRole>;

/** Where a coordinator's rights of moderation hold; absent lists mean everywhere. */
export const Mandate = z.object({ districts: z.array(z.string()).optional(), topicFields: z.array(z.string()).optional() });
export type Mandate = z.infer<typeof Mandate>;

export const VISIBILITIES = ['organisation', 'community'] as const;
export const Visibility = z.enum(VISIBILITIES);
export type Visibility = z.infer<typeof Visibility>;

export const THREAD_KINDS = ['question', 'discussion'] as const;
export const ThreadKind = z.enum(THREAD_KINDS);
export type ThreadKind = z.infer<typeof ThreadKind>;

export const POST_KINDS = ['opening', 'answer', 'comment'] as const;
export const PostKind = z.enum(POST_KINDS);
export type PostKind = z.infer<typeof PostKind>;

/** What an answer is worth: a colleague's experience, checked by coordination, or binding by the responsible body (product.md 2). */
export const GRADES = ['experience', 'checked', 'binding'] as const;
export type Grade = (typeof GRADES)[number];
/** Those that coordination gives. */
export const GIVEN_GRADES = ['checked', 'binding'] as const satisfies readonly Grade[];
export const GivenGrade = z.enum(GIVEN_GRADES);
export type GivenGrade = z.infer<typeof GivenGrade>;

/** State of a thread as readers see it; `talk` for discussions, which have no solution, `duplicate` for both kinds. */
export const THREAD_STATES = ['open', 'answered', 'solved', 'talk', 'duplicate'] as const;
export const ThreadState = z.enum(THREAD_STATES);
export type ThreadState = z.infer<typeof ThreadState>;

export const SERVICE_KINDS = ['online', 'basic'] as const;
export const ServiceKind = z.enum(SERVICE_KINDS);
export const AVAILABILITIES = ['available', 'announced', 'none'] as const;
export const Availability = z.enum(AVAILABILITIES);

export const ROLLOUT_STATES = ['active', 'not_planned', 'deferred'] as const;
export const RolloutState = z.enum(ROLLOUT_STATES);
export type RolloutState = z.infer<typeof RolloutState>;

/** Size bands shown instead of exact inhabitants where that is enough (product.md 4a.7), upper bounds exclusive. */
export const SIZE_BANDS = ['under_5', '5_10', '10_20', '20_50', 'over_50'] as const;
export const SizeBand = z.enum(SIZE_BANDS);
export type SizeBand = z.infer<typeof SizeBand>;

/** The band of a number of inhabitants; null where the organisation has none (IT-Verbund, Land). */
export function sizeBandOf(inhabitants: number | null): SizeBand | null {
  if (inhabitants === null) return null;
  if (inhabitants < 5_000) return 'under_5';
  if (inhabitants < 10_000) return '5_10';
  if (inhabitants < 20_000) return '10_20';
  if (inhabitants < 50_000) return '20_50';
  return 'over_50';
}
