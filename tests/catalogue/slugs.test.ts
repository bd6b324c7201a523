import { expect, test } from '@jest/globals';
import { Slug } from '../../shared/ids.js';
import { freeSlug, slugOf } from '../../server/catalogue/imports/slug.js';

test.each([
  ['Straßen- und Wegerecht', 'strassen-und-wegerecht'],
  ['Öffentliche Übung (ÄÖÜ)', 'oeffentliche-uebung-aeoeue'],
  ['Su\u0308d', 'sued'],
  ['Handel & Gewerbe', 'handel-und-gewerbe'],
  ['Café Français', 'cafe-francais'],
  ['Vaterschafts-/Mutterschaftsanerkennung', 'vaterschafts-mutterschaftsanerkennung'],
  ['  –  ', ''],
  [`${'sehr '.repeat(60)}lang`, `${'sehr-'.repeat(20)}`.slice(0, -1)],
])('%s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  if (slug !== '') expect(Slug.safeParse(slug).success).toBe(true);
});

test('what is taken or says nothing is told apart by the OZG-ID', () => {
  const taken = new Set(['wohngeld']);
  expect([freeSlug('Wohngeld', '10092', taken), freeSlug('Hundesteuer', '10093', taken), freeSlug('„“', '10094', taken)]).toEqual(['wohngeld-10092', 'hundesteuer', 'ozg-10094']);
});
