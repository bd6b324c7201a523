import { describe, expect, test } from '@jest/globals';
import { DISTANCE_MAX, distanceBetween, reasonBetween, WEIGHTS, type ComparedFacts } from '../../shared/comparables/distance.js';
import { factsOf, generate } from './generated.js';

const COMPONENTS = ['ePayBL', 'Servicekonto', 'XTA/OSCI', 'FIT-Connect', 'DVDV'];
const facts = generate(120, COMPONENTS).map(factsOf);
const pairs = facts.flatMap((one) => facts.map((other) => [one, other] as const));

const stadt: ComparedFacts = { kind: 'stadt', sizeBand: '10_20', district: { key: '98051', name: 'Kreis Westland' }, components: ['ePayBL', 'Servicekonto'] };
const like = (changes: Partial<ComparedFacts>): number => distanceBetween(stadt, { ...stadt, ...changes });

describe('over generated administrations, the distance', () => {
  test('is an integer within its bounds, the same both ways', () => {
    for (const [one, other] of pairs) {
      const distance = distanceBetween(one, other);
      expect(Number.isInteger(distance) && distance >= 0 && distance <= DISTANCE_MAX).toBe(true);
      expect(distanceBetween(other, one)).toBe(distance);
    }
  });

  test('to itself is the smallest there is', () => {
    for (const [one, other] of pairs) expect(distanceBetween(one, one)).toBeLessThanOrEqual(distanceBetween(one, other));
  });

  test('reaches from alike to as unlike as can be', () => {
    expect(Object.values(WEIGHTS).reduce<number>((sum, weight) => sum + weight, 0)).toBe(DISTANCE_MAX);
    expect(distanceBetween(stadt, stadt)).toBe(0);
    expect(like({ kind: 'land', sizeBand: 'over_50', district: { key: null, name: null }, components: ['DVDV'] })).toBe(90);
    expect(distanceBetween({ ...stadt, sizeBand: 'under_5' }, { ...stadt, kind: 'kreis', sizeBand: 'over_50', district: { key: '98052', name: null }, components: ['DVDV'] })).toBe(100);
  });

  test('grows with every fact that is made more unlike', () => {
    for (const [one, other] of pairs.slice(0, 2_000)) {
      const nearer = { ...other, kind: one.kind, sizeBand: one.sizeBand, district: one.district };
      expect(distanceBetween(one, nearer)).toBeLessThanOrEqual(distanceBetween(one, other));
    }
  });
});

describe('each fact', () => {
  test.each([
    ['the same', 'stadt', 0],
    ['related', 'gemeinde', 20],
    ['related', 'amt', 20],
    ['another', 'kreis', 40],
    ['another', 'kreisfreie_stadt', 40],
    ['another', 'it_verbund', 40],
  ] as const)('kind: %s (%s)', (_word, kind, distance) => expect(like({ kind })).toBe(distance));

  test('kind: a Kreis and a kreisfreie Stadt are related', () => {
    expect(distanceBetween({ ...stadt, kind: 'kreis' }, { ...stadt, kind: 'kreisfreie_stadt' })).toBe(20);
  });

  test.each([
    ['10_20', 0],
    ['5_10', 10],
    ['20_50', 10],
    ['under_5', 20],
    ['over_50', 20],
    [null, 15],
  ] as const)('size: %s', (sizeBand, distance) => expect(like({ sizeBand })).toBe(distance));

  test('size: three bands apart is as far as it gets, and two unknown are not alike', () => {
    const between = (one: ComparedFacts['sizeBand'], other: ComparedFacts['sizeBand']): number => distanceBetween({ ...stadt, sizeBand: one }, { ...stadt, sizeBand: other });
    expect([between('under_5', '20_50'), between('under_5', 'over_50'), between(null, null)]).toEqual([30, 30, 15]);
  });

  test('Kreis: by key, and by name where a key is missing', () => {
    expect(like({ district: { key: '98051', name: 'Anders geschrieben' } })).toBe(0);
    expect(like({ district: { key: '97051', name: 'Kreis Westland' } })).toBe(10);
    expect(like({ district: { key: null, name: 'Kreis Westland' } })).toBe(0);
    expect(like({ district: { key: null, name: null } })).toBe(10);
  });

  test.each([
    [['ePayBL', 'Servicekonto'], 0],
    [['ePayBL'], 10],
    [['ePayBL', 'XTA/OSCI'], 13],
    [['XTA/OSCI', 'DVDV'], 20],
    // Nothing stated says nothing.
    [[], 10],
  ])('components: %j', (components, distance) => expect(like({ components })).toBe(distance));
});

describe('the reason', () => {
  test('says what the distance was made of, over generated administrations', () => {
    for (const [one, other] of pairs) {
      const reason = reasonBetween(one, other, (component) => component);
      expect(reason.kind === 'same').toBe(one.kind === other.kind);
      expect(reason.sizeBand === 'unknown').toBe(one.sizeBand === null || other.sizeBand === null);
      if (reason.sizeBand === 'same') expect(one.sizeBand).toBe(other.sizeBand);
      for (const component of reason.components) expect(one.components.includes(component) && other.components.includes(component)).toBe(true);
      const kind = { same: 0, related: 20, other: 40 }[reason.kind];
      const size = { same: [0], neighbour: [10], different: [20, 30], unknown: [15] }[reason.sizeBand];
      const rest = distanceBetween(one, other) - kind - (reason.sameDistrict ? 0 : 10);
      // What is left is size and components, and components alone add 0 to 20.
      expect(size.some((part) => rest - part >= 0 && rest - part <= WEIGHTS.components)).toBe(true);
    }
  });

  test('names each component once, by name', () => {
    const reason = reasonBetween({ ...stadt, components: ['b', 'a', 'b'] }, { ...stadt, components: ['a', 'c', 'b'] }, (component) => component.toUpperCase());
    expect(reason).toEqual({ kind: 'same', sizeBand: 'same', sameDistrict: true, components: ['A', 'B'] });
  });
});
