import { queryOptions } from '@tanstack/react-query';
import { kinds } from '../../../shared/imports/contract.js';
import { call } from '../../lib/api.js';

/** What can be imported; it changes with the version of the server alone. */
export const importKindsOptions = () => queryOptions({ queryKey: ['imports', 'kinds'], queryFn: ({ signal }) => call(kinds, undefined, { signal }), staleTime: Infinity });
