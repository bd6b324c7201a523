import { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import type { ListedThread } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { listColumns, visibleSql } from '../../threads/threads.face.js';
import { visibleReport } from '../experiences.access.js';

/** Threads on a report, newest first, each where it stands now; of both, what the reader may see: two statements. @throws DomainError `not_found`, `invalid_input` */
export async function readReportThreads(database: Database, actor: Actor, id: string, query: { cursor?: string | undefined; limit: number }): Promise<Page<ListedThread>> {
  const after = decodeCursor(query.cursor, z.uuid());
  if (!(await visibleReport(database, actor.organisationId, id))) throw notFound();
  const rows = await database.rows<ListedThread>(
    `select ${listColumns('t')} from (
       select distinct coalesce(a.merged_into, a.id) as id from report_thread r join thread a on a.id = r.thread_id where r.report_id = $1
     ) x join thread t on t.id = x.id join organisation o on o.id = t.organisation_id
     where ${visibleSql('$2')} and ($3::uuid is null or t.id < $3) order by t.id desc limit $4`,
    [id, actor.organisationId, after, query.limit + 1],
  );
  const page = pageOf(rows, query.limit, (row) => row.id);
  return { items: page.rows, nextCursor: page.nextCursor };
}
