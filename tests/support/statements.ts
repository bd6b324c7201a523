import type { TestApplication } from './application.js';

export interface Statement {
  sql: string;
  values: readonly unknown[];
}

/** What `work` gives, and the statements that went to the database meanwhile. */
export async function statementsDuring<Result>({ database }: TestApplication, work: () => Promise<Result>): Promise<{ statements: Statement[]; result: Result }> {
  const statements: Statement[] = [];
  database.observer = (sql, values) => statements.push({ sql, values });
  const result = await work();
  database.observer = null;
  return { statements, result };
}

/** PostgreSQL's own account of which of these tables a statement reads from end to end. */
export async function sequentialScans({ database }: TestApplication, { sql, values }: Statement, tables: readonly string[]): Promise<string[]> {
  if (!/^\s*(?:select|with|insert|update|delete)\b/i.test(sql)) return [];
  const plan = await database.rows<{ 'QUERY PLAN': string }>(`explain ${sql}`, values);
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  return [...text.matchAll(new RegExp(`Seq Scan on (?:${tables.join('|')})\\b`, 'g'))].map(([scan]) => scan);
}
