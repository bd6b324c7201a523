import { v7 } from 'uuid';
import { germanDay } from '../kernel/day.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SamplePilot } from './world/index.js';

type Row = Record<string, unknown>;

/** Pilot projects as rows, by table. */
export function pilotRows(pilots: readonly SamplePilot[], directory: Directory, time: SampleTime): { pilot_project: Row[]; pilot_participant: Row[]; pilot_service: Row[] } {
  const day = (daysAgo: number): string => germanDay(time.daysAgo(daysAgo));
  const named = pilots.map((pilot) => ({ ...pilot, id: v7() }));
  return {
    pilot_project: named.map(({ id, slug, name, summary, beganDaysAgo, endsDaysAgo, lead, results }) => ({
      id,
      slug,
      name,
      summary,
      begins_on: day(beganDaysAgo),
      ends_on: endsDaysAgo === null ? null : day(endsDaysAgo),
      lead_id: directory.organisation(lead),
      results,
      results_version: 1,
      sample: true,
      version: 1,
    })),
    pilot_participant: named.flatMap(({ id, participants }) => participants.map((key) => ({ project_id: id, organisation_id: directory.organisation(key) }))),
    pilot_service: named.flatMap(({ id, services }) => services.map((slug) => ({ project_id: id, service_id: directory.service(slug) }))),
  };
}
