import type { Database } from './database.js';
import { insertRows } from './insert-rows.js';

/** How rows of a file become rows of a table. Names and SQL come from our code; what the file says is always bound. */
export interface MergeDefinition {
  readonly table: string;
  readonly primary: string;
  /** Written for a new row; what is not compared keeps its first value. */
  readonly columns: readonly string[];
  /** What the file says: a difference is a change. */
  readonly compared: readonly string[];
  /** Staged beside the columns, as text, to resolve them. */
  readonly helpers?: readonly string[];
  /** SQL that tells rows apart, over columns of the table and of the staged rows alike. */
  readonly identity: string;
  /** Holds the day from which a row was in the file no longer. */
  readonly marker: 'missing_since' | 'valid_until';
  readonly versioned: boolean;
  /** SQL: rows this file is about at all. */
  readonly belongs?: string;
  /** SQL: rows that a complete file would name; others are never missing. */
  readonly scope?: string;
  /** SQL that shows a column to people, where its value says nothing. */
  readonly shown?: Readonly<Record<string, (alias: string) => string>>;
}

/** What a file would do to a row, or did. */
export const MERGE_ACTIONS = ['new', 'changed', 'returned', 'missing', 'unchanged'] as const;
export type MergeAction = (typeof MERGE_ACTIONS)[number];
export type MergeCounts = Record<MergeAction, number>;

/** What was compared, by column. */
export type ComparedFacts = Readonly<Record<string, string | number | null>>;

export interface MergeExample {
  readonly action: MergeAction;
  readonly line: number | null;
  readonly before: ComparedFacts | null;
  readonly after: ComparedFacts | null;
}

/** SQL that finds what staged rows refer to, and the rows (line, column, value, reason) that refer to nothing. */
export interface StagedReferences {
  readonly resolve?: string;
  readonly unresolved: string;
}

const EXAMPLES = 3;

/**
 * Merges many rows into a table by a handful of statements: stage them, compare, write. Lives inside one transaction,
 * which takes the staged rows with it.
 */
export class StagedMerge {
  constructor(
    readonly database: Database,
    readonly definition: MergeDefinition,
  ) {}

  async open(): Promise<void> {
    const { table, columns, helpers = [] } = this.definition;
    const staged = [...columns, ...helpers.map((helper) => `null::text as ${helper}`)].join(', ');
    await this.database.rows(`create temp table import_row on commit drop as select 0 as line, ${staged} from ${table} limit 0`);
  }

  /** All rows have the same keys: `line`, columns and helpers. */
  add(rows: readonly Record<string, unknown>[]): Promise<void> {
    return insertRows(this.database, 'import_row', rows);
  }

  /** SQL for the lines that name again what an earlier one (`first`) has named. */
  get repeated(): string {
    return `select line, first, identity from (select line, identity, min(line) over (partition by identity) as first from (${this.staged}) s) d where line > first`;
  }

  /** Decides what happens to each row; `complete`: what the file does not name is missing. */
  async compare(complete: boolean): Promise<MergeCounts> {
    const { compared } = this.definition;
    const values = (alias: string): string => compared.map((column) => `${alias}.${column}`).join(', ');
    await this.database.rows('analyze import_row');
    await this.database.rows(
      `create temp table import_change on commit drop as
       select s.line, e.ref,
         case when e.ref is null then 'new' when s.line is null then 'missing' when not e.present then 'returned'
              when row(${values('s')}) is distinct from row(${values('e')}) then 'changed' else 'unchanged' end as action
       from (${this.staged}) s full join (${this.existing}) e on e.identity = s.identity
       where s.line is not null or (${complete ? 'e.present and e.in_scope' : 'false'})`,
    );
    await this.database.rows('analyze import_change');
    const counted = await this.database.rows<{ action: MergeAction; count: number }>('select action, count(*)::int as count from import_change group by action');
    const count = (action: MergeAction): number => counted.find((row) => row.action === action)?.count ?? 0;
    return { new: count('new'), changed: count('changed'), returned: count('returned'), missing: count('missing'), unchanged: count('unchanged') };
  }

  /** A few rows of every kind of change, before and after. */
  examples(): Promise<MergeExample[]> {
    const { table, primary, compared, shown = {} } = this.definition;
    const facts = (alias: string): string => `jsonb_build_object(${compared.map((column) => `'${column}', ${shown[column]?.(alias) ?? `${alias}.${column}`}`).join(', ')})`;
    return this.database.rows(
      `select c.action, c.line, case when t.${primary} is not null then ${facts('t')} end as before, case when s.line is not null then ${facts('s')} end as after
       from (select *, row_number() over (partition by action order by line, ref) as place from import_change where action <> 'unchanged') c
       left join import_row s on s.line = c.line left join ${table} t on t.${primary}::text = c.ref
       where c.place <= ${EXAMPLES} order by c.action, c.place`,
    );
  }

  /** Writes what `compare` has decided; `day`: from when on what is missing is marked. */
  async write(day: string): Promise<void> {
    const { table, primary, columns, compared, marker, versioned } = this.definition;
    const newer = versioned ? ', version = t.version + 1' : '';
    const list = columns.join(', ');
    await this.database.rows(`insert into ${table} (${list}) select ${list} from import_row join import_change using (line) where action = 'new' order by line`);
    await this.database.rows(
      `update ${table} t set ${compared.map((column) => `${column} = s.${column}`).join(', ')}, ${marker} = null${newer}
       from import_change c join import_row s on s.line = c.line where t.${primary}::text = c.ref and c.action in ('changed', 'returned')`,
    );
    await this.database.rows(`update ${table} t set ${marker} = $1${newer} from import_change c where t.${primary}::text = c.ref and c.action = 'missing'`, [day]);
  }

  private get staged(): string {
    return `select *, ${this.definition.identity} as identity from import_row`;
  }

  private get existing(): string {
    const { table, primary, compared, identity, marker, belongs = 'true', scope = 'true' } = this.definition;
    return `select ${primary}::text as ref, ${identity} as identity, ${marker} is null as present, (${scope}) as in_scope, ${compared.join(', ')} from ${table} where ${belongs}`;
  }
}
