import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { findMeilisearch, startEmbeddedMeilisearch, type EmbeddedMeilisearch } from '../../server/platform/search/embedded-meilisearch.js';

/** `describe` where there is a Meilisearch for this system; elsewhere it is reported as skipped. */
export const describeWithMeilisearch: typeof describe.skip = findMeilisearch() ? describe : describe.skip;

export interface TestMeilisearch extends EmbeddedMeilisearch {
  readonly dataDir: string;
  /** Its process. */
  pid(): number;
  /** Ends it and deletes its data. */
  remove(): Promise<void>;
}

/** A Meilisearch of a test file. */
export async function startMeilisearch(dataDir?: string): Promise<TestMeilisearch> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'fahrwasser-search-')));
  // Started by root, it runs under another account, which has to pass through here.
  await chmod(folder, 0o711);
  const lines: string[] = [];
  const embedded = await startEmbeddedMeilisearch({ dataDir: join(folder, 'meilisearch'), log: (line) => lines.push(line) });
  if (!embedded) throw new Error(`no Meilisearch: ${lines.join(' ')}`);
  return {
    ...embedded,
    // What a test compares comes from one engine, however busy the machine is; `outages` has a patience of its own.
    connection: { ...embedded.connection, patience: 20_000 },
    dataDir: folder,
    pid: () => (JSON.parse(readFileSync(join(folder, 'meilisearch', 'server.json'), 'utf8')) as { pid: number }).pid,
    async remove() {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
