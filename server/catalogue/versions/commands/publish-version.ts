import { Injectable } from '@nestjs/common';
import type { publishVersion } from '../../../../shared/catalogue/versions.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { germanDay } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { mayKeepEntries, mayKeepEntry, requiresCurrent } from '../../care/care.policy.js';
import { differences } from '../../care/differences.js';
import { EntryKinds } from '../../care/entry-kind.js';
import { keepRevision } from '../../care/revisions.js';
import { requiresDraft, requiresNews, requiresReleased } from '../versions.policy.js';
import { versionChanged, versionPublished } from '../versions.events.js';
import { accessVersion, factsBefore, flatFacts, requireFreeLabel, requireSameVersion } from '../versions.js';

/** Shows a drafted version to all members, with what the service says otherwise than at the version before. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `entry_not_current`, `version_not_draft`, `version_says_nothing`, `version_not_released`, `version_label_taken` */
  async execute(actor: Actor, { params, version }: Pick<InputOf<typeof publishVersion>, 'params' | 'version'>): Promise<ResponseOf<typeof publishVersion>> {
    require(mayKeepEntries(actor));
    const services = this.kinds.of('service');
    const draft = await accessVersion(this.database, services, params.id);
    const { id, service } = draft;
    require(mayKeepEntry(actor, service.facts));
    await requireSameVersion(this.database, draft, version);
    require(requiresDraft(draft));
    require(requiresCurrent(service));
    require(requiresNews(draft));
    require(requiresReleased(draft, germanDay(this.clock.now())));
    await requireFreeLabel(this.database, service.id, draft.label, id);
    const { formerId, newest, facts } = await factsBefore(this.database, draft);
    // What the service says today is what its newest version is like; of one put in behind it, nobody knows.
    const changes = newest ? differences(Object.keys(services.columns), facts as never, service.facts as never) : [];
    const at = this.clock.now();
    await this.database.rows(`update service_version set state = 'published', facts = $2::jsonb, changes = $3::jsonb, published_at = $4, version = version + 1 where id = $1`, [
      id,
      newest ? JSON.stringify(service.facts) : null,
      JSON.stringify(changes),
      at,
    ]);
    await keepRevision(this.database, { id, version, facts: flatFacts(draft) }, { act: 'published', facts: flatFacts(draft), at });
    await this.database.rows('update service set updated_at = $2 where id = $1', [service.id, at]);
    await this.history.record(actor, versionPublished(draft, formerId));
    const actId = await this.audit.append(actor, { act: 'catalogue.version-published', subject: { kind: 'service', id: service.id }, data: { versionId: id, version: version + 1 } });
    return { id, version: version + 1, actId };
  }

  /** A draft again. @throws DomainError `not_undoable` where it was changed or withdrawn since, or is named meanwhile */
  async undo(actor: Actor, { data }: AuditEntry): Promise<ActRecord> {
    require(mayKeepEntries(actor));
    const { versionId: id, version } = data as { versionId: string; version: number };
    const published = await accessVersion(this.database, this.kinds.of('service'), id);
    require(mayKeepEntry(actor, published.service.facts));
    if (published.state !== 'published' || published.version !== version || (await this.isNamed(id))) throw new DomainError('not_undoable');
    await this.database.rows(`update service_version set state = 'draft', facts = null, changes = '[]', published_at = null, version = version + 1 where id = $1`, [id]);
    await keepRevision(this.database, { id, version, facts: flatFacts(published) }, { act: 'unpublished', facts: flatFacts(published), at: this.clock.now() });
    await this.history.record(actor, versionChanged(published, 'unpublished', { seen: true }));
    return { act: 'catalogue.version-withdrawn', subject: { kind: 'service', id: published.service.id }, data: { versionId: id }, final: true };
  }

  // A draft is nothing that a text of others may name.
  private async isNamed(id: string): Promise<boolean> {
    return (await this.database.row('select 1 from solution where service_version_id = $1 union all select 1 from report_service where service_version_id = $1 limit 1', [id])) !== null;
  }
}
