import { queryOptions } from '@tanstack/react-query';
import { list, people, read } from '../../../shared/organisations/contract.js';
import { call } from '../../lib/api.js';

/** All administrations in one answer, so that one can search among them at once. */
export const organisationsOptions = () =>
  queryOptions({ queryKey: ['organisations'], queryFn: async ({ signal }) => (await call(list, undefined, { signal })).items, staleTime: 10 * 60_000 });

export const organisationOptions = (key: string) => queryOptions({ queryKey: ['organisations', key], queryFn: ({ signal }) => call(read, { params: { key } }, { signal }) });

/** People of the own house, for those who manage them. */
export const peopleOptions = (key: string) =>
  queryOptions({ queryKey: ['organisations', key, 'people'], queryFn: async ({ signal }) => (await call(people, { params: { key } }, { signal })).items, staleTime: 0 });
