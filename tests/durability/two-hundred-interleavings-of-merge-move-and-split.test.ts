import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Acted, Split } from '../../shared/threads/acts.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { driftOf } from '../support/counters.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { insist } from '../support/insist.js';

const INTERLEAVINGS = 200;
const AT_ONCE = 4;
const ACTS = 14;
/** What the one act can answer because another one came first. */
const MAY_LOSE = new Set([403, 404, 409, 422]);

let nodes: TestApplication[];
let world: World;
let service: TestService;
let people: TestPerson[];
let coordinators: TestPerson[];

beforeAll(async () => {
  const first = await startApplication();
  nodes = [first, await startApplication({ database: first.testDatabase })];
  world = new World(first);
  service = await world.service();
  people = await Promise.all(Array.from({ length: 24 }, () => world.person()));
  coordinators = await Promise.all(Array.from({ length: 8 }, () => world.person({ instanceRole: 'coordinator' })));
}, 60_000);
afterAll(async () => {
  for (const node of [...nodes].reverse()) await node.close();
});

/** Numbers that look like chance and come again: mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

interface Story {
  threads: { id: string; opening: string }[];
  posts: string[];
  /** Threads that began as a part of another one. */
  parts: string[];
  /** Every text the server has acknowledged. */
  texts: Map<string, string>;
  acts: string[];
  statuses: Map<string, number[]>;
}

async function tell(seed: number): Promise<Story> {
  const roll = dice(seed);
  const one = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  const at = (person: TestPerson) => person.client.at(one(nodes).origin);
  const story: Story = { threads: [], posts: [], parts: [], texts: new Map(), acts: [], statuses: new Map() };
  const note = (name: string, { status }: Answer<unknown>): void => void story.statuses.set(name, [...(story.statuses.get(name) ?? []), status]);

  const write = async (thread: string, parentId: string | null): Promise<void> => {
    const text = `Geschichte ${seed}, Text ${story.texts.size} ${roll(1_000_000)}`;
    const author = at(one(people));
    const written = await insist(() => author.post<{ id: string }>(`threads/${thread}/posts`, { kind: parentId ? 'comment' : 'answer', parentId, text }));
    note('write', written);
    if (written.status !== 201) return;
    story.texts.set(written.body.id, text);
    story.posts.push(written.body.id);
  };
  for (const kind of ['question', 'question', one(['question', 'discussion'])]) {
    const id = await world.question(one(people), { kind, serviceIds: [service.id] });
    const opening = (await at(one(people)).get<ThreadPage>(`threads/${id}`)).body.opening.id;
    story.threads.push({ id, opening });
    await write(id, kind === 'question' ? null : opening);
  }

  const moderate = async (name: 'merge' | 'move' | 'split', thread: string, body: object): Promise<void> => {
    const by = at(one(coordinators));
    const { version } = (await by.get<ThreadPage>(`threads/${thread}`)).body;
    const done = await insist(() => by.post<Acted & Partial<Split>>(`threads/${thread}/${name}`, { reason: 'Das gehört zusammen.', ...body }, { version }));
    note(name, done);
    if (done.status >= 300) return;
    story.acts.push(done.body.actId);
    if (done.body.threadId) story.parts.push(done.body.threadId);
  };
  // Off the thread it stands in by then; somebody writes to the new one at once.
  const split = async (post: string, kind: 'question' | 'discussion'): Promise<void> => {
    const { threadId } = (await at(one(people)).get<{ threadId: string }>(`posts/${post}`)).body;
    await moderate('split', threadId, { postIds: [post], title: 'Das ist eine andere Frage.', kind, serviceIds: [service.id], componentIds: [], phase: null });
    const part = story.parts.at(-1);
    if (part) await write(part, roll(2) === 0 ? post : null);
  };
  const acts: (() => Promise<void>)[] = Array.from({ length: ACTS }, () => {
    const { id, opening } = one(story.threads);
    const [into, post, part, kind, chance] = [one(story.threads).id, one([...story.posts, opening]), one(story.posts), one<'question' | 'discussion'>(['question', 'discussion']), roll(15)];
    if (chance < 3) return () => moderate('merge', id, { into: (chance === 0 && story.parts.at(-1)) || into });
    if (chance === 3) return () => moderate('move', id, { kind });
    if (chance < 6) return () => write(id, chance === 4 ? null : post);
    if (chance === 6) return async () => note('helpful', await insist(() => at(one(people)).put(`posts/${post}/helpful`)));
    if (chance === 7) return async () => note('affects', await insist(() => at(one(people)).put(`threads/${id}/affects-us`)));
    if (chance < 10) return async () => note('solve', await insist(() => at(one(coordinators)).put(`threads/${id}/solutions/${post}`, { componentIds: [] })));
    if (chance < 13) return () => split(part, kind);
    return async () => {
      const act = story.acts[roll(story.acts.length || 1)];
      if (act) note('undo', await insist(() => at(one(coordinators)).post(`audit/${act}/undo`)));
    };
  });
  // Half of the acts wait for the others, so that there is something to undo.
  await Promise.all(acts.slice(0, ACTS / 2).map((act) => act()));
  await Promise.all(acts.slice(ACTS / 2).map((act) => act()));
  return story;
}

test(`${INTERLEAVINGS} interleavings of merging, moving, splitting and undoing with answers, votes and solutions: nothing is lost, all is counted, addresses lead right`, async () => {
  const stories: Story[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < INTERLEAVINGS) stories.push(await tell((next += 1)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const { database } = nodes[0] as TestApplication;
  expect(await driftOf(database)).toEqual([]);

  const texts = new Map(stories.flatMap((story) => [...story.texts]));
  const kept = await database.rows<{ id: string; text: string }>('select p.id, p.text from post p join thread t on t.id = p.thread_id where p.id = any($1::uuid[]) and p.deleted_at is null and t.deleted_at is null', [[...texts.keys()]]);
  expect(new Map(kept.map(({ id, text }) => [id, text]))).toEqual(texts);

  const openings = stories.flatMap(({ threads }) => threads);
  const homes = new Map((await database.rows<{ id: string; home: string }>('select id, thread_id as home from post where id = any($1::uuid[])', [openings.map(({ opening }) => opening)])).map(({ id, home }) => [id, home]));
  const reader = (people[0] as TestPerson).client;
  const astray: string[] = [];
  for (const { id, opening } of openings) {
    const page = await reader.get<ThreadPage>(`threads/${id}`);
    if (page.status !== 200 || page.body.id !== homes.get(opening)) astray.push(id);
  }
  expect(astray).toEqual([]);

  // Whatever was written leads to where it stands, and its thread is there.
  for (const [id] of [...texts].slice(0, 400)) {
    const { threadId } = (await reader.get<{ threadId: string }>(`posts/${id}`)).body;
    if ((await reader.get<ThreadPage>(`threads/${threadId}`)).body.id !== threadId) astray.push(id);
  }
  expect(astray).toEqual([]);

  // The control: every act has happened often, and nothing failed but for what came first.
  const statuses = Map.groupBy(stories.flatMap((story) => [...story.statuses].flatMap(([name, of]) => of.map((status) => [name, status] as const))), ([name]) => name);
  const done = (name: string): number => (statuses.get(name) ?? []).filter(([, status]) => status < 300).length;
  for (const name of ['write', 'merge', 'move', 'split', 'undo', 'helpful', 'affects', 'solve']) expect([name, done(name) >= 20]).toEqual([name, true]);
  expect([...statuses.values()].flat().filter(([, status]) => status >= 300 && !MAY_LOSE.has(status))).toEqual([]);
}, 300_000);
