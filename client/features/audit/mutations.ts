import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undo } from '../../../shared/audit/contract.js';
import { call } from '../../lib/api.js';

/** Takes an act back. What it had changed only its owner knows: everything on the screen is read anew. */
export function useUndoAct() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => call(undo, { params: { id } }), onSettled: () => client.invalidateQueries() });
}
