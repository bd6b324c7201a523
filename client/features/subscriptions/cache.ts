import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** Following changed, here or on another device of the same person: the button on an open page of a service agrees again. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type !== 'subscriptions.changed') return;
  void client.invalidateQueries({ queryKey: ['services'], predicate: (query) => query.queryKey.length === 2 });
}
