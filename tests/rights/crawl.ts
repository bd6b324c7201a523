import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import type { RouteContract } from '../../shared/route.js';
import { THREAD_LISTS } from '../../shared/threads/contract.js';
import { pdf } from '../support/files.js';
import { ask, type Reply } from './ask.js';
import type { Canaries, KnownThread } from './canaries.js';
import { searchPaths } from './searches.js';

/** Everything that can be asked for by name. */
export interface Known {
  canaries: Canaries;
  slugs: string[];
  serviceIds: string[];
  versionIds: string[];
  componentIds: string[];
  organisationKeys: string[];
  /** All of the own house, which leads them, and about these services. */
  pilots: { id: string; slug: string; serviceIds: string[] }[];
  /** Cases of moderation, which tests add. */
  caseIds: string[];
  /** Suggested edits, which tests add. */
  suggestionIds: string[];
  pages: readonly string[];
  /** For all houses. */
  announcements: string[];
  desks: string[];
  referrals: string[];
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
  const tokens = canaries.tokensOf().values();
  const ways: Record<string, () => string[]> = {
    threads: () => listsOf(known),
    'threads/:id': () => threads.map(({ id }) => `threads/${id}`),
    // Each thread's answers, and the comments of every post of its own and of a post of another thread.
    'threads/:id/posts': () =>
      threads.flatMap(({ id, posts }, index) => {
        const elsewhere = threads.at(index - 1)?.posts.at(-1) ?? id;
        return [`threads/${id}/posts?limit=1`, `threads/${id}/posts?limit=1&order=alike`, ...[...posts, elsewhere].map((parent) => `threads/${id}/posts?limit=1&parent=${parent}`)];
      }),
    'reference-answers': () => [...known.serviceIds.map((id) => `reference-answers?service=${id}`), 'reference-answers?phase=5', ...known.serviceIds.map((id) => `reference-answers?phase=5&service=${id}`)],
    'experience-reports': () => ['', '&sort=helped', '&requested=true', '&ours=true', ...filtersOf(known).filter((filter) => !filter.startsWith('&phase')), ...ofPilots(known)].map((filter) => `experience-reports?limit=1${filter}`),
    'experience-reports/:id': () => ofReports(known, ''),
    'experience-reports/:id/draft': () => ofReports(known, '/draft'),
    'experience-reports/:id/editions': () => ofReports(known, '/editions'),
    'experience-reports/:id/editions/:edition': () => [1, 2].flatMap((edition) => ofReports(known, `/editions/${edition}`)),
    'experience-reports/:id/threads': () => ofReports(known, '/threads?limit=1'),
    figures: () => ['', ...known.serviceIds.map((id) => `service=${id}`), ...known.componentIds.map((id) => `component=${id}`), 'phase=5'].map((filter) => `figures?${filter}`),
    'figures/reports': () => ['', ...known.serviceIds.map((id) => `&service=${id}`), '&phase=5'].map((filter) => `figures/reports?limit=1${filter}`),
    'phases/:number': () => [5, 3].flatMap((number) => ['', ...known.serviceIds.map((id) => `?service=${id}`)].map((filter) => `phases/${number}${filter}`)),
    lessons: () => [...filtersOf(known), ...ofPilots(known)].map((filter) => `lessons?limit=1${filter}`),
    'pilot-projects': () => ['', ...known.serviceIds.map((id) => `&service=${id}`), '&state=running'].map((filter) => `pilot-projects?limit=1${filter}`),
    'pilot-projects/by-slug/:slug': () => known.pilots.map(({ slug }) => `pilot-projects/by-slug/${slug}`),
    'announcements/kept/:id': () => known.announcements.map((id) => `announcements/kept/${id}`),
    'announcements/kept/:id/houses': () => known.announcements.flatMap((id) => ['open', 'confirmed'].map((state) => `announcements/kept/${id}/houses?limit=1&state=${state}`)),
    'catalogue-entries': () => ['component', 'obstacle', 'term'].map((kind) => `catalogue-entries?limit=1&kind=${kind}`),
    'catalogue-entries/:kind/:id': () => known.componentIds.map((id) => `catalogue-entries/component/${id}`),
    'catalogue-entries/:kind/:id/history': () => known.componentIds.map((id) => `catalogue-entries/component/${id}/history?limit=1`),
    'threads/:id/requests': () => threads.map(({ id }) => `threads/${id}/requests`),
    'threads/:id/candidates': () => threads.map(({ id }) => `threads/${id}/candidates`),
    'threads/:id/referrals': () => threads.map(({ id }) => `threads/${id}/referrals`),
    'desks/:id': () => known.desks.map((id) => `desks/${id}`),
    referrals: () => ['open', 'closed', 'all'].map((list) => `referrals?limit=1&list=${list}`),
    'referrals/:id': () => known.referrals.map((id) => `referrals/${id}`),
    'contact-requests': () => ['contact-requests?limit=1', 'contact-requests?limit=1&list=past'],
    'posts/:id': () => threads.flatMap(({ posts }) => posts.map((id) => `posts/${id}`)),
    'posts/:id/revisions': () => threads.flatMap(({ posts }) => posts.map((id) => `posts/${id}/revisions`)),
    'services/:slug': () => slugs.map((slug) => `services/${slug}`),
    'catalogue-entries/service/:id/merge': () => known.serviceIds.flatMap((id) => known.serviceIds.filter((into) => into !== id).map((into) => `catalogue-entries/service/${id}/merge?into=${into}`)),
    'services/:slug/versions': () => slugs.map((slug) => `services/${slug}/versions`),
    'service-versions/:id': () => known.versionIds.map((id) => `service-versions/${id}`),
    rollouts: () => slugs.map((slug) => `rollouts?service=${slug}`),
    'organisations/:key': () => organisationKeys.map((key) => `organisations/${key}`),
    'organisations/:key/comparable': () => organisationKeys.map((key) => `organisations/${key}/comparable`),
    'organisations/:key/people': () => organisationKeys.map((key) => `organisations/${key}/people`),
    'files/:id': () => threads.flatMap(({ files }) => files.flatMap((id) => [`files/${id}`, `files/${id}?size=display`])),
    'files/:id/versions': () => threads.flatMap(({ files }) => files.map((id) => `files/${id}/versions`)),
    search: () => searchPaths('search', tokens, filtersOf(known)),
    'search/suggestions': () => searchPaths('search/suggestions', tokens, []),
    'search/similar': () => searchPaths('search/similar', tokens, []),
    'moderation/cases': () => ['open', 'mine', 'closed'].map((list) => `moderation/cases?limit=1&list=${list}`),
    'moderation/cases/:id': () => known.caseIds.map((id) => `moderation/cases/${id}`),
    suggestions: () => ['', '&awaiting=true', ...[...threads, ...known.canaries.reports].map(({ id }) => `&within=${id}`)].map((filter) => `suggestions?limit=1${filter}`),
    'suggestions/begin/:kind/:id': () => [...threads.flatMap(({ posts }) => posts.map((id) => `suggestions/begin/post/${id}`)), ...known.canaries.reports.map(({ lessonId }) => `suggestions/begin/lesson/${lessonId}`)],
    'suggestions/:id': () => known.suggestionIds.map((id) => `suggestions/${id}`),
    audit: () => ['audit?limit=5', ...threads.map(({ id }) => `audit?subject=${id}`)],
    'pages/:name': () => known.pages.map((name) => `pages/${name}`),
  };
  const way = ways[route] ?? (route.includes(':') ? undefined : () => [route]);
  if (!way) throw new Error(`the crawler does not know how to visit ${route}`);
  return way();
}

const ofReports = ({ canaries }: Known, rest: string): string[] => canaries.reports.map(({ id }) => `experience-reports/${id}${rest}`);

/** The lists of threads: every tab with every filter, two to a page so that cursors are needed. */
export function listsOf(known: Known): string[] {
  return THREAD_LISTS.flatMap((list) => [...filtersOf(known), '&ours=true', ...ofPilots(known)].map((filter) => `threads?limit=2&list=${list}${filter}`));
}

const ofPilots = ({ pilots }: Known): string[] => pilots.map(({ id }) => `&pilot=${id}`);
const filtersOf = (known: Known): string[] => ['', ...known.serviceIds.map((id) => `&service=${id}`), ...known.componentIds.map((id) => `&component=${id}`), '&phase=5', '&phase=3'];

/** Acts on what is not the visitor's: an answer that says more than »not found« would tell. */
export async function pry(visitor: Visitor, known: Known, { id: thread, posts, files }: KnownThread, ownThread: string): Promise<Loot> {
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
  await act('POST', `threads/${thread}/requests`, { organisationIds: [thread] });
  await act('POST', `threads/${thread}/referral-wish`, { note: '' });
  await act('DELETE', `threads/${thread}/referral-wish`);
  await act('POST', `threads/${thread}/referrals`, { reason: 'Von außen.', deskId: known.desks[0], text: 'Von außen gefragt.', reference: null, followUpOn: null });
  await act('PUT', `subscriptions/thread/${thread}`);
  for (const post of posts) {
    await act('PATCH', `posts/${post}`, { text: 'Von außen.' }, 999);
    await act('DELETE', `posts/${post}`, undefined, 999);
    await act('POST', `posts/${post}/restore`);
    await act('PUT', `posts/${post}/helpful`);
    await act('PUT', `threads/${ownThread}/solutions/${post}`, { componentIds: known.componentIds.slice(0, 1) });
    await act('POST', `threads/${ownThread}/posts`, { kind: 'comment', parentId: post, text: 'Von außen.' });
  }
  // What one may not see can neither be shown under a text of one's own nor be given a next version.
  for (const file of files) {
    await act('POST', `threads/${ownThread}/posts`, { kind: 'comment', parentId: posts[0], text: `/api/files/${file}` });
    await act('POST', `threads/${ownThread}/posts`, { kind: 'answer', parentId: null, text: `/api/files/${file}` });
    loot.keep(`POST:files?replaces=${file}`, await ask(visitor, 'POST', `files?name=a.pdf&replaces=${file}`, { raw: pdf(['x']) }));
  }
  return loot;
}

/** The same on a report: its working copy, its state, what administrations say of it. */
export async function pryReport(visitor: Visitor, report: string): Promise<Loot> {
  const loot = new Loot();
  const act = async (method: string, path: string, body?: unknown, version?: number): Promise<void> => {
    loot.keep(`${method}:${path}`, await ask(visitor, method, path, { ...(body === undefined ? {} : { body }), ...(version === undefined ? {} : { version }) }));
  };
  const path = `experience-reports/${report}`;
  for (const section of ['frame', 'situation', 'lessons']) await act('PUT', `${path}/sections/${section}`, { content: section === 'situation' ? { text: 'Von außen.' } : EMPTY_REPORT[section as 'frame'] }, 999);
  await act('PUT', `${path}/review`, undefined, 999);
  await act('POST', `${path}/publish`, { visibility: 'community' }, 999);
  await act('PATCH', path, { visibility: 'community' }, 999);
  await act('PUT', `${path}/public`, undefined, 999);
  await act('POST', `${path}/withdraw`, { reason: 'Von außen.' }, 999);
  await act('DELETE', path, undefined, 999);
  await act('PUT', `${path}/helped`);
  await act('PUT', `${path}/reused`);
  await act('POST', `${path}/threads`, { kind: 'discussion', title: 'Ein ganz anderer Titel', text: 'Von außen.', visibility: 'organisation', serviceIds: [], componentIds: [], phase: null });
  return loot;
}
