import type { SearchKind } from '../../../shared/search/contract.js';
import type { Database } from '../database/database.js';
import { statementFor } from './ask-postgres.js';
import type { Question } from './question.js';
import type { TextCandidate } from './ranking.js';
import { TextEngine, type TextAnswer } from './text-engine.js';

/** Searches the documents where they are kept anyway. */
export class PostgresEngine extends TextEngine {
  readonly limited = true;

  constructor(private readonly database: Database) {
    super();
  }

  /** One statement. */
  async find(question: Question, kinds: readonly SearchKind[], limit: number): Promise<TextAnswer> {
    const statement = statementFor(question, kinds, limit);
    return { candidates: statement ? await this.database.rows<TextCandidate>(statement.sql, statement.values) : [], limited: true };
  }
}
