import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { topics } from '../../../shared/events.js';
import { useTopic } from '../../lib/live.js';
import { phaseKeys } from './queries.js';

/** While mounted: hears of reports and questions, whose numbers the pages of the procedure show. */
export function useLivePhases(): void {
  const client = useQueryClient();
  const again = useCallback(() => void client.invalidateQueries({ queryKey: phaseKeys.all }), [client]);
  useTopic(topics.reports(), again);
  useTopic(topics.threads(), again);
}
