import { LockMode } from '@mikro-orm/core';
import type { Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { ContactRequest } from './contact-request.entity.js';
import { sideOf, type ContactFacts, type Side } from './contacts.policy.js';

export const contactFacts = (contact: ContactRequest): ContactFacts => ({
  askingId: contact.asking.id,
  askedId: contact.asked.id,
  state: contact.state,
  proposedBy: contact.proposedBy,
  acceptedTime: contact.acceptedTime ?? null,
});

/**
 * Loads a request for a call for a command and locks it.
 * @throws DomainError `not_found` for what does not exist or is another two houses', alike; `conflict` with what stands there
 */
export async function accessContact(database: Database, actor: Actor, id: string, version: number): Promise<{ contact: ContactRequest; side: Side }> {
  const contact = await database.em.findOne(ContactRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const side = contact && sideOf(actor, contactFacts(contact));
  if (!contact || !side) throw notFound();
  if (contact.version !== version) {
    const { state, proposedBy, outcome } = contact;
    throw new DomainError('conflict', { conflict: { base: {}, current: { state, proposedBy, outcome: outcome ?? null }, version: contact.version } });
  }
  return { contact, side };
}
