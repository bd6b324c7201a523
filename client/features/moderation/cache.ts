import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';
import { soon } from '../../lib/soon.js';

/**
 * A case was opened or changed: the queue, its count, the case and what the log says of it. Pages hold what is being
 * read, so that asking again moves nothing.
 */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('cases.')) soon(client, 'cases', () => void refreshCases(client));
}

/** The same at once, after an own act. */
export const refreshCases = (client: QueryClient): Promise<unknown> => Promise.all([client.invalidateQueries({ queryKey: ['moderation'] }), client.invalidateQueries({ queryKey: ['audit'] })]);
