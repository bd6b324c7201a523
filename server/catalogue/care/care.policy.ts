import type { EntryFacts, EntryState, ServiceFacts } from '../../../shared/catalogue/care.js';
import { isAdmin, isCoordinator, type Actor } from '../../kernel/actor.js';
import { deny, when, type Verdict } from '../../kernel/verdict.js';

/** Who keeps entries at all. Components, obstacles and terms belong to no Kreis and no Themenfeld, so that no mandate narrows it for them (product.md 4). */
export const mayKeepEntries = (actor: Actor): Verdict => when(isCoordinator(actor) || isAdmin(actor));

/** A service belongs to a Themenfeld: a mandate for Themenfelder holds for it, one for Kreise does not narrow it. */
export function mayKeepEntry(actor: Actor, facts: EntryFacts | Pick<ServiceFacts, 'kind' | 'topicField'>): Verdict {
  const fields = facts.kind === 'service' && isCoordinator(actor) ? actor.mandate?.topicFields : undefined;
  if (facts.kind !== 'service' || fields === undefined) return mayKeepEntries(actor);
  return when(facts.topicField !== null && fields.includes(facts.topicField));
}

/** Only what is in use is changed, merged or retired. Pure. */
export const requiresCurrent = ({ state }: { state: EntryState }): Verdict => when(state === 'current', 'entry_not_current');
export const requiresRetired = ({ state }: { state: EntryState }): Verdict => when(state === 'retired', 'entry_not_current');

/**
 * Whether one entry may be merged into another, or have it as its successor: another one, and one in use. As what was merged or
 * retired is never a target, no circle can come about. Pure.
 */
export function mayLeadTo(from: { id: string; state: EntryState }, to: { id: string; state: EntryState }): Verdict {
  if (from.id === to.id) return deny('entry_itself');
  return requiresCurrent(to);
}
