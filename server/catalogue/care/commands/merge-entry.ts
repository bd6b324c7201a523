import { Injectable } from '@nestjs/common';
import type { mergeEntry } from '../../../../shared/catalogue/care.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { entryEvent } from '../care.events.js';
import { mayKeepEntries, mayKeepEntry, mayLeadTo, requiresCurrent } from '../care.policy.js';
import { accessPair, marksOf, requireVersion, writeFacts } from '../entries.js';
import { EntryKinds } from '../entry-kind.js';
import { keepRevision } from '../revisions.js';

/** Makes one of two entries: what points to the one points to the other afterwards, and so does its address. */
@Injectable()
export class MergeEntry {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict`, `entry_itself`, `entry_not_current`, `unknown_reference` naming `into` */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof mergeEntry>): Promise<ResponseOf<typeof mergeEntry>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(params.kind);
    const { table } = definition;
    const [from, into] = await accessPair(this.database, definition, params.id, body.into, 'into');
    require(mayKeepEntry(actor, from.facts));
    require(mayKeepEntry(actor, into.facts));
    await requireVersion(this.database, from, version);
    require(requiresCurrent(from));
    require(mayLeadTo(from, into));
    await definition.checkMerge?.(from, into);
    // What became part of the one, or was followed by it, leads straight to the other: an address takes one step.
    await this.database.rows(`update ${table} set merged_into = $2 where merged_into = $1`, [from.id, into.id]);
    await this.database.rows(`update ${table} set successor_id = $2 where successor_id = $1 and id <> $2`, [from.id, into.id]);
    await this.database.rows(`update ${table} set merged_into = $2, version = version + 1${marksOf(definition)} where id = $1`, [from.id, into.id]);
    await this.kinds.move(from, into);
    const facts = definition.absorb?.(into, from) ?? into.facts;
    await writeFacts(this.database, definition, into.id, facts);
    const at = this.clock.now();
    await keepRevision(this.database, from, { act: 'merged', facts: from.facts, at, otherId: into.id, reason: body.reason });
    await keepRevision(this.database, into, { act: 'absorbed', facts, at, otherId: from.id, reason: body.reason });
    await this.history.record(actor, entryEvent(from, from.version + 1, { act: 'merged', into: into.id }));
    await this.history.record(actor, entryEvent(into, into.version + 1, { act: 'absorbed', from: from.id }));
    await this.audit.append(actor, { act: 'catalogue.entry-merged', subject: { kind: params.kind, id: from.id }, reason: body.reason, data: { into: into.id } });
    return { id: into.id, slug: into.slug, name: into.name, version: into.version + 1 };
  }
}
