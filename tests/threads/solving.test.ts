import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let answerer: TestPerson;
let thread: string;
let answer: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  answerer = await world.person();
  thread = await world.question(asker);
  answer = await world.post(answerer, thread);
});

const page = async (person: TestPerson): Promise<ThreadPage> => (await person.client.get<ThreadPage>(`threads/${thread}`)).body;
const solve = (person: TestPerson, post: string, scope: object = {}) => person.client.put(`threads/${thread}/solutions/${post}`, { componentIds: [], ...scope });

describe('solutions', () => {
  test('the asker marks one; it stands first and the thread is solved; taking it back opens it', async () => {
    await world.post(answerer, thread, 'Noch eine');
    expect((await solve(asker, answer)).status).toBe(204);
    expect((await solve(asker, answer)).status).toBe(204);
    const solved = await page(answerer);
    expect(solved.state).toBe('solved');
    expect(solved.solutionPosts.map((post) => post.id)).toEqual([answer]);
    expect(solved.answers.items.map((post) => post.text)).toEqual(['Noch eine']);
    expect(solved.solutions[0]).toMatchObject({ postId: answer, serviceVersion: null, components: [], markedBy: { id: asker.organisation.id } });
    expect((await asker.client.delete(`threads/${thread}/solutions/${answer}`)).status).toBe(204);
    expect((await page(answerer)).state).toBe('answered');
  });

  test('one per scope, several per question', async () => {
    const component = await world.component();
    const other = await world.post(answerer, thread);
    await solve(asker, answer);
    const second = await solve(asker, other);
    expect([second.status, second.body.code]).toEqual([409, 'solution_exists']);
    expect((await solve(asker, other, { componentIds: [component] })).status).toBe(204);
    expect((await page(asker)).solutions).toHaveLength(2);
  });

  test('a scope names a version of a service of the thread', async () => {
    const versions = (await page(asker)).serviceVersions;
    expect((await solve(asker, answer, { serviceVersionId: versions[0]?.id })).status).toBe(204);
    expect((await page(asker)).solutions[0]?.serviceVersion?.id).toBe(versions[0]?.id);
    const elsewhere = await world.service();
    expect((await solve(asker, answer, { serviceVersionId: elsewhere.versionId })).body.code).toBe('unknown_reference');
  });

  test('who may not, and what cannot be one', async () => {
    const comment = await world.post(asker, thread, 'Danke', answer);
    const colleague = await world.person({ organisation: asker.organisation });
    const editor = await world.person({ organisation: asker.organisation, role: 'editor' });
    expect((await solve(answerer, answer)).status).toBe(403);
    expect((await solve(colleague, answer)).status).toBe(403);
    expect((await solve(asker, comment)).body.code).toBe('not_an_answer');
    expect((await solve(editor, answer)).status).toBe(204);
    const elsewhere = await world.question(asker);
    expect((await asker.client.put(`threads/${elsewhere}/solutions/${answer}`, { componentIds: [] })).status).toBe(404);
  });
});

describe('Hilft and Betrifft uns auch', () => {
  test('Hilft counts a person once, can be taken back, never on the own post', async () => {
    expect((await asker.client.put<{ helpfulCount: number }>(`posts/${answer}/helpful`)).body).toEqual({ helpfulCount: 1 });
    expect((await asker.client.put<{ helpfulCount: number }>(`posts/${answer}/helpful`)).body).toEqual({ helpfulCount: 1 });
    expect((await page(asker)).answers.items[0]?.viewer.helpful).toBe(true);
    expect((await answerer.client.put(`posts/${answer}/helpful`)).body.code).toBe('own_post');
    expect((await asker.client.delete<{ helpfulCount: number }>(`posts/${answer}/helpful`)).body).toEqual({ helpfulCount: 0 });
  });

  test('Betrifft uns auch counts a house once, whoever of it says so, and not the asking one', async () => {
    const colleague = await world.person({ organisation: answerer.organisation });
    await answerer.client.put(`threads/${thread}/affects-us`);
    expect((await colleague.client.put<{ affectsUsCount: number }>(`threads/${thread}/affects-us`)).body).toEqual({ affectsUsCount: 1 });
    expect((await page(colleague)).viewer.affectsUs).toBe(true);
    expect((await asker.client.put(`threads/${thread}/affects-us`)).status).toBe(403);
    expect((await colleague.client.delete<{ affectsUsCount: number }>(`threads/${thread}/affects-us`)).body).toEqual({ affectsUsCount: 0 });
  });
});

describe('many at once', () => {
  test('a hundred Hilft and solution acts leave counters equal to their rows', async () => {
    const people = await Promise.all(Array.from({ length: 25 }, () => world.person()));
    const answers = [answer, ...(await Promise.all([1, 2, 3].map(() => world.post(answerer, thread))))];
    const components = await Promise.all(answers.map(() => world.component()));
    const acts = people.flatMap((person, index) => {
      const post = answers[index % answers.length] as string;
      const component = components[index % components.length] as string;
      return [
        person.client.put(`posts/${post}/helpful`),
        index % 3 === 0 ? person.client.delete(`posts/${post}/helpful`) : person.client.put(`posts/${post}/helpful`),
        solve(asker, post, { componentIds: [component] }),
        index % 2 === 0 ? asker.client.delete(`threads/${thread}/solutions/${post}`) : person.client.put(`threads/${thread}/affects-us`),
      ];
    });
    expect(acts).toHaveLength(100);
    const statuses = (await Promise.all(acts)).map((done) => done.status);
    expect(statuses.filter((status) => status >= 400 && status !== 409)).toEqual([]);
    const drift = await node.database.rows(
      `select 'post' as what from post p where p.thread_id = $1 and p.helpful_count <> (select count(*) from helpful h where h.post_id = p.id)
       union all select 'thread' from thread t where t.id = $1 and (t.solution_count <> (select count(*) from solution s where s.thread_id = t.id)
         or t.affects_us_count <> (select count(*) from affects_us a where a.thread_id = t.id)
         or t.answer_count <> (select count(*) from post p where p.thread_id = t.id and p.kind = 'answer' and p.deleted_at is null))`,
      [thread],
    );
    expect(drift).toEqual([]);
  });
});
