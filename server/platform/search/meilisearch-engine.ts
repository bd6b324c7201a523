import { Logger } from '@nestjs/common';
import type { Meilisearch } from 'meilisearch';
import type { SearchKind } from '../../../shared/search/contract.js';
import { candidatesOf, queriesFor, type EngineQuery } from './ask-meilisearch.js';
import { Breaker } from './breaker.js';
import { isIndexMissing, meilisearchClient, type SearchConnection } from './meilisearch-client.js';
import type { PostgresEngine } from './postgres-engine.js';
import type { Question } from './question.js';
import { TextEngine, type TextAnswer } from './text-engine.js';

/** The index that is searched. */
export const INDEX = 'fahrwasser';

/** Nobody waits longer for a search; PostgreSQL answers then. */
const PATIENCE_MILLISECONDS = 1_500;

/** Searches in Meilisearch; while that is away, slow or broken, PostgreSQL stands in. */
export class MeilisearchEngine extends TextEngine {
  private readonly log = new Logger('search');
  private readonly client: Meilisearch;
  private readonly breaker: Breaker;
  /** Called when Meilisearch is there again. */
  onBack: (() => void) | null = null;

  constructor(
    private readonly connection: SearchConnection,
    private readonly standIn: PostgresEngine,
  ) {
    super();
    this.client = meilisearchClient(connection, connection.patience ?? PATIENCE_MILLISECONDS);
    this.breaker = new Breaker(
      () => this.probe(),
      () => {
        this.log.log('Meilisearch is back');
        this.onBack?.();
      },
    );
  }

  /** Whether PostgreSQL searches at the moment. */
  override get limited(): boolean {
    return this.breaker.open;
  }

  /** One request. */
  async find(question: Question, kinds: readonly SearchKind[], limit: number): Promise<TextAnswer> {
    if (this.breaker.open) return this.standIn.find(question, kinds, limit);
    try {
      const queries = queriesFor(question, INDEX, kinds, limit);
      return { candidates: candidatesOf(queries, await this.ask(queries.map(({ query }) => query))), limited: false };
    } catch (error) {
      this.report(error as Error);
      return this.standIn.find(question, kinds, limit);
    }
  }

  /** Notes that Meilisearch did not do as it should; everybody is spared it until it does again. */
  report(error: Error): void {
    if (!this.breaker.open) this.log.warn('Meilisearch is away, PostgreSQL searches', { err: error });
    this.breaker.trip();
  }

  end(): void {
    this.breaker.end();
  }

  private async ask(queries: EngineQuery[]): Promise<{ hits: Record<string, unknown>[] }[]> {
    const { results } = await this.client.multiSearch({ queries });
    if (!Array.isArray(results) || results.length !== queries.length || !results.every(({ hits }) => Array.isArray(hits))) throw new Error('not an answer of Meilisearch');
    return results as { hits: Record<string, unknown>[] }[];
  }

  private async probe(): Promise<void> {
    try {
      // A question of its own: a process that lives may still not search.
      const { hits } = await this.client.index(INDEX).search('', { limit: 1 });
      if (!Array.isArray(hits)) throw new Error('not an answer of Meilisearch');
    } catch (error) {
      if (isIndexMissing(error)) return;
      await this.connection.revive?.();
      throw error;
    }
  }
}
