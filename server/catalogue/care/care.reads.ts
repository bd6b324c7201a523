import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EntryKind, EntryListItem, EntryListQuery, EntryPage, EntryRevision } from '../../../shared/catalogue/care.js';
import type { Page } from '../../../shared/pagination.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { creditSql } from '../../suggestions/suggestions.face.js';
import { mayKeepEntries, mayKeepEntry } from './care.policy.js';
import { differences } from './differences.js';
import { factsSql, otherIdSql, stateSql } from './entries.js';
import { EntryKinds, type EntryDefinition } from './entry-kind.js';

const ByName = z.tuple([z.string().max(200), z.uuid()]);
const ByVersion = z.int();
const EXCERPT = 160;
/** The first words of a text, cut at a word. */
const excerptSql = (text: string): string => `case when length(${text}) <= ${EXCERPT} then ${text} else regexp_replace(left(${text}, ${EXCERPT}), '\\s+\\S*$', '') || ' …' end`;

const refSql = ({ name }: EntryDefinition, entry: string): string => `json_build_object('id', ${entry}.id, 'slug', ${entry}.slug, 'name', ${entry}.${name})`;
const otherSql = (definition: EntryDefinition, id: string): string => `(select ${refSql(definition, 'o')} from ${definition.table} o where o.id = ${id})`;

type RevisionRow = Omit<EntryRevision, 'changes'> & { facts: Record<string, never>; before: Record<string, never> | null };

/** What the pages of catalogue care need: one statement each. */
@Injectable()
export class CareReads {
  constructor(
    private readonly database: Database,
    private readonly kinds: EntryKinds,
  ) {}

  /** Entries by name. @throws DomainError `forbidden`, `invalid_input` for a foreign cursor */
  async list(actor: Actor, { kind, state, q, cursor, limit }: EntryListQuery): Promise<Page<EntryListItem>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(kind);
    const after = decodeCursor(cursor, ByName);
    const values: unknown[] = [limit + 1];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['true'];
    if (state) conditions.push(`${stateSql('e')} = ${bind(state)}`);
    if (q) conditions.push(`position(lower(${bind(q)}) in lower(e.${definition.name})) > 0`);
    if (after) conditions.push(`(lower(e.${definition.name}) collate "C", e.id) > (${bind(after[0])}, ${bind(after[1])})`);
    const rows = await this.database.rows<EntryListItem & { place: string }>(
      `select e.id, e.slug, e.${definition.name} as name, ${stateSql('e')} as state, ${excerptSql(`e.${definition.text}`)} as excerpt,
         ${otherSql(definition, otherIdSql('e'))} as other, lower(e.${definition.name}) as place
       from ${definition.table} e where ${conditions.join(' and ')} order by lower(e.${definition.name}) collate "C", e.id limit $1`,
      values,
    );
    const page = pageOf(rows, limit, (row) => [row.place, row.id]);
    return { items: page.rows, nextCursor: page.nextCursor };
  }

  /** @throws DomainError `forbidden`, `not_found` */
  async page(actor: Actor, kind: EntryKind, id: string): Promise<EntryPage> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(kind);
    const row = await this.database.row<Omit<EntryPage, 'can'>>(
      `select e.id, e.slug, e.${definition.name} as name, ${factsSql(definition, 'e')} as facts, ${stateSql('e')} as state, ${otherSql(definition, otherIdSql('e'))} as other, e.version
       from ${definition.table} e where e.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    const may = mayKeepEntry(actor, row.facts).allowed;
    const current = may && row.state === 'current';
    return { ...row, can: { change: current, merge: current, retire: current, reinstate: may && row.state === 'retired' } };
  }

  /** Versions of an entry with what each changed, the newest first. @throws DomainError `forbidden`, `not_found`, `invalid_input` for a foreign cursor */
  async history(actor: Actor, kind: EntryKind, id: string, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Page<EntryRevision>> {
    require(mayKeepEntries(actor));
    const definition = this.kinds.of(kind);
    const before = decodeCursor(cursor, ByVersion);
    const rows = await this.database.rows<RevisionRow | { version: null }>(
      `select r.version, r.act, r.made_at as at, r.reason, r.facts, ${creditSql('r.kind', 'r.entry_id', 'r.version')} as credit, ${otherSql(definition, 'r.other_id')} as other,
         (select b.facts from catalogue_revision b where b.kind = r.kind and b.entry_id = r.entry_id and b.version < r.version order by b.version desc limit 1) as before
       from ${definition.table} e left join lateral (
         select * from catalogue_revision x where x.kind = $1 and x.entry_id = e.id and ($4::int is null or x.version < $4) order by x.version desc limit $3
       ) r on true where e.id = $2 order by r.version desc`,
      [kind, id, limit + 1, before],
    );
    if (rows.length === 0) throw notFound();
    const revisions = rows.filter((row): row is RevisionRow => row.version !== null);
    const page = pageOf(revisions, limit, (row) => row.version);
    const fields = Object.keys(definition.columns);
    return { items: page.rows.map(({ facts, before: earlier, ...row }) => ({ ...row, changes: differences(fields, earlier, facts) })), nextCursor: page.nextCursor };
  }
}
