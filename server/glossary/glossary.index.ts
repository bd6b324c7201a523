import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';

/** Terms as search knows them; what was merged or retired is found no more. */
@Injectable()
export class GlossaryIndex implements DocumentSource {
  readonly kind = 'term';
  readonly follows = {
    on: ['catalogue.changed'] as const,
    idOf: ({ subject }: { subject: { id: string } }): string => subject.id,
    documentsOf: async (id: string): Promise<string[]> => (await this.database.rows<{ id: string }>('select id from glossary_term where id = $1', [id])).map((row) => row.id),
  };

  constructor(private readonly database: Database) {}

  read(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.database.rows<SearchDocument>(
      `select 'term' as kind, id, version, term as title, array_remove(array_prepend(abbreviation, synonyms), null) as names,
         '{}'::text[] as keys, '{}'::text[] as context, array[explanation] as texts
       from glossary_term where id = any($1::uuid[]) and merged_into is null and retired_at is null`,
      [ids],
    );
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from glossary_term where merged_into is null and retired_at is null and ($1::uuid is null or id > $1) order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}
