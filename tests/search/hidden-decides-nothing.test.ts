import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeWithBothEngines, type SearchingNode } from '../support/both-engines.js';
import { World, type TestPerson } from '../support/factories.js';
import { findAll, untilFound } from './asking.js';

jest.setTimeout(60_000);

describeWithBothEngines('what another house writes for itself', (start) => {
  let searching: SearchingNode;
  let world: World;
  beforeAll(async () => {
    searching = await start();
    world = new World(searching.node);
  });
  afterAll(() => searching.close());
  const fill = (): Promise<void> => searching.fill();

  const QUERIES = ['Zulagenrichtlinie', 'Zulagenrichtlinei', 'Zulagenrichtlinia', 'Zulagenricht', 'Zulagenprüfung', 'Zulagen', 'Richtlinie', 'Zulagenrichtlinie Xanthippe', 'Xanthippe', 'Xantippe', 'Wer prüft die Zulagenrichtlinie?'];
  const answers = async ({ client }: TestPerson): Promise<string[]> => {
    const paths = QUERIES.flatMap((query) => ['search?q=', 'search/suggestions?q=', 'search/similar?title='].map((path) => path + encodeURIComponent(query)));
    const texts: string[] = [];
    for (const path of paths) texts.push(`${path} ${(await client.get(path)).text}`);
    return texts;
  };

  test('changes not a byte of what others are answered: no correction, no order, no figure', async () => {
    const reader = await world.person();
    const secretive = await world.person();
    const serviceIds = [(await world.service()).id];
    const own = await world.question(reader, { serviceIds, title: 'Wer prüft die Zulagenrichtlinie?', text: 'Es geht um die Prüfung.' });
    await world.question(reader, { serviceIds, title: 'Noch eine Prüfung der Richtlinien', text: 'Wegen der Zulagen.' });
    await untilFound(reader.client, 'Zulagenrichtlinie', own);
    await fill();
    const before = await answers(reader);
    let last = '';
    for (const word of ['Zulagenrichtlinia', 'Zulagenrichtlinei', 'Zulagenprüfung', 'Zulagenricht', 'Xanthippe', 'Zulage', 'Prüfung der Zulage']) last = await world.question(secretive, { serviceIds, title: `Vertrauliches zu ${word}`, text: `${word} `.repeat(20), visibility: 'organisation' });
    await untilFound(secretive.client, 'Prüfung der Zulage', last);
    await fill();
    const after = await answers(reader);
    expect(after.filter((text, index) => text !== before[index]).map((text) => text.slice(0, 400))).toEqual([]);
    expect(before.filter((text) => text.includes(own)).length).toBeGreaterThan(5);
  });

  test('how much another house has written does not decide what else is found', async () => {
    const reader = await world.person();
    const secretive = await world.person();
    const serviceIds = [(await world.service()).id];
    for (let number = 1; number <= 15; number += 1) await world.question(reader, { serviceIds, title: `Frage ${number} zu Federkiel und Tintenfass` });
    const partly = await world.question(reader, { serviceIds, title: 'Wo steht das Tintenfass?' });
    await fill();
    const before = await findAll(reader.client, 'Federkiel Tintenfass');
    expect(before).toContain(partly);
    for (let number = 1; number <= 30; number += 1) await world.question(secretive, { serviceIds, visibility: 'organisation', title: `Vertraulich ${number}: Federkiel und Tintenfass` });
    await fill();
    expect(await findAll(reader.client, 'Federkiel Tintenfass')).toEqual(before);
  });
});
