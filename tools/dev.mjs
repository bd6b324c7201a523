import { spawn } from 'node:child_process';

import { build } from './build.mjs';
import { finished, root } from './lib/run.mjs';

const address = 'http://localhost:5173';
if (!(await build(['server']))) process.exit(1);

// Each in a process group of its own: a Ctrl-C reaches them once, through `end`, and not a second time from the terminal.
const node = (parameters, env = {}) =>
  spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, detached: true });

const children = [
  node(['node_modules/typescript/bin/tsc', '-p', 'server', '--watch', '--preserveWatchOutput']),
  // The browser talks to Vite, so that is the origin the server has to accept.
  node(
    ['--watch-path=dist/server', '--watch-path=dist/shared', '--watch-preserve-output', '--enable-source-maps', 'dist/server/main.js'],
    { PUBLIC_URL: process.env.PUBLIC_URL || address },
  ),
  node(['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts', '--clearScreen', 'false']),
];
console.log(`Entwicklung: ${address} (Strg+C beendet alles)`);

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    // The compiler's wrapper does not pass signals on, so that one is ended as a group.
    if (child === children[0] && child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

const codes = await Promise.all(
  children.map(async (child) => {
    const code = await finished(child);
    if (!ending) console.error('Ein Teil der Entwicklungsumgebung ist beendet; die übrigen werden ebenfalls beendet.');
    const expected = ending;
    end();
    return expected ? 0 : code || 1;
  }),
);
process.exitCode = Math.max(...codes);
