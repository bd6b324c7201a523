import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../shared/errors.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  thread = await world.question(asker, { text: 'Erste Fassung' });
});

const page = async (person: TestPerson): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${thread}`)).body;

test('an edit raises the version, keeps the earlier text and refreshes the excerpt', async () => {
  const { opening } = await page(asker);
  const changed = await asker.client.patch<{ version: number }>(`posts/${opening.id}`, { text: 'Zweite Fassung' }, { version: 1 });
  expect(changed.body).toEqual({ version: 2 });
  const after = await page(asker);
  expect(after).toMatchObject({ excerpt: 'Zweite Fassung', opening: { text: 'Zweite Fassung', version: 2, editedAt: expect.any(String) } });
  const revisions = await asker.client.get<{ items: { version: number; text: string }[] }>(`posts/${opening.id}/revisions`);
  expect(revisions.body.items).toEqual([expect.objectContaining({ version: 1, text: 'Erste Fassung' })]);
});

test('without a version nothing is changed, with a foreign one neither', async () => {
  const { opening } = await page(asker);
  expect((await asker.client.patch(`posts/${opening.id}`, { text: 'Neu' })).status).toBe(428);
  expect((await asker.client.patch(`posts/${opening.id}`, { text: 'Neu' }, { headers: { 'If-Match': 'drei' } })).status).toBe(400);
});

test('the second of two editors gets both texts', async () => {
  const { opening } = await page(asker);
  await asker.client.patch(`posts/${opening.id}`, { text: 'Vom anderen Gerät' }, { version: 1 });
  await asker.client.patch(`posts/${opening.id}`, { text: 'Noch einmal geändert' }, { version: 2 });
  const late = await asker.client.patch<Problem>(`posts/${opening.id}`, { text: 'Meine Fassung' }, { version: 1 });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: 'conflict', conflict: { base: { text: 'Erste Fassung' }, current: { text: 'Noch einmal geändert' }, version: 3 } });
});

test('two at once: one is kept, the other told', async () => {
  const { opening } = await page(asker);
  const both = await Promise.all(['A', 'B'].map((text) => asker.client.patch(`posts/${opening.id}`, { text }, { version: 1 })));
  expect(both.map((answer) => answer.status).sort((left, right) => left - right)).toEqual([200, 409]);
});

test('nobody else edits a text, not even of the same house', async () => {
  const { opening } = await page(asker);
  const lead = await world.person({ organisation: asker.organisation, role: 'lead' });
  expect((await lead.client.patch(`posts/${opening.id}`, { text: 'Anders' }, { version: 1 })).status).toBe(403);
});

describe('title, links and visibility', () => {
  test('the author changes the title, editors of the house only the links', async () => {
    const editor = await world.person({ organisation: asker.organisation, role: 'editor' });
    const titled = await asker.client.patch<{ version: number }>(`threads/${thread}`, { title: 'Ein besserer Titel' }, { version: 1 });
    expect(titled.body.version).toBe(2);
    expect((await editor.client.patch(`threads/${thread}`, { title: 'Redaktioneller Titel' }, { version: 2 })).status).toBe(403);
    const component = await world.component();
    const linked = await editor.client.patch<{ version: number }>(`threads/${thread}`, { componentIds: [component], phase: null }, { version: 2 });
    expect(linked.status).toBe(200);
    expect(linked.body.version).toBeGreaterThan(2);
    expect(await page(asker)).toMatchObject({ title: 'Ein besserer Titel', phase: null, components: [{ id: component }] });
  });

  test('a question keeps at least one link, and a stale change gets the state there is', async () => {
    const bare = await asker.client.patch(`threads/${thread}`, { serviceIds: [] }, { version: 1 });
    expect([bare.status, bare.body.errors?.[0]?.path]).toEqual([400, 'serviceIds']);
    await asker.client.patch(`threads/${thread}`, { title: 'Ein besserer Titel' }, { version: 1 });
    const stale = await asker.client.patch(`threads/${thread}`, { title: 'Ein anderer Titel' }, { version: 1 });
    expect(stale.body.conflict).toMatchObject({ current: { title: 'Ein besserer Titel' }, version: 2 });
  });

  test('narrowing hides it from other houses at once, and only while none of them has posted', async () => {
    const stranger = await world.person();
    const colleague = await world.person({ organisation: asker.organisation });
    expect((await asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 1 })).status).toBe(200);
    const gone = await stranger.client.get(`threads/${thread}`);
    const never = await stranger.client.get('threads/0199d3c0-0000-7000-8000-000000000000');
    expect({ ...gone.body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
    expect((await colleague.client.get(`threads/${thread}`)).status).toBe(200);
    await asker.client.patch(`threads/${thread}`, { visibility: 'community' }, { version: 2 });
    await world.post(stranger, thread);
    const late = await asker.client.patch(`threads/${thread}`, { visibility: 'organisation' }, { version: 3 });
    expect([late.status, late.body.code]).toEqual([422, 'others_have_posted']);
  });
});
