import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody types and what they mean: any of `expect` is right. */
export interface FindabilityQuery {
  readonly class: string;
  readonly query: string;
  /** `service:<OZG-ID>`, `organisation:<key>`, `thread:<title>` */
  readonly expect: readonly string[];
}

// Written by somebody who knew the catalogue and the sample world, but nothing of how search works.
export const QUERIES = JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')) as FindabilityQuery[];

export interface Result {
  readonly class: string;
  readonly query: string;
  /** Place of the right hit, 1 for the first; null where it is not among those looked at. */
  readonly place: number | null;
  /** What stood first instead. */
  readonly instead: string | null;
}

export interface Share {
  readonly queries: number;
  readonly first: number;
  readonly three: number;
}

export function shareOf(results: readonly Result[]): Share {
  const within = (most: number): number => results.filter(({ place }) => place !== null && place <= most).length / results.length;
  return { queries: results.length, first: within(1), three: within(3) };
}

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`;

/** A Markdown table: per class and in all, the share of queries whose right hit stands first, and within the first three. */
export function tableOf(results: readonly Result[]): string {
  const classes = [...new Set(results.map((result) => result.class))];
  const line = (name: string, { queries, first, three }: Share): string => `| ${name} | ${queries} | ${percent(first)} | ${percent(three)} |`;
  return [
    '| class | queries | first | first three |',
    '|---|---|---|---|',
    ...classes.map((name) => line(name, shareOf(results.filter((result) => result.class === name)))),
    line('all', shareOf(results)),
  ].join('\n');
}

export const missesOf = (results: readonly Result[]): string =>
  results
    .filter(({ place }) => place !== 1)
    .map(({ class: name, query, place, instead }) => `${name}: »${query}« ${place === null ? 'not among the first ten' : `on place ${place}`}, first: ${instead ?? 'nothing'}`)
    .join('\n');
