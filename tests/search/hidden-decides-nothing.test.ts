import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';
import { describeWithBothEngines, type SearchingNode } from '../support/both-engines.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';
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
  // The same words about something else, which no question names.
  const OF_REPORTS = QUERIES.map((query) => query.replaceAll('Zulage', 'Umlage').replaceAll('Xan', 'Hip'));
  const answers = async ({ client }: TestPerson, queries = QUERIES): Promise<string[]> => {
    const paths = queries.flatMap((query) => ['search?q=', 'search/suggestions?q=', 'search/similar?title='].map((path) => path + encodeURIComponent(query)));
    const texts: string[] = [];
    for (const path of paths) {
      // On a busy machine PostgreSQL may stand in for a moment: answers of two engines are not to be compared.
      const text = await until(`the engine that is meant answers ${path}`, async () => [(await client.get(path)).text].find((answer) => searching.limited || !answer.includes('"limited":true')));
      texts.push(`${path} ${text}`);
    }
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

  test('in reports and lessons changes not a byte either, nor what the obstacles they name are found and counted by', async () => {
    const reader = await world.person({ role: 'editor' });
    const secretive = await world.person({ role: 'editor' });
    const serviceIds = [(await world.service()).id];
    const obstacle = await world.obstacle({ name: 'Umlagenrichtlinie fehlt', phase: 5 });
    await world.obstacle({ name: 'Richtlinie zur Umlage ist veraltet', phase: 5 });
    const sections = (title: string, text: string): Partial<ReportContent> => ({
      approach: { text },
      lessons: { rows: [{ id: randomUUID(), kind: 'tip', title, text, phase: 5, componentIds: [] }] },
      obstacles: { ...EMPTY_REPORT.obstacles, rows: [{ obstacleId: obstacle, weight: 3, remedy: text }] },
    });
    const own = await world.report(reader, { serviceIds, title: 'Wie die Umlagenrichtlinie geprüft wurde', sections: sections('Umlagenrichtlinie früh prüfen', 'Es ging um die Prüfung.') });
    await world.report(reader, { serviceIds, title: 'Noch eine Prüfung der Richtlinien', sections: sections('Richtlinie der Umlagen', 'Wegen der Umlagen.') });
    await untilFound(reader.client, 'Umlagenrichtlinie', own);
    await fill();
    const learned = async (): Promise<string[]> => [...(await answers(reader, OF_REPORTS)), (await reader.client.get('obstacles')).text, (await reader.client.get(`obstacles?service=${serviceIds[0]}&phase=5`)).text, (await reader.client.get('phases/knowledge')).text];
    const before = await learned();
    let last = '';
    for (const word of ['Umlagenrichtlinia', 'Umlagenrichtlinei', 'Umlagenprüfung', 'Umlagenricht', 'Hipthippe', 'Umlage', 'Prüfung der Umlage']) last = await world.report(secretive, { serviceIds, visibility: 'organisation', title: `Vertrauliches zu ${word}`, sections: sections(`Vertraulich: ${word}`, `${word} `.repeat(20)) });
    await untilFound(secretive.client, 'Prüfung der Umlage', last);
    await fill();
    const after = await learned();
    expect(after.filter((text, index) => text !== before[index]).map((text) => text.slice(0, 400))).toEqual([]);
    for (const id of [own, obstacle]) expect(before.filter((text) => text.includes(id)).length).toBeGreaterThan(5);
    // The control: the own house is told of them.
    expect((await secretive.client.get('obstacles')).text).not.toBe(before.at(-3));
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
