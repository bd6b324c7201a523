import { validate as isId } from 'uuid';
import type { SearchKind } from '../../../shared/search/contract.js';
import type { Question } from './question.js';
import type { TextCandidate } from './ranking.js';
import { waysToRead } from './text-question.js';

const RETRIEVED = ['kind', 'id'];
const TERMS = ['title', 'names', 'context', 'text'];
/** How far down begins what was found by another reading, as written, or by some of the words only. */
const OTHER_READING = 0.06;
const AS_WRITTEN = 0.9;
const SOME_WORDS = 0.5;
/** So many words are looked for one by one. */
const MOST_ALONE = 6;

/** One query of a multi-search. */
export interface EngineQuery {
  readonly indexUid: string;
  readonly q: string;
  readonly filter: string;
  readonly limit: number;
  readonly attributesToRetrieve: string[];
  readonly attributesToSearchOn: string[];
  /** Never fewer words by how often they are written: among those who wrote them are houses the reader must not learn of. */
  readonly matchingStrategy: 'all';
  readonly showRankingScore: true;
}

/** A query, and how much what it finds is worth. `share`: it asks for one of several words, and what holds more of them is worth more. */
export interface WeighedQuery {
  readonly query: EngineQuery;
  readonly worth: number;
  readonly share?: true;
}

/**
 * The queries of one request to Meilisearch for a question: all its terms in each reading, as typed in what was written,
 * and each of its terms alone. Meilisearch scores what is there of the words it looked for; whether that was all of them,
 * the query says.
 */
export function queriesFor(question: Question, indexUid: string, kinds: readonly SearchKind[], limit: number): WeighedQuery[] {
  const common = { indexUid, filter: `kind IN [${kinds.map((kind) => `"${kind}"`).join(', ')}]`, limit, attributesToRetrieve: RETRIEVED, showRankingScore: true } as const;
  const ways = waysToRead(question);
  const whole = ways.map((way, at) => ({ query: { ...common, q: way.join(' '), attributesToSearchOn: TERMS, matchingStrategy: 'all' } as const, worth: 1 - OTHER_READING * Math.min(at, 3) }));
  const several = ways.slice(0, 2).findLast((way) => way.length > 1) ?? [];
  const alone = [...new Set(several)].slice(0, MOST_ALONE);
  return [
    ...whole,
    { query: { ...common, q: question.text, attributesToSearchOn: ['asWritten'], matchingStrategy: 'all' }, worth: AS_WRITTEN },
    ...alone.map((term) => ({ query: { ...common, q: term, attributesToSearchOn: TERMS, matchingStrategy: 'all' }, worth: SOME_WORDS / alone.length, share: true }) as const),
  ];
}

/** The answers of such a request as candidates, each with its best score. */
export function candidatesOf(queries: readonly WeighedQuery[], answers: readonly { hits: readonly Record<string, unknown>[] }[]): TextCandidate[] {
  const best = new Map<string, TextCandidate>();
  const shares = new Map<string, number>();
  answers.forEach(({ hits }, at) => {
    for (const { kind, id, _rankingScore: score } of hits) {
      // Whatever somebody else put there must not reach PostgreSQL as an id.
      if (typeof kind !== 'string' || typeof id !== 'string' || !isId(id) || typeof score !== 'number') continue;
      const key = `${kind} ${id}`;
      let worth = score * (queries[at]?.worth ?? 0);
      if (queries[at]?.share) shares.set(key, (worth += shares.get(key) ?? 0));
      if (worth > (best.get(key)?.score ?? 0)) best.set(key, { kind: kind as SearchKind, id, score: worth });
    }
  });
  return [...best.values()];
}
