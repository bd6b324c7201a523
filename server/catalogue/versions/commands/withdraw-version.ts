import { Injectable } from '@nestjs/common';
import type { withdrawVersion } from '../../../../shared/catalogue/versions.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { mayKeepEntries, mayKeepEntry } from '../../care/care.policy.js';
import { EntryKinds } from '../../care/entry-kind.js';
import { keepRevision } from '../../care/revisions.js';
import { requiresPublished } from '../versions.policy.js';
import { versionChanged } from '../versions.events.js';
import { accessVersion, flatFacts, requireFreeLabel, requireSameVersion, type Version } from '../versions.js';

/** Takes a version away that should not be offered; what names it keeps it. */
@Injectable()
export class WithdrawVersion {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `version_not_published` */
  async execute(actor: Actor, { params, version, body: { reason } }: InputOf<typeof withdrawVersion>): Promise<ResponseOf<typeof withdrawVersion>> {
    require(mayKeepEntries(actor));
    const published = await accessVersion(this.database, this.kinds.of('service'), params.id);
    const { id, service } = published;
    require(mayKeepEntry(actor, service.facts));
    await requireSameVersion(this.database, published, version);
    require(requiresPublished(published));
    await this.write(actor, published, 'withdrawn', reason);
    const actId = await this.audit.append(actor, { act: 'catalogue.version-withdrawn', subject: { kind: 'service', id: service.id }, reason, data: { versionId: id, version: version + 1 } });
    return { id, version: version + 1, actId };
  }

  /** It is offered again. @throws DomainError `not_undoable` where it is not as it was left, `version_label_taken` */
  async undo(actor: Actor, { data }: AuditEntry): Promise<ActRecord> {
    require(mayKeepEntries(actor));
    const { versionId: id, version } = data as { versionId: string; version: number };
    const withdrawn = await accessVersion(this.database, this.kinds.of('service'), id);
    require(mayKeepEntry(actor, withdrawn.service.facts));
    if (withdrawn.state !== 'withdrawn' || withdrawn.version !== version) throw new DomainError('not_undoable');
    await requireFreeLabel(this.database, withdrawn.service.id, withdrawn.label, id);
    await this.write(actor, withdrawn, 'restored');
    return { act: 'catalogue.version-published', subject: { kind: 'service', id: withdrawn.service.id }, data: { versionId: id }, final: true };
  }

  private async write(actor: Actor, before: Version, act: 'withdrawn' | 'restored', reason?: string): Promise<void> {
    const facts = flatFacts(before);
    await this.database.rows('update service_version set state = $2, version = version + 1 where id = $1', [before.id, act === 'withdrawn' ? 'withdrawn' : 'published']);
    await keepRevision(this.database, { id: before.id, version: before.version, facts }, { act, facts, at: this.clock.now(), ...(reason === undefined ? {} : { reason }) });
    await this.history.record(actor, versionChanged(before, act, { seen: true }));
  }
}
