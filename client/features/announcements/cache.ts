import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** An announcement was published, changed, withdrawn, confirmed or seen; or a person was told something: then only what is new is another number. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (event.type.startsWith('announcements.')) void refreshAnnouncements(client);
  if (event.type.startsWith('notices.')) void client.invalidateQueries({ queryKey: ['announcements', 'summary'] });
}

/** The same after an own act. */
export const refreshAnnouncements = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['announcements'] });
