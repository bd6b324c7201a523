import { queryOptions } from '@tanstack/react-query';
import { listComponents, listServiceChoices, listServices, readService } from '../../../shared/catalogue/contract.js';
import { call } from '../../lib/api.js';

/** The whole catalogue in one answer: lists are searched and filtered in the browser, at once. */
export const servicesOptions = () =>
  queryOptions({ queryKey: ['services'], queryFn: async ({ signal }) => (await call(listServices, undefined, { signal })).items, staleTime: 60_000 });

/** What pickers and filters need; the counts of `servicesOptions` cost the server a look at every question. */
export const serviceChoicesOptions = () =>
  queryOptions({ queryKey: ['services', 'choices'], queryFn: async ({ signal }) => (await call(listServiceChoices, undefined, { signal })).items, staleTime: 60_000 });

export const serviceOptions = (slug: string) =>
  queryOptions({ queryKey: ['services', slug], queryFn: ({ signal }) => call(readService, { params: { slug } }, { signal }) });

const componentListing = () => queryOptions({ queryKey: ['components'], queryFn: ({ signal }) => call(listComponents, undefined, { signal }), staleTime: 10 * 60_000 });
export const componentsOptions = () => queryOptions({ ...componentListing(), select: ({ items }) => items });
/** Whether the reader keeps them. */
export const componentRightsOptions = () => queryOptions({ ...componentListing(), select: ({ can }) => can });
