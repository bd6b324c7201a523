import type { RouteContract } from '../../shared/route.js';
import { THREAD_LISTS } from '../../shared/threads/contract.js';
import { ask, type Reply } from './ask.js';
import type { Canaries } from './canaries.js';

/** Everything that can be asked for by name. */
export interface Known {
  canaries: Canaries;
  slugs: string[];
  serviceIds: string[];
  componentIds: string[];
  organisationKeys: string[];
  pages: readonly string[];
}

export interface Visitor {
  origin: string;
  cookie: string | null;
}

interface Listed {
  items?: { id: string }[];
  nextCursor?: string | null;
}

/** All that one visitor received: every byte, and the ids of every list they walked to its end. */
export class Loot {
  private readonly parts: string[] = [];
  readonly lists = new Map<string, string[]>();

  keep(path: string, reply: Reply): void {
    this.parts.push(`${path} ${reply.status} ${JSON.stringify(reply.headers)} ${reply.text}`);
    const cursor = (reply.body as Listed | undefined)?.nextCursor;
    // A cursor is opaque, not secret: what stands in it is received as well.
    if (cursor) this.parts.push(Buffer.from(cursor, 'base64url').toString('utf8'));
  }

  /** The requests whose answer contains the text. The visitor's own words (the address asked for) do not count. */
  containing(text: string): string[] {
    return this.parts.filter((part) => part.slice(part.indexOf(' ')).includes(text)).map((part) => part.slice(0, 160));
  }

  has(text: string): boolean {
    return this.parts.some((part) => part.slice(part.indexOf(' ')).includes(text));
  }
}

/** Walks every route that reads, with every id there is, and every list with every filter to its end. */
export async function crawl(visitor: Visitor, contracts: readonly RouteContract[], known: Known): Promise<Loot> {
  const loot = new Loot();
  const read = async (path: string): Promise<Reply> => {
    const reply = await ask(visitor, 'GET', path);
    loot.keep(path, reply);
    return reply;
  };
  const walk = async (path: string): Promise<void> => {
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { body } = await read(cursor ? `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}` : path);
      const page = (body ?? {}) as Listed;
      ids.push(...(page.items ?? []).map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    loot.lists.set(path, ids);
  };
  for (const contract of contracts) {
    if (contract.method !== 'GET') continue;
    for (const path of pathsOf(contract.path, known)) await walk(path);
  }
  return loot;
}

/** Every address of a route. A route the crawler does not know must be taught to it. */
function pathsOf(route: string, known: Known): string[] {
  const { canaries, slugs, organisationKeys } = known;
  const threads = canaries.threads;
  const ways: Record<string, () => string[]> = {
    threads: () => listsOf(known),
    'threads/:id': () => threads.map(({ id }) => `threads/${id}`),
    // Each thread's answers, and the comments of every post of its own and of a post of another thread.
    'threads/:id/posts': () =>
      threads.flatMap(({ id, posts }, index) => {
        const elsewhere = threads.at(index - 1)?.posts.at(-1) ?? id;
        return [`threads/${id}/posts?limit=1`, ...[...posts, elsewhere].map((parent) => `threads/${id}/posts?limit=1&parent=${parent}`)];
      }),
    'posts/:id/revisions': () => threads.flatMap(({ posts }) => posts.map((id) => `posts/${id}/revisions`)),
    'services/:slug': () => slugs.map((slug) => `services/${slug}`),
    rollouts: () => slugs.map((slug) => `rollouts?service=${slug}`),
    organisations: () => ['organisations?limit=1'],
    'organisations/:key': () => organisationKeys.map((key) => `organisations/${key}`),
    'organisations/:key/people': () => organisationKeys.map((key) => `organisations/${key}/people`),
    'pages/:name': () => known.pages.map((name) => `pages/${name}`),
  };
  const way = ways[route] ?? (route.includes(':') ? undefined : () => [route]);
  if (!way) throw new Error(`the crawler does not know how to visit ${route}`);
  return way();
}

/** The lists of threads: every tab with every filter, two to a page so that cursors are needed. */
export function listsOf(known: Known): string[] {
  const filters = ['', ...known.serviceIds.map((id) => `&service=${id}`), ...known.componentIds.map((id) => `&component=${id}`), '&phase=5', '&phase=3', '&ours=true'];
  return THREAD_LISTS.flatMap((list) => filters.map((filter) => `threads?limit=2&list=${list}${filter}`));
}

/** Acts on what is not the visitor's: an answer that says more than »not found« would tell. */
export async function pry(visitor: Visitor, known: Known, thread: string, posts: readonly string[], ownThread: string): Promise<Loot> {
  const loot = new Loot();
  const act = async (method: string, path: string, body?: unknown, version?: number): Promise<void> => {
    loot.keep(`${method}:${path}`, await ask(visitor, method, path, { ...(body === undefined ? {} : { body }), ...(version === undefined ? {} : { version }) }));
  };
  // A version long gone: a conflict would carry the text that stands there.
  await act('PATCH', `threads/${thread}`, { title: 'Ein ganz anderer Titel' }, 999);
  await act('PATCH', `threads/${thread}`, { visibility: 'community' }, 1);
  await act('DELETE', `threads/${thread}`, undefined, 999);
  await act('POST', `threads/${thread}/restore`);
  await act('POST', `threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'Von außen.' });
  await act('PUT', `threads/${thread}/affects-us`);
  await act('PUT', `subscriptions/thread/${thread}`);
  for (const post of posts) {
    await act('PATCH', `posts/${post}`, { text: 'Von außen.' }, 999);
    await act('DELETE', `posts/${post}`, undefined, 999);
    await act('POST', `posts/${post}/restore`);
    await act('PUT', `posts/${post}/helpful`);
    await act('PUT', `threads/${ownThread}/solutions/${post}`, { componentIds: known.componentIds.slice(0, 1) });
    await act('POST', `threads/${ownThread}/posts`, { kind: 'comment', parentId: post, text: 'Von außen.' });
  }
  return loot;
}
