import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Figures, ReportBehind, SingleValue } from '../../shared/figures/contract.js';
import type { Page } from '../../shared/pagination.js';
import { EMPTY_REPORT, type ReportContent } from '../../shared/experiences/sections.js';
import { EFFORT_ROLES, type ReportVisibility } from '../../shared/experiences/vocabulary.js';
import { sizeBandOf, type OrganisationKind } from '../../shared/vocabulary.js';
import { writePublication } from '../../server/experiences/experiences.face.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestClient } from '../support/client.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

// A generator of its own: the same five hundred reports in every run, of which a failure can be told.
let seed = 20_261_126;
const random = (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length - 1)] as Item;
const maybe = <Item>(share: number, item: () => Item): Item | null => (random() < share ? item() : null);
const dayOf = (offset: number): string => new Date(Date.UTC(2025, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);

interface Made {
  id: string;
  house: TestOrganisation & { kind: OrganisationKind; inhabitants: number };
  visibility: ReportVisibility;
  services: string[];
  components: string[];
  obstacles: { id: string; weight: number }[];
  content: ReportContent;
}

let node: TestApplication;
let world: World;
let made: Made[];
let reader: TestPerson;
let houses: Made['house'][];
let services: string[];
let components: string[];
let obstacles: string[];
let merged: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  const kinds: OrganisationKind[] = ['kreis', 'stadt', 'gemeinde', 'amt'];
  houses = [];
  for (const [index, inhabitants] of [3_000, 8_000, 14_000, 40_000, 130_000, 9_000].entries()) houses.push({ ...(await world.organisation({ kind: kinds[index % 4] as OrganisationKind, inhabitants })), kind: kinds[index % 4] as OrganisationKind, inhabitants });
  reader = await world.person({ organisation: houses[0] as TestOrganisation });
  services = await Promise.all(Array.from({ length: 5 }, async () => (await world.service()).id));
  components = await Promise.all(Array.from({ length: 4 }, () => world.component()));
  obstacles = await Promise.all(Array.from({ length: 6 }, () => world.obstacle()));
  merged = obstacles[5] as string;
  await node.database.rows('update obstacle set merged_into = $2 where id = $1', [merged, obstacles[0]]);
  const editors = new Map<string, string>();
  for (const house of houses) editors.set(house.id, (await world.person({ organisation: house })).id);
  made = Array.from({ length: 500 }, report);
  await node.database.transaction(async () => {
    for (const [index, one] of made.entries()) {
      const at = new Date(Date.UTC(2026, 0, 1, 0, index));
      await node.database.rows(`insert into experience_report (id, organisation_id, created_by, state, edition, created_at, changed_at) values ($1, $2, $3, 'published', 1, $4, $4)`, [one.id, one.house.id, editors.get(one.house.id), at]);
      await writePublication(node.database, {
        reportId: one.id, organisationId: one.house.id, edition: 1, visibility: one.visibility, publicRequested: false, content: one.content,
        frozen: { kind: one.house.kind, sizeBand: sizeBandOf(one.house.inhabitants) }, publishedAt: at, sample: false,
      });
    }
  });
}, 120_000);
afterAll(() => node.close());

function report(): Made {
  const started = upTo(300);
  const days = (): number => upTo(120) / 2;
  const pick = (ids: readonly string[], most: number): string[] => [...new Set(Array.from({ length: upTo(most) }, () => oneOf(ids)))];
  const met = pick(obstacles, 3).map((id) => ({ id, weight: 1 + upTo(2) }));
  // The last service has two reports only.
  const about = madeSoFar() < 2 ? [services[4] as string] : [...new Set([oneOf(services.slice(0, 4)), ...pick(services.slice(0, 4), 1)])];
  const using = pick(components, 3);
  const content: ReportContent = {
    ...EMPTY_REPORT,
    frame: { title: 'Bericht zum Zählen', summary: 'Zum Zählen.', services: about.map((serviceId) => ({ serviceId, versionId: null })), contact: '' },
    setup: { ...EMPTY_REPORT.setup, components: using.map((componentId) => ({ componentId, version: '' })) },
    dates: {
      startedOn: maybe(0.8, () => dayOf(started)),
      goLiveOn: maybe(0.7, () => dayOf(started + upTo(400))),
      // Of how long phase 7 took only the two oldest tell.
      phases: [...(madeSoFar() < 2 ? [{ phase: 7, from: dayOf(started), until: dayOf(started + 20 - 10 * madeSoFar()) }] : []), ...[0, 3, 5, 9].flatMap((phase) => (random() < 0.4 ? [{ phase, from: maybe(0.9, () => dayOf(started)), until: maybe(0.9, () => dayOf(started + upTo(90))) }] : []))],
    },
    effort: { rows: EFFORT_ROLES.flatMap((role) => (random() < 0.5 ? [{ role, days: random() < 0.1 ? ('unknown' as const) : maybe(0.9, days) }] : [])), note: '' },
    costs: { once: random() < 0.1 ? 'unknown' : maybe(0.7, () => upTo(2_500_000) / 100), yearly: maybe(0.5, () => upTo(500_000) / 100), note: '' },
    cases: { before: maybe(0.5, () => upTo(5_000)), after: maybe(0.4, () => upTo(5_000)), onlineShareBefore: maybe(0.3, () => upTo(1_000) / 10), onlineShareAfter: maybe(0.5, () => upTo(1_000) / 10) },
    obstacles: { rows: met.map(({ id, weight }) => ({ obstacleId: id, weight, remedy: '' })) },
    lessons: { rows: random() < 0.4 ? [{ id: randomUUID(), kind: 'tip', title: 'Eine Erkenntnis', text: '', phase: maybe(0.8, () => oneOf([0, 3, 7])), componentIds: [] }] : [] },
  };
  counted += 1;
  return { id: randomUUID(), house: oneOf(houses), visibility: counted <= 2 ? 'public' : oneOf(['organisation', 'community', 'community', 'public'] as const), services: about, components: using, obstacles: met, content };
}
let counted = 0;
const madeSoFar = (): number => counted;

// ---- The same numbers once more, by other means ------------------------------------------------------------------------

function numbersOf({ content }: Made): Record<string, number> {
  const numbers: Record<string, number> = {};
  let sum = 0;
  let known = 0;
  let gap = false;
  for (const { role, days } of content.effort.rows) {
    if (days === 'unknown') gap = true;
    else if (days !== null) {
      numbers[`effort:${role}`] = days;
      sum += days;
      known += 1;
    }
  }
  if (known > 0 && !gap) numbers.effort = sum;
  const weeks = (from: string | null, until: string | null): number | null => (from && until ? Math.round(((Date.parse(until) - Date.parse(from)) / 864e5 + 1) * (100 / 7)) / 100 : null);
  const whole: [string, number | 'unknown' | null][] = [
    ['duration', weeks(content.dates.startedOn, content.dates.goLiveOn)],
    ...content.dates.phases.map((row): [string, number | null] => [`duration:${row.phase}`, weeks(row.from, row.until)]),
    ['cost_once', content.costs.once],
    ['cost_yearly', content.costs.yearly],
    ['cases_before', content.cases.before],
    ['cases_after', content.cases.after],
    ['share_before', content.cases.onlineShareBefore],
    ['share_after', content.cases.onlineShareAfter],
  ];
  for (const [name, value] of whole) if (typeof value === 'number') numbers[name] = value;
  const { onlineShareBefore, onlineShareAfter } = content.cases;
  // In percentage points, and only of reports that state both.
  if (typeof onlineShareBefore === 'number' && typeof onlineShareAfter === 'number') numbers.share_change = Math.round((onlineShareAfter - onlineShareBefore) * 10) / 10;
  return numbers;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? (sorted[Math.floor(middle)] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

const UNITS = [
  [/^effort/, 'person_days'],
  [/^duration/, 'weeks'],
  [/^cost_once/, 'euro'],
  [/^cost_yearly/, 'euro_per_year'],
  [/^cases/, 'cases_per_year'],
  [/^share_change/, 'percentage_points'],
  [/^share/, 'percent'],
] as const;

type Filters = Partial<Record<'service' | 'component' | 'obstacle' | 'kind' | 'sizeBand', string> & { phase: number }>;

const become = (id: string): string => (id === merged ? (obstacles[0] as string) : id);

const chosenBy = (house: string | null, filters: Filters): Made[] =>
  made.filter(
    (one) =>
      (one.visibility === 'public' || (house !== null && (one.visibility === 'community' || one.house.id === house))) &&
      (!filters.service || one.services.includes(filters.service)) &&
      (!filters.component || one.components.includes(filters.component)) &&
      (!filters.obstacle || one.obstacles.some(({ id }) => become(id) === filters.obstacle)) &&
      (!filters.kind || one.house.kind === filters.kind) &&
      (!filters.sizeBand || sizeBandOf(one.house.inhabitants) === filters.sizeBand) &&
      (filters.phase === undefined || `duration:${filters.phase}` in numbersOf(one) || one.content.lessons.rows.some(({ phase }) => phase === filters.phase)),
  );

function expected(house: string | null, filters: Filters): { reportCount: number; figures: Figures['figures']; obstacles: Record<string, [number, number[]]> } {
  const chosen = chosenBy(house, filters);
  const stated = new Map<string, SingleValue[]>();
  for (const one of chosen) for (const [measure, value] of Object.entries(numbersOf(one))) stated.set(measure, [...(stated.get(measure) ?? []), { report: one.id, title: one.content.frame.title, value }]);
  const figures = [...stated].map(([measure, singles]): Figures['figures'][number] => {
    const list = singles.map(({ value }) => value);
    const few = list.length < 3;
    return {
      measure, unit: UNITS.find(([of]) => of.test(measure))?.[1] as Figures['figures'][number]['unit'], n: list.length, median: few ? null : median(list), min: Math.min(...list), max: Math.max(...list),
      singles: few ? singles.toSorted((one, other) => one.value - other.value || (one.report < other.report ? -1 : 1)) : [],
    };
  });
  const met: Record<string, [number, number[]]> = {};
  for (const one of chosen) {
    const heaviest = new Map<string, number>();
    for (const { id, weight } of one.obstacles) heaviest.set(become(id), Math.max(weight, heaviest.get(become(id)) ?? 0));
    for (const [id, weight] of heaviest) {
      const entry = (met[id] ??= [0, [0, 0, 0]]);
      entry[0] += 1;
      entry[1][weight - 1] = (entry[1][weight - 1] ?? 0) + 1;
    }
  }
  return { reportCount: chosen.length, figures, obstacles: met };
}

async function compare(client: TestClient, house: string | null, filters: Filters): Promise<Figures> {
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]): [string, string] => [name, String(value)]));
  const { status, body } = await client.get<Figures>(`figures?${query.toString()}`);
  const wanted = expected(house, filters);
  expect([status, body.reportCount]).toEqual([200, wanted.reportCount]);
  const byName = (list: Figures['figures']): Record<string, unknown> => Object.fromEntries(list.map(({ measure, median: middle, ...rest }) => [measure, { ...rest, median: middle === null ? null : Math.round(middle * 1_000) }]));
  expect(byName(body.figures)).toEqual(byName(wanted.figures));
  expect(Object.fromEntries(body.obstacles.map(({ obstacle, n, weights }) => [obstacle.id, [n, weights]]))).toEqual(wanted.obstacles);
  return body;
}

const everyFilter = (): Filters[] => [
  {},
  ...services.map((service) => ({ service })),
  ...components.map((component) => ({ component })),
  ...obstacles.slice(0, 5).map((obstacle) => ({ obstacle })),
  ...[0, 3, 5, 7, 9, 10].map((phase) => ({ phase })),
  ...['kreis', 'stadt', 'gemeinde', 'amt', 'land'].map((kind) => ({ kind })),
  ...['under_5', '5_10', '10_20', '20_50', 'over_50'].map((sizeBand) => ({ sizeBand })),
];

test('over five hundred reports every figure is what the numbers give, for a guest, a member and the own house', async () => {
  for (const filters of everyFilter()) {
    await compare(world.guest(), null, filters);
    await compare(reader.client, reader.organisation.id, filters);
  }
  const stranger = await world.person();
  await compare(stranger.client, stranger.organisation.id, {});
});

test('also under two filters at once', async () => {
  const all = everyFilter();
  for (let round = 0; round < 60; round += 1) await compare(reader.client, reader.organisation.id, { ...oneOf(all), ...oneOf(all) });
});

test('single values stand with the figure, however many newer reports there are', async () => {
  for (const client of [world.guest(), reader.client]) {
    const { body } = await client.get<Figures>('figures');
    const figure = body.figures.find(({ measure }) => measure === 'duration:7');
    const [oldest, next] = made as [Made, Made];
    expect(figure).toMatchObject({ unit: 'weeks', n: 2, median: null, singles: [{ report: next.id, value: 1.57 }, { report: oldest.id, value: 3 }] });
  }
  const { body } = await reader.client.get<Figures>('figures');
  expect(body.reports.some(({ id }) => id === made[0]?.id)).toBe(false);
});

test('the online share changes by percentage points, report by report', async () => {
  const { body } = await reader.client.get<Figures>('figures');
  const [before, change] = ['share_before', 'share_change'].map((name) => body.figures.find(({ measure }) => measure === name));
  expect(change?.unit).toBe('percentage_points');
  // Fewer than state one of both, and not what the medians differ by.
  expect(change?.n).toBeLessThan(before?.n ?? 0);
  expect(change?.min).toBeLessThan(0);
});

test('all reports behind the figures come page by page, for a guest and a member, under filters as well', async () => {
  for (const [client, house] of [[world.guest(), null], [reader.client, reader.organisation.id]] as const) {
    for (const filters of [{}, { kind: 'stadt' }, { phase: 5 }, { service: services[4] as string }]) {
      const query = Object.entries(filters).map(([name, value]) => `&${name}=${value}`).join('');
      const seen: ReportBehind[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: Page<ReportBehind> } = await client.get<Page<ReportBehind>>(`figures/reports?limit=60${query}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...page.body.items);
        cursor = page.body.nextCursor;
      } while (cursor);
      const wanted = chosenBy(house, filters).toReversed();
      expect(seen.map(({ id, values }) => [id, values])).toEqual(wanted.map((one) => [one.id, numbersOf(one)]));
    }
  }
});

test('below three values there is no median, and the reports stand there with their own', async () => {
  const body = await compare(reader.client, reader.organisation.id, { service: services[4] as string });
  for (const figure of body.figures) expect(figure.median).toBeNull();
  for (const behind of body.reports) expect(behind.values).toEqual(numbersOf(made.find(({ id }) => id === behind.id) as Made));
});

test('the reports behind are the newest two hundred, with what they state', async () => {
  const { body } = await reader.client.get<Figures>('figures');
  const visible = made.filter((one) => one.visibility !== 'organisation' || one.house.id === reader.organisation.id);
  expect(body.reports.map(({ id }) => id)).toEqual(visible.toReversed().slice(0, 200).map(({ id }) => id));
  for (const behind of body.reports.slice(0, 20)) expect(behind.values).toEqual(numbersOf(made.find(({ id }) => id === behind.id) as Made));
});

test('what cannot be asked is refused', async () => {
  for (const query of ['service=1', 'phase=11', 'kind=burg', 'sizeBand=huge', 'person=1']) for (const path of ['figures', 'figures/reports']) expect([path, query, (await reader.client.get(`${path}?${query}`)).status]).toEqual([path, query, 400]);
  expect((await reader.client.get('figures/reports?cursor=W10')).status).toBe(400);
});
