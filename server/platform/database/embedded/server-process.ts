import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { chooseSocketDir, type RunAs } from './files.js';
import { isAlive } from './lock.js';
import { EmbeddedPostgresProblem, explain } from './problem.js';

export const superuser = 'app';

/** What is needed to start or find the server of one folder. */
export interface Cluster {
  home: string;
  bin: string;
  version: string;
  runAs: RunAs;
  fast: boolean;
}

const startWithin = 60_000;
const longestLog = 10 * 1024 * 1024;
const path = (cluster: Cluster) => join(cluster.home, 'cluster');

/** What PostgreSQL prints must be English, for `explain` to recognise it, and must not depend on the caller's surroundings. */
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C' };

/**
 * Creates the cluster unless it exists; an interrupted attempt leaves nothing behind that looks like one.
 * Raises EmbeddedPostgresProblem.
 */
export async function initialize(cluster: Cluster): Promise<void> {
  const target = path(cluster);
  if (existsSync(join(target, 'PG_VERSION'))) return checkVersion(cluster);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new EmbeddedPostgresProblem(
      `Der Ordner ${target} ist nicht leer, enthält aber keine Datenbank. Bitte spielen Sie eine Sicherung ein oder benennen Sie den Ordner um; dann beginnt Fahrwasser mit einer leeren Datenbank.`,
    );
  }
  const half = newName(cluster.home);
  const printed = await run(cluster, 'initdb', [
    '-D', half, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--locale=C', '--locale-provider=icu',
    '--icu-locale=de-DE', '--no-instructions', ...(cluster.fast ? ['--no-sync'] : []),
  ]);
  if (printed !== undefined) {
    rmSync(half, { recursive: true, force: true });
    throw explain(cluster.home, undefined, printed);
  }
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(half, target);
}

/** A fresh name each time: the initdb of a process that was killed may still be writing under its own. */
function newName(home: string): string {
  for (const name of readdirSync(home)) {
    if (!name.startsWith('cluster.new')) continue;
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      // It is being written; the next start removes it.
    }
  }
  return join(home, `cluster.new-${randomUUID()}`);
}

function checkVersion(cluster: Cluster): void {
  const found = readFileSync(join(path(cluster), 'PG_VERSION'), 'utf8').trim();
  const ours = cluster.version.split('.')[0] ?? '';
  if (found === ours) return;
  throw new EmbeddedPostgresProblem(
    `Der Ordner ${path(cluster)} enthält eine Datenbank von PostgreSQL ${found}; diese Version von Fahrwasser bringt PostgreSQL ${ours} mit. ` +
      'Die Daten sind unverändert. Bitte starten Sie die vorherige Version von Fahrwasser, sichern Sie die Daten dort und spielen Sie die Sicherung in einen neuen Ordner ein.',
  );
}

/** Runs one program to its end. Returns nothing when it succeeded and what it printed otherwise. */
function run(cluster: Cluster, program: string, parameters: string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const child = spawn(join(cluster.bin, program), parameters, {
      ...cluster.runAs, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
    child.on('error', (error) => reject(explain(cluster.home, error)));
    child.on('close', (code) => resolve(code === 0 ? undefined : printed));
  });
}

/** The running server, as its postmaster.pid describes it; nothing when there is none. */
export function findRunning(cluster: Cluster): { pid: number; socketDir: string } | undefined {
  const file = join(path(cluster), 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && isPostgres(pid)) return { pid, socketDir: lines[4] ?? '' };
  // After a power cut the number may belong to another program, which PostgreSQL would take for a living server.
  if (Number.isInteger(pid)) rmSync(file, { force: true });
  return undefined;
}

function isPostgres(pid: number): boolean {
  try {
    const name = existsSync('/proc/self/comm')
      ? readFileSync(`/proc/${pid}/comm`, 'utf8')
      : execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
    return name.includes('postgres');
  } catch {
    return false;
  }
}

/**
 * Waits for a server that exists already (it may be starting, recovering or ending).
 * Returns its socket folder, or nothing when it has ended meanwhile. Raises EmbeddedPostgresProblem when neither happens.
 */
export async function adopt(cluster: Cluster): Promise<string | undefined> {
  const deadline = Date.now() + startWithin;
  while (Date.now() < deadline) {
    const running = findRunning(cluster);
    if (!running) return undefined;
    if (running.socketDir && (await answers(running.socketDir))) return running.socketDir;
    await sleep(50);
  }
  throw new EmbeddedPostgresProblem(
    `In ${path(cluster)} läuft eine Datenbank (Prozess ${findRunning(cluster)?.pid ?? '?'}), die nicht antwortet. Bitte beenden Sie diesen Prozess und starten Sie erneut.`,
  );
}

/**
 * Starts the server and returns its socket folder once it answers. Raises EmbeddedPostgresProblem.
 * Right after a crash old server processes may still be ending; that is waited for.
 */
export async function startServer(cluster: Cluster, wantedSocketDir?: string): Promise<string> {
  const patience = Date.now() + 15_000;
  for (;;) {
    const socketDir = wantedSocketDir ?? chooseSocketDir(path(cluster), cluster.runAs);
    const failure = await tryToStart(cluster, socketDir);
    if (failure === undefined) return socketDir;
    if (socketDir !== path(cluster) && !wantedSocketDir) rmSync(socketDir, { recursive: true, force: true });
    const passing = /pre-existing shared memory|still in use|lock file .* already exists|Is another postmaster/.test(failure);
    if (!passing || Date.now() > patience) throw explain(cluster.home, undefined, failure);
    await sleep(250);
  }
}

/** Returns nothing when the server answers, and what it wrote to its log when it ended or took too long. */
async function tryToStart(cluster: Cluster, socketDir: string): Promise<string | undefined> {
  const log = join(cluster.home, 'postgres.log');
  if (existsSync(log) && statSync(log).size > longestLog) renameSync(log, `${log}.1`);
  const before = existsSync(log) ? statSync(log).size : 0;
  const file = openSync(log, 'a', 0o600);
  if (cluster.runAs.uid !== undefined && cluster.runAs.gid !== undefined) chownSync(log, cluster.runAs.uid, cluster.runAs.gid);
  const written = () => readFileSync(log).subarray(before).toString();

  // Detached and logging to a file: it must outlive a Ctrl-C in the terminal, and us, until its last client has gone.
  let child: ChildProcess;
  try {
    child = spawn(join(cluster.bin, 'postgres'), ['-D', path(cluster), '-k', socketDir, ...settings(cluster)], {
      ...cluster.runAs, cwd: '/', env: environment, detached: true, stdio: ['ignore', file, file],
    });
  } finally {
    closeSync(file);
  }
  let ended: Error | string | undefined;
  child.on('error', (error) => { ended = error; });
  child.on('exit', (code, signal) => { ended ??= `postgres: exit ${code ?? signal}`; });
  child.unref();

  const deadline = Date.now() + startWithin;
  while (Date.now() < deadline) {
    if (ended instanceof Error) throw explain(cluster.home, ended);
    if (ended !== undefined) return written() || ended;
    if (await answers(socketDir)) return undefined;
    await sleep(20);
  }
  child.kill('SIGINT');
  return written() || 'timeout';
}

function settings(cluster: Cluster): string[] {
  const values: Record<string, string> = {
    // The socket in a private folder is the only door: no network.
    listen_addresses: '',
    unix_socket_permissions: '0700',
    jit: 'off',
    log_checkpoints: 'off',
    // What it refuses it would quote, with everything people wrote; the message alone names nobody.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(cluster.fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answers(socketDir: string): Promise<boolean> {
  const client = new pg.Client({ host: socketDir, user: superuser, database: 'postgres', connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Asks the server to end at once but in order ("fast shutdown") and waits until it has. */
export async function endServer(cluster: Cluster): Promise<void> {
  const running = findRunning(cluster);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + startWithin;
  while (findRunning(cluster)?.pid === running.pid && Date.now() < deadline) await sleep(20);
  if (running.socketDir && running.socketDir !== path(cluster)) rmSync(running.socketDir, { recursive: true, force: true });
}
