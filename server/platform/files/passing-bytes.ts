import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much may pass before the memory of what has been written is given back: V8 by itself waits for 64 MB. */
const PASSED_MOST = 8 * 1024 * 1024;

// As Node's manual shows it. A minor collection takes a millisecond.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
setFlagsFromString('--no-expose-gc');

let passed = 0;

/**
 * Called for every piece of a file on its way through this process. Pieces are small but many: without it ten large files at
 * once would leave more used up than they ever hold.
 */
export function bytesPass(length: number): void {
  passed += length;
  if (passed < PASSED_MOST) return;
  passed = 0;
  collect({ type: 'minor' });
}
