import type { EntryFacts, EntryState } from '../../../shared/catalogue/care.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import type { EntryDefinition } from './entry-kind.js';

/** An entry as commands know it. */
export interface Entry {
  id: string;
  slug: string;
  name: string;
  version: number;
  facts: EntryFacts;
  state: EntryState;
}

/** What an entry is: merged, retired or in use. */
export const stateSql = (entry: string): string => `case when ${entry}.merged_into is not null then 'merged' when ${entry}.retired_at is not null then 'retired' else 'current' end`;

/** The entry it is part of, or its successor. */
export const otherIdSql = (entry: string): string => `coalesce(${entry}.merged_into, ${entry}.successor_id)`;

/** What an entry says, as JSON. */
export const factsSql = ({ kind, columns }: EntryDefinition, entry: string): string =>
  `jsonb_build_object('kind', '${kind}', ${Object.entries(columns).map(([fact, column]) => `'${fact}', ${entry}.${column}`).join(', ')})`;

/**
 * Loads entries for a command and locks them, always in the same order: of two merges that meet, one sees what the other did.
 * @throws DomainError `not_found` where one of them does not exist
 */
export async function accessEntries(database: Database, definition: EntryDefinition, ids: readonly string[]): Promise<Entry[]> {
  const rows = await database.rows<Entry>(
    `select e.id, e.slug, e.${definition.name} as name, e.version, ${factsSql(definition, 'e')} as facts, ${stateSql('e')} as state
     from ${definition.table} e where e.id = any($1::uuid[]) order by e.id for update`,
    [[...ids]],
  );
  return ids.map((id) => rows.find((row) => row.id === id) ?? raise());
}

/** One entry. @throws DomainError `not_found` */
export const accessEntry = async (database: Database, definition: EntryDefinition, id: string): Promise<Entry> => ((await accessEntries(database, definition, [id])) as [Entry])[0];

/**
 * Two entries, the second named by a field of the request; one and the same where it names itself.
 * @throws DomainError `not_found` for the first, `unknown_reference` for the second
 */
export async function accessPair(database: Database, definition: EntryDefinition, id: string, other: string, path: string): Promise<[Entry, Entry]> {
  // Both at once, for the order of locks.
  const found = await database.rows<{ id: string }>(`select id from ${definition.table} where id = any($1::uuid[])`, [[id, other]]);
  if (!found.some((row) => row.id === id)) throw notFound();
  if (!found.some((row) => row.id === other)) throw new DomainError('unknown_reference', { errors: [{ path, code: 'unknown_reference' }] });
  return (await accessEntries(database, definition, [id, other])) as [Entry, Entry];
}

/** Writes what an entry says now; its version rises by one. */
export async function writeFacts(database: Database, definition: EntryDefinition, id: string, facts: EntryFacts, changed: readonly string[] = []): Promise<void> {
  const columns = Object.values(definition.columns).join(', ');
  const { keptByHand } = definition;
  const kept = keptByHand ? `, ${keptByHand} = array(select distinct k from unnest(e.${keptByHand} || $3::text[]) k order by k)` : '';
  await database.rows(
    `update ${definition.table} e set (${columns}) = (select ${columns} from jsonb_populate_record(null::${definition.table}, $2::jsonb)), version = e.version + 1${marksOf(definition)}${kept} where e.id = $1`,
    [id, JSON.stringify(asColumns(definition, facts)), ...(keptByHand ? [changed.map((fact) => definition.columns[fact])] : [])],
  );
}

/** What an act by hand sets in any case, as the end of a list of columns. */
export const marksOf = ({ marks }: EntryDefinition): string => (marks ? `, ${marks}` : '');

/** Facts under the names of their columns. */
export const asColumns = ({ columns }: EntryDefinition, facts: EntryFacts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([fact, column]) => [column, (facts as Record<string, unknown>)[fact]]));

/** @throws DomainError `conflict` with what the writer started from and what stands there */
export async function requireVersion(database: Database, entry: Entry, version: number): Promise<void> {
  if (version === entry.version) return;
  const base = await database.row<{ facts: Record<string, unknown> }>('select facts from catalogue_revision where kind = $1 and entry_id = $2 and version = $3', [entry.facts.kind, entry.id, version]);
  throw new DomainError('conflict', { conflict: { base: base?.facts ?? {}, current: entry.facts, version: entry.version } });
}

function raise(): never {
  throw notFound();
}
