import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';

const ALL = ['requests'];
const LISTS = ['threads', 'list'];

/**
 * A request was made or ended, a call was asked for or answered; or a question changed so that others can, or cannot, be asked.
 * Nothing of this moves a text somebody reads: lists of threads wait behind their bar.
 */
export function refreshAfter(event: Pick<LiveEvent, 'type' | 'topic' | 'subject' | 'parentId'>, client: QueryClient): void {
  if (/^(requests|contacts)\./.test(event.type)) {
    void client.invalidateQueries({ queryKey: ALL });
    if (event.topic === 'house' && event.type.startsWith('requests.')) void client.invalidateQueries({ queryKey: LISTS });
  }
  if (/^(solutions\.|threads\.(changed|gone|deleted|restored))/.test(event.type) && event.topic.startsWith('thread:')) {
    void client.invalidateQueries({ queryKey: [...ALL, 'thread', event.topic.slice('thread:'.length)] });
  }
}

/** After an own act: requests, what waits, and the lists of questions. */
export const refreshRequests = (client: QueryClient): Promise<unknown> => Promise.all([client.invalidateQueries({ queryKey: ALL }), client.invalidateQueries({ queryKey: LISTS })]);
