import { hasRole, isAdmin, isCoordinator, type Actor } from '../kernel/actor.js';
import { when, type Verdict } from '../kernel/verdict.js';

// Decided, as product.md is silent: pilot projects are kept like the catalogue, by coordinators and operators. They reach across
// Kreise and Themenfelder, so a mandate does not narrow this.
const keeps = (actor: Actor): boolean => isCoordinator(actor) || isAdmin(actor);

export const mayBeginPilot = (actor: Actor): Verdict => when(keeps(actor));
export const mayEditPilot = mayBeginPilot;
export const mayRemovePilot = mayBeginPilot;

/** What came of it is for the leading house to say as well: its editors and leads, who speak for it in reports. */
export const mayKeepResults = (actor: Actor, pilot: { leadId: string }): Verdict => when(keeps(actor) || (actor.organisationId === pilot.leadId && hasRole(actor, 'editor')));
