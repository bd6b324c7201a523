import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../../tools/build.mjs';
import { root } from '../../tools/lib/run.mjs';

/** A PostgreSQL of its own, as safe as in earnest: a write is answered when it is on the disk. Servers are started on it. */
export async function openInstallation(parts) {
  if (!(await build(parts))) process.exit(1);
  const { startEmbeddedPostgres } = await import('../../dist/server/platform/database/embedded-postgres.js');
  const folder = mkdtempSync(join(tmpdir(), 'fahrwasser-bench-'));
  chmodSync(folder, 0o711);
  const children = [];
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => {} });
  const { host, user, database } = postgres.connection;
  const environment = { PATH: process.env.PATH, DATABASE_URL: `postgresql://${user}@${encodeURIComponent(host)}/${database}`, DATA_DIR: join(folder, 'data') };

  /** Runs one of our commands to its end. */
  async function run(words, output = 'ignore') {
    const child = spawn(process.execPath, words, { cwd: root, env: environment, stdio: ['ignore', output, 'inherit'] });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  }

  /** Starts a server on a free port and waits until it answers at `path`. */
  async function start(name, words, path, more = {}) {
    const socket = createServer().listen(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    socket.close();
    const child = spawn(process.execPath, words, { cwd: root, env: { ...environment, PORT: String(port), ...more }, stdio: ['ignore', 'ignore', 'inherit'] });
    children.push(child);
    const origin = `http://127.0.0.1:${port}`;
    for (const deadline = Date.now() + 60_000; ; await pause(50)) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} does not start`);
      if (await fetch(`${origin}${path}`).then((answer) => answer.ok, () => false)) return { name, origin, pid: child.pid };
    }
  }

  async function close() {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  return { connection: postgres.connection, environment, run, start, close };
}
