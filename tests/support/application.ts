import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, startBackground } from '../../server/application.js';
import { entities } from '../../server/entities.js';
import { readSettings, type Settings } from '../../server/platform/config/settings.js';
import { Database } from '../../server/platform/database/database.js';
import { openOrm } from '../../server/platform/database/orm.js';
import { MovableClock } from './clock.js';
import type { SearchConnection } from '../../server/platform/search/meilisearch-client.js';
import { createTestDatabase, type TestDatabase } from './database.js';

const AMPLE = 'ask=100000/60,answer=100000/60,comment=100000/60,act=100000/60,flag=100000/60,suggest=100000/60,account=100000/60,upload=100000/60,upload-files=100000/60,upload-megabytes=1000000/60,read=100000/60,search=100000/60';

export interface ApplicationOptions {
  /** Share a database to have two nodes of one installation. */
  database?: TestDatabase;
  /** As the setting `LIMITS`; ample by default, so that no test meets a limit it is not about. */
  limits?: string;
  /** Run jobs; off by default. */
  jobs?: boolean;
  environment?: Record<string, string>;
  /** Meilisearch to search with; without it PostgreSQL searches. */
  search?: SearchConnection;
}

/** One running node with a database of its own (or a shared one). */
export interface TestApplication {
  app: NestFastifyApplication;
  database: Database;
  testDatabase: TestDatabase;
  clock: MovableClock;
  settings: Settings;
  dataDir: string;
  /** `http://localhost:<port>` */
  origin: string;
  close(): Promise<void>;
}

/** Starts the real application on a free port against a real, empty, migrated database. */
export async function startApplication(options: ApplicationOptions = {}): Promise<TestApplication> {
  const testDatabase = options.database ?? (await createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'fahrwasser-'));
  const settings = readSettings({ NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: process.env.TEST_LOG ?? 'silent', LIMITS: options.limits ?? AMPLE, ...options.environment });
  const orm = await openOrm(testDatabase.connection, { entities });
  const database = await Database.of(orm);
  const clock = new MovableClock();
  const app = await createApplication({ settings, database, connection: testDatabase.connection, search: options.search ?? null, clock });
  await startBackground(app, { jobs: options.jobs ?? false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    database,
    testDatabase,
    clock,
    settings,
    dataDir,
    origin: `http://localhost:${port}`,
    async close() {
      await app.close();
      await orm.close();
      if (!options.database) await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
