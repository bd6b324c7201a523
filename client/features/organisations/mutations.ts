import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeContact, stateComponents, type OrganisationContact } from '../../../shared/organisations/contract.js';
import { call } from '../../lib/api.js';

/** Changes whom to ask at the own administration. */
export function useChangeContact(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contact, version }: { contact: OrganisationContact; version: number }) => call(changeContact, { params: { key }, body: contact, version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations', key] }),
  });
}

/** States the components of an administration; who is comparable may change with it. */
export function useStateComponents(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ componentIds, version }: { componentIds: string[]; version: number }) => call(stateComponents, { params: { key }, body: { componentIds }, version }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['organisations', key] }), client.invalidateQueries({ queryKey: ['rollouts'], refetchType: 'none' })]),
  });
}
