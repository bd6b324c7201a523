import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../server/kernel/actor.js';
import type { Candidate } from '../../server/platform/search/search-document.js';
import { readHitRows } from '../../server/search/hits.read.js';
import { readVisible, readVisiblePage } from '../../server/search/visible.read.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { sequentialScans, statementsDuring, type Statement } from '../support/statements.js';

const THREADS = 20_000;
let node: TestApplication;
let actor: Actor;
let reader: TestPerson;
let service: TestService;
let candidates: Candidate[];

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  reader = await world.person();
  actor = { personId: reader.id, sessionId: reader.sessionId, organisationId: reader.organisation.id, role: 'member', instanceRole: null, mandate: null };
  const author = await world.person();
  service = await world.service();
  const sql = (text: string, values: unknown[] = []) => node.database.rows(text, values);
  await sql(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, answer_count, solution_count, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n, 'Auszug', case when n % 10 = 0 then 'organisation' else 'community' end, $1, $2, n % 11, n % 3, case when n % 3 = 0 then 1 else 0 end, now(), now()
     from generate_series(1, $3::int) n`,
    [author.id, author.organisation.id, THREADS],
  );
  await sql(`insert into thread_service (thread_id, service_id, position) select id, $1, 0 from thread where phase < 5`, [service.id]);
  await sql(`insert into thread_component (thread_id, component_id, position) select id, $1, 0 from thread where phase = 3`, [await world.component()]);
  await sql(`insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select gen_random_uuid(), id, 'opening', author_id, organisation_id, repeat('Text ', 100), created_at from thread`);
  for (const table of ['thread', 'thread_service', 'thread_component', 'post', 'solution', 'service', 'organisation']) await sql(`analyze ${table}`);
  // As many as are ranked, and what stands in the index but is gone.
  const chosen = await node.database.rows<{ id: string }>('select id from thread order by md5(id::text) limit 990');
  candidates = [...chosen.map(({ id }) => ({ kind: 'thread' as const, id })), { kind: 'service' as const, id: service.id }, { kind: 'organisation' as const, id: author.organisation.id }, { kind: 'thread' as const, id: newId() }].map((ref, index) => ({ ...ref, score: 1 - index / 2_000 }));
}, 120_000);
afterAll(() => node.close());

const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => (await statementsDuring(node, work)).statements;

const scansOf = (statement: Statement): Promise<string[]> => sequentialScans(node, statement, ['thread', 'thread_service', 'thread_component', 'post']);

describe('a thousand candidates among 20,000 threads', () => {
  test.each([
    ['a page with all counts', () => readVisiblePage(node.database, actor, candidates, [], { offset: 0, limit: 20 })],
    ['a narrowed page', () => readVisiblePage(node.database, actor, candidates, ['kind:thread', `service:${service.id}`, 'phase:3', 'solved:true'], { offset: 20, limit: 100 })],
    ['what is similar', () => readVisible(node.database, actor, candidates)],
    ['rows of hits', () => readHitRows(node.database, actor, candidates, 100)],
  ])('%s: one statement that reads no table from end to end', async (_, work) => {
    const statements = await statementsOf(work);
    expect(statements).toHaveLength(1);
    for (const statement of statements) expect(await scansOf(statement)).toEqual([]);
  });
});

describe('an answer takes few statements', () => {
  // Beside the session and what finds the candidates (in PostgreSQL, at most three).
  const ours = (statements: Statement[]): Statement[] => statements.filter(({ sql }) => !/\bfrom session\b|\bsearch_document\b/.test(sql));
  test.each([
    ['search?q=Frage', 2],
    ['search?q=Frage&kind=thread&limit=100', 2],
    ['search/suggestions?q=Frag', 1],
    ['search/similar?title=Frage', 2],
  ])('%s', async (path, expected) => {
    await reader.client.get(path);
    const statements = await statementsOf(async () => expect((await reader.client.get(path)).status).toBe(200));
    expect(ours(statements).length).toBeLessThanOrEqual(expected);
    expect(statements.length).toBeLessThanOrEqual(expected + 4);
    for (const statement of statements) expect(await scansOf(statement)).toEqual([]);
  });
});
