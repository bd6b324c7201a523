import { Injectable } from '@nestjs/common';
import { wordsOfFiles } from '../files/files.face.js';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';
import { plainTextOf } from './plain-text.js';

/** So much of a thread is found by its words, in UTF-16 units; solutions come before answers. */
const MOST_TEXT = 20_000;
/** So much of its files, beside that; of one file no more than half. */
const MOST_OF_FILES = 40_000;

// Removed posts and threads are in no document, whoever removed them.
const READ = `
  select t.id, t.title,
    array(select m.title from post o join thread m on m.id = o.opened_id where o.thread_id = t.id and o.deleted_at is null order by o.id) as merged,
    array(select s.name from thread_service x join service s on s.id = x.service_id where x.thread_id = t.id order by x.position)
      || array(select c.name from thread_component x join component c on c.id = x.component_id where x.thread_id = t.id order by x.position) as context,
    array(
      select left(p.text, ${MOST_TEXT}) from post p
      where p.thread_id = t.id and p.deleted_at is null
      order by p.kind <> 'opening', not exists (select 1 from solution s where s.post_id = p.id), p.kind = 'comment', p.helpful_count desc, p.id limit 200
    ) as texts,
    array(
      ${wordsOfFiles('post', 'post p', 'p.id', 'p.text', MOST_OF_FILES / 2)}
      and p.thread_id = t.id and p.deleted_at is null order by p.id, f.id limit 50
    ) as files
  from thread t where t.id = any($1::uuid[]) and t.deleted_at is null`;

/** Questions and discussions as search knows them. */
@Injectable()
export class ThreadsIndex implements DocumentSource {
  readonly kind = 'thread';
  readonly follows = {
    on: [
      'threads.created',
      'threads.merged',
      'threads.changed',
      'threads.deleted',
      'threads.restored',
      'threads.hidden',
      'posts.created',
      'posts.changed',
      'posts.deleted',
      'posts.restored',
      'posts.hidden',
      'solutions.marked',
      'solutions.unmarked',
      'catalogue.changed',
    ] as const,
    idOf: ({ subject, data }: { subject: { kind: string; id: string }; data: Record<string, unknown> }): string => (subject.kind !== 'thread' && typeof data.threadId === 'string' ? data.threadId : subject.id),
    // A component and a service are found by their names in all threads that name them.
    documentsOf: async (id: string): Promise<string[]> => [id, ...(await this.database.rows<{ id: string }>('select thread_id as id from thread_component where component_id = $1 union select thread_id from thread_service where service_id = $1', [id])).map((row) => row.id)],
  };

  constructor(private readonly database: Database) {}

  async read(ids: readonly string[]): Promise<SearchDocument[]> {
    const rows = await this.database.rows<{ id: string; title: string; merged: string[]; context: string[]; texts: string[]; files: string[] }>(READ, [ids]);
    return rows.map(({ id, title, merged, context, texts, files }) => ({
      kind: this.kind,
      id,
      title,
      // Found by what it was called where somebody asked it again.
      names: merged,
      keys: [],
      context,
      texts: [...cut(texts, MOST_TEXT, plainTextOf), ...cut(files, MOST_OF_FILES)],
    }));
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from thread where deleted_at is null and ($1::uuid is null or id > $1) order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}

function cut(texts: readonly string[], most: number, plainOf = (text: string): string => text): string[] {
  const kept: string[] = [];
  let left = most;
  for (const text of texts) {
    if (left <= 0) break;
    const plain = plainOf(text).slice(0, left).toWellFormed();
    left -= plain.length;
    if (plain) kept.push(plain);
  }
  return kept;
}
