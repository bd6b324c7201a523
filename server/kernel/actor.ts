import type { InstanceRole, Mandate, Role } from '../../shared/vocabulary.js';

/** Who acts: one person with one active membership, read afresh on every request (product.md 4a.1). */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly instanceRole: InstanceRole | null;
  /** Where a coordinator may moderate; null means everywhere. */
  readonly mandate: Mandate | null;
  /** Kept from writing by coordination, for a time. */
  readonly readOnly?: boolean;
}

const RANK: Record<Role, number> = { member: 0, editor: 1, lead: 2 };

/** Whether the actor has at least this role in their own organisation. */
export const hasRole = (actor: Actor, role: Role): boolean => RANK[actor.role] >= RANK[role];

/** Coordinators have the rights of the `coordinator` column; admins have them only where the table says so. */
export const isCoordinator = (actor: Actor): boolean => actor.instanceRole === 'coordinator';
export const isAdmin = (actor: Actor): boolean => actor.instanceRole === 'admin';

/** Whether a coordinator's mandate covers what lies in this Kreis and, where named, in one of these Themenfelder; without a mandate it does. */
export function mandateCovers(actor: Actor, { district, topicFields }: { district: string | null; topicFields?: readonly string[] }): boolean {
  const { districts, topicFields: fields } = actor.mandate ?? {};
  if (districts && (district === null || !districts.includes(district))) return false;
  return !fields || topicFields === undefined || topicFields.some((field) => fields.includes(field));
}
