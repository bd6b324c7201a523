import { Injectable } from '@nestjs/common';
import type { RolloutView } from '../../shared/rollouts/contract.js';
import { distanceSql, reasonSql } from '../comparables/comparables.face.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { organisationView } from '../organisations/organisations.face.js';
import { pilotsWithServiceSql } from '../pilots/pilots.face.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class RolloutReads {
  constructor(private readonly database: Database) {}

  /** Who stands where with a service, furthest first; the stand is known to all members. @throws DomainError `not_found` */
  async ofService(actor: Actor, slug: string): Promise<{ items: RolloutView[] }> {
    const rows = await this.database.rows<RolloutView | { id: null }>(
      `select r.id, ${organisationView('o')} as organisation, r.state, r.phase, r.since, r.go_live_on as "goLiveOn", r.organisation_id = $2 as own, r.version,
         ${distanceSql('me', 'o')} as distance, ${reasonSql('me', 'o')} as reason, ${pilotsWithServiceSql('o', 's')} as pilots
       from service s join organisation me on me.id = $2 left join rollout r on r.service_id = s.id left join organisation o on o.id = r.organisation_id
       where s.id = (select coalesce(merged_into, id) from service where slug = $1)
       order by r.go_live_on is null, r.state <> 'active', r.phase desc nulls last, o.name, o.id`,
      [slug, actor.organisationId],
    );
    if (rows.length === 0) throw notFound();
    return { items: rows.filter((row): row is RolloutView => row.id !== null) };
  }
}
