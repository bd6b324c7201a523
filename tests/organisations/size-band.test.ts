import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OrganisationView } from '../../shared/organisations/contract.js';
import { sizeBandOf } from '../../shared/vocabulary.js';
import { organisationView, sizeBandSql } from '../../server/organisations/organisation-view.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

let node: TestApplication;
beforeAll(async () => {
  node = await startApplication();
});
afterAll(() => node.close());

test('the band computed in SQL is the band of the shared rule, at every bound', async () => {
  const bounds = [5_000, 10_000, 20_000, 50_000];
  const inhabitants = [null, 0, 1, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1]), 1_000_000];
  const rows = await node.database.rows<{ inhabitants: number | null; band: string | null }>(
    `select o.inhabitants, ${sizeBandSql('o')} as band from unnest($1::int[]) with ordinality as o (inhabitants, position) order by o.position`,
    [inhabitants],
  );
  expect(rows.map((row) => row.band)).toEqual(inhabitants.map(sizeBandOf));
});

test('the view of an organisation in SQL is exactly the one of the contract', async () => {
  const { id } = await new World(node).organisation({ inhabitants: 7_000 });
  const row = await node.database.row<{ view: unknown }>(`select ${organisationView('x')} as view from organisation x where x.id = $1`, [id]);
  expect(OrganisationView.strict().parse(row?.view)).toMatchObject({ id, kind: 'stadt', sizeBand: '5_10' });
});
