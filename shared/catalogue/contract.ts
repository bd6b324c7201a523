import { z } from 'zod';
import { Day, Id, Moment, Slug } from '../ids.js';
import { route } from '../route.js';
import { Availability, Phase, RolloutState, ServiceKind } from '../vocabulary.js';

/** That an entry is offered no more, and what follows it. */
export const Retired = z.object({ successor: z.object({ slug: Slug, name: z.string() }).optional() });
export type Retired = z.infer<typeof Retired>;
export const ServiceRef = z.object({ id: Id, slug: Slug, name: z.string(), retired: Retired.nullish() }).meta({ id: 'ServiceRef' });
export type ServiceRef = z.infer<typeof ServiceRef>;
export const ComponentRef = z.object({ id: Id, slug: Slug, name: z.string(), retired: Retired.nullish() }).meta({ id: 'ComponentRef' });
export type ComponentRef = z.infer<typeof ComponentRef>;
export const Component = ComponentRef.extend({
  description: z.string(),
  /** Slugs of what was merged into it: their addresses lead here. */
  aliases: z.array(Slug),
}).meta({ id: 'Component' });
export type Component = z.infer<typeof Component>;

/** Where one's own house stands with a service; null where nothing was set. */
export const OwnRollout = z
  .object({ state: RolloutState, phase: Phase.nullable(), since: Day, goLiveOn: Day.nullable(), version: z.int() })
  .meta({ id: 'OwnRollout' });
export type OwnRollout = z.infer<typeof OwnRollout>;

/** What a picker shows of a service, and what it fills in once it is chosen. */
export const ServiceChoice = ServiceRef.extend({
  ozgId: z.string().nullable(),
  availability: Availability,
  ourRollout: OwnRollout.pick({ state: true, phase: true, goLiveOn: true }).nullable(),
}).meta({ id: 'ServiceChoice' });
/** A choice with the slugs of what was merged into it: their addresses lead here. */
const NamedChoice = ServiceChoice.extend({ aliases: z.array(Slug) }).meta({ id: 'NamedServiceChoice' });
export type NamedServiceChoice = z.infer<typeof NamedChoice>;
export type ServiceChoice = z.infer<typeof ServiceChoice>;

export const ServiceListItem = ServiceChoice.extend({
  kind: ServiceKind,
  topicField: z.string().nullable(),
  situation: z.string().nullable(),
  liveCount: z.int(),
  inProgressCount: z.int(),
  questionCount: z.int(),
  solvedCount: z.int(),
  /** Published reports the reader may see. */
  reportCount: z.int(),
}).meta({ id: 'ServiceListItem' });
export type ServiceListItem = z.infer<typeof ServiceListItem>;

/** A single service of the catalogue (Einzelleistung), as long as its key is or was valid. */
export const SingleService = z
  .object({ id: Id, key: z.string().nullable(), name: z.string(), typing: z.string().nullable(), laws: z.string().nullable(), validFrom: Day, validUntil: Day.nullable() })
  .meta({ id: 'SingleService' });
export type SingleService = z.infer<typeof SingleService>;

/** How many single services have a type, as the catalogue counts them: `2/3`, 11. */
export const TypingCount = z.object({ type: z.string(), count: z.int() }).meta({ id: 'TypingCount' });
export type TypingCount = z.infer<typeof TypingCount>;

/** What of a service a version can have changed. */
export const VERSION_PARTS = ['forms', 'evidence', 'interfaces', 'components', 'payment', 'law', 'results', 'operation', 'other'] as const;
export const VersionPart = z.enum(VERSION_PARTS);
export type VersionPart = z.infer<typeof VersionPart>;
/** *Was ist neu*, part by part in the order of the list. */
export const VersionNews = z.array(z.object({ part: VersionPart, text: z.string() }));
export type VersionNews = z.infer<typeof VersionNews>;

const FactValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type FactValue = z.infer<typeof FactValue>;
/** What differs between two states of an entry, field by field. */
export const FieldChanges = z.array(z.object({ field: z.string(), before: FactValue, after: FactValue }));
export type FieldChanges = z.infer<typeof FieldChanges>;

export const ServiceDetail = ServiceListItem.extend({
  summary: z.string(),
  provider: z.string().nullable(),
  /** Null where there is no online service yet. */
  currentVersion: z.object({ id: Id, label: z.string(), validFrom: Day, news: VersionNews, changes: FieldChanges }).nullable(),
  /** How many versions are published. */
  versionCount: z.int(),
  requires: z.array(ServiceRef.extend({ ourRollout: OwnRollout.pick({ state: true, phase: true, goLiveOn: true }).nullable() })),
  ourRollout: OwnRollout.nullable(),
  sameStepCount: z.int(),
  openCount: z.int(),
  /** What is valid first, then what was; each by name. */
  singles: z.array(SingleService),
  typing: z.array(TypingCount),
  /** The day of the first newer catalogue that no longer had it. */
  missingSince: Day.nullable(),
  viewer: z.object({ follows: z.boolean(), keeps: z.boolean() }),
  updatedAt: Moment,
}).meta({ id: 'ServiceDetail' });
export type ServiceDetail = z.infer<typeof ServiceDetail>;

export const listServices = route({
  method: 'GET',
  path: 'services',
  summary: 'Online-Dienste und Basisdienste',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(ServiceListItem) }),
});
/** For pickers and filters; counts nothing. */
export const listServiceChoices = route({
  method: 'GET',
  path: 'services/choices',
  summary: 'Online-Dienste und Basisdienste zur Auswahl',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(NamedChoice) }),
});
export const readService = route({ method: 'GET', path: 'services/:slug', summary: 'Ein Dienst', access: 'member', status: 200, params: z.strictObject({ slug: Slug }), response: ServiceDetail });
export const listComponents = route({ method: 'GET', path: 'components', summary: 'Bausteine', access: 'member', status: 200, response: z.object({ items: z.array(Component), can: z.object({ keep: z.boolean() }) }) });
export const listPhases = route({
  method: 'GET',
  path: 'phases',
  summary: 'Phasen einer Einführung',
  access: 'public',
  status: 200,
  response: z.object({ items: z.array(z.object({ number: Phase, key: z.string(), name: z.string() })) }),
});
