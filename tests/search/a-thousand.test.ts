import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../server/kernel/actor.js';
import type { Candidate } from '../../server/platform/search/search-document.js';
import { readHitRows } from '../../server/search/hits.read.js';
import { readVisiblePage } from '../../server/search/visible.read.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { findAll, search } from './asking.js';

let node: TestApplication;
let reader: TestPerson;
beforeAll(async () => {
  node = await startApplication();
  reader = await new World(node).person();
  await node.database.rows(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, created_at, last_activity_at)
     select gen_random_uuid(), 'question', 'Frage ' || n || ' zum Kirschkern', '', 'community', $1, $2, n % 11, now(), now() from generate_series(1, 1100) n`,
    [reader.id, reader.organisation.id],
  );
  await fillSearch(node);
}, 60_000);
afterAll(() => node.close());

test('of more than a thousand the best thousand can be paged through, and it is said that there are more', async () => {
  const { body } = await search(reader.client, 'Kirschkern');
  expect([body.total, body.more]).toEqual([1_000, true]);
  const ids = await findAll(reader.client, 'Kirschkern', { limit: 100 });
  expect([ids.length, new Set(ids).size]).toEqual([1_000, 1_000]);
});

test('narrowed to few, nothing is said of more than a thousand', async () => {
  const { body } = await search(reader.client, 'Kirschkern', { phase: 3 });
  expect([body.total > 50 && body.total < 150, body.more]).toEqual([true, false]);
});

test('whatever an index names that is no thing, or names twice, counts for nothing', async () => {
  const actor: Actor = { personId: reader.id, sessionId: reader.sessionId, organisationId: reader.organisation.id, role: 'member', instanceRole: null, mandate: null };
  const thread = await node.database.row<{ id: string }>('select id from thread limit 1');
  const real: Candidate = { kind: 'thread', id: thread?.id ?? '', score: 1 };
  const named = [{ ...real, id: `' or true --` }, { ...real, id: '' }, { ...real, kind: 'report' as never }, { ...real, kind: 'service' as const }, real, real];
  expect(await readVisiblePage(node.database, actor, named, [], { offset: 0, limit: 20 })).toMatchObject({ total: 1, page: [{ kind: 'thread', id: real.id }] });
  expect(await readHitRows(node.database, actor, named, 20)).toHaveLength(1);
});
