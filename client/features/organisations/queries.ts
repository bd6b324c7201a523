import { queryOptions } from '@tanstack/react-query';
import { list, people, read, type OrganisationView } from '../../../shared/organisations/contract.js';
import { PAGE_SIZE_MAX } from '../../../shared/pagination.js';
import { call } from '../../lib/api.js';

// A Land has some hundreds to two thousand; more are not shown until there is a search on the server.
const REQUESTS_MAX = 20;

/** All administrations, fetched by the hundred, so that one can search among them at once. */
export const organisationsOptions = () =>
  queryOptions({
    queryKey: ['organisations'],
    queryFn: async ({ signal }) => {
      const all: OrganisationView[] = [];
      let cursor: string | null = null;
      for (let request = 0; request < REQUESTS_MAX; request += 1) {
        const page: { items: OrganisationView[]; nextCursor: string | null } = await call(list, { query: { limit: PAGE_SIZE_MAX, ...(cursor ? { cursor } : {}) } }, { signal });
        all.push(...page.items);
        cursor = page.nextCursor;
        if (!cursor) break;
      }
      return all;
    },
    staleTime: 10 * 60_000,
  });

export const organisationOptions = (key: string) => queryOptions({ queryKey: ['organisations', key], queryFn: ({ signal }) => call(read, { params: { key } }, { signal }) });

/** People of the own house, for those who manage them. */
export const peopleOptions = (key: string) =>
  queryOptions({ queryKey: ['organisations', key, 'people'], queryFn: async ({ signal }) => (await call(people, { params: { key } }, { signal })).items, staleTime: 0 });
