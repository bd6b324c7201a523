import type { Actor } from './actor.js';

/**
 * Whether a coordinator's mandate holds for something of these Kreise (names or keys) and Themenfelder: an absent list
 * means everywhere (product.md 4a.1). Pure.
 */
export function withinMandate(actor: Actor, subject: { districts: readonly (string | null)[]; topicFields: readonly (string | null)[] }): boolean {
  const { mandate } = actor;
  if (mandate === null) return true;
  const holds = (allowed: readonly string[] | undefined, given: readonly (string | null)[]): boolean => allowed === undefined || given.some((value) => value !== null && allowed.includes(value));
  return holds(mandate.districts, subject.districts) && holds(mandate.topicFields, subject.topicFields);
}
