import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Day, Id, Moment, Slug } from '../ids.js';
import { route } from '../route.js';
import { lineOf, storable } from '../text.js';
import { EntryRevision } from './care.js';
import { FieldChanges, ServiceRef, VERSION_PARTS, VersionNews, VersionPart } from './contract.js';

// Versions of a service: drafted, published with what is new, corrected and withdrawn by whoever keeps the service.

/** A draft is seen by those who keep the service alone; a withdrawn version is named by what named it, and offered no more. */
export const VERSION_STATES = ['draft', 'published', 'withdrawn'] as const;
export const VersionState = z.enum(VERSION_STATES);
export type VersionState = z.infer<typeof VersionState>;

export const VERSION_LIMITS = { label: 40, note: 1_000 } as const;

const Note = z
  .string()
  .max(VERSION_LIMITS.note)
  .refine(storable, { error: 'invalid_characters' })
  .transform((text) => text.trim())
  .pipe(z.string().min(1, { error: 'required' }));
const NewsNote = z.strictObject({ part: VersionPart, text: Note });

export const VersionFacts = z.strictObject({
  label: lineOf(1, VERSION_LIMITS.label),
  releasedOn: Day,
  /** *Was ist neu*: a few sentences for each part that changed, a part once. */
  news: z
    .array(NewsNote)
    .max(VERSION_PARTS.length)
    .refine((notes) => new Set(notes.map(({ part }) => part)).size === notes.length, { error: 'invalid_value' }),
});
export type VersionFacts = z.infer<typeof VersionFacts>;

export const ServiceVersionView = z
  .object({
    id: Id,
    label: z.string(),
    releasedOn: Day,
    state: VersionState,
    /** The newest of those that are published. */
    current: z.boolean(),
    news: VersionNews,
    /** What the service itself says otherwise than at its version before, when this one was published. */
    changes: FieldChanges,
    /** The service it was a version of, where that one has become part of this. */
    of: ServiceRef.nullable(),
    publishedAt: Moment.nullable(),
    version: z.int(),
  })
  .meta({ id: 'ServiceVersion' });
export type ServiceVersionView = z.infer<typeof ServiceVersionView>;

/** A version with what keeping it needs. */
export const KeptVersion = ServiceVersionView.extend({
  service: ServiceRef,
  /** Who and what publishing concerns, as far as the reader may see it. */
  reach: z.object({
    former: z.object({ id: Id, label: z.string() }).nullable(),
    /** Administrations that introduce the service. */
    houses: z.int(),
    /** Open questions at the service. */
    openQuestions: z.int(),
    /** Solutions and reports that name the former version. */
    solutions: z.int(),
    reports: z.int(),
  }),
  history: z.array(EntryRevision),
  can: z.object({ change: z.boolean(), publish: z.boolean(), withdraw: z.boolean(), drop: z.boolean() }),
}).meta({ id: 'KeptVersion' });
export type KeptVersion = z.infer<typeof KeptVersion>;

const ofVersion = z.strictObject({ id: Id });
const Kept = z.object({ id: Id, version: z.int() });
/** `actId`: what can be undone for ten minutes. */
const Acted = Kept.extend({ actId: Id });

/** Published versions, the newest first; whoever keeps it sees drafts and withdrawn ones as well. */
export const listVersions = route({
  method: 'GET',
  path: 'services/:slug/versions',
  summary: 'Versionen eines Dienstes mit dem, was neu ist',
  access: 'member',
  status: 200,
  params: z.strictObject({ slug: Slug }),
  response: z.object({ items: z.array(ServiceVersionView) }),
});
export const readVersion = route({ method: 'GET', path: 'service-versions/:id', summary: 'Eine Version zum Pflegen', access: 'member', status: 200, params: ofVersion, response: KeptVersion });
/** A draft. 422 `entry_not_current`, `version_label_taken`. */
export const draftVersion = route({ method: 'POST', path: 'service-versions', summary: 'Version eines Dienstes entwerfen', access: 'member', status: 201, body: VersionFacts.extend({ serviceId: Id }), response: Kept, limit: 'act' });
/** Says anew what a version says; of a published one, with a reason. 409 `conflict`, 422 `version_label_taken`. */
export const changeVersion = route({
  method: 'PUT',
  path: 'service-versions/:id',
  summary: 'Version ändern oder berichtigen',
  access: 'member',
  status: 200,
  params: ofVersion,
  body: VersionFacts.extend({ reason: Reason.optional() }),
  response: Kept.extend({ actId: Id.nullable() }),
  versioned: true,
  limit: 'act',
});
/** All members see it from now on. 422 `version_not_draft`, `version_says_nothing`, `version_not_released`. */
export const publishVersion = route({ method: 'POST', path: 'service-versions/:id/publish', summary: 'Version veröffentlichen', access: 'member', status: 200, params: ofVersion, response: Acted, versioned: true, limit: 'act' });
/** What names it keeps it. 422 `version_not_published`. */
export const withdrawVersion = route({
  method: 'POST',
  path: 'service-versions/:id/withdraw',
  summary: 'Version zurückziehen',
  access: 'member',
  status: 200,
  params: ofVersion,
  body: z.strictObject({ reason: Reason }),
  response: Acted,
  versioned: true,
  limit: 'act',
});
/** Only a draft is thrown away. 422 `version_not_draft`. */
export const dropVersion = route({ method: 'DELETE', path: 'service-versions/:id', summary: 'Entwurf einer Version verwerfen', access: 'member', status: 204, params: ofVersion, response: null, versioned: true, limit: 'act' });
