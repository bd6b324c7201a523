import { z } from 'zod';
import { Day, Id, Moment, Slug } from '../ids.js';
import { route } from '../route.js';
import { Availability, Phase, RolloutState, ServiceKind } from '../vocabulary.js';

export const ServiceRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'ServiceRef' });
export type ServiceRef = z.infer<typeof ServiceRef>;
export const ComponentRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'ComponentRef' });
export type ComponentRef = z.infer<typeof ComponentRef>;
export const Component = ComponentRef.extend({ description: z.string() }).meta({ id: 'Component' });
export type Component = z.infer<typeof Component>;

/** Where one's own house stands with a service; null where nothing was set. */
export const OwnRollout = z
  .object({ state: RolloutState, phase: Phase.nullable(), since: Day, goLiveOn: Day.nullable(), version: z.int() })
  .meta({ id: 'OwnRollout' });
export type OwnRollout = z.infer<typeof OwnRollout>;

export const ServiceListItem = ServiceRef.extend({
  kind: ServiceKind,
  ozgId: z.string().nullable(),
  topicField: z.string().nullable(),
  availability: Availability,
  liveCount: z.int(),
  inProgressCount: z.int(),
  questionCount: z.int(),
  solvedCount: z.int(),
  ourRollout: OwnRollout.pick({ state: true, phase: true, goLiveOn: true }).nullable(),
}).meta({ id: 'ServiceListItem' });
export type ServiceListItem = z.infer<typeof ServiceListItem>;

export const ServiceDetail = ServiceListItem.extend({
  summary: z.string(),
  situation: z.string().nullable(),
  provider: z.string().nullable(),
  currentVersion: z.object({ id: Id, label: z.string(), validFrom: Day }),
  requires: z.array(ServiceRef.extend({ ourRollout: OwnRollout.pick({ state: true, phase: true, goLiveOn: true }).nullable() })),
  ourRollout: OwnRollout.nullable(),
  sameStepCount: z.int(),
  openCount: z.int(),
  viewer: z.object({ follows: z.boolean() }),
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
export const readService = route({ method: 'GET', path: 'services/:slug', summary: 'Ein Dienst', access: 'member', status: 200, params: z.strictObject({ slug: Slug }), response: ServiceDetail });
export const listComponents = route({ method: 'GET', path: 'components', summary: 'Bausteine', access: 'member', status: 200, response: z.object({ items: z.array(Component) }) });
export const listPhases = route({
  method: 'GET',
  path: 'phases',
  summary: 'Phasen einer Einführung',
  access: 'public',
  status: 200,
  response: z.object({ items: z.array(z.object({ number: Phase, key: z.string(), name: z.string() })) }),
});
