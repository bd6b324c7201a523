import { queryOptions } from '@tanstack/react-query';
import { listTerms } from '../../../shared/glossary/contract.js';
import { call } from '../../lib/api.js';

/** All terms, fetched once: they change with a release. */
export const glossaryOptions = () =>
  queryOptions({ queryKey: ['glossary'], queryFn: async ({ signal }) => (await call(listTerms, undefined, { signal })).items, staleTime: 60 * 60_000 });
