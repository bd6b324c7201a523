import type { Marked, SearchKind } from '../../../shared/search/contract.js';
import type { Candidate } from './search-document.js';

/** What was found for one query, best first, and how it fits texts that are shown. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** More fitted than were ranked. */
  readonly more: boolean;
  /** PostgreSQL searched because Meilisearch is not there. */
  readonly limited: boolean;
  /** How well a name fits the query, 0 to 1. */
  fit(name: string): number;
  /** The text with the words that fit. */
  mark(text: string): Marked;
  /** The place of a longer text that fits best, about `length` characters of plain text, with the words that fit. */
  snippet(text: string, length: number): Marked;
}

export interface FindOptions {
  readonly kinds: readonly SearchKind[];
  /** Candidates over all kinds, at most `SEARCH_DEPTH`. */
  readonly limit: number;
  /** The last word is not finished yet. */
  readonly typing: boolean;
}

/** Finds candidates in Meilisearch or, while that is away, in PostgreSQL; both understand a query alike. */
export abstract class Searcher {
  abstract find(query: string, options: FindOptions): Promise<Found>;
}
