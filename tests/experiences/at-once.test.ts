import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReportDraft } from '../../shared/experiences/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

let first: TestApplication;
let nodes: TestApplication[];
let world: World;
let editor: TestPerson;
let others: TestPerson[];

beforeAll(async () => {
  first = await startApplication();
  nodes = [first, await startApplication({ database: first.testDatabase })];
  world = new World(first);
  editor = await world.person({ role: 'editor' });
  others = await Promise.all(Array.from({ length: 24 }, () => world.person()));
}, 60_000);
afterAll(async () => {
  for (const node of [...nodes].reverse()) await node.close();
});

/** Every other act goes to the other node. */
const at = (person: TestPerson, index: number) => person.client.at(nodes[index % 2]?.origin ?? '');
const rows = <Row extends object>(sql: string, id: string): Promise<Row[]> => first.database.rows<Row>(sql, [id]);

test('of two publications at once one is an edition, the other is told that something changed', async () => {
  const id = await world.report(editor);
  const answers = await Promise.all([0, 1, 2, 3].map((index) => at(editor, index).post(`experience-reports/${id}/publish`, { visibility: 'community', note: `${index}` }, { version: 2 })));
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
  expect(await rows('select edition from report_edition where report_id = $1 order by edition', id)).toEqual([{ edition: 1 }, { edition: 2 }]);
});

test('houses say that it helped while editions appear, the report is narrowed, widened and withdrawn: every count is that of its rows', async () => {
  const id = await world.report(editor);
  const house = async (): Promise<number[]> => {
    const seen: number[] = [];
    const act = async (method: 'POST' | 'PATCH', rest: string, body: object): Promise<void> => {
      const { version } = (await editor.client.get<ReportDraft>(`experience-reports/${id}/draft`)).body;
      seen.push((await at(editor, seen.length).request(method, `experience-reports/${id}${rest}`, { body, version })).status);
    };
    for (let round = 0; round < 4; round += 1) {
      await act('POST', '/publish', { visibility: 'community', note: `Fassung ${round}` });
      await act('PATCH', '', { visibility: 'organisation' });
      await act('PATCH', '', { visibility: 'community' });
      await act('POST', '/withdraw', { reason: 'Zum Prüfen' });
    }
    await act('POST', '/publish', { visibility: 'community', note: 'Zuletzt' });
    return seen;
  };
  const marks = others.map(async (person, index) => {
    const seen: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const mark = index % 3 === 0 ? 'reused' : 'helped';
      const address = `experience-reports/${id}/${mark}`;
      seen.push((await (round % 3 === 2 ? at(person, index + round).delete(address) : at(person, index + round).put(address))).status);
    }
    return seen;
  });
  const [own, ...answers] = await Promise.all([house(), ...marks]);
  expect(own?.filter((status) => status !== 200)).toEqual([]);
  // There, or not there at that moment; never anything else.
  expect([...new Set(answers.flat())].filter((status) => status !== 200 && status !== 404)).toEqual([]);
  const [counted] = await rows<{ helped: number; reused: number; helpedRows: number; reusedRows: number }>(
    `select helped_count as helped, reused_count as reused, (select count(*)::int from report_helped where report_id = $1) as "helpedRows",
       (select count(*)::int from report_reused where report_id = $1) as "reusedRows" from published_report where report_id = $1`,
    id,
  );
  expect([counted?.helped, counted?.reused]).toEqual([counted?.helpedRows, counted?.reusedRows]);
  expect((await rows<{ edition: number }>('select edition from report_edition where report_id = $1 order by edition', id)).map(({ edition }) => edition)).toEqual([1, 2, 3, 4, 5, 6]);
}, 60_000);
