import { Injectable } from '@nestjs/common';
import type { changeEntry } from '../../../../shared/catalogue/care.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { entryEvent } from '../care.events.js';
import { mayKeepEntries, mayKeepEntry, requiresCurrent } from '../care.policy.js';
import { differences } from '../differences.js';
import { accessEntry, asColumns, requireVersion, writeFacts } from '../entries.js';
import { EntryKinds } from '../entry-kind.js';
import { keepRevision } from '../revisions.js';

/** Says anew what an entry is about; its address stays. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What changes nothing makes no version. @throws DomainError `not_found`, `forbidden`, `conflict` with both texts, `entry_not_current`, `unknown_reference` */
  async execute(actor: Actor, { params, version, body: facts }: InputOf<typeof changeEntry>): Promise<ResponseOf<typeof changeEntry>> {
    if (facts.kind !== params.kind) throw new DomainError('invalid_input', { errors: [{ path: 'kind', code: 'invalid_value' }] });
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(facts.kind);
    const entry = await accessEntry(this.database, definition, params.id);
    require(mayKeepEntry(actor, entry.facts));
    await requireVersion(this.database, entry, version);
    require(requiresCurrent(entry));
    const { id, slug } = entry;
    const name = String(asColumns(definition, facts)[definition.name]);
    const changed = differences(Object.keys(definition.columns), entry.facts as never, facts as never).map(({ field }) => field);
    if (changed.length === 0) return { id, slug, name, version };
    // Nor may it be given away into a Themenfeld that is not one's own.
    require(mayKeepEntry(actor, facts));
    await definition.check?.(facts, id);
    await writeFacts(this.database, definition, id, facts, changed);
    await keepRevision(this.database, entry, { act: 'changed', facts, at: this.clock.now() });
    await this.history.record(actor, entryEvent(entry, version + 1, { act: 'changed', changed }));
    await this.audit.append(actor, { act: 'catalogue.entry-changed', subject: { kind: facts.kind, id }, data: { changed, version: version + 1 } });
    return { id, slug, name, version: version + 1 };
  }
}
