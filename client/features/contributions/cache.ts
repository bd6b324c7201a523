import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** Coordination decided about one of the viewer's own, or the viewer wrote or withdrew one on another device. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('contributions.')) void refreshContributions(client);
}

/** The same at once, after an own act; the first one published changes what is checked. */
export const refreshContributions = (client: QueryClient): Promise<unknown> => client.invalidateQueries({ queryKey: ['contributions'] });
