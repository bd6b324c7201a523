import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '../../shared/route.js';
import type * as contract from '../../shared/search/contract.js';
import { SEARCH_DEPTH, SEARCH_KINDS, type SearchQuery } from '../../shared/search/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { Searcher } from '../platform/search/searcher.js';
import { chosenBy, facetsOf } from './facets.js';
import { hitOf, LOOKED_THROUGH, readHitRows } from './hits.read.js';
import { cursorAt, offsetOf } from './place.js';
import { readSimilar } from './similar.read.js';
import { readVisiblePage } from './visible.read.js';

const SUGGESTED = 5;

/** Finding: the index names candidates, PostgreSQL keeps those the actor may see and says how they look now. */
@Injectable()
export class SearchReads {
  constructor(
    private readonly database: Database,
    private readonly searcher: Searcher,
  ) {}

  /** Two statements beside the finding itself. @throws DomainError `invalid_input` for a foreign cursor */
  async search(actor: Actor, query: SearchQuery): Promise<ResponseOf<typeof contract.search>> {
    const offset = offsetOf(query);
    const chosen = chosenBy(query);
    const found = await this.searcher.find(query.q, { kinds: SEARCH_KINDS, limit: SEARCH_DEPTH, typing: true });
    const { total, page, facets } = await readVisiblePage(this.database, actor, found.candidates, chosen, { offset, limit: query.limit });
    const rows = await readHitRows(this.database, actor, page, page.length);
    const next = offset + query.limit;
    return {
      items: rows.map((row) => hitOf(row, found)),
      nextCursor: next < total ? cursorAt(query, next) : null,
      total,
      // Narrowed, a total of few is no »more than a thousand«.
      more: found.more && chosen.length === 0 && total > 0,
      facets: facetsOf(facets, query),
      limited: found.limited,
    };
  }

  /** One statement beside the finding itself. */
  async suggest(actor: Actor, q: string): Promise<ResponseOf<typeof contract.suggest>> {
    const found = await this.searcher.find(q, { kinds: SEARCH_KINDS, limit: LOOKED_THROUGH, typing: true });
    const rows = await readHitRows(this.database, actor, found.candidates, SUGGESTED);
    // Rows come best first, so a kind's place is that of its best hit.
    const groups = Map.groupBy(rows.map((row) => hitOf(row, found)), ({ kind }) => kind);
    return { groups: [...groups].map(([kind, items]) => ({ kind, items })), limited: found.limited };
  }

  /** Two statements beside the finding itself. */
  similar(actor: Actor, title: string, service: string | undefined): Promise<ResponseOf<typeof contract.similar>> {
    return readSimilar(this.database, this.searcher, actor, title, service);
  }
}
