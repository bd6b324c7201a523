import { topics, type LiveEventType } from '../../shared/events.js';
import type { DomainEvent } from '../kernel/domain-event.js';

/** A request as its events name it. */
export interface RequestName {
  id: string;
  version: number;
  threadId: string;
  organisationId: string;
}

/** An event of a request: for whoever reads the question, which all members may, and for the asked house. */
export const requestEvent = (type: Extract<LiveEventType, `requests.${string}`>, request: RequestName, data: Record<string, unknown> = {}): DomainEvent => ({
  type,
  subject: { kind: 'request', id: request.id, version: request.version },
  parentId: request.threadId,
  data: { threadId: request.threadId, organisationId: request.organisationId, ...data },
  live: [
    { topic: topics.thread(request.threadId), audience: 'community' },
    { topic: topics.house(), audience: { organisation: request.organisationId } },
  ],
});

/** An event of a request for a call: for the two houses and nobody else. */
export const contactEvent = (contact: { id: string; version: number; askingId: string; askedId: string }, data: Record<string, unknown>): DomainEvent => ({
  type: 'contacts.changed',
  subject: { kind: 'contact', id: contact.id, version: contact.version },
  data,
  live: [contact.askingId, contact.askedId].map((organisation) => ({ topic: topics.house(), audience: { organisation } })),
});
