import { districtNameOf } from '../../shared/comparables/distance.js';
import type { OrganisationKind } from '../../shared/vocabulary.js';
import { hasRole, isAdmin, isCoordinator, mandateCovers, type Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';

/** Leads, coordinators and admins keep the facts of their own house, nobody those of another (product.md 4). */
export function mayEditFacts(actor: Actor, organisationId: string): Verdict {
  if (actor.organisationId !== organisationId) return deny();
  return when(hasRole(actor, 'lead') || isCoordinator(actor) || isAdmin(actor));
}

/** Editors and leads state the components of their own house, coordinators those of the Kreise they are in charge of. */
export function mayStateComponents(actor: Actor, organisation: { id: string; kind: OrganisationKind; name: string; district: string | null }): Verdict {
  if (actor.organisationId === organisation.id && hasRole(actor, 'editor')) return allow;
  return when(isCoordinator(actor) && (actor.organisationId === organisation.id || mandateCovers(actor, { district: districtNameOf(organisation) })));
}
