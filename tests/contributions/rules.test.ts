import { describe, expect, test } from '@jest/globals';
import { mayCheckFirst, mayCheckService, mayReadChecks, mayResubmit, mustWait, type CheckFacts } from '../../server/contributions/contributions.policy.js';
import type { Actor } from '../../server/kernel/actor.js';

const actor = (facts: Partial<Actor> = {}): Actor => ({ personId: 'me', sessionId: 's', organisationId: 'own', role: 'member', instanceRole: null, mandate: null, ...facts });
const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({ visibility: 'community', service: false, first: false, published: false, ...more });

describe('a contribution', () => {
  test('waits at a checked service, whoever wrote it, but for those with an office of the instance', () => {
    const checked = facts({ service: true, published: true });
    expect((['member', 'editor', 'lead'] as const).map((role) => mustWait(actor({ role }), checked))).toEqual([true, true, true]);
    expect((['coordinator', 'admin'] as const).map((instanceRole) => mustWait(actor({ instanceRole }), checked))).toEqual([false, false]);
    expect(mustWait(actor(), facts({ published: true }))).toBe(false);
  });

  test('waits as the first of a person until one of theirs is published; not that of the appointed', () => {
    expect([mustWait(actor(), facts({ first: true })), mustWait(actor(), facts({ first: true, published: true })), mustWait(actor(), facts())]).toEqual([true, false, false]);
    for (const role of ['editor', 'lead'] as const) expect(mustWait(actor({ role }), facts({ first: true }))).toBe(false);
    for (const instanceRole of ['coordinator', 'admin'] as const) expect(mustWait(actor({ instanceRole }), facts({ first: true }))).toBe(false);
  });

  test('in one’s own house never waits', () => {
    expect(mustWait(actor(), facts({ visibility: 'organisation', service: true, first: true }))).toBe(false);
  });

  test('is sent anew once it was refused', () => {
    expect([mayResubmit('refused').allowed, mayResubmit('waiting').allowed, mayResubmit('published').allowed]).toEqual([true, false, false]);
  });
});

describe('checking', () => {
  const coordinator = (mandate: Actor['mandate'] = null): Actor => actor({ instanceRole: 'coordinator', mandate });

  test('of a service is switched by coordinators whose mandate covers it everywhere', () => {
    const may = (by: Actor): boolean => mayCheckService(by, 'Bauen').allowed;
    expect([coordinator(), coordinator({ topicFields: ['Bauen'] }), coordinator({ topicFields: ['Soziales'] }), coordinator({ districts: ['Kreis Nordland'] }), coordinator({ districts: ['Kreis Nordland'], topicFields: ['Bauen'] })].map(may)).toEqual([true, true, false, false, false]);
    expect([actor(), actor({ role: 'lead' }), actor({ instanceRole: 'admin' })].map(may)).toEqual([false, false, false]);
    expect(mayCheckService(coordinator({ topicFields: ['Bauen'] }), null).allowed).toBe(false);
  });

  test('of first contributions is switched by coordinators without limits and by operators', () => {
    expect([coordinator(), coordinator({}), actor({ instanceRole: 'admin' }), coordinator({ topicFields: ['Bauen'] }), coordinator({ districts: [] }), actor({ role: 'lead' })].map((by) => mayCheckFirst(by).allowed)).toEqual([true, true, true, false, false, false]);
  });

  test('is listed for those who could switch something', () => {
    expect([coordinator({ districts: [] }), actor({ instanceRole: 'admin' }), actor({ role: 'lead' })].map((by) => mayReadChecks(by).allowed)).toEqual([true, true, false]);
  });
});
