import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/events.js';
import { soon } from '../../lib/soon.js';
import { phaseKeys } from './queries.js';

/** What changes how much a phase holds: reports that come, change or go, solutions, and threads that move, come back or go. */
const TOUCHING = /^(?:reports\.(?:published|changed|gone)|solutions\.(?:marked|unmarked)|threads\.(?:changed|deleted|restored|gone)|posts\.(?:deleted|restored)|rollouts\.changed)$/;

export const touchesPhases = ({ type }: Pick<LiveEvent, 'type'>): boolean => TOUCHING.test(type);

/** The numbers of an open page of the procedure come up to date in place. */
export function refreshAfter(event: Pick<LiveEvent, 'type'>, client: QueryClient): void {
  if (touchesPhases(event)) soon(client, 'phases', () => void client.invalidateQueries({ queryKey: phaseKeys.all }));
}
