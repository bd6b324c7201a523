import { deny, when, type Verdict } from '../kernel/verdict.js';
import { stillUndoable } from '../kernel/undo.js';
import type { Actor } from '../kernel/actor.js';
import type { Decider } from './suggestible-subjects.js';

export interface SuggestionFacts {
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  readonly personId: string | null;
  readonly decidedAt: Date | null;
}

/** Whoever decides changes the text themselves. */
export const maySuggest = (decides: Decider | null): Verdict => when(decides === null, 'may_edit');

/** A suggestion exists for whoever made it and for those who decide; `visibleSuggestionSql` is the same rule for lists. */
export const maySeeSuggestion = (actor: Actor, found: SuggestionFacts, decides: boolean): boolean => found.personId === actor.personId || decides;

export function mayDecide(decides: boolean, found: SuggestionFacts): Verdict {
  if (!decides) return deny();
  return when(found.state === 'open', 'suggestion_closed');
}

export function mayWithdraw(actor: Actor, found: SuggestionFacts): Verdict {
  if (found.personId !== actor.personId) return deny();
  return when(found.state === 'open', 'suggestion_closed');
}

/** By whoever could accept it, within ten minutes. */
export function mayUndoAcceptance(decides: boolean, found: SuggestionFacts, now: Date): Verdict {
  if (!decides) return deny();
  if (found.state !== 'accepted' || found.decidedAt === null) return deny('not_undoable');
  return when(stillUndoable(found.decidedAt, now), 'undo_expired');
}
