import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Day, Id, Moment, Slug } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { lineOf, storable } from '../text.js';
import { Availability, Phase, RolloutState } from '../vocabulary.js';
import { FieldChanges } from './contract.js';

// Catalogue care: entries are created, changed, merged and retired, never deleted. One set of routes for all kinds.

export const ENTRY_KINDS = ['component', 'obstacle', 'term', 'service'] as const;
/** Those that are made here; services come with the catalogue and its imports. */
export const OWN_KINDS = ['component', 'obstacle', 'term'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

/** What an entry is: in use, offered no more, or part of another. */
export const ENTRY_STATES = ['current', 'retired', 'merged'] as const;
export const EntryState = z.enum(ENTRY_STATES);
export type EntryState = z.infer<typeof EntryState>;

export const ENTRY_LIMITS = { name: 120, description: 1_000, explanation: 2_000, synonyms: 20, see: 10, fact: 200, requires: 20 } as const;

/** Several lines of plain text: trimmed, not empty. */
const textUpTo = (max: number) =>
  z
    .string()
    .max(max)
    .refine(storable, { error: 'invalid_characters' })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, { error: 'required' }));
const distinct = <Item extends z.ZodType<string>>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, { error: 'invalid_value' });

const Name = lineOf(2, ENTRY_LIMITS.name);
export const ComponentFacts = z.strictObject({ kind: z.literal('component'), name: Name, description: textUpTo(ENTRY_LIMITS.description) });
export type ComponentFacts = z.infer<typeof ComponentFacts>;
export const ObstacleFacts = z.strictObject({ kind: z.literal('obstacle'), name: Name, description: textUpTo(ENTRY_LIMITS.description), phase: Phase.nullable() });
export type ObstacleFacts = z.infer<typeof ObstacleFacts>;
export const TermFacts = z.strictObject({
  kind: z.literal('term'),
  term: Name,
  abbreviation: lineOf(1, 40).nullable(),
  synonyms: distinct(Name, ENTRY_LIMITS.synonyms),
  explanation: textUpTo(ENTRY_LIMITS.explanation),
  /** Slugs of related terms. */
  see: distinct(Slug, ENTRY_LIMITS.see),
  hinted: z.boolean(),
});
export type TermFacts = z.infer<typeof TermFacts>;
const Fact = lineOf(1, ENTRY_LIMITS.fact).nullable();
export const ServiceFacts = z.strictObject({
  kind: z.literal('service'),
  name: lineOf(2, ENTRY_LIMITS.fact),
  /** Empty: what the catalogue knows of its bundle is said. */
  summary: z
    .string()
    .max(ENTRY_LIMITS.description)
    .refine(storable, { error: 'invalid_characters' })
    .transform((text) => text.trim()),
  availability: Availability,
  provider: Fact,
  topicField: Fact,
  situation: Fact,
  /** Basic services. */
  requires: distinct(Id, ENTRY_LIMITS.requires),
});
export type ServiceFacts = z.infer<typeof ServiceFacts>;
export const NewEntry = z.discriminatedUnion('kind', [ComponentFacts, ObstacleFacts, TermFacts]);
export type NewEntry = z.infer<typeof NewEntry>;
/** Everything that an entry says; one is changed as a whole, under the version that was read. */
export const EntryFacts = z.discriminatedUnion('kind', [ComponentFacts, ObstacleFacts, TermFacts, ServiceFacts]).meta({ id: 'EntryFacts' });
export type EntryFacts = z.infer<typeof EntryFacts>;

/** The same as it stands: what was shipped or imported may be longer than what is typed. */
export const StandingFacts = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('component'), name: z.string(), description: z.string() }),
    z.object({ kind: z.literal('obstacle'), name: z.string(), description: z.string(), phase: Phase.nullable() }),
    z.object({ kind: z.literal('term'), term: z.string(), abbreviation: z.string().nullable(), synonyms: z.array(z.string()), explanation: z.string(), see: z.array(z.string()), hinted: z.boolean() }),
    z.object({ kind: z.literal('service'), name: z.string(), summary: z.string(), availability: Availability, provider: z.string().nullable(), topicField: z.string().nullable(), situation: z.string().nullable(), requires: z.array(Id) }),
  ])
  .meta({ id: 'StandingFacts' });

export const EntryRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'EntryRef' });
export type EntryRef = z.infer<typeof EntryRef>;

export const EntryListItem = EntryRef.extend({
  state: EntryState,
  /** The first words of what it says. */
  excerpt: z.string(),
  /** The successor, or the entry it is part of. */
  other: EntryRef.nullable(),
}).meta({ id: 'EntryListItem' });
export type EntryListItem = z.infer<typeof EntryListItem>;

export const EntryPage = EntryRef.extend({
  facts: StandingFacts,
  state: EntryState,
  other: EntryRef.nullable(),
  version: z.int(),
  can: z.object({ change: z.boolean(), merge: z.boolean(), retire: z.boolean(), reinstate: z.boolean() }),
}).meta({ id: 'EntryPage' });
export type EntryPage = z.infer<typeof EntryPage>;

/** `stood`: what was there before anybody kept it here. `absorbed`: another entry was merged into it. The last five are of versions of services. */
export const REVISION_ACTS = ['stood', 'created', 'changed', 'merged', 'absorbed', 'retired', 'reinstated', 'published', 'unpublished', 'corrected', 'withdrawn', 'restored'] as const;
export const EntryRevision = z
  .object({
    version: z.int(),
    act: z.enum(REVISION_ACTS),
    at: Moment.nullable(),
    reason: z.string().nullable(),
    /** The entry it was merged with, or its successor. */
    other: EntryRef.nullable(),
    /** The administration whose suggestion it took up. */
    credit: OrganisationView.nullable(),
    /** What differs from the version before, field by field; of the first one, nothing. */
    changes: FieldChanges,
  })
  .meta({ id: 'EntryRevision' });
export type EntryRevision = z.infer<typeof EntryRevision>;

const RolloutStand = z.object({ state: RolloutState, phase: Phase.nullable(), goLiveOn: Day.nullable() });

const ofKind = z.strictObject({ kind: EntryKind, id: Id });
const Kept = EntryRef.extend({ version: z.int() });

export const EntryListQuery = z.strictObject({ ...pageQuery, kind: EntryKind, state: EntryState.optional(), q: lineOf(0, 100).optional() });
export type EntryListQuery = z.infer<typeof EntryListQuery>;

/** For coordinators and operators, as all of this; by name. */
export const listEntries = route({ method: 'GET', path: 'catalogue-entries', summary: 'Einträge des Katalogs zum Pflegen', access: 'member', status: 200, query: EntryListQuery, response: pageOf(EntryListItem) });
export const readEntry = route({ method: 'GET', path: 'catalogue-entries/:kind/:id', summary: 'Ein Eintrag zum Pflegen', access: 'member', status: 200, params: ofKind, response: EntryPage });
export const readEntryHistory = route({
  method: 'GET',
  path: 'catalogue-entries/:kind/:id/history',
  summary: 'Verlauf eines Eintrags, Feld für Feld',
  access: 'member',
  status: 200,
  params: ofKind,
  query: z.strictObject(pageQuery),
  response: pageOf(EntryRevision),
});
export const createEntry = route({ method: 'POST', path: 'catalogue-entries', summary: 'Eintrag anlegen', access: 'member', status: 201, body: NewEntry, response: Kept, limit: 'act' });
/** Says anew what an entry is about; its address stays. 409 `conflict` with what the writer started from and what stands there. */
export const changeEntry = route({ method: 'PUT', path: 'catalogue-entries/:kind/:id', summary: 'Eintrag ändern', access: 'member', status: 200, params: ofKind, body: EntryFacts, response: Kept, versioned: true, limit: 'act' });
/** What merging a service into another would do: counts of what the reader may see, and which administrations have entered a stand with both. */
export const previewMerge = route({
  method: 'GET',
  path: 'catalogue-entries/service/:id/merge',
  summary: 'Was beim Zusammenlegen zweier Dienste geschähe',
  access: 'member',
  status: 200,
  params: z.strictObject({ id: Id }),
  query: z.strictObject({ into: Id }),
  response: z.object({
    threads: z.int(),
    reports: z.int(),
    rollouts: z.int(),
    pilots: z.int(),
    announcements: z.int(),
    versions: z.int(),
    /** Of these the further stand is kept. */
    collisions: z.array(z.object({ organisation: z.string(), kept: RolloutStand, dropped: RolloutStand })),
  }),
});
/** What points to it points to the other entry afterwards, and so does its address. Cannot be undone. 422 `entry_itself`, `entry_not_current`, `entry_other_kind`. */
export const mergeEntry = route({
  method: 'POST',
  path: 'catalogue-entries/:kind/:id/merge',
  summary: 'Eintrag mit einem anderen zusammenlegen',
  access: 'member',
  status: 200,
  params: ofKind,
  body: z.strictObject({ into: Id, reason: Reason }),
  response: Kept,
  versioned: true,
  limit: 'act',
});
/** It is offered no more; what names it keeps it. 422 `entry_itself`, `entry_not_current`. */
export const retireEntry = route({
  method: 'PUT',
  path: 'catalogue-entries/:kind/:id/retired',
  summary: 'Eintrag zurückziehen',
  access: 'member',
  status: 200,
  params: ofKind,
  body: z.strictObject({ successorId: Id.nullable(), reason: Reason }),
  response: Kept,
  versioned: true,
  limit: 'act',
});
export const reinstateEntry = route({ method: 'DELETE', path: 'catalogue-entries/:kind/:id/retired', summary: 'Eintrag wieder anbieten', access: 'member', status: 200, params: ofKind, response: Kept, versioned: true, limit: 'act' });
