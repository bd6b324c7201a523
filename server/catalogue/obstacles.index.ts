import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';

/** Obstacles of the managed list as search knows them; what was merged is found as what it became, what was retired no more. */
@Injectable()
export class ObstaclesIndex implements DocumentSource {
  readonly kind = 'obstacle';
  readonly follows = {
    on: ['catalogue.changed'] as const,
    idOf: ({ subject }: { subject: { id: string } }): string => subject.id,
    documentsOf: async (id: string): Promise<string[]> => (await this.database.rows<{ id: string }>('select id from obstacle where id = $1', [id])).map((row) => row.id),
  };

  constructor(private readonly database: Database) {}

  read(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.database.rows<SearchDocument>(
      `select 'obstacle' as kind, b.id, b.name as title, array(select m.name from obstacle m where m.merged_into = b.id order by m.name) as names,
         '{}'::text[] as keys, '{}'::text[] as context, array[b.description] as texts
       from obstacle b where b.id = any($1::uuid[]) and b.merged_into is null and b.retired_at is null`,
      [ids],
    );
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from obstacle where merged_into is null and retired_at is null and ($1::uuid is null or id > $1) order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}
