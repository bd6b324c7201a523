import { Injectable } from '@nestjs/common';
import type { OrganisationView, stateComponents } from '../../../shared/organisations/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { standingComponents } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { componentsSql } from '../components.js';
import { mayStateComponents } from '../organisations.policy.js';

type Stated = ResponseOf<typeof stateComponents>;
type House = Pick<OrganisationView, 'id' | 'kind' | 'name' | 'district'> & { version: number };
const EVENT = 'organisations.components-stated';

/** States which components an administration works with: what others compare it by. */
@Injectable()
export class StateComponents {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** What changes nothing makes no version. @throws DomainError `not_found`, `forbidden`, `unknown_reference`, `conflict` with what stands there */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof stateComponents>): Promise<Stated> {
    const house = await this.database.row<House>('select id, kind, name, district, components_version as version from organisation where key = $1 for no key update', [params.key]);
    if (!house) throw notFound();
    require(mayStateComponents(actor, house));
    const before = await this.stated(house.id);
    const standing = await standingComponents(this.database, body.componentIds);
    const wanted = (standing ?? body.componentIds).toSorted();
    if (version !== house.version) throw await this.conflict(house, version, before);
    if (JSON.stringify(before.map(({ id }) => id).sort()) === JSON.stringify(wanted)) return { components: before, version };
    if (!standing) throw new DomainError('unknown_reference', { errors: [{ path: 'componentIds', code: 'unknown_reference' }] });
    await this.database.rows('delete from organisation_component where organisation_id = $1 and component_id <> all($2::uuid[])', [house.id, wanted]);
    await this.database.rows('insert into organisation_component (organisation_id, component_id) select $1, unnest($2::uuid[]) on conflict do nothing', [house.id, wanted]);
    const stated = await this.database.row<{ version: number }>('update organisation set components_version = components_version + 1 where id = $1 returning components_version as version', [house.id]);
    const next = stated?.version ?? version + 1;
    await this.history.record(actor, { type: EVENT, subject: { kind: 'organisation', id: house.id, version: next }, data: { componentIds: wanted } });
    return { components: await this.stated(house.id), version: next };
  }

  private async stated(id: string): Promise<Stated['components']> {
    return (await this.database.row<{ components: Stated['components'] }>(`select ${componentsSql('o')} as components from organisation o where o.id = $1`, [id]))?.components ?? [];
  }

  // What the writer started from is what the history says of that version.
  private async conflict(house: { id: string; version: number }, version: number, standing: Stated['components']): Promise<DomainError> {
    const base = await this.database.row<{ data: Record<string, unknown> }>('select data from domain_event where subject_id = $1 and version = $2 and type = $3 order by id limit 1', [house.id, version, EVENT]);
    return new DomainError('conflict', { conflict: { base: base?.data ?? { componentIds: [] }, current: { componentIds: standing.map(({ id }) => id) }, version: house.version } });
  }
}
