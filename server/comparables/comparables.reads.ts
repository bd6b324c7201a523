import { Injectable } from '@nestjs/common';
import { COMPARABLES_SHOWN, type ComparableOrganisation } from '../../shared/comparables/contract.js';
import { KIND_FAMILIES } from '../../shared/comparables/distance.js';
import { notFound } from '../kernel/domain-error.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { distanceSql, reasonSql } from './distance-sql.js';

// An IT-Verbund or a ministry is like no administration, only like its own kind.
const ADMINISTRATIONS = KIND_FAMILIES.flat();

/** Which administrations are like which. */
@Injectable()
export class ComparableReads {
  constructor(private readonly database: Database) {}

  /** The nearest of all other administrations: one statement, which looks at every one of them. @throws DomainError `not_found` */
  async nearest(key: string): Promise<{ items: ComparableOrganisation[] }> {
    const rows = await this.database.rows<ComparableOrganisation | { organisation: null }>(
      `select near.* from organisation me left join lateral (
         select ${organisationView('o')} as organisation, ${distanceSql('me', 'o')} as distance, ${reasonSql('me', 'o')} as reason,
           (select count(*)::int from rollout r where r.organisation_id = o.id and r.go_live_on <= (now() at time zone 'Europe/Berlin')::date) as "liveCount"
         from organisation o where o.id <> me.id and o.missing_since is null and (o.kind = me.kind or o.kind = any($2::text[]))
         order by distance, o.name, o.id limit $3
       ) near on true
       where me.key = $1 order by near.distance, near.organisation ->> 'name', near.organisation ->> 'id'`,
      [key, ADMINISTRATIONS, COMPARABLES_SHOWN],
    );
    if (rows.length === 0) throw notFound();
    return { items: rows.filter((row): row is ComparableOrganisation => row.organisation !== null) };
  }
}
