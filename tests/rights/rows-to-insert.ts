import type { Database } from '../../server/platform/database/database.js';

type Values = Record<string, unknown>;

/** In the order their references ask for. */
const TABLES = ['organisation', 'person', 'membership', 'service', 'service_version', 'rollout', 'thread', 'thread_service', 'post', 'post_revision', 'file', 'solution', 'answer_grade', 'suggestion', 'thread_pin', 'reference_answer', 'helpful', 'affects_us', 'question_request', 'contact_request', 'subscription', 'obstacle', 'experience_report', 'report_section', 'report_section_revision', 'report_edition', 'published_report', 'report_service', 'report_obstacle', 'report_value', 'lesson', 'report_thread', 'report_helped', 'report_reused', 'pilot_project', 'pilot_participant', 'pilot_service', 'held_contribution', 'moderation_case', 'flag', 'audit_entry', 'announcement', 'notice', 'component', 'desk', 'referral'] as const;
export type Table = (typeof TABLES)[number];

/** Collects rows and writes them table by table, thousands in one statement. */
export class RowsToInsert {
  private readonly waiting = new Map<Table, Values[]>();

  add(table: Table, values: Values): void {
    const rows = this.waiting.get(table);
    if (rows) rows.push(values);
    else this.waiting.set(table, [values]);
  }

  async write(database: Database): Promise<void> {
    for (const table of TABLES) {
      const rows = this.waiting.get(table) ?? [];
      const [first] = rows;
      if (!first) continue;
      // Only the columns named: what a later migration adds keeps its default.
      const columns = Object.keys(first).join(', ');
      await database.rows(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
    }
    this.waiting.clear();
    // Thousands of rows at once: the planner has to learn of them before the first request.
    await database.rows('analyze');
  }
}
