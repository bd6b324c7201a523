import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ManagedPerson, OrganisationDetail, OrganisationView } from '../../shared/organisations/contract.js';
import type { Page } from '../../shared/pagination.js';
import { mayManagePeople, maySuspend } from '../accounts/accounts.face.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, pageOf, PlaceText } from '../platform/http/cursor.js';
import { organisationView } from './organisation-view.js';

const Place = z.tuple([PlaceText, z.uuid()]);

/** What screens of organisations need. */
@Injectable()
export class OrganisationReads {
  constructor(private readonly database: Database) {}

  /** By name; one statement. @throws DomainError `invalid_input` for a foreign cursor */
  async list(query: { cursor?: string | undefined; limit: number }): Promise<Page<OrganisationView>> {
    const after = decodeCursor(query.cursor, Place);
    const rows = await this.database.rows<{ view: OrganisationView }>(
      `select ${organisationView('o')} as view from organisation o
       where $1::text is null or (o.name, o.id) > ($1, $2::uuid) order by o.name, o.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, ({ view }) => [view.name, view.id]);
    return { items: page.rows.map((row) => row.view), nextCursor: page.nextCursor };
  }

  /** One statement. @throws DomainError `not_found` */
  async read(actor: Actor, key: string): Promise<OrganisationDetail> {
    const row = await this.database.row<{ view: OrganisationView } & Omit<OrganisationDetail, 'can' | 'own' | keyof OrganisationView>>(
      `select ${organisationView('o')} as view, o.inhabitants, o.municipalities_served as "municipalitiesServed", o.sample,
         (select coalesce(json_agg(json_build_object('service', json_build_object('id', s.id, 'slug', s.slug, 'name', s.name),
                 'state', r.state, 'phase', r.phase, 'since', r.since, 'goLiveOn', r.go_live_on)
               order by r.go_live_on is null, r.phase desc nulls last, s.name), '[]')
          from rollout r join service s on s.id = r.service_id where r.organisation_id = o.id) as rollouts
       from organisation o where o.key = $1`,
      [key],
    );
    if (!row) throw notFound();
    const { view, ...facts } = row;
    return { ...view, ...facts, own: view.id === actor.organisationId, can: { managePeople: mayManagePeople(actor, view.id).allowed } };
  }

  /** Two statements. @throws DomainError `not_found` for another house, `forbidden` for the own one */
  async people(actor: Actor, key: string): Promise<{ items: ManagedPerson[] }> {
    const house = await this.database.row<{ id: string }>('select id from organisation where key = $1', [key]);
    if (!house || house.id !== actor.organisationId) throw notFound();
    require(mayManagePeople(actor, house.id));
    const rows = await this.database.rows<Omit<ManagedPerson, 'can'> & { lastAdmin: boolean }>(
      `select p.id, p.name, p.mail, m.role, p.instance_role as "instanceRole", p.status = 'suspended' as suspended,
         p.instance_role = 'admin' and (select count(*) from person a where a.instance_role = 'admin' and a.status = 'active') <= 1 as "lastAdmin"
       from membership m join person p on p.id = m.person_id where m.organisation_id = $1 and m.until is null order by p.name, p.id`,
      [house.id],
    );
    return { items: rows.map((row) => ({ ...row, can: { suspend: maySuspend(actor, { id: row.id, organisationId: house.id, suspended: row.suspended, lastAdmin: row.lastAdmin }).allowed } })) };
  }
}
