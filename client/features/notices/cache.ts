import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** The person was told something, or has seen it on another device. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('notices.')) void client.invalidateQueries({ queryKey: ['notices'] });
}
