import { z } from 'zod';
import { Id } from './ids.js';

/**
 * What happened, as the browser learns it: names and versions, never text (product.md 4a.8).
 * Rights are decided where the data is then read.
 */
export const LIVE_EVENT_TYPES = [
  'threads.created',
  'threads.changed',
  'threads.deleted',
  'threads.restored',
  'threads.gone',
  'threads.affects-us-changed',
  'posts.created',
  'posts.changed',
  'posts.deleted',
  'posts.restored',
  'posts.helpful-changed',
  'solutions.marked',
  'solutions.unmarked',
  'reports.created',
  'reports.saved',
  'reports.changed',
  'reports.published',
  'reports.gone',
  'reports.removed',
  'reports.helped-changed',
  'reports.asked',
  'rollouts.changed',
  'requests.offered',
  'requests.changed',
  'contacts.changed',
  'pilots.begun',
  'pilots.changed',
  'pilots.removed',
  'catalogue.changed',
  'services.version-published',
  'services.version-changed',
  'subscriptions.changed',
  'cases.opened',
  'cases.changed',
  'contributions.changed',
  'suggestions.made',
  'suggestions.changed',
  'notices.told',
  'notices.seen',
  'referrals.changed',
  'desks.changed',
  'announcements.published',
  'announcements.changed',
  'announcements.withdrawn',
  'announcements.confirmed',
  'announcements.seen',
] as const;

export const SUBJECT_KINDS = ['thread', 'post', 'report', 'service', 'rollout', 'person', 'organisation', 'request', 'contact', 'pilot', 'case', 'contribution', 'notice', 'announcement', 'component', 'obstacle', 'term', 'referral', 'desk', 'suggestion'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const LiveEvent = z.object({
  type: z.enum(LIVE_EVENT_TYPES),
  topic: z.string(),
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: Id, version: z.int() }),
  parentId: Id.optional(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
export type LiveEventType = LiveEvent['type'];

/** Names of topics a browser may ask for; the server splits each by audience and joins only what fits. */
export const topics = {
  thread: (id: string): string => `thread:${id}`,
  service: (id: string): string => `service:${id}`,
  threads: (): string => 'threads',
  /** What reaches one's own house: requests to it, and calls with it. */
  house: (): string => 'house',
  report: (id: string): string => `report:${id}`,
  reports: (): string => 'reports',
  pilot: (id: string): string => `pilot:${id}`,
  pilots: (): string => 'pilots',
  /** What those who keep announcements hear of them. */
  announcements: (): string => 'announcements',
  /** Components, obstacles and terms: what forms offer and hints explain. */
  catalogue: (): string => 'catalogue',
  me: (): string => 'me',
  /** The coordinators' queue. */
  moderation: (): string => 'moderation',
};

/**
 * Socket messages. The client only subscribes and unsubscribes; there are no mutating socket events.
 * `resync`: the server may have missed something, refetch what is on the screen (spread by jitter).
 */
export const SOCKET = { event: 'event', subscribe: 'subscribe', unsubscribe: 'unsubscribe', resync: 'resync' } as const;
export const SubscribeRequest = z.strictObject({ topic: z.string().max(80) });
/** `rate_limited` and `unavailable` are worth another try. */
export type SubscribeAnswer = { ok: true } | { ok: false; error: 'not_found' | 'invalid_input' | 'rate_limited' | 'unavailable' };
