import { notFound } from '../kernel/domain-error.js';
import type { Actor } from '../kernel/actor.js';
import { require } from '../kernel/verdict.js';
import type { Database } from '../platform/database/database.js';
import { Announcement } from './announcement.entities.js';
import { mayAnnounce, mayKeep } from './announcements.policy.js';
import { addressedSql, standsSql } from './announcements.sql.js';

/**
 * Loads an announcement for a command of those who keep them, and locks it.
 * @throws DomainError `forbidden` for everybody else, whether it exists or not, and outside the mandate; `not_found`
 */
export async function accessKept(database: Database, actor: Actor, id: string): Promise<Announcement> {
  require(mayKeep(actor));
  await database.rows('select 1 from announcement where id = $1 for update', [id]);
  const announcement = await database.em.findOne(Announcement, { id }, { refresh: true });
  if (!announcement) throw notFound();
  require(mayAnnounce(actor, { districts: announcement.districts ?? null, topicField: await topicFieldOf(database, announcement.service?.id ?? null) }));
  return announcement;
}

/** Loads it for somebody of a house it is for, and locks it. @throws DomainError `not_found` for what does not exist, is shown no more or is not for the house, alike */
export async function accessAddressed(database: Database, actor: Actor, id: string, today: string): Promise<Announcement> {
  await database.rows('select 1 from announcement where id = $1 for update', [id]);
  const addressed = await database.row(`select 1 from announcement a join organisation o on o.id = $2 where a.id = $1 and ${standsSql('a', '$3')} and ${addressedSql('a', 'o')}`, [id, actor.organisationId, today]);
  if (!addressed) throw notFound();
  return database.em.findOneOrFail(Announcement, { id }, { refresh: true });
}

/** Themenfeld of a service; null where none is named. */
export async function topicFieldOf(database: Database, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  return (await database.row<{ field: string | null }>('select topic_field as field from service where id = $1', [serviceId]))?.field ?? null;
}
