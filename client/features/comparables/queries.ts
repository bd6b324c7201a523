import { queryOptions } from '@tanstack/react-query';
import { listComparable } from '../../../shared/comparables/contract.js';
import { call } from '../../lib/api.js';

/** The administrations most like one; below `organisations`, so that what changes those asks for it anew. */
export const comparableOptions = (key: string) =>
  queryOptions({ queryKey: ['organisations', key, 'comparable'], queryFn: async ({ signal }) => (await call(listComparable, { params: { key } }, { signal })).items, staleTime: 60_000 });
