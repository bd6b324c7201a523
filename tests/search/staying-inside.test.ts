import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { maySeeReport, type PublishedFacts } from '../../server/experiences/experiences.policy.js';
import type { Actor } from '../../server/kernel/actor.js';
import { maySeeThread, type ThreadFacts } from '../../server/threads/threads.policy.js';
import type { ObstacleListItem } from '../../shared/experiences/contract.js';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { InstanceRole, Role } from '../../shared/vocabulary.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { fillSearch } from '../support/search.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';
import { findAll, search, similar, suggest, untilFound } from './asking.js';

let node: TestApplication;
let world: World;
beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
});
afterAll(() => node.close());

/** The same numbers every time, so that what fails once fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('over many threads and many actors', () => {
  let houses: TestOrganisation[];
  let actors: { actor: Actor; person: TestPerson }[];
  let threads: (ThreadFacts & { id: string; services: string[]; phase: number; solved: boolean })[];
  let serviceIds: string[];

  beforeAll(async () => {
    const pick = numbers(20_261_125);
    houses = await Promise.all(Array.from({ length: 4 }, () => world.organisation()));
    serviceIds = await Promise.all(Array.from({ length: 3 }, async () => (await world.service()).id));
    const roles: [Role, InstanceRole | undefined][] = [['member', undefined], ['editor', undefined], ['lead', undefined], ['member', 'coordinator'], ['lead', 'admin']];
    actors = await Promise.all(
      houses.flatMap((organisation) =>
        roles.map(async ([role, instanceRole]) => {
          const person = await world.person({ organisation, role, ...(instanceRole ? { instanceRole } : {}) });
          return { person, actor: { personId: person.id, sessionId: person.sessionId, organisationId: organisation.id, role, instanceRole: instanceRole ?? null, mandate: null } };
        }),
      ),
    );
    threads = Array.from({ length: 160 }, (_, index) => ({
      id: newId(),
      kind: pick(4) === 0 ? ('discussion' as const) : ('question' as const),
      visibility: pick(2) === 0 ? ('organisation' as const) : ('community' as const),
      organisationId: houses[index % houses.length]?.id ?? '',
      authorId: actors[pick(actors.length)]?.person.id ?? '',
      locked: false,
      duplicate: false,
      deleted: pick(5) === 0,
      services: serviceIds.filter(() => pick(2) === 0),
      phase: pick(11),
      solved: false,
    }));
    for (const thread of threads) {
      thread.solved = thread.kind === 'question' && pick(3) === 0;
      await node.database.rows(
        `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, solution_count, created_at, last_activity_at, deleted_at)
         values ($1, $2, 'Wie verzollt man Quitten richtig?', '', $3, $4, $5, $6, $7, now(), now(), case when $8 then now() end)`,
        [thread.id, thread.kind, thread.visibility, thread.authorId, thread.organisationId, thread.phase, thread.solved ? 1 : 0, thread.deleted],
      );
      await node.database.rows(`insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) values ($1, $2, 'opening', $3, $4, 'Es geht um Quitten.', now())`, [newId(), thread.id, thread.authorId, thread.organisationId]);
      for (const [position, service] of thread.services.entries()) await node.database.rows('insert into thread_service (thread_id, service_id, position) values ($1, $2, $3)', [thread.id, service, position]);
    }
    await fillSearch(node);
  }, 60_000);

  test('what is found is what the rule allows', async () => {
    for (const { actor, person } of actors) {
      const allowed = threads.filter((thread) => maySeeThread(actor, thread));
      const found = await findAll(person.client, 'Quitten', { limit: 100, kind: 'thread' });
      expect([actor, found.toSorted()]).toEqual([actor, allowed.map(({ id }) => id).toSorted()]);
    }
  });

  test('every figure counts that alone, however it is narrowed', async () => {
    for (const { actor, person } of actors) {
      const allowed = threads.filter((thread) => maySeeThread(actor, thread));
      const [service = ''] = serviceIds;
      const ofService = allowed.filter(({ services }) => services.includes(service));
      const { total, facets } = (await search(person.client, 'Quitten', { service })).body;
      expect([actor, total]).toEqual([actor, ofService.length]);
      expect(Object.fromEntries(facets.service.map(({ value, count }) => [value, count]))).toEqual(Object.fromEntries(serviceIds.map((id) => [id, allowed.filter(({ services }) => services.includes(id)).length])));
      expect(facets.phase.map(({ value, count }) => [Number(value), count])).toEqual([...new Set(ofService.map(({ phase }) => phase))].toSorted((a, b) => a - b).map((phase) => [phase, ofService.filter((thread) => thread.phase === phase).length]));
      expect(facets.solved.find(({ value }) => value === 'true')?.count ?? 0).toBe(ofService.filter(({ solved }) => solved).length);
      expect(facets.kind).toEqual([{ value: 'thread', label: null, count: ofService.length }]);
    }
  });

  test('suggestions and similar questions are inside it', async () => {
    for (const { actor, person } of actors) {
      const allowed = new Set(threads.filter((thread) => maySeeThread(actor, thread)).map(({ id }) => id));
      const suggested = (await suggest(person.client, 'Quitt')).body.groups.flatMap(({ items }) => items.map(({ id }) => id));
      const alike = (await similar(person.client, 'Wie verzollt man Quitten?')).body.threads.map(({ id }) => id);
      expect([actor, suggested.length, alike.length]).toEqual([actor, 5, 5]);
      expect([...suggested, ...alike].filter((id) => !allowed.has(id))).toEqual([]);
    }
  });
});

/** A report with one lesson and one obstacle. */
const told = (title: string, phase: number, obstacleId: string): Partial<ReportContent> => ({
  lessons: { rows: [{ id: randomUUID(), kind: 'tip', title, text: 'Das half.', phase, componentIds: [] }] },
  obstacles: { ...EMPTY_REPORT.obstacles, rows: [{ obstacleId, weight: 2, remedy: '' }] },
});
const lessonOf = async (report: string): Promise<string> => (await node.database.rows<{ id: string }>('select id from lesson where report_id = $1', [report]))[0]?.id ?? '';

describe('over many reports and many actors', () => {
  let actors: { actor: Actor; person: TestPerson }[];
  let reports: (PublishedFacts & { id: string; lesson: string; phase: number; services: string[] })[];
  let serviceIds: string[];
  let obstacle: string;

  beforeAll(async () => {
    const pick = numbers(20_261_126);
    const houses = await Promise.all(Array.from({ length: 3 }, () => world.organisation()));
    serviceIds = await Promise.all(Array.from({ length: 2 }, async () => (await world.service()).id));
    obstacle = await world.obstacle({ name: 'Mispeln sind nicht reif', phase: 5 });
    const roles: [Role, InstanceRole | undefined][] = [['member', undefined], ['editor', undefined], ['lead', 'coordinator']];
    actors = [];
    for (const organisation of houses) {
      for (const [role, instanceRole] of roles) {
        const person = await world.person({ organisation, role, ...(instanceRole ? { instanceRole } : {}) });
        actors.push({ person, actor: { personId: person.id, sessionId: person.sessionId, organisationId: organisation.id, role, instanceRole: instanceRole ?? null, mandate: null } });
      }
    }
    const editors = actors.filter(({ actor }) => actor.role === 'editor');
    reports = [];
    for (let number = 0; number < 24; number += 1) {
      const { person } = editors[number % editors.length] as (typeof editors)[number];
      const visibility: ReportVisibility = (['organisation', 'community', 'public'] as const)[pick(3)] ?? 'community';
      const [phase, services] = [pick(11), serviceIds.filter(() => pick(2) === 0)];
      const own = services.length > 0 ? services : serviceIds.slice(0, 1);
      const id = await world.report(person, { visibility, title: 'Wie wir Mispeln verzollt haben', serviceIds: own, sections: told('Mispeln früh ernten', phase, obstacle) });
      const lesson = await lessonOf(id);
      if (visibility === 'public') await node.database.rows(`update published_report set visibility = 'public' where report_id = $1`, [id]);
      if (pick(5) > 0) reports.push({ id, lesson, phase, services: own, visibility, organisationId: person.organisation.id });
      else expect((await person.client.post(`experience-reports/${id}/withdraw`, { reason: 'Zum Prüfen' }, { version: 2 })).status).toBe(200);
    }
    await fillSearch(node);
  }, 60_000);

  test('of reports and lessons what is found is what the rule allows', async () => {
    expect(new Set(reports.map(({ visibility }) => visibility)).size).toBe(3);
    for (const { actor, person } of actors) {
      const allowed = reports.filter((report) => maySeeReport(actor, report));
      expect([actor, (await findAll(person.client, 'Mispeln', { kind: 'report' })).toSorted()]).toEqual([actor, allowed.map(({ id }) => id).toSorted()]);
      expect([actor, (await findAll(person.client, 'Mispeln', { kind: 'lesson' })).toSorted()]).toEqual([actor, allowed.map(({ lesson }) => lesson).toSorted()]);
      expect(await findAll(person.client, 'Mispeln', { kind: 'obstacle' })).toEqual([obstacle]);
    }
  });

  test('every figure of them counts that alone, in search and in the list of obstacles', async () => {
    const [service = ''] = serviceIds;
    for (const { actor, person } of actors) {
      const ofService = reports.filter((report) => maySeeReport(actor, report) && report.services.includes(service));
      const { total, facets } = (await search(person.client, 'Mispeln', { service })).body;
      expect([actor, total]).toEqual([actor, 2 * ofService.length]);
      expect(Object.fromEntries(facets.kind.map(({ value, count }) => [value, count]))).toEqual({ report: ofService.length, lesson: ofService.length });
      expect(facets.phase.map(({ value, count }) => [Number(value), count])).toEqual([...new Set(ofService.map(({ phase }) => phase))].toSorted((a, b) => a - b).map((phase) => [phase, ofService.filter((report) => report.phase === phase).length]));
      const listed = (await person.client.get<{ items: ObstacleListItem[] }>(`obstacles?service=${service}`)).body.items.find(({ id }) => id === obstacle);
      expect([actor, listed?.reportCount]).toEqual([actor, ofService.length]);
    }
  });

  test('suggestions and what is alike are inside it', async () => {
    for (const { actor, person } of actors) {
      const allowed = new Set([obstacle, ...reports.filter((report) => maySeeReport(actor, report)).flatMap(({ id, lesson }) => [id, lesson])]);
      const suggested = (await suggest(person.client, 'Mispe')).body.groups.flatMap(({ items }) => items.map(({ id }) => id));
      const alike = (await similar(person.client, 'Wie verzollt man Mispeln?')).body.experiences.map(({ id }) => id);
      expect([actor, suggested.length > 5, alike.length]).toEqual([actor, true, 3]);
      expect([...suggested, ...alike].filter((id) => !allowed.has(id))).toEqual([]);
    }
  });
});

describe('while the index is stale', () => {
  let house: TestOrganisation;
  let asker: TestPerson;
  let editor: TestPerson;
  let outsider: TestPerson;
  beforeAll(async () => {
    house = await world.organisation();
    asker = await world.person({ organisation: house });
    editor = await world.person({ organisation: house, role: 'editor' });
    outsider = await world.person();
  });

  /** A question on a service of its own that both find by a word of its own; nothing tells the index what happens to it later. */
  async function known(word: string): Promise<{ id: string; service: string }> {
    const service = (await world.service()).id;
    const id = await world.question(asker, { title: `Fragen an das ${word}`, text: `Was sagt das ${word}?`, serviceIds: [service] });
    for (const { client } of [asker, outsider]) await untilFound(client, word, id);
    return { id, service };
  }
  const learned = async ({ client }: TestPerson, word: string, service: string): Promise<unknown[]> => {
    const page = (await search(client, word)).body;
    const narrowed = (await search(client, word, { service, kind: 'thread' })).body;
    const counted = [page, narrowed].flatMap(({ facets }) => Object.values(facets).flatMap((values) => values.filter(({ count }) => count > 0)));
    const few = (await suggest(client, word)).body.groups;
    const { threads: alike, experiences } = (await similar(client, word, { service })).body;
    return [...page.items, ...narrowed.items, ...counted, ...few, ...alike, ...experiences, ...[page.total, narrowed.total].filter((total) => total > 0)];
  };
  const sql = (text: string, values: unknown[]) => node.database.rows(text, values);

  test('what was narrowed is gone for others at once, and there for the own house', async () => {
    const { id, service } = await known('Wolkenkuckucksheim');
    await sql(`update thread set visibility = 'organisation' where id = $1`, [id]);
    expect(await learned(outsider, 'Wolkenkuckucksheim', service)).toEqual([]);
    expect(await findAll(asker.client, 'Wolkenkuckucksheim')).toEqual([id]);
  });
  test('what was deleted is gone for everybody', async () => {
    const { id, service } = await known('Zapfenstreich');
    await sql(`update thread set deleted_at = now() where id = $1`, [id]);
    expect([...(await learned(outsider, 'Zapfenstreich', service)), ...(await learned(asker, 'Zapfenstreich', service))]).toEqual([]);
  });
  test('whoever has gone over to another house has left behind what was the first one’s', async () => {
    const mover = await world.person({ organisation: house });
    const id = await world.question(mover, { title: 'Fragen an das Lummerland', visibility: 'organisation' });
    await untilFound(mover.client, 'Lummerland', id);
    await sql('update membership set until = current_date where person_id = $1 and until is null', [mover.id]);
    await sql(`insert into membership (id, person_id, organisation_id, role, since) values (gen_random_uuid(), $1, $2, 'member', current_date)`, [mover.id, outsider.organisation.id]);
    expect(await learned(mover, 'Lummerland', newId())).toEqual([]);
    expect(await findAll(asker.client, 'Lummerland')).toEqual([id]);
  });
  /** A report whose lesson both find, too. */
  async function knownReport(word: string): Promise<{ id: string; lesson: string; service: string; obstacle: string }> {
    const [service, obstacle] = [(await world.service()).id, await world.obstacle()];
    const id = await world.report(editor, { title: `Unser Weg ins ${word}`, serviceIds: [service], sections: told(`Im ${word} früh fragen`, 5, obstacle) });
    const lesson = await lessonOf(id);
    for (const { client } of [editor, outsider]) for (const found of [id, lesson]) await untilFound(client, word, found);
    return { id, lesson, service, obstacle };
  }
  /** How many reports the obstacles of a service are said to stand in. */
  const countedOf = async ({ client }: TestPerson, service: string): Promise<number> => (await client.get<{ items: ObstacleListItem[] }>(`obstacles?service=${service}`)).body.items.reduce((sum, { reportCount }) => sum + reportCount, 0);

  test('a report that was narrowed is gone for others at once with its lessons, and there for the own house', async () => {
    const { id, lesson, service } = await knownReport('Hoppetossenhafen');
    expect(await countedOf(outsider, service)).toBe(1);
    await sql(`update published_report set visibility = 'organisation' where report_id = $1`, [id]);
    expect([await learned(outsider, 'Hoppetossenhafen', service), await countedOf(outsider, service)]).toEqual([[], 0]);
    expect((await findAll(editor.client, 'Hoppetossenhafen')).toSorted()).toEqual([id, lesson].toSorted());
  });
  test('a report that was withdrawn is gone for everybody with its lessons', async () => {
    const { id, service } = await knownReport('Schlummerland');
    for (const table of ['lesson', 'report_service', 'report_component', 'report_obstacle', 'report_value', 'published_report']) await sql(`delete from ${table} where report_id = $1`, [id]);
    for (const reader of [outsider, editor]) expect([await learned(reader, 'Schlummerland', service), await countedOf(reader, service)]).toEqual([[], 0]);
  });
  test('no word of a removed answer is shown', async () => {
    const { id } = await known('Schlaraffenland');
    const post = await world.post(outsider, id, 'Das weiß nur Rumpelstilzchen.');
    await untilFound(asker.client, 'Rumpelstilzchen', id);
    await sql('update post set deleted_at = now() where id = $1', [post]);
    for (const path of ['search?q=', 'search/suggestions?q=', 'search/similar?title=']) expect((await asker.client.get(`${path}Rumpelstilzchen`)).text).not.toContain('Rumpelstilzchen');
  });
  test('a document of nothing, or of what is hidden, shows nothing and counts nowhere', async () => {
    const { id, service } = await known('Takatukaland');
    const hidden = await world.question(asker, { title: 'Nichts von alledem', visibility: 'organisation', serviceIds: [service] });
    const [merged, kept] = [await world.obstacle(), await world.obstacle()];
    await sql('update obstacle set merged_into = $2 where id = $1', [merged, kept]);
    const report = await world.report(editor, { title: 'Auch davon nichts hier', visibility: 'organisation', serviceIds: [service], sections: told('Und davon auch nicht', 5, kept) });
    const lesson = await lessonOf(report);
    // Their own documents first, or they would come after the false ones.
    await untilFound(asker.client, 'Nichts von alledem', hidden);
    await untilFound(editor.client, 'Auch davon nichts hier', report);
    await untilFound(editor.client, 'Und davon auch nicht', lesson);
    const before = (await search(outsider.client, 'Takatukaland')).body;
    const nothing = ['thread', 'service', 'organisation', 'term', 'report', 'lesson', 'obstacle'].map((kind) => [kind, newId()] as const);
    for (const [kind, foreign] of [...nothing, ['thread', hidden], ['report', report], ['lesson', lesson], ['obstacle', merged]] as const) {
      await sql(
        `insert into search_document select (jsonb_populate_record(d, jsonb_build_object('kind', $2::text, 'id', $3::text))).* from search_document d where d.kind = 'thread' and d.id = $1
         on conflict (kind, id) do update set title = excluded.title, texts = excluded.texts, terms = excluded.terms`,
        [id, kind, foreign],
      );
    }
    expect((await search(outsider.client, 'Takatukaland')).body).toEqual(before);
    expect(before.total).toBe(1);
    // The control: the documents are searched, so the own house finds what it hides by a word that it does not contain.
    expect(await findAll(asker.client, 'Takatukaland')).toEqual(expect.arrayContaining([id, hidden, report, lesson]));
  });
});
