import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { FACETS, type Marked, type SearchHit, type ServiceHit, type ThreadHit } from '../../shared/search/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { fillSearch } from '../support/search.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { findAll, search, untilFound, type SearchPage } from './asking.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let helper: TestPerson;
let town: TestOrganisation;
let housing: TestService;
let dogs: TestService;
let component: string;
let solved: string;
let open: string;

const SOLUTION = '## So geht es\n\n1. Den **Mandanten** legt der [IT-Verbund](https://www.example.org/) an.\n2. Das Formular heißt *Quittierung*.';

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  town = await world.organisation({ name: 'Amt Quittenburg', kind: 'amt', district: 'Kreis Obstland', inhabitants: 7_000 });
  asker = await world.person({ organisation: town });
  helper = await world.person({ organisation: await world.organisation({ inhabitants: 60_000 }) });
  [housing, dogs] = [await world.service({ name: 'Quittengeld' }), await world.service({ name: 'Hundesteuer' })];
  component = await world.component();
  const ozg = await node.database.row<{ ozg_id: string }>('select ozg_id from service where id = $1', [dogs.id]);
  for (const [key, name, until] of [['99100000000001', 'Quittenbaum Anmeldung', null], ['99100000000002', 'Hundesteuer Befreiung', null], ['99100000000003', 'Quittenbaum Abmeldung', '2026-01-01'], [null, 'Quittenhof Erlaubnis', null]]) {
    await node.database.rows(`insert into leika_key (id, key, name, ozg_id, valid_from, valid_until) values ($1, $2, $3, $4, '2025-01-01', $5)`, [newId(), key, name, ozg?.ozg_id, until]);
  }
  solved = await world.question(asker, { title: 'Wer bearbeitet Quitten bei uns?', serviceIds: [housing.id], componentIds: [component], phase: 3 });
  await world.post(asker, solved, 'Quitten kenne ich nicht.');
  const solution = await world.post(helper, solved, SOLUTION);
  await asker.client.put(`threads/${solved}/solutions/${solution}`, { componentIds: [] });
  const graded = await (await world.person({ instanceRole: 'coordinator' })).client.post(`posts/${solution}/grade`, { grade: 'checked', reason: 'Geprüft.' }, { version: 1 });
  expect(graded.status).toBe(200);
  open = await world.question(helper, { title: 'Welche Frist gilt für Quitten?', text: 'Wir fragen wegen der Quitten.', serviceIds: [housing.id, dogs.id], phase: 5 });
  await world.question(helper, { title: 'Quitten im Haus', kind: 'discussion', visibility: 'organisation', serviceIds: [dogs.id], phase: null });
  for (let number = 1; number <= 9; number += 1) await world.question(number % 2 ? asker : helper, { title: `Noch eine Frage zu Quitten, die ${number}.`, serviceIds: [number % 3 ? dogs.id : housing.id], componentIds: number % 2 ? [component] : [], phase: number });
  const last = await world.question(asker, { title: 'Die letzte Frage zu Quitten', serviceIds: [dogs.id] });
  await fillSearch(node);
  for (const id of [housing.id, town.id, solved, open, last]) await untilFound(asker.client, 'Quitten', id);
}, 60_000);
afterAll(() => node.close());

async function hit<Kind extends SearchHit['kind']>(q: string, id: string, _kind: Kind): Promise<Extract<SearchHit, { kind: Kind }>> {
  const found = (await search(asker.client, q, { limit: 100 })).body.items.find((item) => item.id === id);
  if (!found) throw new Error(`»${q}« does not find ${id}`);
  return found as Extract<SearchHit, { kind: Kind }>;
}
const marked = ({ text, marks }: Marked): string[] => marks.map(([start, length]) => text.slice(start, start + length));

describe('a hit', () => {
  test('of a solved question quotes its solution as plain text', async () => {
    const found: ThreadHit = await hit('Quittierung', solved, 'thread');
    expect(found.fromSolution).toBe(true);
    expect(found.snippet.text).toContain('Den Mandanten legt der IT-Verbund an. Das Formular heißt Quittierung.');
    expect(marked(found.snippet)).toEqual(['Quittierung']);
    expect(found.thread).toMatchObject({ id: solved, state: 'solved', phase: 3, answerCount: 2, organisation: { name: 'Amt Quittenburg', sizeBand: '5_10' }, services: [{ name: 'Quittengeld' }] });
    expect(Object.keys(found.thread)).not.toContain('excerpt');
  });
  test('of an open question quotes its own text and marks its title', async () => {
    const found: ThreadHit = await hit('Frist Quitten', open, 'thread');
    expect([found.fromSolution, found.snippet.text]).toEqual([false, 'Wir fragen wegen der Quitten.']);
    expect(marked(found.title)).toEqual(['Frist', 'Quitten']);
  });
  test('of a service names the single services that were meant, as far as they are valid', async () => {
    const found: ServiceHit = await hit('Quittenbaum', dogs.id, 'service');
    expect(found.service).toMatchObject({ slug: dogs.slug, name: 'Hundesteuer', liveCount: 0, ourRollout: null });
    expect(found.singles.map(({ name, key }) => [name.text, key])).toEqual([['Quittenbaum Anmeldung', '99100000000001']]);
    expect((await hit('Hundesteuer', dogs.id, 'service')).singles).toEqual([]);
  });
  test('of an administration says which it is', async () => {
    expect((await hit('Quittenburg', town.id, 'organisation')).organisation).toMatchObject({ key: town.key, district: 'Kreis Obstland' });
  });
  test('shows what stands there now, whatever the index still believes', async () => {
    await node.database.rows(`update thread set title = 'Ganz anders' where id = $1`, [open]);
    const found = await hit('Quitten', open, 'thread');
    await node.database.rows(`update thread set title = 'Welche Frist gilt für Quitten?' where id = $1`, [open]);
    expect(found.title.text).toBe('Ganz anders');
  });
});

test('a term of the glossary is a hit with its explanation', async () => {
  const id = newId();
  await node.database.rows(`insert into glossary_term (id, slug, term, abbreviation, explanation) values ($1, 'quittenmus', 'Quittenmus', 'QM', 'Was am Ende bleibt.')`, [id]);
  await fillSearch(node);
  await untilFound(asker.client, 'Quittenmus', id);
  const found = await hit('Quittenmus', id, 'term');
  await node.database.rows('delete from glossary_term where id = $1', [id]);
  expect(found).toEqual({ kind: 'term', id, title: { text: 'Quittenmus', marks: [[0, 10]] }, slug: 'quittenmus', abbreviation: 'QM', explanation: 'Was am Ende bleibt.' });
  expect(await findAll(asker.client, 'Quittenmus', { kind: 'term' })).toEqual([]);
});

describe('a page', () => {
  test('is continued where it ended, and every hit comes once', async () => {
    const all = (await search(asker.client, 'Quitten', { limit: 100 })).body;
    expect(all.total).toBe(all.items.length);
    expect([all.nextCursor, all.more, all.total > 12]).toEqual([null, false, true]);
    expect(await findAll(asker.client, 'Quitten', { limit: 3 })).toEqual(all.items.map(({ id }) => id));
  });
  test('of nothing is empty', async () => {
    for (const q of ['', '   ', '\t']) {
      const { status, body } = await search(asker.client, q);
      expect([status, body.items, body.total, body.nextCursor, body.more]).toEqual([200, [], 0, null, false]);
    }
  });
  test.each([['another query', 'Frist', {}], ['other filters', 'Quitten', { kind: 'thread' }]])('of %s does not take its cursor', async (_, q, filters) => {
    const cursor = (await search(asker.client, 'Quitten', { limit: 1 })).body.nextCursor ?? '';
    expect((await search(asker.client, 'Quitten', { limit: 5, cursor })).status).toBe(200);
    const refused = await asker.client.get(`search?${new URLSearchParams({ q, cursor, ...filters }).toString()}`);
    expect([refused.status, refused.body.errors]).toEqual([400, [{ path: 'cursor', code: 'invalid_value' }]]);
  });
});

describe('a facet', () => {
  const narrowings: Record<string, string>[] = [{}, { kind: 'thread' }, { kind: 'service' }, { phase: '3' }, { solved: 'false' }, { grade: 'checked' }, { sizeBand: '5_10' }, { solved: 'true', sizeBand: '5_10' }, { organisationKind: 'amt', kind: 'thread' }];
  test('says how many hits its value would leave, ignoring what was chosen in it', async () => {
    let compared = 0;
    for (const chosen of [...narrowings, { service: dogs.id }, { component, sizeBand: '5_10' }]) {
      const { facets } = (await search(asker.client, 'Quitten', chosen)).body;
      for (const facet of FACETS) {
        for (const { value, count } of facets[facet]) {
          const narrowed = (await search(asker.client, 'Quitten', { ...chosen, [facet]: value })).body;
          expect([chosen, facet, value, count]).toEqual([chosen, facet, value, narrowed.total]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
  test('names services and components, and keeps its order', async () => {
    const { facets } = (await search(asker.client, 'Quitten')).body;
    const named = [...facets.service, ...facets.component];
    expect(new Set(named.map(({ label }) => label?.replace(/\d+$/, 'n')))).toEqual(new Set(['Baustein n', 'Hundesteuer', 'Quittengeld']));
    expect(facets.kind.map(({ value }) => value)).toEqual(['service', 'thread', 'organisation']);
    expect(facets.phase.map(({ value }) => Number(value))).toEqual(facets.phase.map(({ value }) => Number(value)).toSorted((left, right) => left - right));
  });
  test('keeps a chosen value that leaves nothing, and forgets an id of nothing', async () => {
    const { facets, total } = (await search(asker.client, 'Quittenburg Amt', { kind: 'organisation', service: housing.id })).body;
    expect([total, facets.service.find(({ value }) => value === housing.id)]).toEqual([0, { value: housing.id, label: 'Quittengeld', count: expect.any(Number) }]);
    const unknown: SearchPage = (await search(asker.client, 'Quitten', { service: newId() })).body;
    expect([unknown.total, unknown.facets.service.every(({ label }) => label !== null)]).toEqual([0, true]);
  });
});
