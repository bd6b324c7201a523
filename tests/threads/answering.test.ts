import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let answerer: TestPerson;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  answerer = await world.person();
  thread = await world.question(asker);
});

const page = async (person: TestPerson): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${thread}`)).body;
const unknown = '0199d3c0-0000-7000-8000-000000000000';

test('answers and comments stand in their order, with their counts', async () => {
  const first = await world.post(answerer, thread, 'Erste Antwort');
  await world.post(asker, thread, 'Zweite Antwort');
  await world.post(asker, thread, 'Rückfrage', first);
  const { answers, answerCount, commentCount, state } = await page(asker);
  expect(answers.items.map((post) => post.text)).toEqual(['Erste Antwort', 'Zweite Antwort']);
  expect(answers.items[0]).toMatchObject({ commentCount: 1, comments: [{ text: 'Rückfrage', parentId: first }] });
  expect({ answerCount, commentCount, state }).toEqual({ answerCount: 2, commentCount: 1, state: 'answered' });
});

test('a long thread comes in pages, each answer once', async () => {
  const written: string[] = [];
  for (let number = 0; number < 45; number += 1) written.push(await world.post(answerer, thread, `Antwort ${number}`));
  const first = await page(asker);
  const seen = first.answers.items.map((post) => post.id);
  let cursor = first.answers.nextCursor;
  while (cursor) {
    const { body } = await asker.client.get<ThreadPage['answers']>(`threads/${thread}/posts?cursor=${cursor}`);
    seen.push(...body.items.map((post) => post.id));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(written);
});

test('more comments than are shown can be asked for', async () => {
  const answer = await world.post(answerer, thread);
  for (let number = 0; number < 23; number += 1) await world.post(asker, thread, `Kommentar ${number}`, answer);
  const shown = (await page(asker)).answers.items[0];
  expect(shown?.comments).toHaveLength(20);
  expect(shown?.commentCount).toBe(23);
  const { body } = await asker.client.get<ThreadPage['answers']>(`threads/${thread}/posts?parent=${answer}&limit=100`);
  expect(body.items.map((post) => post.text)).toEqual(Array.from({ length: 23 }, (_, number) => `Kommentar ${number}`));
});

describe('refusals', () => {
  test('unknown threads and parents of another thread do not exist', async () => {
    const answer = { kind: 'answer', parentId: null, text: 'Antwort' };
    expect((await answerer.client.post(`threads/${unknown}/posts`, answer)).status).toBe(404);
    const elsewhere = await world.question(asker);
    const foreign = await world.post(answerer, elsewhere);
    expect((await answerer.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: foreign, text: 'Hm' })).status).toBe(404);
    expect((await answerer.client.post(`threads/keine-id/posts`, answer)).status).toBe(404);
  });

  test('a comment is not commented, a discussion is not answered', async () => {
    const answer = await world.post(answerer, thread);
    const comment = await world.post(asker, thread, 'Danke', answer);
    const onComment = await answerer.client.post(`threads/${thread}/posts`, { kind: 'comment', parentId: comment, text: 'Gern' });
    expect([onComment.status, onComment.body.code]).toEqual([422, 'not_an_answer']);
    const discussion = await world.question(asker, { kind: 'discussion' });
    const answered = await answerer.client.post(`threads/${discussion}/posts`, { kind: 'answer', parentId: null, text: 'So' });
    expect(answered.body.code).toBe('not_a_question');
  });

  test('guests write nothing; empty texts are refused by name', async () => {
    expect((await world.guest().post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: 'x' })).status).toBe(401);
    const empty = await answerer.client.post(`threads/${thread}/posts`, { kind: 'answer', parentId: null, text: '' });
    expect(empty.body.errors).toEqual([{ path: 'text', code: 'required' }]);
  });
});

describe('removing', () => {
  test('leaves the place, hides the text, and comes back within ten minutes', async () => {
    const answer = await world.post(answerer, thread, 'Geheim geworden');
    const removed = await answerer.client.delete(`posts/${answer}`, { version: 1 });
    expect(removed.status).toBe(204);
    const after = await page(asker);
    expect(after.answers.items[0]).toMatchObject({ removed: true, text: null, author: null, can: { edit: false, restore: false } });
    expect(after.answerCount).toBe(0);
    expect((await asker.client.post(`posts/${answer}/restore`)).status).toBe(403);
    expect((await answerer.client.post(`posts/${answer}/restore`)).status).toBe(200);
    expect((await page(asker)).answers.items[0]?.text).toBe('Geheim geworden');
  });

  test('cannot be undone later', async () => {
    const answer = await world.post(answerer, thread);
    await answerer.client.delete(`posts/${answer}`, { version: 1 });
    await node.database.rows(`update post set deleted_at = deleted_at - interval '11 minutes' where id = $1`, [answer]);
    const late = await answerer.client.post(`posts/${answer}/restore`);
    expect([late.status, late.body.code]).toEqual([422, 'undo_expired']);
  });

  test('takes the solution with it', async () => {
    const answer = await world.post(answerer, thread);
    await asker.client.put(`threads/${thread}/solutions/${answer}`, { componentIds: [] });
    expect((await page(asker)).state).toBe('solved');
    await answerer.client.delete(`posts/${answer}`, { version: 1 });
    const after = await page(asker);
    expect([after.state, after.solutions, after.solutionPosts]).toEqual(['open', [], []]);
  });

  test('a question goes only while nobody else has posted, and comes back', async () => {
    expect((await asker.client.delete(`threads/${thread}`, { version: 1 })).status).toBe(204);
    expect((await asker.client.get(`threads/${thread}`)).status).toBe(404);
    expect((await answerer.client.post(`threads/${thread}/restore`)).status).toBe(404);
    expect((await asker.client.post(`threads/${thread}/restore`)).status).toBe(200);
    await world.post(answerer, thread);
    const late = await asker.client.delete(`threads/${thread}`, { version: (await page(asker)).version });
    expect([late.status, late.body.code]).toEqual([422, 'others_have_posted']);
  });
});
