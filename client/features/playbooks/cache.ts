import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';
import { phaseKeys } from './queries.js';

/** What changes how much a phase holds: reports that come, change or go, solutions, and threads that move, come back or go. */
const TOUCHING = /^(?:reports\.(?:published|changed|gone)|solutions\.(?:marked|unmarked)|threads\.(?:changed|deleted|restored|gone)|posts\.(?:deleted|restored)|rollouts\.changed)$/;

export const touchesPhases = ({ type }: Pick<LiveEvent, 'type'>): boolean => TOUCHING.test(type);

const waiting = new WeakMap<QueryClient, ReturnType<typeof setTimeout>>();

/** The numbers of an open page of the procedure come up to date in place; many changes at once are asked for once. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (!touchesPhases(event) || waiting.has(client)) return;
  waiting.set(
    client,
    setTimeout(
      () => {
        waiting.delete(client);
        void client.invalidateQueries({ queryKey: phaseKeys.all });
      },
      100 + Math.random() * 400,
    ),
  );
}
