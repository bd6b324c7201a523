import type { SearchHit, SearchKind } from '../../shared/search/contract.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import type { Found } from '../platform/search/searcher.js';
import { kindOf, kinds } from './kinds/kinds.js';
import { CANDIDATE, columnsOf, type Ref } from './visible.read.js';

/** Many of the best may be another house's: so many are looked through for the few that are shown while typing. */
export const LOOKED_THROUGH = 200;

export interface HitRow {
  kind: SearchKind;
  row: unknown;
}

// The best of each kind first, on keys alone; texts are then read for these few.
const HITS = `
  with ${CANDIDATE},
  best as materialized (
    ${kinds
      .map(({ kind, source }) => `(select candidate.* from candidate cross join lateral (select 1 from ${source} limit 1) seen where candidate.kind = '${kind}' order by candidate.rank limit $5)`)
      .join('\n    union all ')}
  )
  select kind, row from (
    ${kinds
      .map(({ kind, source, columns }) => `select candidate.rank, candidate.kind, to_json(seen) as row from best candidate cross join lateral (select ${columns} from ${source} limit 1) seen where candidate.kind = '${kind}'`)
      .join('\n    union all ')}
  ) every order by rank`;

/**
 * The current rows of what was found, as far as the actor may see it: at most `each` of every kind, best first. One statement,
 * which asks for itself who may see what.
 */
export async function readHitRows(database: Database, actor: Actor, refs: readonly Ref[], each: number): Promise<HitRow[]> {
  return refs.length === 0 ? [] : database.rows<HitRow>(HITS, [...columnsOf(refs), actor.organisationId, actor.personId, each]);
}

/** A row as its reader sees it, marked by the query. */
export const hitOf = ({ kind, row }: HitRow, found: Found): SearchHit => kindOf(kind).hit(row as never, found);
