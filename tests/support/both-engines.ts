import { describe } from '@jest/globals';
import { IndexWriter } from '../../server/platform/search/index-writer.js';
import { TextEngine } from '../../server/platform/search/text-engine.js';
import { startApplication, type TestApplication } from './application.js';
import { describeWithMeilisearch, startMeilisearch } from './meilisearch.js';
import { fillSearch } from './search.js';
import { until } from './until.js';

export interface SearchingNode {
  node: TestApplication;
  /** Whether its answers say that PostgreSQL searches alone; with Meilisearch they do so only while it is slow or away. */
  limited: boolean;
  /** Makes all documents and waits until the engine has learnt of them. */
  fill(): Promise<void>;
  close(): Promise<void>;
}

/** The same tests where PostgreSQL searches and, where there is one for this system, with Meilisearch. */
export function describeWithBothEngines(name: string, tests: (start: () => Promise<SearchingNode>) => void): void {
  describe(`${name} (PostgreSQL)`, () => tests(() => startNode(false)));
  describeWithMeilisearch(`${name} (Meilisearch)`, () => tests(() => startNode(true)));
}

async function startNode(withMeilisearch: boolean): Promise<SearchingNode> {
  const meilisearch = withMeilisearch ? await startMeilisearch() : null;
  const node = await startApplication({ jobs: true, ...(meilisearch ? { search: meilisearch.connection } : {}) });
  return {
    node,
    limited: !meilisearch,
    fill: async () => {
      await fillSearch(node);
      const writer = node.app.get<IndexWriter | null>(IndexWriter);
      // The node itself may be writing at this moment, with what it read before.
      if (!writer) return;
      await until('the index is written', () => writer.mend());
      // Whoever searched before there was an index made PostgreSQL stand in, for a while longer.
      await until('the engine of these tests answers', () => !node.app.get(TextEngine).limited);
    },
    close: async () => {
      await node.close();
      await meilisearch?.remove();
    },
  };
}
