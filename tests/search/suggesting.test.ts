import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { fillSearch } from '../support/search.js';
import { suggest, untilFound } from './asking.js';

let node: TestApplication;
let world: World;
let person: TestPerson;
let town: string;
let service: string;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  const organisation = await world.organisation({ name: 'Amt Quittenburg' });
  town = organisation.id;
  person = await world.person({ organisation });
  service = (await world.service({ name: 'Quittengeld' })).id;
  let last = '';
  for (let number = 1; number <= 7; number += 1) last = await world.question(person, { title: `Frage ${number} zum Quittengeld`, text: `Wer zahlt Quittengeld im Fall ${number}?`, serviceIds: [service] });
  await fillSearch(node);
  for (const id of [service, town, last]) await untilFound(person.client, 'Quitten', id);
}, 60_000);
afterAll(() => node.close());

test('the kind with the best hit comes first, each with at most five', async () => {
  const { groups } = (await suggest(person.client, 'Quittengeld')).body;
  expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual(expect.arrayContaining([['service', 1], ['thread', 5]]));
  expect(groups[0]).toMatchObject({ kind: 'service', items: [{ id: service, title: { text: 'Quittengeld', marks: [[0, 11]] } }] });
  expect((await suggest(person.client, 'Amt Quittenburg')).body.groups[0]).toMatchObject({ kind: 'organisation', items: [{ id: town }] });
});

test('while the last word is still being typed', async () => {
  for (const q of ['Quit', 'quitten', 'Frage zum Quittenge']) {
    const { groups } = (await suggest(person.client, q)).body;
    expect([q, groups.flatMap(({ items }) => items).length]).toEqual([q, expect.any(Number)]);
    expect([q, groups.some(({ kind }) => kind === 'thread')]).toEqual([q, true]);
  }
});

test('nothing typed, or nothing found, suggests nothing', async () => {
  for (const q of ['', '  ', 'xqzxqzxqz']) {
    const { status, body } = await suggest(person.client, q);
    expect([q, status, body.groups]).toEqual([q, 200, []]);
  }
});
