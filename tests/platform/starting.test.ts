import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { buildServer, embeddedDatabase, freePort, newDataDir, postmasterOf, removeDataDir, ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

let dataDir: string;
let port: number;
let database: TestDatabase;

beforeAll(async () => {
  await buildServer();
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database?.drop());
beforeEach(async () => {
  dataDir = newDataDir();
  port = await freePort();
});
afterEach(() => removeDataDir(dataDir));

/** Starts a server that cannot, and returns what it says. Whatever happens, it says it in German and without a stack. */
async function failure(environment: Record<string, string>, shell?: string): Promise<string> {
  const server = new ServerProcess({ dataDir, port, environment, ...(shell ? { shell } : {}) });
  try {
    await until('it gives up', () => !server.running, 60);
    expect([(await server.exited).code, server.output]).toEqual([1, server.output]);
  } finally {
    await server.kill();
  }
  expect(server.output).not.toMatch(/^\s+at /m);
  expect(server.output).not.toContain('Fahrwasser läuft');
  return server.output;
}

describe('what stops a start is explained', () => {
  test('a setting that cannot be used', async () => {
    const [bad, misspelt, missing] = await Promise.all([failure({ LOG_LEVEL: 'laut' }), failure({ DATABASE_ULR: 'x' }), failure({ NODE_ENV: 'production' })]);
    expect(bad).toMatch(/Diese Einstellungen sind ungültig:\n {2}LOG_LEVEL: /);
    expect(misspelt).toContain('Meinten Sie DATABASE_URL?');
    expect(missing).toContain('fehlen: PUBLIC_URL, DATABASE_URL, SECRET_KEY, SMTP_URL');
  });

  test('a database nobody answers for', async () => {
    const [closed, unknown] = await Promise.all([
      failure({ DATABASE_URL: `postgresql://app@127.0.0.1:${await freePort()}/fahrwasser` }),
      failure({ DATABASE_URL: 'postgresql://app@gibt-es-nicht.invalid/fahrwasser' }),
    ]);
    expect(closed).toContain('Die Datenbank ist nicht erreichbar (ECONNREFUSED). Bitte DATABASE_URL und den Datenbankserver prüfen.');
    expect(unknown).toMatch(/Die Datenbank ist nicht erreichbar \((ENOTFOUND|EAI_AGAIN)\)/);
  });

  test('a database that never answers', async () => {
    const proxy = new DatabaseProxy(database);
    await proxy.mend();
    proxy.stall();
    const said = await failure({ DATABASE_URL: proxy.url });
    await proxy.cut();
    expect(said).toContain('Die Datenbank ist nicht erreichbar (Zeitüberschreitung)');
  });

  test('a database that does not exist', async () => {
    expect(await failure({ DATABASE_URL: database.url.replace(database.name, 'gibt_es_nicht') })).toContain('Die in DATABASE_URL genannte Datenbank gibt es nicht.');
  });

  test('a data folder that cannot be one', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'postgres'), '');
    expect(await failure({})).toMatch(/Die mitgelieferte Datenbank im Ordner .*postgres kann nicht starten/);
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, '');
    expect(await failure({})).toContain(`In den Datenordner ${dataDir} kann nicht geschrieben werden`);
  });
});

test('where files cannot grow the first start gives up cleanly, and the next one, with room, begins afresh', async () => {
  // The limit of a file's size stands for a full disk, which cannot be had without being root.
  const said = await failure({}, 'ulimit -f 2000;');
  expect(said).toContain(`Die mitgelieferte Datenbank im Ordner ${join(dataDir, 'postgres')} kann nicht starten`);
  expect(postmasterOf(dataDir)).toBeNull();

  const server = await ServerProcess.start({ dataDir, port });
  const client = await embeddedDatabase(dataDir);
  expect((await client.query<{ n: number }>('select count(*)::int as n from person')).rows[0]?.n).toBeGreaterThan(5);
  await client.end();
  server.signal('SIGTERM');
  expect((await server.exited).code).toBe(0);
  expect(readdirSync(join(dataDir, 'postgres')).filter((name) => /\.new|start\.lock/.test(name))).toEqual([]);
  expect(readdirSync(dirname(dataDir))).toEqual(['data']);
}, 120_000);
