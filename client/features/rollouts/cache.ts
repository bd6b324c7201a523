import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/**
 * Rollouts of a service changed. Numbers on an open page of a service come up to date in place; lists and the table of
 * stands, which somebody may be reading, are only asked anew when next opened (the table offers a bar).
 */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type !== 'rollouts.changed') return;
  void client.invalidateQueries({ queryKey: ['services'], predicate: (query) => query.queryKey.length === 2 });
  for (const queryKey of [['services'], ['organisations'], ['rollouts']]) void client.invalidateQueries({ queryKey, refetchType: 'none' });
}
