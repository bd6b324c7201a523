// A process that uses the embedded Meilisearch in the given folder until it is told to stop (by its standard input) or killed.
import './typescript.mjs';

const { startEmbeddedMeilisearch } = await import('../../server/platform/search/embedded-meilisearch.ts');

const server = await startEmbeddedMeilisearch({ dataDir: process.argv[2], log: () => {} });
console.log(JSON.stringify({ adopted: server?.adopted, url: server?.connection.url }));
for await (const _ of process.stdin);
await server?.stop();
