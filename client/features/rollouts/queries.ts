import { queryOptions } from '@tanstack/react-query';
import { list } from '../../../shared/rollouts/contract.js';
import { call } from '../../lib/api.js';

/** Where every administration stands with one service. */
export const rolloutsOptions = (service: string) =>
  queryOptions({ queryKey: ['rollouts', service], queryFn: async ({ signal }) => (await call(list, { query: { service } }, { signal })).items });
