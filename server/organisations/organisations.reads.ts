import { Injectable } from '@nestjs/common';
import type { ManagedPerson, OrganisationDetail, OrganisationListItem, OrganisationView } from '../../shared/organisations/contract.js';
import { mayManagePeople, maySuspend } from '../accounts/accounts.face.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { require } from '../kernel/verdict.js';
import { isPilotMunicipalitySql, pilotsOfOrganisationSql } from '../pilots/pilots.face.js';
import { Database } from '../platform/database/database.js';
import { componentsSql } from './components.js';
import { organisationView, reachableSql } from './organisation-view.js';
import { mayEditFacts, mayStateComponents } from './organisations.policy.js';

/** What screens of organisations need. */
@Injectable()
export class OrganisationReads {
  constructor(private readonly database: Database) {}

  /** All by name, with what their list is narrowed and searched by: one statement. */
  async list(): Promise<{ items: OrganisationListItem[] }> {
    const rows = await this.database.rows<{ view: OrganisationView } & Pick<OrganisationListItem, 'municipalities' | 'live'>>(
      `select ${organisationView('o')} as view, coalesce(served.names, '[]') as municipalities, coalesce(standing.ids, '[]') as live
       from organisation o
         left join (select organisation_id, json_agg(distinct name order by name) as names from municipality where missing_since is null
                    group by organisation_id having count(*) > 1) served on served.organisation_id = o.id
         left join (select organisation_id, json_agg(service_id order by service_id) as ids from rollout
                    where go_live_on <= (now() at time zone 'Europe/Berlin')::date group by organisation_id) standing on standing.organisation_id = o.id
       order by o.name, o.id`,
    );
    return { items: rows.map(({ view, ...facts }) => ({ ...view, ...facts })) };
  }

  /** One statement. @throws DomainError `not_found` */
  async read(actor: Actor, key: string): Promise<OrganisationDetail> {
    const row = await this.database.row<{ view: OrganisationView } & Omit<OrganisationDetail, 'can' | 'own' | keyof OrganisationView>>(
      `select ${organisationView('o')} as view, o.inhabitants, o.municipalities_served as "municipalitiesServed", o.sample, o.version, o.components_version as "componentsVersion", ${componentsSql('o')} as components, ${reachableSql('o')} as reachable, ${pilotsOfOrganisationSql('o')} as pilots, ${isPilotMunicipalitySql('o')} as "pilotMunicipality", o.missing_since as "missingSince",
         json_build_object('function', o.contact_function, 'mail', o.contact_mail, 'phone', o.contact_phone, 'website', o.website) as contact,
         (select coalesce(json_agg(json_build_object('ags', m.ags, 'name', m.name, 'inhabitants', m.inhabitants,
                 'administration', case when a.id <> o.id then json_build_object('key', a.key, 'name', a.name) end) order by m.name, m.ags), '[]')
          from municipality m join organisation a on a.id = m.organisation_id
          where m.missing_since is null and (m.organisation_id = o.id or (o.kind = 'kreis' and m.district_key = o.key))) as municipalities,
         (select coalesce(json_agg(json_build_object('service', json_build_object('id', s.id, 'slug', s.slug, 'name', s.name),
                 'state', r.state, 'phase', r.phase, 'since', r.since, 'goLiveOn', r.go_live_on)
               order by r.go_live_on is null, r.phase desc nulls last, s.name), '[]')
          from rollout r join service s on s.id = r.service_id where r.organisation_id = o.id) as rollouts
       from organisation o where o.key = $1`,
      [key],
    );
    if (!row) throw notFound();
    const { view, ...facts } = row;
    return { ...view, ...facts, own: view.id === actor.organisationId, can: { managePeople: mayManagePeople(actor, view.id).allowed, editFacts: mayEditFacts(actor, view.id).allowed, stateComponents: mayStateComponents(actor, view).allowed } };
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
