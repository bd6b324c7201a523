import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

/** A question or case was passed on, wished or answered, or a desk changed; or a question changed so that its asker may wish something else. */
export function refreshAfter(event: Pick<LiveEvent, 'type' | 'topic'>, client: QueryClient): void {
  if (/^(referrals|desks)\./.test(event.type)) void refreshReferrals(client);
  if (/^(solutions\.|threads\.(changed|restored))/.test(event.type) && event.topic.startsWith('thread:')) {
    void client.invalidateQueries({ queryKey: ['referrals', 'thread', event.topic.slice('thread:'.length)] });
  }
}

/** The same after an own act. */
export const refreshReferrals = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['referrals'] });
