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

export const componentsOptions = () =>
  queryOptions({ queryKey: ['components'], queryFn: async ({ signal }) => (await call(listComponents, undefined, { signal })).items, staleTime: 10 * 60_000 });
