import { describe, expect, test } from '@jest/globals';
import { mayKeepEntries, mayLeadTo, requiresCurrent, requiresRetired } from '../../server/catalogue/care/care.policy.js';
import { differences } from '../../server/catalogue/care/differences.js';
import { entriesIn, pointElsewhere } from '../../server/experiences/standing-content.js';
import { withNamesOf } from '../../server/glossary/glossary.care.js';
import type { Actor } from '../../server/kernel/actor.js';
import { ENTRY_LIMITS, type TermFacts } from '../../shared/catalogue/care.js';

const actor = (facts: Partial<Actor>): Actor => ({ personId: 'p', sessionId: 's', organisationId: 'o', role: 'member', instanceRole: null, mandate: null, ...facts }) as Actor;

describe('who keeps the catalogue', () => {
  test.each([
    [{}, false],
    [{ role: 'lead' }, false],
    [{ instanceRole: 'coordinator' }, true],
    [{ instanceRole: 'coordinator', mandate: { districts: ['Kreis Anderswo'], topicFields: ['Bauen'] } }, true],
    [{ instanceRole: 'admin' }, true],
  ] as [Partial<Actor>, boolean][])('%j: %p', (facts, allowed) => {
    expect(mayKeepEntries(actor(facts)).allowed).toBe(allowed);
  });
});

describe('where an entry may lead', () => {
  const entry = (id: string, state: 'current' | 'retired' | 'merged' = 'current') => ({ id, state });
  test('to another one in use, never to itself, to a retired or to a merged one', () => {
    expect(mayLeadTo(entry('a'), entry('b'))).toEqual({ allowed: true });
    expect(mayLeadTo(entry('a'), entry('a'))).toEqual({ allowed: false, code: 'entry_itself' });
    for (const state of ['retired', 'merged'] as const) expect(mayLeadTo(entry('a'), entry('b', state))).toEqual({ allowed: false, code: 'entry_not_current' });
  });
  test('acts need an entry in use, and reinstating a retired one', () => {
    expect([requiresCurrent(entry('a')).allowed, requiresCurrent(entry('a', 'merged')).allowed, requiresRetired(entry('a', 'retired')).allowed, requiresRetired(entry('a')).allowed]).toEqual([true, false, true, false]);
  });
});

test('versions differ field by field, in the order of the fields', () => {
  expect(differences(['name', 'phase', 'see'], { name: 'A', phase: null, see: ['x'] }, { name: 'B', phase: null, see: ['x', 'y'] })).toEqual([
    { field: 'name', before: 'A', after: 'B' },
    { field: 'see', before: ['x'], after: ['x', 'y'] },
  ]);
  expect(differences(['name'], null, { name: 'A' })).toEqual([]);
});

describe('a term that takes in another', () => {
  const term = (facts: Partial<TermFacts>): TermFacts => ({ kind: 'term', term: 'BundID', abbreviation: null, synonyms: [], explanation: 'Ein Konto.', see: [], hinted: true, ...facts });
  test('is also called what that one was called, and is not related to itself', () => {
    const into = term({ synonyms: ['Servicekonto'], see: ['nutzerkonto', 'eid'] });
    const from = term({ term: 'Nutzerkonto', abbreviation: 'NK', synonyms: ['Servicekonto', 'BundID', 'Bürgerkonto'] });
    expect(withNamesOf(into, from, ['nutzerkonto', 'bundid'])).toEqual({ ...into, synonyms: ['Servicekonto', 'Nutzerkonto', 'NK', 'Bürgerkonto'], see: ['eid'] });
  });
  test('keeps its own names where there is no room for more', () => {
    const own = Array.from({ length: ENTRY_LIMITS.synonyms }, (_, index) => `Name ${index}`);
    expect(withNamesOf(term({ synonyms: own }), term({ term: 'Noch einer' }), [])).toMatchObject({ synonyms: own });
  });
});

describe('a working copy that names merged entries', () => {
  const merged = new Map([['a', 'b']]);
  test('names each component once, with the version that was written down', () => {
    const setup = { components: [{ componentId: 'a', version: '2.1' }, { componentId: 'b', version: '' }, { componentId: 'c', version: '' }], transport: null };
    expect(entriesIn('setup', setup)).toEqual(['a', 'b', 'c']);
    expect(pointElsewhere('setup', setup, merged)).toEqual({ components: [{ componentId: 'b', version: '2.1' }, { componentId: 'c', version: '' }], transport: null });
    expect(pointElsewhere('lessons', { rows: [{ id: 'x', componentIds: ['c', 'a', 'b'] }] }, merged)).toEqual({ rows: [{ id: 'x', componentIds: ['c', 'b'] }] });
  });
  test('loses no word on an obstacle that it names twice', () => {
    const row = (obstacleId: string) => ({ obstacleId, weight: 2, remedy: `Abhilfe ${obstacleId}` });
    expect(pointElsewhere('obstacles', { rows: [row('a')] }, merged)).toEqual({ rows: [{ ...row('a'), obstacleId: 'b' }] });
    expect(pointElsewhere('obstacles', { rows: [row('a'), row('b')] }, merged)).toEqual({ rows: [row('a'), row('b')] });
  });
  test('is left alone where nothing was merged', () => {
    const content = { text: 'Lage' };
    expect(pointElsewhere('situation', content, merged)).toBe(content);
  });
});
