import { SearchDocuments } from '../../server/platform/search/documents.js';
import type { TestApplication } from './application.js';

/** Makes the documents of everything there is, at once and whole, as a running server does in the background. */
export async function fillSearch(node: TestApplication): Promise<void> {
  await node.app.get(SearchDocuments).refillAll();
}
