import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs this very Node.js (never whichever `node` comes first in PATH) and returns the exit code; output goes to the terminal. */
export function runNode(parameters, options = {}) {
  return finished(spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit', ...options }));
}

/** Waits for a child's end and returns its exit code, in the shell's way when a signal ended it. */
export function finished(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}
