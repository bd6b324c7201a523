import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const touchEvery = 5_000;
const staleAfter = 60_000;

/**
 * Runs `work` while no other process does so under the same lock file; calls `waiting` once when it has to wait.
 * A lock whose process is gone is taken over. Raises what `work` raises.
 */
export async function withLock(path, work, waiting = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !take(path); told = true) {
    if (!told) waiting();
    removeIfAbandoned(path);
    await sleep(100);
  }
  const touching = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Somebody removed the folder: nothing left to protect.
    }
  }, touchEvery);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.removeListener('exit', release);
    release();
  }
}

function take(path) {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The removal has a guard of its own: the slower of two waiters must not remove the lock the faster one has just taken. */
function removeIfAbandoned(path) {
  if (!isAbandoned(path)) return;
  const guard = `${path}.takeover`;
  if (!take(guard)) {
    if (unchangedFor(guard) > staleAfter) rmSync(guard, { force: true });
    return;
  }
  if (isAbandoned(path)) rmSync(path, { force: true });
  rmSync(guard, { force: true });
}

function isAbandoned(path) {
  const quiet = unchangedFor(path);
  if (quiet > staleAfter) return true;
  let pid;
  try {
    pid = Number(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
  if (!pid) return quiet > touchEvery;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function unchangedFor(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
