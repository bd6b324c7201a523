import type { ReferralState } from '../../shared/referrals/contract.js';
import { isCoordinator, type Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';
import type { ThreadFacts } from '../threads/threads.face.js';

/** Whoever coordinates keeps desks, whatever the mandate: they belong to no Kreis and no Themenfeld. */
export const mayKeepDesks = (actor: Actor): Verdict => when(isCoordinator(actor));

const OPEN: readonly ReferralState[] = ['wished', 'passed_on', 'in_progress'];
export const isOpen = (state: ReferralState): boolean => OPEN.includes(state);
/** At a desk, and no reply yet. */
const isUnderWay = (state: ReferralState): boolean => state === 'passed_on' || state === 'in_progress';

/** Only a question can have a binding answer, and what one house keeps to itself goes nowhere. The mandate is held apart from this. */
export function mayPassOn(thread: Pick<ThreadFacts, 'kind' | 'visibility'>): Verdict {
  if (thread.kind !== 'question') return deny('not_a_question');
  return when(thread.visibility === 'community', 'not_shared');
}

/** The asker, of an open question that all members see, while nobody has passed it on. */
export function mayWish(actor: Actor, question: ThreadFacts & { solved: boolean }, underWay: boolean): Verdict {
  if (question.authorId !== actor.personId) return deny();
  if (question.kind !== 'question') return deny('not_a_question');
  if (question.visibility !== 'community' || question.solved || question.duplicate) return deny('not_open');
  return underWay ? deny('already_passed_on') : allow;
}

/** A number makes it a matter in progress; without one it lies there. */
export const stateOf = (reference: string | null): ReferralState => (reference === null ? 'passed_on' : 'in_progress');

export const mayChange = (state: ReferralState): Verdict => when(isUnderWay(state), 'referral_closed');
export const mayAnswer = mayChange;
/** A wish is declined; what is under way is withdrawn, or ends without a reply. */
export const mayEnd = (state: ReferralState, as: 'withdrawn' | 'ended' | 'declined'): Verdict => when(as === 'declined' ? state === 'wished' : isUnderWay(state), 'referral_closed');
