import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import type { TestApplication } from './application.js';
import { World } from './factories.js';
import { until } from './until.js';

const ROOT = resolve(import.meta.dirname, '../..');
const AMPLE = 'ask=1000000/60,answer=1000000/60,comment=1000000/60,act=1000000/60,flag=1000000/60,account=1000000/60,upload=100000/60,upload-files=100000/60,upload-megabytes=1000000/60,read=1000000/60,search=1000000/60';

export interface ServerOptions {
  dataDir: string;
  port: number;
  environment?: Record<string, string>;
  /** Words of the shell before the server starts, as `ulimit -f 100;`. */
  shell?: string;
}

/** Brings the build up to date; tests of the real process run what operators run. */
export async function buildServer(): Promise<void> {
  const child = spawn(process.execPath, ['tools/build.mjs', 'server'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('the server does not build');
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A data folder which also the account of the embedded database may enter. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fahrwasser-run-'));
  chmodSync(folder, 0o711);
  return join(folder, 'data');
}

/** Ends what may still run in the folder and deletes it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  for (const pid of [postmasterOf(dataDir), meilisearchOf(dataDir)]) {
    if (pid === null) continue;
    process.kill(pid, 'SIGKILL');
    await until('what was embedded has ended', () => !isAlive(pid));
  }
  await rm(dirname(dataDir), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process of the embedded database in this folder, while it runs. */
export function postmasterOf(dataDir: string): number | null {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return pid > 1 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** The process of the embedded Meilisearch in this folder, while it runs. */
export function meilisearchOf(dataDir: string): number | null {
  try {
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'meilisearch', 'server.json'), 'utf8')) as { pid: number };
    return pid > 1 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** A connection to the embedded database. */
export async function embeddedDatabase(dataDir: string): Promise<pg.Client> {
  const file = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  const client = new pg.Client({ host: file.split('\n')[4] ?? '', user: 'app', database: 'fahrwasser' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Makes people and things in the database of a server process. */
export function worldOf(origin: string, client: pg.Client): World {
  const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> => (await client.query(sql, values)).rows;
  return new World({ origin, database: { rows } } as unknown as TestApplication);
}

/** The built server in a process of its own, as an operator starts it. */
export class ServerProcess {
  /** What it has printed so far. */
  output = '';
  readonly origin: string;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;

  constructor(options: ServerOptions) {
    this.origin = `http://localhost:${options.port}`;
    const words = ['--enable-source-maps', join(ROOT, 'dist/server/main.js')];
    const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', LIMITS: AMPLE, PORT: String(options.port), DATA_DIR: options.dataDir, ...options.environment };
    const spawned: SpawnOptions = { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] };
    this.child = options.shell
      ? spawn('/bin/sh', ['-c', `${options.shell} exec "$@"`, 'sh', process.execPath, ...words], spawned)
      : spawn(process.execPath, words, spawned);
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = once(this.child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }));
  }

  /** Starts one and waits until it is ready. */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    const server = new ServerProcess(options);
    await server.ready();
    return server;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async ready(seconds = 60): Promise<void> {
    await until(
      'the server is ready',
      async () => {
        if (!this.running) return true;
        return (await fetch(`${this.origin}/api/health/ready`)).status === 200;
      },
      seconds,
    );
    if (!this.running) throw new Error(`the server has ended:\n${this.output}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** `kill -9`, and waits until it is gone. */
  async kill(): Promise<void> {
    if (this.running) this.child.kill('SIGKILL');
    await this.exited;
  }
}
