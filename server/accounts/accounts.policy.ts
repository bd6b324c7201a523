import { hasRole, isAdmin, isCoordinator, type Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';

/** A person as the rules about managing people see them. */
export interface PersonFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly suspended: boolean;
  /** Coordination suspended them for a time; a lead does not end that. */
  readonly byCoordination?: boolean;
  /** Nobody else with rights of the operator could sign in. */
  readonly lastAdmin: boolean;
}

/** Leads, coordinators and admins manage the people of their own house, nobody those of another (product.md 4). */
export function mayManagePeople(actor: Actor, organisationId: string): Verdict {
  if (actor.organisationId !== organisationId) return deny();
  return when(hasRole(actor, 'lead') || isCoordinator(actor) || isAdmin(actor));
}

/** People of another house do not exist for the one who manages. */
export const maySeePerson = (actor: Actor, person: PersonFacts): boolean => person.organisationId === actor.organisationId;

/** Not oneself, and never the last one who could undo it. */
export function maySuspend(actor: Actor, person: PersonFacts): Verdict {
  const manages = mayManagePeople(actor, person.organisationId);
  if (!manages.allowed) return manages;
  if (person.id === actor.personId) return deny();
  return when(person.suspended || !person.lastAdmin, 'last_admin');
}

export function mayReinstate(actor: Actor, person: PersonFacts): Verdict {
  const manages = mayManagePeople(actor, person.organisationId);
  if (!manages.allowed) return manages;
  return person.id === actor.personId || person.byCoordination ? deny() : allow;
}
