import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { createEntry } from '../../../../shared/catalogue/care.js';
import type { InputOf, ResponseOf } from '../../../../shared/route.js';
import { AuditLog } from '../../../audit/audit.face.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { require } from '../../../kernel/verdict.js';
import { Database } from '../../../platform/database/database.js';
import { History } from '../../../platform/events/history.js';
import { slugOf } from '../../imports/slug.js';
import { entryEvent } from '../care.events.js';
import { mayKeepEntries } from '../care.policy.js';
import { asColumns, marksOf } from '../entries.js';
import { EntryKinds, type EntryDefinition } from '../entry-kind.js';
import { insertRevision } from '../revisions.js';

/** Advisory lock: two entries of one name made at once get two addresses. Any constant of ours. */
const SLUG_LOCK = 7_231_916;

/** Adds an entry to the catalogue or the glossary. */
@Injectable()
export class CreateEntry {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
    private readonly history: History,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`, `unknown_reference` */
  async execute(actor: Actor, facts: InputOf<typeof createEntry>['body']): Promise<ResponseOf<typeof createEntry>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(facts.kind);
    await definition.check?.(facts, null);
    const columns = Object.values(definition.columns).join(', ');
    const values = asColumns(definition, facts);
    const [id, name] = [newId(), String(values[definition.name])];
    const slug = await this.freeSlug(definition, name);
    await this.database.rows(
      `insert into ${definition.table} (id, slug, ${columns}) select $1, $2, ${columns} from jsonb_populate_record(null::${definition.table}, $3::jsonb)`,
      [id, slug, JSON.stringify(values)],
    );
    if (definition.marks) await this.database.rows(`update ${definition.table} set id = id${marksOf(definition)} where id = $1`, [id]);
    await insertRevision(this.database, id, 1, { act: 'created', facts, at: this.clock.now() });
    await this.history.record(actor, entryEvent({ id, facts }, 1, { act: 'created' }));
    await this.audit.append(actor, { act: 'catalogue.entry-created', subject: { kind: facts.kind, id }, data: { slug } });
    return { id, slug, name, version: 1 };
  }

  private async freeSlug({ table, kind }: EntryDefinition, name: string): Promise<string> {
    const base = slugOf(name) || kind;
    await this.database.rows('select pg_advisory_xact_lock($1)', [SLUG_LOCK]);
    const rows = await this.database.rows<{ slug: string }>(`select slug from ${table} where slug = $1 or starts_with(slug, $2)`, [base, `${base}-`]);
    const taken = new Set(rows.map((row) => row.slug));
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    return slug;
  }
}
