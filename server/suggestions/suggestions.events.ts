import { topics } from '../../shared/events.js';
import type { DomainEvent } from '../kernel/domain-event.js';
import type { Suggestible } from './suggestible-subjects.js';

/** An event of a suggestion for whoever made it and those who decide it, and nobody else. */
export async function suggestionEvent(type: 'suggestions.made' | 'suggestions.changed', id: string, personId: string | null, subject: Suggestible, data: Record<string, unknown> = {}): Promise<DomainEvent> {
  const concerned = new Set([...(personId === null ? [] : [personId]), ...(await subject.deciders())]);
  return { type, subject: { kind: 'suggestion', id, version: 1 }, data, live: [...concerned].map((person) => ({ topic: topics.me(), audience: { person } })) };
}
