import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder touches its lock this often; one that has not been touched for `staleAfter` belongs to nobody. */
const touchEvery = 5_000;
const staleAfter = 60_000;

interface Owner {
  pid: number;
  host: string;
  token: string;
}

/**
 * Runs `work` while this process alone holds the lock file `path`, and waits for other holders before.
 * A lock whose process is gone is taken over. Raises what `work` raises.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const owner: Owner = { pid: process.pid, host: hostname(), token: randomUUID() };
  while (!tryToTake(path, owner)) {
    removeIfAbandoned(path);
    await sleep(50);
  }
  const touching = setInterval(() => touch(path, owner), touchEvery);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (read(path)?.token === owner.token) rmSync(path, { force: true });
  }
}

function tryToTake(path: string, owner: Owner): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, JSON.stringify(owner));
    return true;
  } catch (error) {
    // On a full disk: an empty lock would only make the next one wait.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Removal is itself guarded, so that of two waiters the slower one cannot remove the lock the faster one has just taken. */
function removeIfAbandoned(path: string): void {
  if (!isAbandoned(path)) return;
  const guard = `${path}.takeover`;
  const taker: Owner = { pid: process.pid, host: hostname(), token: randomUUID() };
  if (!tryToTake(guard, taker)) {
    if (age(guard) > staleAfter) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isAbandoned(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function isAbandoned(path: string): boolean {
  const unchangedFor = age(path);
  if (unchangedFor > staleAfter) return true;
  const owner = read(path);
  // Without content the holder is between creating and writing the file, or died just there.
  if (!owner) return unchangedFor > touchEvery;
  return owner.host === hostname() && !isAlive(owner.pid);
}

function read(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function touch(path: string, owner: Owner): void {
  try {
    if (read(path)?.token === owner.token) utimesSync(path, new Date(), new Date());
  } catch {
    // The folder may have been deleted meanwhile; the work itself will notice.
  }
}

/** Says whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
