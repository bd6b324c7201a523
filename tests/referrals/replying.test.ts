import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { PostView, ThreadPage } from '../../shared/threads/contract.js';
import { AuditLog } from '../../server/audit/audit.face.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestPerson } from '../support/factories.js';
import { inDays, ReferralWorld, REPLY, type Done } from './support.js';

let node: TestApplication;
let world: ReferralWorld;
let coordinator: TestPerson;
let desk: string;
let asker: TestPerson;
let reader: TestPerson;
let thread: string;
let passed: Done;

beforeAll(async () => {
  node = await startApplication();
  world = new ReferralWorld(node);
  coordinator = await world.coordinator();
  desk = await world.desk(coordinator);
  reader = await world.person();
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  thread = await world.question(asker);
  passed = (await world.pass(coordinator, thread, desk, { reference: 'INC-1' })).body;
});

const code = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, body.code];
};
const page = async (id = thread): Promise<ThreadPage> => (await reader.client.get<ThreadPage>(`threads/${id}`)).body;
const answers = async (id = thread): Promise<PostView[]> => {
  const { answers: open, solutionPosts } = await page(id);
  return [...open.items, ...solutionPosts];
};
/** Everything a reply writes. */
const written = async (id = thread): Promise<unknown> => ({
  ...(await node.database.row<object>(
    `select (select count(*) from post where thread_id = t.id) as posts, (select count(*) from answer_grade g join post p on p.id = g.post_id where p.thread_id = t.id) as grades,
       (select count(*) from solution where thread_id = t.id) as solutions, t.answer_count, (select count(*) from notice where person_id = t.author_id) as notices from thread t where t.id = $1`,
    [id],
  )),
  ...(await node.database.row<object>('select state, version, answer_id, (select count(*) from audit_entry) as acts, (select count(*) from domain_event) as events from referral where id = $1', [passed.id])),
});

describe('the official reply', () => {
  test('lands in the question as a binding answer with its source, named after the body; the asker is told, the referral is answered', async () => {
    const done = await world.reply(coordinator, passed);
    expect([done.status, done.body.version]).toEqual([200, 2]);
    const [answer, ...others] = await answers();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      text: REPLY.text,
      organisation: { id: coordinator.organisation.id },
      reply: { body: REPLY.body, repliedOn: REPLY.repliedOn },
      grade: { grade: 'binding', body: REPLY.body, sourceTitle: REPLY.sourceTitle, sourceLink: REPLY.sourceLink, validFrom: REPLY.validFrom },
    });
    expect(await page()).toMatchObject({ state: 'answered', answerCount: 1 });
    expect((await world.shown(reader, thread)).items).toMatchObject([{ state: 'answered', answerId: answer?.id, endedOn: inDays(0) }]);
    expect((await world.told(asker))[0]).toMatchObject({ kind: 'question_replied', subject: { path: `/fragen/${thread}#beitrag-${answer?.id}` }, data: { desk: 'IT-Verbund Prüfland' } });
    expect(await code(world.reply(coordinator, done.body))).toEqual([422, 'referral_closed']);
  });

  test('is marked as solution where that is wanted', async () => {
    expect((await world.reply(coordinator, passed, { solution: true })).status).toBe(200);
    expect(await page()).toMatchObject({ state: 'solved', solutionPosts: [{ text: REPLY.text }] });
  });

  test('lands in the question that its own one was merged into', async () => {
    const target = await world.question(reader);
    await coordinator.client.post(`threads/${thread}/merge`, { reason: 'Dieselbe Frage.', into: target }, { version: 1 });
    expect((await world.reply(coordinator, passed)).status).toBe(200);
    expect((await answers(target)).filter(({ reply }) => reply !== null)).toMatchObject([{ threadId: target, grade: { grade: 'binding' } }]);
    expect((await world.told(reader))[0]?.kind).toBe('question_replied');
  });

  test('lands in a locked question', async () => {
    await coordinator.client.post(`threads/${thread}/lock`, { reason: 'Bitte die Antwort abwarten.' }, { version: 1 });
    expect((await world.reply(coordinator, passed)).status).toBe(200);
  });

  test('two at once post once', async () => {
    const second = await world.coordinator();
    const both = await Promise.all([world.reply(coordinator, passed), world.reply(second, passed)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(await answers()).toHaveLength(1);
  });

  test('is taken back by whoever posted it, with its grade and its mark as solution', async () => {
    const done = await world.reply(coordinator, passed, { solution: true });
    expect(await code(world.undo(await world.coordinator(), done.body.actId))).toEqual([403, 'forbidden']);
    expect((await world.undo(coordinator, done.body.actId)).status).toBe(200);
    expect(await answers()).toMatchObject([{ removed: true, text: null, grade: null, reply: null }]);
    expect(await page()).toMatchObject({ state: 'open' });
    expect(await world.referral(coordinator, passed.id)).toMatchObject({ state: 'in_progress', reply: null, closedAt: null, can: { answer: true } });
    expect((await world.reply(coordinator, { id: passed.id, version: 3 })).status).toBe(200);
  });
});

describe('a reply that cannot be kept', () => {
  // The whole transaction, or nothing of it.
  const refused = async (expected: [number, string], answer: () => Promise<{ status: number; body: { code?: string } }>, id = thread): Promise<void> => {
    const before = await written(id);
    expect(await code(answer())).toEqual(expected);
    expect(await written(id)).toEqual(before);
  };

  test('leaves nothing behind where there is a solution already', async () => {
    const other = await world.post(reader, thread);
    await asker.client.put(`threads/${thread}/solutions/${other}`, { componentIds: [] });
    await refused([409, 'solution_exists'], () => world.reply(coordinator, passed, { solution: true }));
  });

  test('leaves nothing behind where the question is a discussion, hidden or removed by now', async () => {
    await coordinator.client.post(`threads/${thread}/move`, { reason: 'Hier wird diskutiert.', kind: 'discussion' }, { version: 1 });
    await refused([422, 'not_a_question'], () => world.reply(coordinator, passed));
    await coordinator.client.post('moderation/hidden', { subject: { kind: 'thread', id: thread }, reason: 'Nennt einen Bürger.' });
    await refused([422, 'thread_gone'], () => world.reply(coordinator, passed));
  });

  test('leaves nothing behind where the last step fails', async () => {
    const before = await written();
    const audit = node.app.get(AuditLog);
    const append = audit.append.bind(audit);
    const spy = jest.spyOn(audit, 'append').mockImplementation((actor, record, undoes) => (record.act === 'referrals.answered' ? Promise.reject(new Error('the disk is full')) : append(actor, record, undoes)));
    expect((await world.reply(coordinator, passed, { solution: true })).status).toBe(500);
    spy.mockRestore();
    expect(await written()).toEqual(before);
    expect((await world.reply(coordinator, passed, { solution: true })).status).toBe(200);
  });

  test.each([
    ['no text', { text: ' ' }, 'text'],
    ['no body', { body: '' }, 'body'],
    ['a source that runs', { sourceLink: 'javascript:alert(1)' }, 'sourceLink'],
    ['a day to come', { repliedOn: inDays(2) }, 'repliedOn'],
    ['a solution nobody sees', { publish: false, solution: true }, 'solution'],
  ])('has %s', async (_what, facts, path) => {
    const answer = await world.reply(coordinator, passed, facts);
    expect([answer.status, answer.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });
});

describe('a case', () => {
  let caseId: string;
  beforeEach(async () => {
    await world.flag(reader, 'thread', thread, 'wrong_or_outdated');
    caseId = (await world.caseOf(coordinator, thread)).id;
  });

  test('goes to a desk as its coordinator words it; readers of the question learn nothing of it', async () => {
    const { status, body } = await world.passCase(coordinator, caseId, desk, { text: 'Gilt die Frist noch?' });
    expect(status).toBe(201);
    expect((await world.shown(reader, thread)).items.map(({ id }) => id)).toEqual([passed.id]);
    expect((await world.told(asker)).filter(({ kind }) => kind === 'question_passed_on')).toHaveLength(1);
    expect((await world.list(coordinator, `&case=${caseId}&list=all`)).map(({ id, about }) => [id, about.kind, about.id])).toEqual([[body.id, 'case', caseId]]);
    expect(await world.referral(coordinator, body.id)).toMatchObject({ text: 'Gilt die Frist noch?', question: { id: thread } });
    expect(await code(world.passCase(coordinator, caseId, desk))).toEqual([409, 'already_passed_on']);
    expect(await code(world.passCase(await world.coordinator({ districts: ['Kreis Anderswo'] }), caseId, desk))).toEqual([404, 'not_found']);
  });

  test('has the reply as a note, and nothing appears in the question', async () => {
    const { body } = await world.passCase(coordinator, caseId, desk);
    expect((await world.reply(coordinator, body, { publish: false })).status).toBe(200);
    expect((await world.page(coordinator, caseId)).notes.map(({ text }) => text)).toEqual([expect.stringContaining(REPLY.text)]);
    expect(await answers()).toEqual([]);
    expect(await world.referral(coordinator, body.id)).toMatchObject({ state: 'answered', reply: { body: REPLY.body, answerId: null } });
  });

  test('has it posted in its question where the coordinator wants that', async () => {
    const { body } = await world.passCase(coordinator, caseId, desk);
    expect((await world.reply(coordinator, body, { publish: true })).status).toBe(200);
    expect(await answers()).toMatchObject([{ reply: { body: REPLY.body }, grade: { grade: 'binding' } }]);
    expect((await world.page(coordinator, caseId)).notes).toHaveLength(1);
  });

  test('that a colleague works on, or that is closed, is not passed on', async () => {
    const colleague = await world.coordinator();
    const version = (await world.caseOf(coordinator, thread)).version;
    await colleague.client.put(`moderation/cases/${caseId}/claim`, undefined, { version });
    expect(await code(world.passCase(coordinator, caseId, desk))).toEqual([409, 'case_claimed']);
    await colleague.client.post(`moderation/cases/${caseId}/close`, { outcome: 'no_breach', reason: 'Stimmt noch.' }, { version: version + 1 });
    expect(await code(world.passCase(colleague, caseId, desk))).toEqual([422, 'case_closed']);
  });
});
