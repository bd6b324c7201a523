import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SearchDocuments } from '../../server/platform/search/documents.js';
import { Searcher } from '../../server/platform/search/searcher.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { until } from '../support/until.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let helper: TestPerson;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  [asker, helper] = [await world.person(), await world.person()];
  await fillSearch(node);
});
afterAll(() => node.close());

const finds = async (query: string, id: string): Promise<boolean> => {
  const { candidates } = await node.app.get(Searcher).find(query, { kinds: ['thread'], limit: 50, typing: false });
  return candidates.some((candidate) => candidate.id === id);
};
const found = (query: string, id: string): Promise<unknown> => until(`»${query}« is found`, async () => (await finds(query, id)) || undefined);
const lost = (query: string, id: string): Promise<unknown> => until(`»${query}« is not found any more`, async () => !(await finds(query, id)) || undefined);

test('a question is found by its title, its text, an answer and a comment', async () => {
  const id = await world.question(asker, { title: 'Wer pflegt den Zuständigkeitsfinder?', text: 'Es geht um Öffnungszeiten der Zweigstelle.' });
  await found('Zustaendigkeitsfinder pflegen', id);
  await found('Öffnungszeit', id);
  const answer = await world.post(helper, id, 'Das macht die Leitstelle im Kreishaus.');
  await found('Leitstelle', id);
  await world.post(asker, id, 'Danke, die Telefonnummer fehlte mir.', answer);
  await found('Telefonnummer', id);
});

test('what was edited is found by its new words alone', async () => {
  const id = await world.question(asker, { title: 'Wie erreicht man die Kassenaufsicht?' });
  const answer = await world.post(helper, id, 'Über das Dezernat Nebelkrähe.');
  await found('Nebelkrähe', id);
  await helper.client.patch(`posts/${answer}`, { text: 'Über das Dezernat Goldammer.' }, { version: 1 });
  await found('Goldammer', id);
  await lost('Nebelkrähe', id);
});

test('what was removed is found no more, and again once it is brought back', async () => {
  const id = await world.question(asker, { title: 'Welche Farbe hat das Formular?' });
  const answer = await world.post(helper, id, 'Es ist kornblumenblau.');
  await found('kornblumenblau', id);
  await helper.client.delete(`posts/${answer}`, { version: 1 });
  await lost('kornblumenblau', id);
  await helper.client.post(`posts/${answer}/restore`);
  await found('kornblumenblau', id);
});

test('a deleted question leaves no word behind', async () => {
  const id = await world.question(asker, { title: 'Gibt es eine Vorlage für Haselnusshecken?' });
  await found('Haselnusshecken', id);
  await asker.client.delete(`threads/${id}`, { version: 1 });
  await lost('Haselnusshecken', id);
  expect(await node.database.row('select 1 from search_document where id = $1 and (title <> $2 or texts <> $3)', [id, '', []])).toBeNull();
});

test('making a document again changes nothing', async () => {
  const id = await world.question(asker);
  const documents = node.app.get(SearchDocuments);
  await until('its document is there', async () => (await node.database.row('select 1 from search_document where id = $1', [id])) ?? undefined);
  expect(await documents.refresh('thread', [id])).toBe(0);
});

test('of two that write one document at once the later state stays', async () => {
  const id = await world.question(asker, { title: 'Erste Überschrift der Frage' });
  const documents = node.app.get(SearchDocuments);
  await Promise.all([
    documents.refresh('thread', [id]),
    asker.client.patch(`threads/${id}`, { title: 'Zweite Überschrift der Frage' }, { version: 1 }).then(() => documents.refresh('thread', [id])),
    documents.refresh('thread', [id]),
  ]);
  expect(await node.database.row('select title from search_document where id = $1', [id])).toEqual({ title: 'Zweite Überschrift der Frage' });
});

test('a fresh server makes the documents that are missing by itself', async () => {
  const id = await world.question(asker, { title: 'Wohin mit den Sonnenblumenkernen?' });
  await found('Sonnenblumenkerne', id);
  await node.database.rows('delete from search_document');
  const second = await startApplication({ database: node.testDatabase, jobs: true });
  try {
    await until('it is there again', async () => (await node.database.row('select 1 from search_document where id = $1', [id])) ?? undefined);
  } finally {
    await second.close();
  }
});
