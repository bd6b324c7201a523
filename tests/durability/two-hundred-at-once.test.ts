import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { insist } from '../support/insist.js';

const PEOPLE = 200;
const ANSWERS = 5;

let nodes: TestApplication[];
let world: World;
let asker: TestPerson;
let people: TestPerson[];
let thread: string;
const answers: string[] = [];

beforeAll(async () => {
  const first = await startApplication();
  nodes = [first, await startApplication({ database: first.testDatabase })];
  world = new World(first);
  asker = await world.person();
  people = await Promise.all(Array.from({ length: PEOPLE }, () => world.person()));
  thread = await world.question(asker);
  const answerer = await world.person();
  for (let count = 0; count < ANSWERS; count += 1) answers.push(await world.post(answerer, thread));
}, 60_000);
afterAll(async () => {
  for (const node of [...nodes].reverse()) await node.close();
});

/** Every other act goes to the other node. */
const at = (person: TestPerson, index: number) => person.client.at(nodes[index % 2]?.origin ?? '');
const answerOf = (index: number): string => answers[index % ANSWERS] ?? '';
const page = async (): Promise<ThreadPage> => (await asker.client.get<ThreadPage>(`threads/${thread}`)).body;
const allFine = (done: { status: number }[]): void => expect(done.filter(({ status }) => status !== 200)).toEqual([]);

test('200 people on two nodes say Hilft and Betrifft uns auch, some twice: everybody counts once', async () => {
  allFine(
    await Promise.all(
      people.flatMap((person, index) => [
        insist(() => at(person, index).put(`posts/${answerOf(index)}/helpful`)),
        ...(index % 10 === 0 ? [insist(() => at(person, index + 1).put(`posts/${answerOf(index)}/helpful`))] : []),
        insist(() => at(person, index).put(`threads/${thread}/affects-us`)),
      ]),
    ),
  );
  const after = await page();
  expect(after.answers.items.map((post) => post.helpfulCount)).toEqual(answers.map(() => PEOPLE / ANSWERS));
  expect(after.affectsUsCount).toBe(PEOPLE);
}, 60_000);

test('while half of them take it back, the others say it once more, and comments come in: counters equal rows', async () => {
  const keepsIt = (index: number): boolean => Math.floor(index / ANSWERS) % 2 === 1;
  const voting = people.map((person, index) =>
    insist(() => (keepsIt(index) ? at(person, index).put(`posts/${answerOf(index)}/helpful`) : at(person, index).delete(`posts/${answerOf(index)}/helpful`))),
  );
  const commenting = people.map((person, index) => {
    const comment = { kind: 'comment', parentId: answerOf(index), text: 'Bei uns auch.' };
    return insist(() => at(person, index).post(`threads/${thread}/posts`, comment, { key: `kommentar-${index}` }));
  });
  allFine(await Promise.all(voting));
  const commented = await Promise.all(commenting);
  expect(commented.filter(({ status }) => status !== 201)).toEqual([]);
  const after = await page();
  expect(after.answers.items.map((post) => [post.helpfulCount, post.commentCount, post.version])).toEqual(answers.map(() => [PEOPLE / ANSWERS / 2, PEOPLE / ANSWERS, 1]));
  expect([after.answerCount, after.commentCount]).toEqual([ANSWERS, PEOPLE]);
}, 60_000);

test('of many solutions for one scope at once, one is kept', async () => {
  for (let round = 0; round < 5; round += 1) {
    const marked = await Promise.all(answers.map((post, index) => at(asker, index).put(`threads/${thread}/solutions/${post}`, { componentIds: [] })));
    expect(marked.map(({ status }) => status).sort((left, right) => left - right)).toEqual([204, 409, 409, 409, 409]);
    expect(new Set(marked.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['solution_exists']));
    const kept = answers[marked.findIndex(({ status }) => status === 204)];
    const during = await page();
    expect([during.state, during.solutions.map((solution) => solution.postId)]).toEqual(['solved', [kept]]);
    // Taken back in two windows at once.
    const back = await Promise.all(nodes.map((_node, index) => at(asker, index).delete(`threads/${thread}/solutions/${kept}`)));
    expect(back.map(({ status }) => status)).toEqual([204, 204]);
    expect((await page()).state).toBe('answered');
  }
}, 60_000);
