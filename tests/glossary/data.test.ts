import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { everydayWordSeeds } from '../../server/glossary/data/everyday/index.js';
import { termSeeds } from '../../server/glossary/data/terms/index.js';
import { Slug } from '../../shared/ids.js';

const twice = (values: readonly string[]): string[] => [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length > 1).map(([value]) => value);
const small = (value: string): string => value.toLocaleLowerCase('de');
const namesOf = ({ term, abbreviation, synonyms }: (typeof termSeeds)[number]): string[] => [term, ...(abbreviation ? [abbreviation] : []), ...synonyms];

describe('terms', () => {
  test('are many, each under its own address and names', () => {
    expect(termSeeds.length).toBeGreaterThanOrEqual(100);
    expect(termSeeds.filter(({ slug }) => !Slug.safeParse(slug).success)).toEqual([]);
    expect(twice(termSeeds.map(({ slug }) => slug))).toEqual([]);
    expect(twice(termSeeds.flatMap(namesOf).map(small))).toEqual([]);
  });

  test('are explained in one to four sentences and refer to terms there are', () => {
    const slugs = new Set(termSeeds.map(({ slug }) => slug));
    const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim()).length;
    expect(termSeeds.filter(({ explanation }) => explanation.length < 80 || explanation.length > 450 || sentences(explanation) < 2 || sentences(explanation) > 4).map(({ slug }) => slug)).toEqual([]);
    expect(termSeeds.flatMap(({ slug, see }) => see.filter((other) => !slugs.has(other) || other === slug).map((other) => `${slug} → ${other}`))).toEqual([]);
  });
});

describe('everyday words', () => {
  test('are many, each in one place, each with a meaning that is another word', () => {
    expect(everydayWordSeeds.length).toBeGreaterThanOrEqual(400);
    expect(twice(everydayWordSeeds.map(([word]) => small(word)))).toEqual([]);
    expect(everydayWordSeeds.filter(([word, ...meanings]) => meanings.length === 0 || meanings.length > 5 || twice([word, ...meanings]).length > 0 || [word, ...meanings].some((text) => text !== text.trim()))).toEqual([]);
  });
});

const folder = process.env.OPEN_DATA_DIR;
const there = folder !== undefined && existsSync(join(folder, 'ozg-leistungen.csv'));
// The catalogue is open data beside the repository; without it these are reported as skipped.
(there ? describe : describe.skip)('beside the catalogue', () => {
  const words = (text: string): string => ` ${small(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const rows = (file: string): Record<string, string>[] => parse(readFileSync(join(folder as string, file)), { columns: true, bom: true }) as Record<string, string>[];
  const namesIn = (file: string): string[] => rows(file).map(({ name }) => words(name as string));

  test('every meaning is a word or phrase of its names or of a term', () => {
    const names = [...['ozg-leistungen.csv', 'leika-leistungen.csv', 'ozg-einzelleistungen-ohne-leika.csv'].flatMap(namesIn), ...termSeeds.flatMap(namesOf).map(words)].join('\n');
    const unknown = everydayWordSeeds.flatMap(([word, ...meanings]) => meanings.filter((meaning) => !names.includes(words(meaning))).map((meaning) => `${word} → ${meaning}`));
    expect(unknown).toEqual([]);
  });

  test('most of its bundles are reached by a word that people use', () => {
    const singles = Map.groupBy(rows('leika-leistungen.csv'), ({ ozg_id }) => ozg_id as string);
    const meanings = [...new Set(everydayWordSeeds.flatMap(([, ...said]) => said.map(words)))];
    const reached = rows('ozg-leistungen.csv').filter(({ name, ozg_id }) => {
      const names = [words(name as string), ...(singles.get(ozg_id as string) ?? []).map((single) => words(single.name as string))].join('\n');
      return meanings.some((meaning) => names.includes(meaning));
    });
    expect(reached.length / rows('ozg-leistungen.csv').length).toBeGreaterThan(0.97);
  });
});
