// A process that uses the embedded PostgreSQL in the given folder until it is told to stop (by its standard input) or killed.
import './typescript.mjs';

const { startEmbeddedPostgres } = await import('../../server/platform/database/embedded-postgres.ts');

const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => {}, fast: true });
console.log(JSON.stringify({ adopted: server.adopted, host: server.socketDir }));
for await (const _ of process.stdin);
await server.stop();
