import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { bundlesSql } from './service-columns.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';

/** Services as search knows them: with the names and keys of their single services (product.md 4a.9). */
@Injectable()
export class CatalogueIndex implements DocumentSource {
  readonly kind = 'service';
  readonly follows = {
    on: ['catalogue.changed'] as const,
    idOf: ({ subject }: { subject: { id: string } }): string => subject.id,
    // The one that follows a retired service is found by its name, as long as it does.
    documentsOf: async (id: string): Promise<string[]> =>
      (await this.database.rows<{ id: string }>('select id from service where id = $1 union select other_id from catalogue_revision where kind = $2 and entry_id = $1 and other_id is not null', [id, this.kind])).map((row) => row.id),
  };

  constructor(private readonly database: Database) {}

  read(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.database.rows<SearchDocument>(
      `select 'service' as kind, s.id, s.name as title,
         array(select distinct n from (
           select b.name as n from ozg_bundle b where b.ozg_id = any(${bundlesSql('s')}) and b.name <> s.name
           union select m.name from service m where m.merged_into = s.id
           union select r.name from service r where r.successor_id = s.id and r.retired_at is not null
           union select k.name from leika_key k where k.ozg_id = any(${bundlesSql('s')}) and k.valid_until is null) names order by n) as names,
         array_remove(array_cat(${bundlesSql('s')}, array(select k.key from leika_key k where k.ozg_id = any(${bundlesSql('s')}) and k.valid_until is null and k.key is not null order by k.key)), null) as keys,
         array_remove(array[s.topic_field, s.situation], null) as context,
         array_remove(array[s.summary], '') as texts
       from service s where s.id = any($1::uuid[]) and s.retired_at is null and s.merged_into is null`,
      [ids],
    );
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from service where retired_at is null and merged_into is null and ($1::uuid is null or id > $1) order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}
