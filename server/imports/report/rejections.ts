import type { Database } from '../../platform/database/database.js';
import { visible } from './visible.js';

/** Why a line is not taken; several for one line where several columns are wrong. Column and value are null for a line that is no row. */
export interface Rejection {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

const BATCH = 1_000;

/** Rejections of a running import, kept beside its staged rows: a file may be wrong in every line. */
export class Rejections {
  private waiting: Rejection[] = [];

  constructor(private readonly database: Database) {}

  async open(): Promise<void> {
    await this.database.rows('create temp table import_rejection (place bigint generated always as identity, line int, "column" text, value text, reason text) on commit drop');
  }

  async add(rejections: readonly Rejection[]): Promise<void> {
    for (const { line, column, value, reason } of rejections) this.waiting.push({ line, column, value: value === null ? null : visible(value), reason });
    if (this.waiting.length >= BATCH) await this.flush();
  }

  /** Rejects staged rows: those that the statement (line, column, value, reason) selects. */
  async addStaged(statement: string): Promise<void> {
    await this.flush();
    await this.database.rows(`insert into import_rejection (line, "column", value, reason) ${statement} order by line`);
    await this.database.rows('delete from import_row where line in (select line from import_rejection)');
  }

  /** How many lines, and how many reasons for it. */
  async count(): Promise<{ lines: number; reasons: number }> {
    await this.flush();
    const row = await this.database.row<{ lines: number; reasons: number }>('select count(distinct line)::int as lines, count(*)::int as reasons from import_rejection');
    return row ?? { lines: 0, reasons: 0 };
  }

  /** All of them by line, in batches. */
  async *inOrder(): AsyncGenerator<Rejection[]> {
    await this.database.rows('create index on pg_temp.import_rejection (line, place)');
    let after: [number, number] = [0, 0];
    for (;;) {
      const rows = await this.database.rows<Rejection & { place: number }>(
        'select line, "column", value, reason, place from import_rejection where (line, place) > ($1, $2) order by line, place limit $3',
        [...after, BATCH],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ line, column, value, reason }) => ({ line, column, value, reason }));
      after = [last.line, last.place];
    }
  }

  private async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length === 0) return;
    await this.database.rows(
      `insert into import_rejection (line, "column", value, reason)
       select line, "column", value, reason from jsonb_to_recordset($1::jsonb) as r(line int, "column" text, value text, reason text)`,
      [JSON.stringify(rows)],
    );
  }
}
