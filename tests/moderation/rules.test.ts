import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../server/kernel/actor.js';
import { mayClaim, mayClose, mayDecide, mayFlag, mayFree, mayHide, mayRelease, mayReopen, mayRestore, maySeeCase, mayWarn, type CaseFacts } from '../../server/moderation/moderation.policy.js';

const actor = (facts: Partial<Actor> = {}): Actor => ({ personId: 'me', sessionId: 's', organisationId: 'own', role: 'member', instanceRole: 'coordinator', mandate: null, ...facts });
const found = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  districts: ['Kreis Nordland', '98001'],
  topicFields: ['Bauen'],
  claimedBy: null,
  closed: false,
  state: 'shown',
  hideable: true,
  decided: false,
  authorId: 'author',
  restricted: false,
  ...facts,
});
const code = (verdict: { allowed: boolean; code?: string }): string => (verdict.allowed ? 'yes' : String(verdict.code));

describe('a case', () => {
  test('is there for coordinators within their mandate, and for nobody else', () => {
    const by = (facts: Partial<Actor>): boolean => maySeeCase(actor(facts), found());
    expect([by({}), by({ instanceRole: null }), by({ instanceRole: 'admin' }), by({ instanceRole: null, role: 'lead' })]).toEqual([true, false, false, false]);
    expect([by({ mandate: { districts: ['98001'] } }), by({ mandate: { districts: ['98002'] } }), by({ mandate: { topicFields: ['Bauen'] } }), by({ mandate: { topicFields: ['Soziales'] } })]).toEqual([true, false, true, false]);
    expect(by({ mandate: { districts: ['Kreis Nordland'], topicFields: ['Soziales'] } })).toBe(false);
  });

  test('that a colleague has claimed is left to them until it is released', () => {
    const theirs = found({ claimedBy: 'colleague' });
    expect([mayClaim, mayHide, mayClose].map((rule) => code(rule(actor(), theirs)))).toEqual(['case_claimed', 'case_claimed', 'case_claimed']);
    expect(code(mayRelease(actor(), theirs))).toBe('yes');
    expect([mayClaim, mayHide, mayClose].map((rule) => code(rule(actor(), found({ claimedBy: 'me' }))))).toEqual(['yes', 'yes', 'yes']);
    expect(code(mayRelease(actor(), found()))).toBe('case_closed');
  });

  test('that is closed is opened again before it is closed again', () => {
    const closed = found({ closed: true });
    expect([code(mayClaim(actor(), closed)), code(mayClose(actor(), closed)), code(mayReopen(actor(), closed)), code(mayReopen(actor(), found()))]).toEqual(['case_closed', 'case_closed', 'yes', 'case_open']);
  });
});

describe('what waits to be published', () => {
  const waiting = found({ state: 'waiting', decided: true });

  test('is decided about once, by whoever may have the case, and never by its author', () => {
    expect(code(mayDecide(actor(), waiting))).toBe('yes');
    expect(code(mayDecide(actor(), { ...waiting, claimedBy: 'colleague' }))).toBe('case_claimed');
    expect(code(mayDecide(actor(), { ...waiting, authorId: 'me' }))).toBe('own_post');
    for (const state of ['refused', 'shown', 'removed', 'hidden'] as const) expect(code(mayDecide(actor(), { ...waiting, state }))).toBe('not_waiting');
  });

  test('has a case that ends with the decision, and not before or again', () => {
    expect(code(mayClose(actor(), waiting))).toBe('awaits_decision');
    expect(code(mayReopen(actor(), { ...waiting, closed: true, state: 'refused' }))).toBe('not_undoable');
    // It can be gone before anybody decided: then there is a case to be closed, and nothing else.
    expect(code(mayClose(actor(), { ...waiting, state: 'removed' }))).toBe('yes');
  });
});

describe('a text', () => {
  test('is hidden once, and shown again where it was hidden', () => {
    expect(['shown', 'hidden', 'removed'].map((state) => code(mayHide(actor(), found({ state: state as CaseFacts['state'] }))))).toEqual(['yes', 'post_removed', 'post_removed']);
    expect(['shown', 'hidden', 'removed'].map((state) => code(mayRestore(actor(), found({ state: state as CaseFacts['state'] }))))).toEqual(['not_undoable', 'yes', 'not_undoable']);
    expect(code(mayHide(actor(), found({ hideable: false })))).toBe('not_hideable');
  });

  test('of one’s own, or a report of one’s own house, is not flagged', () => {
    expect(code(mayFlag(actor(), 'post', { authorId: 'me', organisationId: 'other' }))).toBe('own_post');
    expect(code(mayFlag(actor(), 'post', { authorId: 'author', organisationId: 'own' }))).toBe('yes');
    expect(code(mayFlag(actor(), 'report', { authorId: null, organisationId: 'own' }))).toBe('own_report');
    expect(code(mayFlag(actor(), 'organisation', { authorId: null, organisationId: 'own' }))).toBe('yes');
  });
});

test('an author is warned and freed by somebody else, and only where there is one', () => {
  expect([code(mayWarn(actor(), found())), code(mayWarn(actor(), found({ authorId: 'me' }))), code(mayWarn(actor(), found({ authorId: null })))]).toEqual(['yes', 'forbidden', 'forbidden']);
  expect([code(mayFree(actor(), found())), code(mayFree(actor(), found({ restricted: true })))]).toEqual(['not_restricted', 'yes']);
});
