import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { seedCatalogue } from '../../server/catalogue/catalogue.seed.js';
import { loadSamples } from '../../server/samples/load-samples.js';
import { describeWithBothEngines, type SearchingNode } from '../support/both-engines.js';
import { World, type TestPerson } from '../support/factories.js';
import { similar, untilFound } from './asking.js';

jest.setTimeout(60_000);

describeWithBothEngines('similar questions', (start) => {
  let searching: SearchingNode;
  let world: World;
  let asker: TestPerson;
  beforeAll(async () => {
    searching = await start();
    const { node } = searching;
    await seedCatalogue(node.database, node.clock);
    await loadSamples(node.database, node.clock);
    await searching.fill();
    world = new World(node);
    asker = await world.person();
  }, 60_000);
  afterAll(() => searching.close());

  const titles = async (title: string, filters: Record<string, string> = {}): Promise<string[]> => (await similar(asker.client, title, filters)).body.threads.map((thread) => thread.title.text);

  describe('what has been asked before is shown', () => {
    test.each([
      ['Wer legt bei ePayBL den Mandanten an?', 'ePayBL: Wer legt Mandant und Bewirtschafter an'],
      ['Mandant in epaybl anlegen', 'ePayBL: Wer legt Mandant und Bewirtschafter an'],
      ['Straßenliste für Anwohnerparken', 'Anwohnerparkausweis: Wie kommt die Straßenliste'],
      ['Sammelbestellung der Schnittstelle Steuern', 'Hersteller verlangt 8.000 €'],
      ['Behördenzertifikat läuft ab', 'Zertifikat der Behörde läuft in fünf Wochen ab'],
      ['Hundesteuersatzung elektronische Anmeldung', 'Hundesteuersatzung: Wie formuliert ihr'],
      ['Rückzahlung der Gebühr nach Ablehnung', 'Antrag abgelehnt, Gebühr schon bezahlt'],
      ['Vollmacht von Bestattern prüfen', 'Sterbeurkunden online: Wie prüft ihr die Vollmacht'],
      ['unvollständige Wohngeldanträge', 'Wohngeld: Seit der Reform dreimal so viele Anträge'],
      ['Vorlage für den Pressetext', 'Pressetext zum Start'],
    ])('%s', async (title, before) => {
      expect(await titles(title)).toEqual(expect.arrayContaining([expect.stringContaining(before)]));
    });
  });

  describe('what is about something else is not', () => {
    test.each(['Wie beantrage ich Urlaub im Sommer?', 'Parkett im Sitzungssaal abschleifen lassen', 'Welche Kaffeemaschine steht im Rathaus?', 'Stellenausschreibung Hausmeister veröffentlichen', 'Brandschutzbegehung der Grundschule', 'Wer bezahlt den neuen Zaun am Friedhof?', 'Wie viele Stühle brauchen wir im Trauzimmer?'])('%s', async (title) => {
      expect(await titles(title)).toEqual([]);
      expect((await similar(asker.client, title)).body.experiences.filter(({ kind }) => kind === 'obstacle')).toEqual([]);
    });
    test('nor anything below six characters', async () => {
      for (const title of ['', 'ePayB', '  DVDV ']) {
        const { body } = await similar(asker.client, title);
        expect([title, body.threads, body.services]).toEqual([title, [], []]);
      }
      expect((await titles('ePayBL')).length).toBeGreaterThan(0);
    });
  });

  test.each([
    ['Fachverfahren hat keine Schnittstelle', 'Fachverfahren hat keine Schnittstelle'],
    ['Der DVDV-Eintrag fehlt noch', 'DVDV-Eintrag fehlt'],
    ['Anhänge haben das falsche Format', 'Anhänge sind zu groß'],
  ])('the obstacle that stands in the way is shown: %s', async (title, obstacle) => {
    const { experiences } = (await similar(asker.client, title)).body;
    expect(experiences.length).toBeLessThanOrEqual(3);
    expect(experiences.filter(({ kind }) => kind === 'obstacle').map((hit) => hit.title.text)).toEqual(expect.arrayContaining([expect.stringContaining(obstacle)]));
  });

  test('no more than five questions and three services, and the service that is asked about comes with them', async () => {
    const { body } = await similar(asker.client, 'Wohngeld online beantragen');
    expect([body.threads.length <= 5, body.services.length <= 3, body.services[0]?.service.name]).toEqual([true, true, expect.stringContaining('Wohngeld')]);
  });

  test('questions of the chosen service are raised', async () => {
    const [here, there] = [await world.service(), await world.service()];
    const first = await world.question(asker, { title: 'Wie läuft die Schulung der Wagenmeisterei?', text: 'Wir fragen.', serviceIds: [there.id] });
    const second = await world.question(asker, { title: 'Wie läuft die Schulung der Wagenmeisterei?', text: 'Wir fragen.', serviceIds: [here.id] });
    for (const id of [first, second]) await untilFound(asker.client, 'Wagenmeisterei', id);
    for (const [service, best] of [[here.id, second], [there.id, first]] as const) {
      expect((await similar(asker.client, 'Schulung Wagenmeisterei', { service })).body.threads[0]?.id).toBe(best);
    }
  });

  test('a solved question comes before an open one of the same words', async () => {
    const helper = await world.person();
    const open = await world.question(helper, { title: 'Wie schaltet man die Quellenweiche frei?', text: 'Wir fragen.' });
    const solved = await world.question(helper, { title: 'Wie schaltet man eine Quellenweiche frei?', text: 'Wir fragen auch.' });
    const answer = await world.post(asker, solved, 'Der IT-Verbund schaltet sie frei.');
    await helper.client.put(`threads/${solved}/solutions/${answer}`, { componentIds: [] });
    for (const id of [open, solved]) await untilFound(asker.client, 'Quellenweiche', id);
    const { threads } = (await similar(asker.client, 'Wie schaltet man die Quellenweiche frei?')).body;
    expect(threads.slice(0, 2).map(({ id, thread, fromSolution }) => [id, thread.state, fromSolution])).toEqual([[solved, 'solved', true], [open, 'open', false]]);
  });

  test('says what its reader has to do with it, and may', async () => {
    const neighbour = await world.person();
    const colleague = await world.person({ organisation: neighbour.organisation });
    const question = await world.question(neighbour, { title: 'Wer stellt die Zuckerrübenwaage auf?' });
    const talk = await world.question(neighbour, { title: 'Zuckerrübenwaagen im Vergleich', kind: 'discussion' });
    for (const id of [question, talk]) await untilFound(asker.client, 'Zuckerrübenwaage', id);
    const seenBy = async (person: TestPerson, id: string) => {
      const thread = (await similar(person.client, 'Zuckerrübenwaage')).body.threads.find((one) => one.id === id);
      return [thread?.viewer, thread?.can];
    };
    expect(await seenBy(asker, question)).toEqual([{ follows: false, affectsUs: false }, { affectsUs: true }]);
    expect(await seenBy(asker, talk)).toEqual([{ follows: false, affectsUs: false }, { affectsUs: false }]);
    expect((await seenBy(colleague, question))[1]).toEqual({ affectsUs: false });
    await asker.client.put(`threads/${question}/affects-us`);
    await asker.client.put(`subscriptions/thread/${question}`);
    expect(await seenBy(asker, question)).toEqual([{ follows: true, affectsUs: true }, { affectsUs: true }]);
  });
});
