import { queryOptions } from '@tanstack/react-query';
import { listTerms } from '../../../shared/glossary/contract.js';
import { call } from '../../lib/api.js';

const listing = () => queryOptions({ queryKey: ['glossary'], queryFn: ({ signal }) => call(listTerms, undefined, { signal }), staleTime: 60 * 60_000 });

/** All terms, fetched once: whoever changes one tells all browsers. */
export const glossaryOptions = () => queryOptions({ ...listing(), select: ({ items }) => items });
/** Whether the reader keeps them. */
export const glossaryRightsOptions = () => queryOptions({ ...listing(), select: ({ can }) => can });
