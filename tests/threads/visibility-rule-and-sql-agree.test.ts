import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../server/kernel/actor.js';
import { maySeeThread, visibleSql, type ThreadFacts } from '../../server/threads/threads.policy.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

let node: TestApplication;
let houses: TestOrganisation[];
let authors: TestPerson[];

beforeAll(async () => {
  node = await startApplication();
  const world = new World(node);
  houses = await Promise.all([1, 2, 3].map(() => world.organisation()));
  authors = await Promise.all(houses.map((organisation) => world.person({ organisation })));
});
afterAll(() => node.close());

test('what the rule allows and what the condition selects are the same threads', async () => {
  for (const author of authors) {
    for (const kind of ['question', 'discussion']) {
      for (const visibility of ['organisation', 'community']) {
        for (const deleted of [false, true]) {
          await node.database.rows(
            `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, created_at, last_activity_at, deleted_at)
             values (gen_random_uuid(), $1, 'Titel', '', $2, $3, $4, now(), now(), case when $5 then now() end)`,
            [kind, visibility, author.id, author.organisation.id, deleted],
          );
        }
      }
    }
  }
  const all = await node.database.rows<ThreadFacts & { id: string }>(
    `select id, kind, visibility, organisation_id as "organisationId", author_id as "authorId", deleted_at is not null as deleted from thread`,
  );
  expect(all).toHaveLength(24);
  for (const house of houses) {
    for (const instanceRole of [null, 'coordinator', 'admin'] as const) {
      for (const role of ['member', 'editor', 'lead'] as const) {
        const actor: Actor = { personId: authors[0]?.id ?? '', sessionId: '', organisationId: house.id, role, instanceRole, mandate: null };
        const selected = await node.database.rows<{ id: string }>(`select t.id from thread t where ${visibleSql('$1')}`, [house.id]);
        const allowed = all.filter((thread) => maySeeThread(actor, thread)).map((thread) => thread.id);
        expect(selected.map((row) => row.id).sort()).toEqual(allowed.sort());
        expect(allowed).toHaveLength(8);
      }
    }
  }
});
