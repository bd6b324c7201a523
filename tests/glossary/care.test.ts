import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import type { EntryPage, EntryRef } from '../../shared/catalogue/care.js';
import type { GlossaryTerm } from '../../shared/glossary/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { until } from '../support/until.js';

type Kept = EntryRef & { version: number };

let node: TestApplication;
let second: TestApplication;
let world: World;
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  await seedGlossary(node.database);
  second = await startApplication({ database: node.testDatabase });
  world = new World(node);
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
  await fillSearch(node);
});
afterAll(async () => {
  await second.close();
  await node.close();
});

const facts = (changes: Record<string, unknown> = {}) => ({ kind: 'term', term: 'Quittungsbote', abbreviation: null, synonyms: [], explanation: 'Bringt die Quittung.', see: [], hinted: true, ...changes });
const create = async (changes: Record<string, unknown> = {}): Promise<Kept> => (await coordinator.client.post<Kept>('catalogue-entries', facts(changes))).body;
const terms = async (): Promise<GlossaryTerm[]> => (await member.client.get<{ items: GlossaryTerm[] }>('glossary')).body.items;
const findsOn = (where: TestApplication, query: string) => async (): Promise<string[]> =>
  (await member.client.at(where.origin).get<{ items: { kind: string; slug: string }[] }>(`search?kind=term&q=${encodeURIComponent(query)}`)).body.items.map(({ slug }) => slug);

test('a changed term is in hints at once and is found by its new synonym, on every node', async () => {
  const term = await create();
  expect((await coordinator.client.put(`catalogue-entries/term/${term.id}`, facts({ synonyms: ['Belegkurier'], see: ['dvdv'], explanation: 'Bringt den Beleg.' }), { version: 1 })).status).toBe(200);
  expect((await terms()).find(({ id }) => id === term.id)).toMatchObject({ synonyms: ['Belegkurier'], explanation: 'Bringt den Beleg.', see: ['dvdv'], hinted: true });
  for (const where of [node, second]) await until('the synonym finds it', async () => (await findsOn(where, 'Belegkurier')()).includes(term.slug));
});

test('a shipped term that was changed here is left alone by the next start; its history begins with what stood there', async () => {
  const shipped = (await terms()).find(({ slug }) => slug === 'dvdv') as GlossaryTerm;
  const page = (await coordinator.client.get<EntryPage>(`catalogue-entries/term/${shipped.id}`)).body;
  const answer = await coordinator.client.put<Kept>(`catalogue-entries/term/${shipped.id}`, { ...page.facts, explanation: 'Hier anders erklärt.' }, { version: page.version });
  expect(answer.status).toBe(200);
  await seedGlossary(node.database);
  expect((await terms()).find(({ slug }) => slug === 'dvdv')?.explanation).toBe('Hier anders erklärt.');
  const history = await coordinator.client.get<{ items: { act: string; at: string | null }[] }>(`catalogue-entries/term/${shipped.id}/history`);
  expect(history.body.items).toMatchObject([{ act: 'changed' }, { act: 'stood', at: null }]);
});

test('merged terms are one: its names find the other, its address leads there, what was related is', async () => {
  const [from, into] = [await create({ term: 'Zahlbote', abbreviation: 'ZB' }), await create({ term: 'Geldbote', see: [] })];
  const related = await create({ term: 'Kassenbuch', see: [from.slug] });
  expect((await coordinator.client.post(`catalogue-entries/term/${from.id}/merge`, { into: into.id, reason: 'Dasselbe Wort.' }, { version: 1 })).status).toBe(200);
  const now = await terms();
  expect(now.find(({ id }) => id === into.id)).toMatchObject({ synonyms: ['Zahlbote', 'ZB'], aliases: [from.slug] });
  expect(now.find(({ id }) => id === from.id)).toBeUndefined();
  expect(now.find(({ id }) => id === related.id)?.see).toEqual([into.slug]);
  await until('its name finds the other', async () => (await findsOn(node, 'Zahlbote')()).join() === into.slug);
});

test('a retired term stays in the glossary, is hinted at and found no more', async () => {
  const [old, next] = [await create({ term: 'Fernschreiber' }), await create({ term: 'Nachrichtendienst' })];
  await until('it is found', async () => (await findsOn(node, 'Fernschreiber')()).includes(old.slug));
  expect((await coordinator.client.put(`catalogue-entries/term/${old.id}/retired`, { successorId: next.id, reason: 'Gibt es nicht mehr.' }, { version: 1 })).status).toBe(200);
  expect((await terms()).find(({ id }) => id === old.id)).toMatchObject({ hinted: false, retired: { successor: { slug: next.slug, name: 'Nachrichtendienst' } } });
  expect(await findsOn(node, 'Fernschreiber')()).not.toContain(old.slug);
});

test('a related term that is not there is refused and named', async () => {
  const answer = await coordinator.client.post<{ errors: unknown }>('catalogue-entries', facts({ see: ['gibt-es-nicht'] }));
  expect([answer.status, answer.body.errors]).toEqual([422, [{ path: 'see', code: 'unknown_reference' }]]);
});
