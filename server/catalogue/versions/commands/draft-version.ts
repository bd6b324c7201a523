import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { draftVersion, dropVersion } from '../../../../shared/catalogue/versions.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { mayKeepEntries, mayKeepEntry, requiresCurrent } from '../../care/care.policy.js';
import { accessEntry } from '../../care/entries.js';
import { EntryKinds } from '../../care/entry-kind.js';
import { insertRevision } from '../../care/revisions.js';
import { requiresDraft } from '../versions.policy.js';
import { versionChanged } from '../versions.events.js';
import { accessVersion, flatFacts, inOrder, requireFreeLabel, requireSameVersion } from '../versions.js';

/** Drafts a version of a service, seen by those who keep it; or throws a draft away. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`, `entry_not_current`, `version_label_taken`, `unknown_reference` naming `serviceId` */
  async execute(actor: Actor, { serviceId, ...facts }: InputOf<typeof draftVersion>['body']): Promise<ResponseOf<typeof draftVersion>> {
    require(mayKeepEntries(actor));
    const services = this.kinds.of('service');
    if (!(await this.database.row('select 1 from service where id = $1', [serviceId]))) throw new DomainError('unknown_reference', { errors: [{ path: 'serviceId', code: 'unknown_reference' }] });
    const service = await accessEntry(this.database, services, serviceId);
    require(mayKeepEntry(actor, service.facts));
    require(requiresCurrent(service));
    await requireFreeLabel(this.database, serviceId, facts.label, null);
    const id = newId();
    const news = inOrder(facts.news);
    await this.database.rows(`insert into service_version (id, service_id, label, valid_from, state, news) values ($1, $2, $3, $4, 'draft', $5::jsonb)`, [id, serviceId, facts.label, facts.releasedOn, JSON.stringify(news)]);
    await insertRevision(this.database, id, 1, { act: 'created', facts: flatFacts(facts), at: this.clock.now() });
    await this.history.record(actor, versionChanged({ id, service }, 'created', { seen: false }));
    return { id, version: 1 };
  }

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `version_not_draft` */
  async drop(actor: Actor, { params, version }: Pick<InputOf<typeof dropVersion>, 'params' | 'version'>): Promise<void> {
    require(mayKeepEntries(actor));
    const draft = await accessVersion(this.database, this.kinds.of('service'), params.id);
    require(mayKeepEntry(actor, draft.service.facts));
    await requireSameVersion(this.database, draft, version);
    require(requiresDraft(draft));
    await this.database.rows('delete from service_version where id = $1', [draft.id]);
    await this.database.rows(`delete from catalogue_revision where kind = 'version' and entry_id = $1`, [draft.id]);
    await this.history.record(actor, versionChanged(draft, 'dropped', { seen: false }));
  }
}
