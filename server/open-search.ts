import { join } from 'node:path';
import type { Settings } from './platform/config/settings.js';
import { startEmbeddedMeilisearch } from './platform/search/embedded-meilisearch.js';
import type { SearchConnection } from './platform/search/meilisearch-client.js';

export interface OpenedSearch {
  /** Null: there is no Meilisearch, PostgreSQL searches. */
  connection: SearchConnection | null;
  /** Version of the embedded one, where it is used. */
  embedded: string | null;
  close(): Promise<void>;
}

/** Uses the configured Meilisearch, or the embedded one where there is one for this system. Never raises. */
export async function openSearch(settings: Settings, log: (line: string) => void): Promise<OpenedSearch> {
  if (settings.meilisearch) return { connection: settings.meilisearch, embedded: null, close: () => Promise.resolve() };
  const embedded = await startEmbeddedMeilisearch({ dataDir: join(settings.dataDir, 'meilisearch'), log });
  return { connection: embedded?.connection ?? null, embedded: embedded?.version ?? null, close: async () => embedded?.stop() };
}
