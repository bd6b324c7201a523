import './typescript.mjs';

/** Runs once before all tests. */
export default async function globalSetup() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
