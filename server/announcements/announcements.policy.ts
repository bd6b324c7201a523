import { isAdmin, isCoordinator, type Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';

/** Whom an announcement can reach at most. */
export interface AudienceFacts {
  /** Names or keys of the Kreise it is limited to; null: everywhere. */
  readonly districts: readonly string[] | null;
  /** Themenfeld of the service it is about; null where it is about none. */
  readonly topicField: string | null;
}

/** Coordinators and operators keep announcements; all of them see all. */
export const mayKeep = (actor: Actor): Verdict => when(isCoordinator(actor) || isAdmin(actor));

/**
 * Operators reach everybody, coordinators those of their mandate: every Kreis that is reached lies in it, and where it names
 * Themenfelder the announcement is about a service of one of them. The same for changing and withdrawing.
 */
export function mayAnnounce(actor: Actor, { districts, topicField }: AudienceFacts): Verdict {
  if (isAdmin(actor)) return allow;
  if (!isCoordinator(actor)) return deny();
  const { districts: own, topicFields } = actor.mandate ?? {};
  const reachesOwn = !own || (districts !== null && districts.every((district) => own.includes(district)));
  return when(reachesOwn && (!topicFields || (topicField !== null && topicFields.includes(topicField))));
}

/** The Kreise an announcement of the actor is limited to. */
export const districtsOf = (actor: Actor): string[] | null => (isAdmin(actor) ? null : (actor.mandate?.districts ?? null));
