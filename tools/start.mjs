import { spawn } from 'node:child_process';

import { build } from './build.mjs';
import { finished, root } from './lib/run.mjs';

if (!(await build())) process.exit(1);

const parameters = ['--enable-source-maps', 'dist/server/main.js', ...process.argv.slice(2)];
process.chdir(root);

// Where it is possible the server takes this process over: one process to signal, to watch and to end, nothing in between.
if (process.execve) {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
  process.execve(process.execPath, [process.execPath, ...parameters], process.env);
}

const child = spawn(process.execPath, parameters, { stdio: 'inherit' });
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (asked) return;
    asked = true;
    child.kill(signal);
  });
}
process.exitCode = await finished(child);
