import { Injectable } from '@nestjs/common';
import type { EntryKind, reinstateEntry, retireEntry } from '../../../../shared/catalogue/care.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { entryEvent } from '../care.events.js';
import { mayKeepEntries, mayKeepEntry, mayLeadTo, requiresCurrent, requiresRetired } from '../care.policy.js';
import { accessEntry, accessPair, marksOf, requireVersion, type Entry } from '../entries.js';
import { EntryKinds, type EntryDefinition } from '../entry-kind.js';
import { keepRevision } from '../revisions.js';

/** Takes an entry out of what is offered, or offers it again. What names it keeps it either way. */
@Injectable()
export class RetireEntry {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `entry_itself`, `entry_not_current`, `unknown_reference` naming `successorId` */
  async execute(actor: Actor, { params, version, body: { successorId, reason } }: InputOf<typeof retireEntry>): Promise<ResponseOf<typeof retireEntry>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(params.kind);
    const [entry, successor] = successorId === null ? [await accessEntry(this.database, definition, params.id)] : await accessPair(this.database, definition, params.id, successorId, 'successorId');
    require(mayKeepEntry(actor, entry.facts));
    await requireVersion(this.database, entry, version);
    require(requiresCurrent(entry));
    if (successor) require(mayLeadTo(entry, successor));
    const kept = await this.write(actor, definition, entry, { act: 'retired', successorId, reason });
    await this.audit.append(actor, { act: 'catalogue.entry-retired', subject: { kind: params.kind, id: entry.id }, reason, data: { successorId } });
    return kept;
  }

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `entry_not_current` where it is not retired */
  async reinstate(actor: Actor, { params, version }: Pick<InputOf<typeof reinstateEntry>, 'params' | 'version'>): Promise<ResponseOf<typeof reinstateEntry>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(params.kind);
    const entry = await accessEntry(this.database, definition, params.id);
    require(mayKeepEntry(actor, entry.facts));
    await requireVersion(this.database, entry, version);
    require(requiresRetired(entry));
    const kept = await this.write(actor, definition, entry, { act: 'reinstated', successorId: null });
    await this.audit.append(actor, { act: 'catalogue.entry-reinstated', subject: { kind: params.kind, id: entry.id } });
    return kept;
  }

  /** Takes a retirement back, as the common undo asks for it. @throws DomainError as `reinstate`, where somebody was quicker */
  async undo(actor: Actor, { subjectKind, subjectId: id }: AuditEntry): Promise<ActRecord> {
    require(mayKeepEntries(actor));
    const kind = subjectKind as EntryKind;
    const definition = this.kinds.of(kind);
    const entry = await accessEntry(this.database, definition, id);
    require(mayKeepEntry(actor, entry.facts));
    require(requiresRetired(entry));
    await this.write(actor, definition, entry, { act: 'reinstated', successorId: null });
    return { act: 'catalogue.entry-reinstated', subject: { kind, id } };
  }

  private async write(actor: Actor, definition: EntryDefinition, entry: Entry, { act, successorId, reason }: { act: 'retired' | 'reinstated'; successorId: string | null; reason?: string }): Promise<ResponseOf<typeof retireEntry>> {
    const { id, slug, name, version, facts } = entry;
    const at = this.clock.now();
    await this.database.rows(`update ${definition.table} set retired_at = $2, successor_id = $3, version = version + 1${marksOf(definition)} where id = $1`, [id, act === 'retired' ? at : null, successorId]);
    await keepRevision(this.database, entry, { act, facts, at, otherId: successorId, ...(reason === undefined ? {} : { reason }) });
    await this.history.record(actor, entryEvent(entry, version + 1, { act, successorId }));
    return { id, slug, name, version: version + 1 };
  }
}
