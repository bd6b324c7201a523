import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';

/** Administrations as search knows them, also by the municipalities an Amt serves. */
@Injectable()
export class OrganisationsIndex implements DocumentSource {
  readonly kind = 'organisation';
  readonly follows = { on: ['organisations.created'] as const, idOf: ({ subject }: { subject: { id: string } }): string => subject.id };

  constructor(private readonly database: Database) {}

  read(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.database.rows<SearchDocument>(
      `select 'organisation' as kind, o.id, o.name as title,
         array(select m.name from municipality m where m.organisation_id = o.id and m.missing_since is null and position(m.name in o.name) = 0 order by m.name) as names,
         array[o.key] as keys, array_remove(array[o.district], null) as context, '{}'::text[] as texts
       from organisation o where o.id = any($1::uuid[])`,
      [ids],
    );
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from organisation where $1::uuid is null or id > $1 order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}
