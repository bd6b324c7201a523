import { validate as isId } from 'uuid';
import type { SearchKind } from '../../shared/search/contract.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import type { Candidate } from '../platform/search/search-document.js';
import { kinds } from './kinds/kinds.js';

export interface Ref {
  kind: SearchKind;
  id: string;
}

/** How many hits would stay, were this narrowed to `value`. */
export interface FacetRow {
  facet: string;
  value: string;
  label: string | null;
  count: number;
}

export interface VisiblePage {
  total: number;
  page: Ref[];
  facets: FacetRow[];
}

/** Kinds and ids as they are bound to `$1` and `$2`, in their order. The index may name anything; what is no id is nothing. */
export function columnsOf(refs: readonly Ref[]): [string[], string[]] {
  const usable = refs.filter(({ id }) => isId(id));
  return [usable.map(({ kind }) => kind), usable.map(({ id }) => id)];
}

/** Bound as `columnsOf` says; what is named twice counts once. */
export const CANDIDATE = `candidate as materialized (
    select kind, id, min(rank) as rank from unnest($1::text[], $2::uuid[]) with ordinality as given (kind, id, rank) group by kind, id
  )`;

// Looked up one by one on primary keys: `limit` keeps the planner from reading a whole table for a thousand of its rows.
const VISIBLE = `
  ${CANDIDATE},
  visible as materialized (
    ${kinds
      .map(({ kind, source, facts }) => `select candidate.rank, candidate.kind, candidate.id, seen.facts from candidate cross join lateral (select ${facts} as facts from ${source} limit 1) seen where candidate.kind = '${kind}'`)
      .join('\n    union all ')}
  )`;

// A service or component that was merged is chosen as what it became. What a hit misses of the chosen facts decides: nothing, and it is a hit; one, and it counts for the values of that facet.
const PAGE = `
  with ${VISIBLE},
  chosen as materialized (select array(select coalesce(split_part(fact, ':', 1) || ':' || case split_part(fact, ':', 1)
      when 'service' then (select s.merged_into from service s where s.id = split_part(fact, ':', 2)::uuid)
      when 'component' then (select c.merged_into from component c where c.id = split_part(fact, ':', 2)::uuid) end, fact) from unnest($4::text[]) fact) as facts),
  judged as materialized (select visible.*, array(select fact from unnest((select facts from chosen)) fact where fact <> all (visible.facts)) as misses from visible),
  hit as (select rank, kind, id from judged where misses = '{}'),
  counted as (
    select fact, sum(n)::int as n
    from (
      select fact, 1 as n from judged cross join unnest(facts) fact
      where misses = '{}' or (cardinality(misses) = 1 and split_part(misses[1], ':', 1) = split_part(fact, ':', 1))
      union all select fact, 0 from unnest((select facts from chosen)) fact
    ) every group by fact
  ),
  facet as (select split_part(fact, ':', 1) as name, substr(fact, strpos(fact, ':') + 1) as value, n from counted)
  select
    (select count(*)::int from hit) as total,
    (select coalesce(json_agg(json_build_object('kind', kind, 'id', id) order by rank), '[]') from (select * from hit order by rank offset $5 limit $6) shown) as page,
    (select coalesce(json_agg(json_build_object('facet', facet.name, 'value', facet.value, 'label', coalesce(s.name, c.name), 'count', facet.n)), '[]')
     from facet
     left join service s on s.id = case when facet.name = 'service' then facet.value::uuid end
     left join component c on c.id = case when facet.name = 'component' then facet.value::uuid end) as facets`;

/**
 * Keeps of what was found what the actor may see, narrows and counts it and cuts one page, best first: one statement.
 * Nothing the actor may not see is in any figure. `chosen`: facts as `facet:value`.
 */
export async function readVisiblePage(database: Database, actor: Actor, candidates: readonly Candidate[], chosen: readonly string[], cut: { offset: number; limit: number }): Promise<VisiblePage> {
  const page = await database.row<VisiblePage>(PAGE, [...columnsOf(candidates), actor.organisationId, chosen, cut.offset, cut.limit]);
  return page ?? { total: 0, page: [], facets: [] };
}

/** What the actor may see of what was found, best first, each with the facts it can be narrowed by: one statement. */
export async function readVisible(database: Database, actor: Actor, candidates: readonly Candidate[]): Promise<(Ref & { facts: string[] })[]> {
  return candidates.length === 0 ? [] : database.rows(`with ${VISIBLE} select kind, id, facts from visible order by rank`, [...columnsOf(candidates), actor.organisationId]);
}
