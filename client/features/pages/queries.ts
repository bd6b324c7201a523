import { queryOptions } from '@tanstack/react-query';
import { read, type PAGE_NAMES } from '../../../shared/pages/contract.js';
import { call } from '../../lib/api.js';

/** A page of the operator: legal texts, help, contact. */
export const pageOptions = (name: (typeof PAGE_NAMES)[number]) =>
  queryOptions({ queryKey: ['pages', name], queryFn: ({ signal }) => call(read, { params: { name } }, { signal }), staleTime: 10 * 60_000 });
