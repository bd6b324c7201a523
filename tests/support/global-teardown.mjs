/** Runs once after all tests, in the process of the set-up. */
export default async function globalTeardown() {
  const { stopTestServer } = await import('./test-server.ts');
  await stopTestServer();
}
