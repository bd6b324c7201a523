import { describe, expect, test } from '@jest/globals';
import { v5 } from 'uuid';
import { missingToPublish } from '../../shared/experiences/contract.js';
import { SECTION_NAMES, SECTIONS, STORY_SECTIONS, type ReportContent } from '../../shared/experiences/sections.js';
import { REPORT_LIMITS } from '../../shared/experiences/vocabulary.js';
import { PHASES } from '../../shared/vocabulary.js';
import { componentSeeds } from '../../server/catalogue/data/components.js';
import { obstacleSeeds } from '../../server/catalogue/data/obstacles.js';
import { serviceSeeds } from '../../server/catalogue/data/services.js';
import { reportContents, type ReportNames } from '../../server/samples/report-content.js';
import { sampleOrganisations, samplePeople, sampleReports, sampleRollouts, type SampleReport } from '../../server/samples/world/index.js';

const NAMESPACE = '0b7c8f6e-51f4-4b0f-9d0c-6a5b1d3f2c44';
const finder = (kind: string, seeds: readonly { slug: string }[]) => {
  const slugs = new Set(seeds.map((seed) => seed.slug));
  return (slug: string): string => {
    if (!slugs.has(slug)) throw new Error(`${kind} ${slug} does not exist`);
    return v5(`${kind}:${slug}`, NAMESPACE);
  };
};
const service = finder('service', serviceSeeds);
const TODAY = Date.UTC(2026, 5, 15);
const names: ReportNames = {
  service,
  serviceVersion: (slug) => v5(`version:${slug}`, service(slug)),
  component: finder('component', componentSeeds),
  obstacle: finder('obstacle', obstacleSeeds),
  day: (daysAgo) => new Date(TODAY - daysAgo * 86_400_000).toISOString().slice(0, 10),
};

const published = sampleReports.filter((report) => report.state === 'published');
const reportsOn = (slug: string): SampleReport[] => published.filter((report) => report.content.frame?.services.includes(slug));
const named = sampleReports.map((report): [string, SampleReport] => [report.slug, report]);

describe.each(named)('%s', (_slug, report) => {
  const contents = reportContents(report, names);

  test('passes every section as it would be saved', () => {
    for (const content of contents) {
      expect(Object.keys(content)).toEqual(SECTION_NAMES);
      for (const name of SECTION_NAMES) expect([name, SECTIONS[name].parse(content[name])]).toEqual([name, content[name]]);
    }
  });

  test('is by an editor or lead of a sample administration', () => {
    const author = samplePeople.find((person) => person.slug === report.author);
    expect(sampleOrganisations.map((organisation) => organisation.key)).toContain(report.organisation);
    expect(author?.organisation).toBe(report.organisation);
    expect(author?.role).not.toBe('member');
  });

  test('has its days in order, and no edition tells what came after it', () => {
    const days = [report.begunDaysAgo, report.publishedDaysAgo, report.secondEdition?.daysAgo, report.withdrawn?.daysAgo, 0].filter((day) => typeof day === 'number');
    expect(days).toEqual(days.toSorted((one, other) => other - one));
    const told = [report.publishedDaysAgo ?? 0, report.secondEdition?.daysAgo ?? 0];
    contents.forEach(({ dates }, edition) => {
      const known = [dates.startedOn, dates.goLiveOn, ...dates.phases.flatMap(({ from, until }) => [from, until])].filter((day) => day !== null);
      expect(known.toSorted()[0] ?? null).toBe(dates.startedOn);
      expect((known.toSorted().at(-1) ?? '') <= names.day(told[edition] ?? 0)).toBe(true);
      expect(dates.phases.map(({ phase }) => phase)).toEqual(dates.phases.map(({ phase }) => phase).toSorted((one, other) => one - other));
    });
  });

  test('agrees with the rollout of its house', () => {
    const rollout = sampleRollouts.find((row) => row.organisation === report.organisation && row.service === report.content.frame?.services[0]);
    expect(rollout).toBeDefined();
    expect(report.content.dates?.goLive ?? null).toBe(rollout?.goLiveDaysAgo ?? null);
    expect(report.content.result?.result === 'live').toBe(report.content.dates?.goLive != null);
  });

  test('helped other houses only, and only who may read it', () => {
    const others = [...(report.helped ?? []), ...(report.reused ?? [])];
    expect(sampleOrganisations.map(({ key }) => key)).toEqual(expect.arrayContaining(others));
    expect(others).not.toContain(report.organisation);
    for (const list of [report.helped ?? [], report.reused ?? []]) expect(new Set(list).size).toBe(list.length);
    if (report.state !== 'published' || report.visibility === 'organisation') expect(others).toEqual([]);
  });

  test('is complete when published, and only then', () => {
    expect(report.publishedDaysAgo !== null).toBe(report.state === 'published' || report.state === 'withdrawn');
    expect(report.withdrawn !== undefined).toBe(report.state === 'withdrawn');
    if (report.secondEdition) expect(report.secondEdition.note.length).toBeLessThanOrEqual(REPORT_LIMITS.note);
    if (report.withdrawn) expect(report.withdrawn.reason.length).toBeLessThanOrEqual(REPORT_LIMITS.reason);
    if (report.publishedDaysAgo !== null) for (const content of contents) expect(missingToPublish(content)).toEqual([]);
  });
});

const words = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
test('what is published is of substance', () => {
  const thin = published.flatMap((report) =>
    reportContents(report, names).flatMap((content: ReportContent) => [
      ...STORY_SECTIONS.filter((name) => words(content[name].text) < 60 || words(content[name].text) > 180).map((name) => [report.slug, name, words(content[name].text)]),
      ...(content.lessons.rows.length >= 2 && content.obstacles.rows.length >= 1 ? [] : [[report.slug, 'lessons or obstacles']]),
    ]),
  );
  expect(thin).toEqual([]);
});

test('there are enough of every kind', () => {
  expect(published.length).toBeGreaterThanOrEqual(26);
  expect(new Set(published.flatMap((report) => report.content.frame?.services ?? [])).size).toBeGreaterThanOrEqual(12);
  expect(new Set(published.map((report) => report.organisation)).size).toBeGreaterThanOrEqual(12);
  expect(reportsOn('wohngeld').length).toBeGreaterThanOrEqual(6);
  expect(reportsOn('parkausweise')).toHaveLength(2);
  const states = Object.groupBy(sampleReports, (report) => report.state);
  expect([states.draft?.length, states.review?.length, states.withdrawn?.length]).toEqual([2, 1, 1]);
  const seen = Object.groupBy(published, (report) => report.visibility);
  expect([seen.public?.length, seen.organisation?.length]).toEqual([4, 2]);
  expect(sampleReports.filter((report) => report.publicRequested).map((report) => report.visibility)).toEqual(['community']);
  expect(sampleReports.filter((report) => report.secondEdition)).toHaveLength(3);
});

test('names within the sample world are unique', () => {
  expect(new Set(sampleReports.map((report) => report.slug)).size).toBe(sampleReports.length);
  const lessons = sampleReports.flatMap((report) => (report.content.lessons ?? []).map((lesson) => `${report.slug}:${lesson.key}`));
  expect(new Set(lessons).size).toBe(lessons.length);
});

test('obstacles of the catalogue are short, told apart, and each met by a report', () => {
  expect(new Set(obstacleSeeds.map(({ slug }) => slug)).size).toBe(obstacleSeeds.length);
  expect(new Set(obstacleSeeds.map(({ name }) => name)).size).toBe(obstacleSeeds.length);
  for (const { slug, name, description, phase } of obstacleSeeds) {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(80);
    expect(description.length).toBeGreaterThan(40);
    if (phase !== null) expect(PHASES.map(({ number }) => number as number)).toContain(phase);
  }
  const met = new Set(published.flatMap((report) => (report.content.obstacles ?? []).map(({ obstacle }) => obstacle)));
  expect(obstacleSeeds.filter(({ slug }) => !met.has(slug))).toEqual([]);
});
