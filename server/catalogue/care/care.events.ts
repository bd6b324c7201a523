import { topics } from '../../../shared/events.js';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Entry } from './entries.js';

/** An event of an entry: all members may know of it, wherever entries are offered or explained. */
export const entryEvent = ({ id, facts }: Pick<Entry, 'id' | 'facts'>, version: number, data: Record<string, unknown>): DomainEvent => ({
  type: 'catalogue.changed',
  subject: { kind: facts.kind, id, version },
  data,
  live: [topics.catalogue(), ...(facts.kind === 'service' ? [topics.service(id)] : [])].map((topic) => ({ topic, audience: 'community' })),
});
