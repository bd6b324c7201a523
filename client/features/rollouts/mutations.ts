import { useMutation, useQueryClient } from '@tanstack/react-query';
import { set, type RolloutChange } from '../../../shared/rollouts/contract.js';
import { call } from '../../lib/api.js';

/** Sets the own stand; everything that shows stands is asked anew, since it was the viewer's own act. */
export function useSetRollout(serviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ change, version }: { change: RolloutChange; version: number | null }) => call(set, { params: { serviceId }, body: change, version }),
    onSuccess: () => Promise.all([['services'], ['rollouts'], ['organisations']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
