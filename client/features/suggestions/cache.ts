import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** One was made or decided: wherever it is shown. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('suggestions.')) void client.invalidateQueries({ queryKey: ['suggestions'] });
}
