import { Global, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Listeners } from '../events/listeners.js';
import { DirectoryKeeper } from './directory-keeper.js';
import { SearchDocuments } from './documents.js';
import { IndexWriter } from './index-writer.js';
import type { SearchConnection } from './meilisearch-client.js';
import { MeilisearchEngine } from './meilisearch-engine.js';
import { PostgresEngine } from './postgres-engine.js';
import { SearchRegister } from './search-register.js';
import { SearchService } from './search-service.js';
import { SearchUpkeep } from './search-upkeep.js';
import { refilling, refreshing } from './search.listeners.js';
import { Searcher } from './searcher.js';
import { TextEngine } from './text-engine.js';

@Global()
@Module({})
export class SearchPlatformModule implements OnApplicationBootstrap {
  constructor(
    private readonly register: SearchRegister,
    private readonly documents: SearchDocuments,
    private readonly listeners: Listeners,
  ) {}

  /** `connection` null: there is no Meilisearch, PostgreSQL searches. */
  static with(connection: SearchConnection | null): DynamicModule {
    return {
      module: SearchPlatformModule,
      providers: [
        SearchRegister,
        DirectoryKeeper,
        SearchDocuments,
        { provide: TextEngine, useFactory: (database: Database) => engineOf(connection, database), inject: [Database] },
        { provide: IndexWriter, useFactory: (database: Database, directories: DirectoryKeeper) => connection && new IndexWriter(connection, database, directories), inject: [Database, DirectoryKeeper] },
        { provide: SearchUpkeep, useFactory: (documents: SearchDocuments, engine: TextEngine, writer: IndexWriter | null) => new SearchUpkeep(documents, engine, writer), inject: [SearchDocuments, TextEngine, IndexWriter] },
        { provide: Searcher, useClass: SearchService },
      ],
      exports: [SearchRegister, SearchDocuments, SearchUpkeep, Searcher, TextEngine, IndexWriter],
    };
  }

  // By now every capability has registered what can be found of it.
  onApplicationBootstrap(): void {
    for (const kind of this.register.kinds) for (const listener of refreshing(this.documents, this.register.documents(kind))) this.listeners.add(listener);
    this.listeners.add(refilling(this.documents));
    this.listeners.addChore({ name: 'search.refill-nightly', cron: '17 2 * * *', run: () => this.documents.refillAll() });
  }
}

function engineOf(connection: SearchConnection | null, database: Database): TextEngine {
  const postgres = new PostgresEngine(database);
  return connection ? new MeilisearchEngine(connection, postgres) : postgres;
}
