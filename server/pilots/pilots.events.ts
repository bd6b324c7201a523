import { topics, type LiveEventType } from '../../shared/events.js';
import type { DomainEvent } from '../kernel/domain-event.js';

/** An event of a pilot project: all members may know of it, on its page and in lists. */
export const pilotEvent = (type: Extract<LiveEventType, `pilots.${string}`>, pilot: { id: string; version: number }, data: Record<string, unknown> = {}): DomainEvent => ({
  type,
  subject: { kind: 'pilot', id: pilot.id, version: pilot.version },
  data,
  live: [topics.pilot(pilot.id), topics.pilots()].map((topic) => ({ topic, audience: 'community' })),
});
