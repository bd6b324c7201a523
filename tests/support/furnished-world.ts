import type { TestApplication } from './application.js';
import { World, type TestPerson, type TestService } from './factories.js';

export interface Furnished {
  world: World;
  /** Leads the house that asked. */
  lead: TestPerson;
  /** Of another house. */
  helper: TestPerson;
  service: TestService;
  /** A service nobody has written about. */
  bare: TestService;
  threads: { full: string; solved: string; discussion: string; open: string };
}

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const RICH = `Alles, was ein Text enthalten kann.

# Überschrift

## Zweite Überschrift

1. Erstens mit [einem Link](https://www.example.org/) und \`Code\`
2. Zweitens mit **Fettem** und *Kursivem*

> Ein Zitat über ${LONG_WORD}

| Behörde | Aufwand in Personentagen | Kosten einmalig | Kosten jährlich | Bemerkung |
|---|---:|---:|---:|---|
| Amt Musterland | 12 | 3.400 € | 800 € | Schnittstelle zum Fachverfahren fehlte zunächst |

\`\`\`
https://fitconnect.example.org/submission-api/v1/destinations/00000000-0000-0000-0000-000000000000/submissions
\`\`\`

- [x] erledigt
- [ ] offen

![Ein Bild](https://www.example.org/bild.png) https://www.example.org/${'sehr-langer-pfad/'.repeat(12)}
`;

/** A world in which every page has something to show: long words, long lists, all states of a thread. */
export async function furnish(node: TestApplication): Promise<Furnished> {
  const world = new World(node);
  const organisation = await world.organisation({ name: `Amt ${LONG_WORD}-Süderbrarup`, kind: 'amt', inhabitants: 9_400 });
  const lead = await world.person({ organisation, role: 'lead', name: 'Lena Leitung-Lütjenburg' });
  await world.person({ organisation, name: 'Kai Kollege' });
  const helper = await world.person({ name: 'Hinrich Hilft' });
  const service = await world.service({ name: 'Wohngeld digital', topicField: 'Bauen und Wohnen' });
  const bare = await world.service({ name: `Genehmigung der ${LONG_WORD}`, topicField: 'Unternehmensführung und -entwicklung' });
  const componentIds = [await world.component(), await world.component()];
  await Promise.all([
    lead.client.put(`rollouts/${service.id}`, { state: 'active', phase: 5, goLiveOn: null }),
    lead.client.put(`rollouts/${bare.id}`, { state: 'deferred', phase: null, goLiveOn: null }),
    helper.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: '2026-03-01' }),
  ]);
  const about = { serviceIds: [service.id], componentIds };

  const full = await world.question(lead, { ...about, title: `Wie meldet man eine ${LONG_WORD} in einem Satz an?`, text: RICH });
  for (let number = 1; number <= 22; number += 1) await world.post(number % 2 ? helper : lead, full, number === 2 ? RICH : `Antwort ${number} aus der Praxis.`);
  const removed = await world.post(lead, full, 'Wird entfernt.');
  await lead.client.delete(`posts/${removed}`, { version: 1 });
  const commented = await world.post(helper, full, 'Dazu gibt es viele Kommentare.');
  for (let number = 1; number <= 5; number += 1) await world.post(number % 2 ? lead : helper, full, `Kommentar ${number}`, commented);

  const solved = await world.question(lead, { ...about, title: 'Wer legt den Mandanten bei ePayBL an?' });
  const solution = await world.post(helper, solved, RICH);
  await world.post(lead, solved, 'Danke, das war es.', solution);
  await world.post(helper, solved, 'Noch eine andere Antwort.');
  await lead.client.put(`threads/${solved}/solutions/${solution}`, { serviceVersionId: service.versionId, componentIds: componentIds.slice(0, 1) });
  await lead.client.put(`posts/${solution}/helpful`);
  await helper.client.put(`threads/${solved}/affects-us`);

  const discussion = await world.question(helper, { ...about, kind: 'discussion', title: 'Wie schulen Sie Ihre Kolleginnen und Kollegen?' });
  const opening = (await lead.client.get<{ opening: { id: string } }>(`threads/${discussion}`)).body.opening.id;
  await world.post(lead, discussion, 'In zwei halben Tagen.', opening);

  const open = await world.question(lead, { ...about, title: 'Welche Fachverfahren sind schon angebunden?', visibility: 'organisation' });
  return { world, lead, helper, service, bare, threads: { full, solved, discussion, open } };
}
