import type { ResponseOf } from '../../shared/route.js';
import type * as contract from '../../shared/search/contract.js';
import type { Answer, TestClient } from '../support/client.js';
import { until } from '../support/until.js';

export type SearchPage = ResponseOf<typeof contract.search>;
export type Suggestions = ResponseOf<typeof contract.suggest>;
export type Similar = ResponseOf<typeof contract.similar>;

type Filters = Record<string, string | number>;
const address = (path: string, query: Filters): string => `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;

export const search = (client: TestClient, q: string, filters: Filters = {}): Promise<Answer<SearchPage>> => client.get<SearchPage>(address('search', { q, ...filters }));
export const suggest = (client: TestClient, q: string): Promise<Answer<Suggestions>> => client.get<Suggestions>(address('search/suggestions', { q }));
export const similar = (client: TestClient, title: string, filters: Filters = {}): Promise<Answer<Similar>> => client.get<Similar>(address('search/similar', { title, ...filters }));

/** Ids of everything that is found, over all pages. */
export async function findAll(client: TestClient, q: string, filters: Filters = {}): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { body, status, text }: Answer<SearchPage> = await search(client, q, { ...filters, ...(cursor ? { cursor } : {}) });
    if (status !== 200) throw new Error(`search: ${status} ${text}`);
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  } while (cursor);
  return ids;
}

/** What has been written is found a moment later: the index learns of it by a job. */
export const untilFound = (client: TestClient, q: string, id: string): Promise<boolean> => until(`»${q}« finds ${id}`, async () => (await findAll(client, q)).includes(id));
