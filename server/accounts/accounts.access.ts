import { LockMode } from '@mikro-orm/core';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { Person } from './account.entities.js';
import { maySeePerson, type PersonFacts } from './accounts.policy.js';

/**
 * Loads a person for a command and locks them, together with everybody who has rights of the operator: two admins who
 * suspend each other at the same moment must not both succeed.
 * @throws DomainError `not_found` for an unknown person and for one of another house, alike
 */
export async function accessPerson(database: Database, actor: Actor, id: string): Promise<{ person: Person; facts: PersonFacts }> {
  // Always in the order of ids, so that two commands wait for each other instead of both for ever.
  const people = await database.em.find(
    Person,
    { $or: [{ id }, { instanceRole: 'admin' }] },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const person = people.find((candidate) => candidate.id === id);
  const membership = await database.row<{ organisationId: string }>('select organisation_id as "organisationId" from membership where person_id = $1 and until is null', [id]);
  if (!person || !membership) throw notFound();
  const othersAreAdmin = people.some((other) => other.id !== id && other.instanceRole === 'admin' && other.status === 'active');
  const facts: PersonFacts = {
    id,
    organisationId: membership.organisationId,
    suspended: person.status === 'suspended',
    byCoordination: (person.suspendedUntil ?? null) !== null,
    lastAdmin: person.instanceRole === 'admin' && !othersAreAdmin,
  };
  if (!maySeePerson(actor, facts)) throw notFound();
  return { person, facts };
}
