import type { SearchKind } from '../../../shared/search/contract.js';
import type { Question } from './question.js';
import type { TextCandidate } from './ranking.js';

/** What an engine found in longer texts. */
export interface TextAnswer {
  readonly candidates: readonly TextCandidate[];
  /** PostgreSQL searched because Meilisearch is not there. */
  readonly limited: boolean;
}

/** Finds longer texts by their words: Meilisearch or, while that is away, PostgreSQL. */
export abstract class TextEngine {
  /** Whether PostgreSQL searches at the moment. */
  abstract get limited(): boolean;

  /** Candidates of these kinds, at most `limit`, in no order that binds. */
  abstract find(question: Question, kinds: readonly SearchKind[], limit: number): Promise<TextAnswer>;
}
