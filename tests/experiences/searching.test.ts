import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReportContent } from '../../shared/experiences/sections.js';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import { describeWithBothEngines, type SearchingNode } from '../support/both-engines.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { until } from '../support/until.js';
import { findAll, search, similar, suggest, untilFound } from '../search/asking.js';

describeWithBothEngines('reports, lessons and obstacles are found', (start) => {
  let searching: SearchingNode;
  let world: World;
  let editor: TestPerson;
  let stranger: TestPerson;
  let service: TestService;

  beforeAll(async () => {
    searching = await start();
    world = new World(searching.node);
    [editor, stranger] = [await world.person({ role: 'editor' }), await world.person()];
    service = await world.service();
  }, 60_000);
  afterAll(() => searching.close());

  const lesson = (title: string, id: string = randomUUID()): ReportContent['lessons']['rows'][number] => ({ id, kind: 'tip', title, text: 'Das spart Wochen.', phase: 3, componentIds: [] });
  const publish = (title: string, sections: Partial<ReportContent> = {}): Promise<string> => world.report(editor, { title, serviceIds: [service.id], sections });

  test('a report by its words, with the place that fits and what it can be narrowed by', async () => {
    const id = await publish('Quittung ohne Papier', { approach: { text: 'Zuerst haben wir die **Kassenzwillinge** gefragt.' } });
    await untilFound(stranger.client, 'Kassenzwillinge', id);
    const { body } = await search(stranger.client, 'Kassenzwillinge', { kind: 'report', service: service.id, organisationKind: 'stadt' });
    expect(body.items).toMatchObject([{ kind: 'report', id, title: { text: 'Quittung ohne Papier' }, report: { organisation: { id: editor.organisation.id }, services: [{ id: service.id }] } }]);
    const [hit] = body.items;
    expect(hit?.kind === 'report' && hit.snippet.marks.map(([at, length]) => hit.snippet.text.slice(at, at + length))).toEqual(['Kassenzwillinge']);
    expect((await suggest(stranger.client, 'Kassenzwill')).body.groups.flatMap(({ items }) => items.map((item) => item.id))).toContain(id);
  });

  test('a lesson comes, changes and goes with the editions of its report', async () => {
    const row = lesson('Drachenkasse zuerst anbinden');
    const id = await publish('Bericht mit Erkenntnissen', { lessons: { rows: [row, lesson('Nashornsatzung früh prüfen')] } });
    const found = async (q: string): Promise<string[]> => (await search(stranger.client, q, { kind: 'lesson', phase: 3 })).body.items.map((hit) => hit.title.text);
    await until('both lessons are found', async () => (await found('Drachenkasse')).length === 1 && (await found('Nashornsatzung')).length === 1);
    const page = await stranger.client.get<{ content: ReportContent }>(`experience-reports/${id}`);
    expect(page.body.content.lessons.rows.map((one) => one.id)).toContain((await search(stranger.client, 'Drachenkasse', { kind: 'lesson' })).body.items[0]?.id);
    await editor.client.put(`experience-reports/${id}/sections/lessons`, { content: { rows: [{ ...row, title: 'Einhornkasse zuerst anbinden' }] } }, { version: 1 });
    await editor.client.post(`experience-reports/${id}/publish`, { visibility: 'community' }, { version: 2 });
    await until('the changed one is found', async () => (await found('Einhornkasse')).length === 1);
    await until('the others are not', async () => (await found('Nashornsatzung')).length + (await found('Drachenkasse')).length === 0);
  });

  test('narrowed it is gone for others at once, withdrawn for everybody', async () => {
    const id = await publish('Vom Siebenschläferportal', { lessons: { rows: [lesson('Siebenschläferrechte vergeben')] } });
    await untilFound(stranger.client, 'Siebenschläferportal', id);
    await until('its lesson is found', async () => (await findAll(stranger.client, 'Siebenschläferrechte')).length === 1);
    await editor.client.patch(`experience-reports/${id}`, { visibility: 'organisation' }, { version: 2 });
    for (const q of ['Siebenschläferportal', 'Siebenschläferrechte']) {
      const { body } = await search(stranger.client, q);
      expect([q, body.items, body.total]).toEqual([q, [], 0]);
      await until('its house still finds it', async () => (await findAll(editor.client, q)).length === 1);
    }
    await editor.client.post(`experience-reports/${id}/withdraw`, { reason: 'Zum Prüfen' }, { version: 3 });
    for (const q of ['Siebenschläferportal', 'Siebenschläferrechte']) expect(await findAll(editor.client, q)).toEqual([]);
  });

  test('before asking, reports and lessons about it are shown beside questions', async () => {
    const id = await publish('Murmeltierverfahren online eingeführt', { frame: { ...EMPTY_REPORT.frame, title: 'Murmeltierverfahren online eingeführt', summary: 'Wie das Murmeltierverfahren online ging.', services: [{ serviceId: service.id, versionId: null }] } });
    await untilFound(stranger.client, 'Murmeltierverfahren', id);
    expect((await similar(stranger.client, 'Murmeltierverfahren online eingeführt?')).body.experiences.map((hit) => hit.id)).toEqual([id]);
    await editor.client.patch(`experience-reports/${id}`, { visibility: 'organisation' }, { version: 2 });
    expect((await similar(stranger.client, 'Murmeltierverfahren online eingeführt?')).body.experiences).toEqual([]);
  });

  test('before asking, an obstacle about it is shown as well, under the name it goes by, and none about something else', async () => {
    const [old, kept] = [await world.obstacle({ name: 'Siegelwurm in der Poststelle' }), await world.obstacle({ name: 'Wachsmotte im Siegelschrank', phase: 4 })];
    await searching.node.database.rows('update obstacle set merged_into = $2 where id = $1', [old, kept]);
    await searching.fill();
    for (const title of ['Wachsmotte im Siegelschrank', 'Was tun gegen den Siegelwurm in der Poststelle?']) {
      const { experiences } = (await similar(stranger.client, title)).body;
      expect([title, experiences.map(({ kind, id }) => [kind, id])]).toEqual([title, [['obstacle', kept]]]);
      expect(experiences[0]?.title.text).toBe('Wachsmotte im Siegelschrank');
    }
    // One word of many in common is not enough.
    expect((await similar(stranger.client, 'Neuer Schrank für den Bauhof und die Gärtnerei gesucht')).body.experiences.filter(({ kind }) => kind === 'obstacle')).toEqual([]);
  });

  test('an obstacle by its name and by the name of one it took in', async () => {
    const [old, kept] = [await world.obstacle({ name: 'Stempelmarder im Haus' }), await world.obstacle({ name: 'Unterschriftenbiber am Werk', phase: 4 })];
    await searching.node.database.rows('update obstacle set merged_into = $2 where id = $1', [old, kept]);
    await searching.fill();
    for (const q of ['Unterschriftenbiber', 'Stempelmarder']) expect([q, (await search(stranger.client, q, { kind: 'obstacle' })).body.items]).toMatchObject([q, [{ kind: 'obstacle', id: kept, phase: 4 }]]);
  });
});
