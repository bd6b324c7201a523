import { Injectable, Logger } from '@nestjs/common';
import type { SearchKind } from '../../../shared/search/contract.js';
import { Database } from '../database/database.js';
import { Directory } from './directory.js';
import type { SearchDocument } from './search-document.js';
import { SearchRegister } from './search-register.js';

/** What is found by name, and so kept in memory: some thousand names that change rarely. */
export const NAMED_KINDS: readonly SearchKind[] = ['service', 'organisation', 'term'];

const LOOK_MILLISECONDS = 2_000;

/**
 * Keeps this node's directory as the documents are: looks at most every two seconds whether they changed, and builds a new
 * one beside the old while that goes on answering.
 */
@Injectable()
export class DirectoryKeeper {
  private readonly log = new Logger('search');
  private current: Directory | null = null;
  private stamp = '';
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<Directory> | null = null;

  constructor(
    private readonly database: Database,
    private readonly register: SearchRegister,
  ) {}

  /** The directory: at once where there is one, however old; the first caller waits until there is. */
  async directory(): Promise<Directory> {
    if (performance.now() - this.lookedAt < LOOK_MILLISECONDS && this.current) return this.current;
    this.looking ??= this.look().finally(() => {
      this.looking = null;
    });
    if (!this.current) return this.looking;
    this.looking.catch((error: Error) => this.log.warn('the directory was not renewed', { err: error }));
    return this.current;
  }

  /** Looks now and waits: for whoever must not read what is two seconds old. */
  async renewed(): Promise<Directory> {
    await this.looking?.catch(() => undefined);
    return this.look();
  }

  private async look(): Promise<Directory> {
    this.lookedAt = performance.now();
    const row = await this.database.row<{ stamp: string }>(`select count(*) || ' ' || coalesce(max(version), 0) as stamp from search_document where kind = any($1)`, [NAMED_KINDS]);
    const stamp = row?.stamp ?? '';
    if (this.current && stamp === this.stamp) return this.current;
    const documents = await this.database.rows<SearchDocument>('select kind, id, title, names, keys, context, texts from search_document where kind = any($1) order by kind, id', [NAMED_KINDS]);
    this.current = await Directory.of(documents, await this.register.synonyms());
    this.stamp = stamp;
    return this.current;
  }
}
