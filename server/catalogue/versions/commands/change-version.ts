import { Injectable } from '@nestjs/common';
import type { changeVersion, VersionFacts } from '../../../../shared/catalogue/versions.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { germanDay } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { mayKeepEntries, mayKeepEntry } from '../../care/care.policy.js';
import { EntryKinds } from '../../care/entry-kind.js';
import { keepRevision } from '../../care/revisions.js';
import { requiresNews, requiresPublished, requiresReleased } from '../versions.policy.js';
import { versionChanged } from '../versions.events.js';
import { accessVersion, flatFacts, inOrder, keptFacts, requireFreeLabel, requireSameVersion, type Version } from '../versions.js';

/** Says anew what a version says: of a draft as often as one likes, of what all can see with a reason. */
@Injectable()
export class ChangeVersion {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `version_label_taken`, `version_not_published` for a withdrawn one; of a published one as for publishing, and `invalid_input` without a reason */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof changeVersion>): Promise<ResponseOf<typeof changeVersion>> {
    require(mayKeepEntries(actor));
    const { reason, ...said } = body;
    const facts: VersionFacts = { ...said, news: inOrder(said.news) };
    const before = await accessVersion(this.database, this.kinds.of('service'), params.id);
    require(mayKeepEntry(actor, before.service.facts));
    await requireSameVersion(this.database, before, version);
    const draft = before.state === 'draft';
    if (!draft) {
      require(requiresPublished(before));
      require(requiresNews(facts));
      require(requiresReleased(facts, germanDay(this.clock.now())));
      if (reason === undefined) throw new DomainError('invalid_input', { errors: [{ path: 'reason', code: 'required' }] });
    }
    if (JSON.stringify(flatFacts(before)) === JSON.stringify(flatFacts(facts))) return { id: before.id, version, actId: null };
    await this.write(actor, before, facts, draft ? 'changed' : 'corrected', reason);
    const actId = draft ? null : await this.audit.append(actor, { act: 'catalogue.version-corrected', subject: { kind: 'service', id: before.service.id }, reason: reason ?? null, data: { versionId: before.id, before: version } });
    return { id: before.id, version: version + 1, actId };
  }

  /** The wording before stands again. @throws DomainError `not_undoable` where it was changed since */
  async undo(actor: Actor, { data }: AuditEntry): Promise<ActRecord> {
    require(mayKeepEntries(actor));
    const { versionId, before } = data as { versionId: string; before: number };
    const now = await accessVersion(this.database, this.kinds.of('service'), versionId);
    require(mayKeepEntry(actor, now.service.facts));
    const facts = await keptFacts(this.database, versionId, before);
    if (now.state !== 'published' || now.version !== before + 1 || facts === null) throw new DomainError('not_undoable');
    await this.write(actor, now, facts, 'corrected');
    return { act: 'catalogue.version-corrected', subject: { kind: 'service', id: now.service.id }, data: { versionId, before: now.version }, final: true };
  }

  private async write(actor: Actor, before: Version, facts: VersionFacts, act: 'changed' | 'corrected', reason?: string): Promise<void> {
    await requireFreeLabel(this.database, before.service.id, facts.label, before.id);
    await this.database.rows('update service_version set label = $2, valid_from = $3, news = $4::jsonb, version = version + 1 where id = $1', [before.id, facts.label, facts.releasedOn, JSON.stringify(facts.news)]);
    await keepRevision(this.database, { id: before.id, version: before.version, facts: flatFacts(before) }, { act, facts: flatFacts(facts), at: this.clock.now(), ...(reason === undefined ? {} : { reason }) });
    await this.history.record(actor, versionChanged(before, act, { seen: act === 'corrected' }));
  }
}
