import type { Access } from '../../../shared/route.js';
import { hasRole, isAdmin, isCoordinator, type Actor } from '../../kernel/actor.js';

/** Whether the actor is of the group a route or topic names. Pure. */
export function admits(access: Access, actor: Actor | null): boolean {
  if (access === 'public') return true;
  if (!actor) return false;
  if (access === 'admin') return isAdmin(actor);
  if (access === 'coordinator') return isCoordinator(actor);
  return hasRole(actor, access);
}
