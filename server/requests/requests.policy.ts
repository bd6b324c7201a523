import type { RequestState } from '../../shared/requests/contract.js';
import type { Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';
import { mayCurate, type ThreadFacts } from '../threads/threads.face.js';
import { stillUndoable } from '../kernel/undo.js';

/** A question with what decides whether others can still be asked. */
export interface QuestionFacts extends ThreadFacts {
  readonly solved: boolean;
}

/** The asker, editors and leads of the asking house, coordinators; for an open question that all members see. */
export function mayOffer(actor: Actor, question: QuestionFacts): Verdict {
  if (!mayCurate(actor, question)) return deny();
  if (question.kind !== 'question') return deny('not_a_question');
  return isOpen(question) ? allow : deny('not_open');
}

/** Whether the question can still reach other houses. */
export const isOpen = (question: QuestionFacts): boolean => question.kind === 'question' && question.visibility === 'community' && !question.solved && !question.locked && !question.duplicate;

export interface RequestFacts {
  readonly organisationId: string;
  readonly state: RequestState;
  readonly closedAt: Date | null;
}

/** A request is there for the house that was asked and for nobody else. */
export const maySeeRequest = (actor: Actor, request: RequestFacts): boolean => request.organisationId === actor.organisationId;

/** Once declined, the reason can still be named or changed. */
export const mayDecline = (request: RequestFacts): Verdict => when(request.state === 'open' || request.state === 'declined', 'not_open');

/** Anybody of the house, for ten minutes: it is the house that said so. */
export function mayUndoDecline(request: RequestFacts, now: Date): Verdict {
  if (request.state !== 'declined' || request.closedAt === null) return deny('not_open');
  return when(stillUndoable(request.closedAt, now), 'undo_expired');
}
