import type { DeskFacts } from '../../shared/referrals/desks.js';
import type { FieldError } from '../../shared/errors.js';
import { standingServices } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import type { Database } from '../platform/database/database.js';
import { Desk } from './referrals.entities.js';
import { mayKeepDesks } from './referrals.policy.js';

/**
 * Loads a desk for a command and locks it. `version`: what the coordinator has seen.
 * @throws DomainError `forbidden`, `not_found`, `conflict` with what stands there
 */
export async function accessDesk(database: Database, actor: Actor, id: string, version?: number): Promise<Desk> {
  require(mayKeepDesks(actor));
  await database.rows('select 1 from desk where id = $1 for update', [id]);
  const desk = await database.em.findOne(Desk, { id }, { refresh: true });
  if (!desk) throw notFound();
  if (version !== undefined && version !== desk.version) throw new DomainError('conflict', { conflict: { base: {}, current: { ...(await factsOf(database, desk)) }, version: desk.version } });
  return desk;
}

/** What a desk says. */
export async function factsOf(database: Database, { id, name, kind, organisation, mail, phone, website, note }: Desk): Promise<DeskFacts> {
  const services = await database.rows<{ id: string }>('select service_id as id from desk_service where desk_id = $1 order by service_id', [id]);
  return { name, kind, organisationId: organisation?.id ?? null, serviceIds: services.map((service) => service.id), mail: mail ?? null, phone: phone ?? null, website: website ?? null, note };
}

/** @throws DomainError `unknown_reference` naming the fields */
export async function requireReferences(database: Database, { organisationId, serviceIds }: DeskFacts): Promise<void> {
  const found = await database.row<{ organisation: boolean; services: string }>(
    'select $1::uuid is null or exists (select 1 from organisation where id = $1) as organisation, (select count(*) from service where id = any($2::uuid[])) as services',
    [organisationId, serviceIds],
  );
  const errors: FieldError[] = [];
  if (!found?.organisation) errors.push({ path: 'organisationId', code: 'unknown_reference' });
  if (Number(found?.services) < serviceIds.length) errors.push({ path: 'serviceIds', code: 'unknown_reference' });
  if (errors.length > 0) throw new DomainError('unknown_reference', { errors });
}

/** What it answers for from now on; what was merged is what it became. */
export async function setServices(database: Database, deskId: string, serviceIds: readonly string[]): Promise<void> {
  const standing = (await standingServices(database, serviceIds)) ?? [];
  await database.rows('delete from desk_service where desk_id = $1', [deskId]);
  await database.rows('insert into desk_service (desk_id, service_id) select $1, id from unnest($2::uuid[]) as given (id)', [deskId, standing]);
}
