import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RouteRegister } from '../../server/platform/http/route-register.js';
import type { KeptAnnouncement } from '../../shared/announcements/contract.js';
import type { OrganisationDetail } from '../../shared/organisations/contract.js';
import type { PilotPage } from '../../shared/pilots/contract.js';
import type { RouteContract } from '../../shared/route.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { fillSearch } from '../support/search.js';
import { hangUp } from './ask.js';
import { CALLS } from './calls.js';
import { Cast } from './cast.js';
import { compareOffers } from './offers.js';
import { deviations } from './report.js';
import { cellsOf, RIGHTS } from './rights-table.js';
import { passwordHash, prepare, run, together, type Trial } from './run-cells.js';
import { Scenes } from './scenes.js';
import { digestOfAnnouncements, digestOfFollowing, digestOfPeople, digestOfPilots, digestOfReports, digestOfThreads } from './unchanged.js';

const AMPLE = ['ask', 'answer', 'comment', 'act', 'save', 'account', 'flag', 'upload', 'upload-files', 'read', 'search', 'sign-in', 'sign-in-address', 'reset', 'reset-day'].map((name) => `${name}=1000000/60`).join(',');
const SUCCESS = new Set(['ok', 'in', 'out']);

let node: TestApplication;
let cast: Cast;
let scenes: Scenes;
let served: Map<string, RouteContract>;

beforeAll(async () => {
  node = await startApplication({ limits: AMPLE });
  cast = await Cast.gather(node);
  scenes = await Scenes.prepare(node, cast);
  served = new Map(node.app.get(RouteRegister).contracts().map((contract) => [`${contract.method} ${contract.path}`, contract]));
});
afterAll(async () => {
  hangUp();
  await node.close();
});

test('every route is in the table, and every route of the table is served', () => {
  expect([...served.keys()].filter((route) => !RIGHTS[route])).toEqual([]);
  expect(Object.keys(RIGHTS).filter((route) => !served.has(route))).toEqual([]);
  expect(Object.keys(RIGHTS).filter((route) => !CALLS[route])).toEqual([]);
});

describe('every cell', () => {
  const trials: Trial[] = [];
  let before: Map<string, string>[];
  let after: Map<string, string>[];

  // Reading comes first, while there is little to read; then every act on a scene of its own.
  beforeAll(async () => {
    const hashed = await passwordHash();
    const cells = cellsOf(RIGHTS).filter((cell) => served.has(cell.route));
    const reads = await setUp(cells.filter((cell) => cell.route.startsWith('GET ')), hashed);
    await fillSearch(node);
    await together(reads, (trial) => run(trial, cast, scenes));
    const acts = await setUp(cells.filter((cell) => !cell.route.startsWith('GET ')), hashed);
    before = await digests(acts);
    await together(acts, (trial) => run(trial, cast, scenes));
    after = await digests(acts);
    trials.push(...reads, ...acts);
  }, 900_000);

  async function setUp(cells: ReturnType<typeof cellsOf>, hashed: string): Promise<Trial[]> {
    const made: Trial[] = [];
    await together(cells, async (cell) => {
      const contract = served.get(cell.route);
      if (contract) made.push(await prepare(cell, contract, cast, scenes, hashed));
    });
    await scenes.write();
    return made;
  }

  const digests = (acts: readonly Trial[]): Promise<Map<string, string>[]> => {
    const subjects = acts.flatMap(({ scene }) => [scene.threadId, scene.service.id]);
    return Promise.all([
      digestOfThreads(node.database, acts.map(({ scene }) => scene.threadId)),
      digestOfFollowing(node.database, subjects),
      digestOfPeople(node.database, acts.map(({ target }) => target)),
      digestOfReports(node.database, acts.map(({ scene }) => scene.reportId)),
      digestOfPilots(node.database, acts.map(({ scene }) => scene.pilotId)),
      digestOfAnnouncements(node.database, acts.map(({ scene }) => scene.announcementId)),
    ]);
  };

  test('is answered as the table says', () => {
    console.log(`Rechtematrix: ${trials.length} Zellen`);
    const report = deviations(trials);
    if (report) throw new Error(report);
  });

  test('that is »not found« is byte for byte what an unknown id is answered with', () => {
    const answers = Map.groupBy(trials.filter(({ got }) => got === '404'), ({ cell }) => cell.route);
    const several = [...answers].filter(([, of]) => new Set(of.map(({ fingerprint }) => fingerprint)).size > 1);
    expect(several.map(([route, of]) => ({ route, answers: [...new Set(of.map(({ fingerprint }) => fingerprint))] }))).toEqual([]);
    const withoutUnknown = [...answers].filter(([, of]) => !of.some(({ cell }) => cell.state === 'unknown')).map(([route]) => route);
    expect(withoutUnknown).toEqual([]);
  });

  test('that is open is offered on the page, and nothing else is', () => {
    const { compared, wrong } = compareOffers(trials.filter(({ cell, got }) => cell.route === 'GET threads/:id' && got === 'ok'), cellsOf(RIGHTS));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
    const houses = trials.filter(({ cell, got }) => cell.route === 'GET organisations/:key' && got === 'ok');
    const mayManage = new Set(cellsOf(RIGHTS).filter(({ route, state, expected }) => route === 'GET organisations/:key/people' && state === 'plain' && expected === 'ok').map(({ column }) => column));
    expect(houses.filter(({ cell, body }) => (body as OrganisationDetail).can.managePeople !== mayManage.has(cell.column)).map(({ cell }) => cell.column)).toEqual([]);
    const mayState = new Set(cellsOf(RIGHTS).filter(({ route, act, state, expected }) => route === 'PUT organisations/:key/components' && act === '' && state === 'plain' && expected === 'ok').map(({ column }) => column));
    expect(houses.filter(({ cell, body }) => (body as OrganisationDetail).can.stateComponents !== mayState.has(cell.column)).map(({ cell }) => cell.column)).toEqual([]);
    const projects = trials.filter(({ cell, got }) => cell.route === 'GET pilot-projects/by-slug/:slug' && got === 'ok');
    for (const [offer, act] of [['edit', 'PATCH pilot-projects/:id'], ['keepResults', 'PUT pilot-projects/:id/results'], ['remove', 'DELETE pilot-projects/:id']] as const) {
      const may = new Set(cellsOf(RIGHTS).filter((cell) => cell.route === act && cell.act === '' && cell.state === 'pilot' && cell.expected === 'ok').map(({ column }) => column));
      expect([offer, ...projects.filter(({ cell, body }) => (body as PilotPage).can[offer] !== may.has(cell.column)).map(({ cell }) => cell.column)]).toEqual([offer]);
    }
    const kept = trials.filter(({ cell, got }) => cell.route === 'GET announcements/kept/:id' && got === 'ok');
    for (const [offer, act] of [['change', 'PATCH announcements/:id'], ['withdraw', 'POST announcements/:id/withdraw']] as const) {
      const may = new Set(cellsOf(RIGHTS).filter((cell) => cell.route === act && cell.act === '' && cell.state === 'announced' && cell.expected === 'ok').map(({ column }) => column));
      expect([offer, ...kept.filter(({ cell, body }) => (body as KeptAnnouncement).can[offer] !== may.has(cell.column)).map(({ cell }) => cell.column)]).toEqual([offer]);
    }
    const mayEdit = new Set(cellsOf(RIGHTS).filter(({ route, act, state, expected }) => route === 'PATCH organisations/:key' && act === '' && state === 'plain' && expected === 'ok').map(({ column }) => column));
    expect(houses.filter(({ cell, body }) => (body as OrganisationDetail).can.editFacts !== mayEdit.has(cell.column)).map(({ cell }) => cell.column)).toEqual([]);
  });

  test('that is refused changes nothing, and what is allowed does', () => {
    const acts = trials.filter(({ contract }) => contract.method !== 'GET');
    const changed = (trial: Trial): boolean =>
      before.some((map, index) => [trial.scene.threadId, trial.scene.reportId, trial.scene.pilotId, trial.scene.announcementId, ...(trial.cell.route.includes('people/') ? [trial.target] : [])].some((id) => map.get(id) !== after[index]?.get(id)));
    const refused = acts.filter((trial) => !SUCCESS.has(trial.got) && changed(trial));
    expect(refused.map(({ cell }) => cell)).toEqual([]);
    // The control: digests that see nothing would pass the line above.
    const routes = [...Map.groupBy(acts, ({ cell }) => cell.route)].filter(([route]) => /^\w+ (threads|posts|people|experience-reports|pilot-projects|announcements)\/|subscriptions/.test(route));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter(([, of]) => !of.some(changed)).map(([route]) => route)).toEqual([]);
  });
});
