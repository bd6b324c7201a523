import type { Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { HeldContribution } from './contribution.entities.js';

/** Loads a contribution and locks it, so that of two who decide at once one is first. @throws DomainError `not_found` */
export async function loadContribution(database: Database, id: string): Promise<HeldContribution> {
  await database.rows('select 1 from held_contribution where id = $1 for update', [id]);
  const found = await database.em.findOne(HeldContribution, { id }, { refresh: true });
  if (!found) throw notFound();
  return found;
}

/**
 * One's own that is not published, for a command.
 * @throws DomainError `not_found` also for those of others and for what is published; `conflict` when coordination was first
 */
export async function accessOwn(database: Database, actor: Actor, id: string, version: number): Promise<HeldContribution> {
  const found = await loadContribution(database, id);
  if (found.author.id !== actor.personId || !found.body) throw notFound();
  if (found.version !== version) throw new DomainError('conflict', { conflict: { base: {}, current: { state: found.state }, version: found.version } });
  return found;
}
