import { z } from 'zod';
import { Day, Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';
import { ThreadKind } from '../vocabulary.js';
import { ServiceRef } from './contract.js';

const ThreadNamed = z.object({ id: Id, title: z.string(), kind: ThreadKind });

/** Something that happened at a service: a question or discussion was opened, a question was solved, a house went live, a version was published. */
export const ServiceNewsItem = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('asked'), at: Moment, thread: ThreadNamed }),
    z.object({ type: z.literal('solved'), at: Moment, thread: ThreadNamed }),
    z.object({ type: z.literal('version'), at: Moment, version: z.object({ id: Id, label: z.string() }) }),
    z.object({ type: z.literal('live'), at: Moment, organisation: OrganisationView, goLiveOn: Day }),
  ])
  .meta({ id: 'ServiceNewsItem' });
export type ServiceNewsItem = z.infer<typeof ServiceNewsItem>;

export const ServiceNews = z
  .object({
    service: ServiceRef,
    /** When the latest of it happened. */
    latest: Moment,
    /** How much there is; `items` holds the latest few. */
    total: z.int(),
    items: z.array(ServiceNewsItem),
  })
  .meta({ id: 'ServiceNews' });
export type ServiceNews = z.infer<typeof ServiceNews>;

/** Without a moment, and at most: so far back. */
export const NEWS_DAYS = 30;
export const NEWS_DAYS_MAX = 90;

/** What is new since a moment at services my house introduces or I follow, the service with the latest first. Nothing is stored of who looked when. */
export const readNews = route({
  method: 'GET',
  path: 'services/news',
  summary: 'Neues bei den eigenen Diensten',
  access: 'member',
  status: 200,
  query: z.strictObject({ since: Moment.optional() }),
  response: z.object({
    /** From when on the answer is: what was asked for, or as far back as goes. */
    since: Moment,
    /** The services looked at. */
    watched: z.array(Id),
    services: z.array(ServiceNews),
  }),
});
