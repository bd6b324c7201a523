import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/**
 * What a change of a pilot project touches: everything of pilot projects, and who is a Pilotkommune, on the page of an
 * administration at once, in lists of stands when they are next opened. Its page holds what is being read.
 */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('pilots.')) void refreshPilots(client);
  // Stands, reports and questions are counted on the page of a project; those events come by the topics of its services.
  else if (/^(?:reports|threads|solutions|rollouts)\./.test(event.type)) void client.invalidateQueries({ queryKey: ['pilots', 'page'] });
}

/** The same after an own act. */
export const refreshPilots = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['pilots'] }),
    client.invalidateQueries({ queryKey: ['organisations'], predicate: ({ queryKey }) => queryKey.length === 2 }),
    client.invalidateQueries({ queryKey: ['rollouts'], refetchType: 'none' }),
  ]);
