// Runs before every npm script, on the Node.js the user has: built-in modules only, nothing newer than Node.js 18.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from './lib/lock.mjs';
import { finished, root } from './lib/run.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

/**
 * Compares what the lock file asks for with what npm noted down after its last complete run. Contents count, not dates:
 * git changes dates, and an interrupted run leaves no note at all.
 */
function isComplete() {
  let wanted;
  let installed;
  try {
    wanted = read('package-lock.json').packages;
    installed = read('node_modules/.package-lock.json').packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const present = installed[path];
    if (!present) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

async function install() {
  console.log('Abhängigkeiten werden installiert (beim ersten Mal etwa eine Minute) …');
  const parameters = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // A global "production" setting would leave out what building takes.
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_include: 'dev,optional' } };
  const child = npm
    ? spawn(process.execPath, [npm, ...parameters], options)
    : spawn('npm', parameters, { ...options, shell: process.platform === 'win32' });
  const code = await finished(child);
  if (code !== 0) {
    console.error('Die Abhängigkeiten konnten nicht installiert werden. Bitte prüfen Sie die Netzverbindung und den freien Speicherplatz (etwa 1,5 GB) und starten Sie erneut.');
    process.exit(code);
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Fahrwasser braucht Node.js ab Version 20.20; gefunden wurde ${process.versions.node}. Bitte installieren Sie eine neuere Version von https://nodejs.org.`);
  process.exit(1);
}

if (!isComplete()) {
  try {
    await withLock(
      join(root, '.build', 'install.lock'),
      async () => {
        if (!isComplete()) await install();
      },
      () => console.log('Die Abhängigkeiten werden gerade von einem anderen Prozess installiert; bitte warten …'),
    );
  } catch (error) {
    console.error(`Die Abhängigkeiten konnten nicht installiert werden: ${error.message}. Bitte prüfen Sie, ob Sie in den Ordner ${root} schreiben dürfen.`);
    process.exit(1);
  }
}
