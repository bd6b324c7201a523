import { topics } from '../../shared/events.js';
import type { DomainEvent } from '../kernel/domain-event.js';
import type { HeldContribution } from './contribution.entities.js';

/** An event of a contribution that is not published: for its author alone. Its case is told to coordinators by moderation. */
export const contributionEvent = (held: HeldContribution, state: string): DomainEvent => ({
  type: 'contributions.changed',
  subject: { kind: 'contribution', id: held.id, version: held.version },
  live: [{ topic: topics.me(), audience: { person: held.author.id } }],
  data: { state },
});
