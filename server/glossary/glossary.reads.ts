import { Injectable } from '@nestjs/common';
import type { GlossaryTerm, listTerms } from '../../shared/glossary/contract.js';
import type { ResponseOf } from '../../shared/route.js';
import { mayKeepEntries } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';

/** What screens need of the glossary. */
@Injectable()
export class GlossaryReads {
  constructor(private readonly database: Database) {}

  /** All terms by name: one statement. Texts hint at none that was retired. */
  async terms(actor: Actor): Promise<ResponseOf<typeof listTerms>> {
    const items = await this.database.rows<GlossaryTerm>(
      `select g.id, g.slug, g.term, g.abbreviation, g.synonyms, g.explanation, g.see, g.hinted and g.retired_at is null as hinted,
         array(select m.slug from glossary_term m where m.merged_into = g.id order by m.slug) as aliases,
         case when g.retired_at is not null then json_strip_nulls(json_build_object('successor', (select json_build_object('slug', n.slug, 'name', n.term) from glossary_term n where n.id = g.successor_id))) end as retired
       from glossary_term g where g.merged_into is null order by g.term, g.slug`,
    );
    return { items, can: { keep: mayKeepEntries(actor).allowed } };
  }
}
