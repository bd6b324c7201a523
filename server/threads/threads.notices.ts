import type { NoticeSubjects } from '../notices/notices.face.js';
import { visibleSql } from './threads.policy.js';

/** Threads and posts as notices are about them; a text that was taken away still leads to its thread. */
export function threadNotices(subjects: NoticeSubjects): void {
  subjects.add('thread', (id, house) => `exists (select 1 from thread t where t.id = ${id} and ${visibleSql(house)})`);
  subjects.add('post', (id, house) => `exists (select 1 from post p join thread t on t.id = p.thread_id where p.id = ${id} and ${visibleSql(house)})`);
}
