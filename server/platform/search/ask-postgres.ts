import type { SearchKind } from '../../../shared/search/contract.js';
import type { Question } from './question.js';
import { waysToRead } from './text-question.js';

/** A statement that answers with `kind`, `id` and `score`, best first. */
export interface EngineStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

// All words first, then some of them. A rank is turned into a score below 1. How many documents there are must decide nothing
// short of the limit: among them are some the reader must not learn of.
const SQL = `
  with asked as (select $1::tsquery as whole, $2::tsquery as partly),
  whole as materialized (
    select d.kind, d.id, ts_rank_cd('{0.15, 0.3, 0.5, 1}', d.terms, asked.whole, 1) as rank
    from search_document d, asked where d.terms @@ asked.whole and d.kind = any($3) order by rank desc, d.id limit $4
  ),
  partly as (
    select d.kind, d.id, ts_rank('{0.05, 0.2, 0.4, 1}', d.terms, asked.partly, 1) as rank
    from search_document d, asked
    where (select count(*) from whole) < $4 and d.terms @@ asked.partly and d.kind = any($3)
    order by rank desc, d.id limit $4
  )
  select kind, id, max(score)::float8 as score from (
    select kind, id, 0.5 + 0.5 * rank / (rank + 0.1) as score from whole
    union all select kind, id, 0.5 * rank / (rank + 0.1) from partly
  ) found group by kind, id order by score desc, id limit $4`;

/** The statement that stands in for Meilisearch: the same terms, found in `search_document.terms`. */
export function statementFor(question: Question, kinds: readonly SearchKind[], limit: number): EngineStatement | null {
  const ways = waysToRead(question);
  if (ways.length === 0) return null;
  const whole = ways.map((way) => `(${way.map((term, at) => lexeme(term, at === way.length - 1)).join(' & ')})`).join(' | ');
  const partly = [...new Set(ways.flat())].map((term) => lexeme(term, true)).join(' | ');
  return { sql: SQL, values: [whole, partly, kinds, limit] };
}

const lexeme = (term: string, unfinished: boolean): string => `'${term.replace(/['\\]/g, '')}'${unfinished ? ':*' : ''}`;
