import { describe, expect, test } from '@jest/globals';
import type { ReferralState } from '../../shared/referrals/contract.js';
import { REFERRAL_STATES } from '../../shared/referrals/contract.js';
import { mayAnswer, mayChange, mayEnd, mayPassOn, mayWish, stateOf } from '../../server/referrals/referrals.policy.js';
import type { Actor } from '../../server/kernel/actor.js';
import type { Verdict } from '../../server/kernel/verdict.js';

const asker: Actor = { personId: 'asker', sessionId: 's', organisationId: 'house', role: 'member', instanceRole: null, mandate: null };
const question = { kind: 'question', visibility: 'community', organisationId: 'house', authorId: 'asker', deleted: false, locked: false, duplicate: false, solved: false } as const;
const code = (verdict: Verdict): string => (verdict.allowed ? 'ok' : verdict.code);
const where = (rule: (state: ReferralState) => Verdict): ReferralState[] => REFERRAL_STATES.filter((state) => rule(state).allowed);

describe('passing on', () => {
  test('is for questions that all members see', () => {
    expect(code(mayPassOn(question))).toBe('ok');
    expect(code(mayPassOn({ ...question, kind: 'discussion' }))).toBe('not_a_question');
    expect(code(mayPassOn({ ...question, visibility: 'organisation' }))).toBe('not_shared');
  });

  test('is wished by the asker alone, of an open question, once', () => {
    expect(code(mayWish(asker, question, false))).toBe('ok');
    // A locked question can still be answered by coordination.
    expect(code(mayWish(asker, { ...question, locked: true }, false))).toBe('ok');
    expect(code(mayWish({ ...asker, personId: 'colleague', role: 'lead' }, question, false))).toBe('forbidden');
    expect(code(mayWish({ ...asker, personId: 'other', instanceRole: 'coordinator' }, question, false))).toBe('forbidden');
    expect(code(mayWish(asker, { ...question, kind: 'discussion' }, false))).toBe('not_a_question');
    expect(code(mayWish(asker, { ...question, visibility: 'organisation' }, false))).toBe('not_open');
    expect(code(mayWish(asker, { ...question, solved: true }, false))).toBe('not_open');
    expect(code(mayWish(asker, question, true))).toBe('already_passed_on');
  });
});

describe('a referral', () => {
  test('is in progress once there is a number', () => {
    expect([stateOf(null), stateOf('INC-4711')]).toEqual(['passed_on', 'in_progress']);
  });
  test('changes, ends and is answered while it lies at a desk; a wish is declined', () => {
    expect(where(mayChange)).toEqual(['passed_on', 'in_progress']);
    expect(where(mayAnswer)).toEqual(['passed_on', 'in_progress']);
    expect(where((state) => mayEnd(state, 'withdrawn'))).toEqual(['passed_on', 'in_progress']);
    expect(where((state) => mayEnd(state, 'ended'))).toEqual(['passed_on', 'in_progress']);
    expect(where((state) => mayEnd(state, 'declined'))).toEqual(['wished']);
  });
});
