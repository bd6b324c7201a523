import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../server/kernel/actor.js';
import { plausibleLastDay } from '../../server/announcements/last-day.js';
import { districtsOf, mayAnnounce, mayKeep } from '../../server/announcements/announcements.policy.js';

const actor = (facts: Partial<Actor>): Actor => ({ personId: 'p', sessionId: 's', organisationId: 'o', role: 'lead', instanceRole: null, mandate: null, ...facts });
const everywhere = { districts: null, topicField: null };

describe('who announces', () => {
  test.each([
    ['a lead', actor({}), false],
    ['a coordinator', actor({ instanceRole: 'coordinator' }), true],
    ['an operator', actor({ instanceRole: 'admin' }), true],
  ])('%s', (_who, who, may) => {
    expect([mayKeep(who).allowed, mayAnnounce(who, everywhere).allowed]).toEqual([may, may]);
  });

  test.each([
    ['all Kreise', everywhere, false],
    ['the own Kreis', { districts: ['Kreis A'], topicField: null }, true],
    ['the own Kreis and another one', { districts: ['Kreis A', 'Kreis B'], topicField: null }, false],
    ['another Kreis', { districts: ['Kreis B'], topicField: null }, false],
  ])('a coordinator of one Kreis, for %s', (_whom, audience, may) => {
    expect(mayAnnounce(actor({ instanceRole: 'coordinator', mandate: { districts: ['Kreis A'] } }), audience).allowed).toBe(may);
  });

  test.each([
    ['no service', null, false],
    ['a service of the own Themenfeld', 'Bauen', true],
    ['a service of another one', 'Familie', false],
  ])('a coordinator of one Themenfeld, about %s', (_what, topicField, may) => {
    expect(mayAnnounce(actor({ instanceRole: 'coordinator', mandate: { topicFields: ['Bauen'] } }), { districts: null, topicField }).allowed).toBe(may);
  });

  test('both limits of a mandate hold', () => {
    const both = actor({ instanceRole: 'coordinator', mandate: { districts: ['Kreis A'], topicFields: ['Bauen'] } });
    expect([
      mayAnnounce(both, { districts: ['Kreis A'], topicField: 'Bauen' }).allowed,
      mayAnnounce(both, { districts: null, topicField: 'Bauen' }).allowed,
      mayAnnounce(both, { districts: ['Kreis A'], topicField: null }).allowed,
    ]).toEqual([true, false, false]);
  });

  test('what a coordinator announces is limited to the Kreise of the mandate, what an operator announces is not', () => {
    expect(districtsOf(actor({ instanceRole: 'coordinator', mandate: { districts: ['Kreis A'] } }))).toEqual(['Kreis A']);
    expect(districtsOf(actor({ instanceRole: 'coordinator', mandate: { topicFields: ['Bauen'] } }))).toBeNull();
    expect(districtsOf(actor({ instanceRole: 'admin', mandate: { districts: ['Kreis A'] } }))).toBeNull();
  });
});

test.each([
  ['2026-05-01', true],
  ['2026-04-30', false],
  ['2027-05-02', true],
  ['2027-05-03', false],
])('on 1 May 2026 an announcement may be shown until %s: %s', (day, may) => {
  expect(plausibleLastDay(day, '2026-05-01')).toBe(may);
});
