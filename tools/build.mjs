// Builds what has changed since the last build: `node tools/build.mjs [server] [client] [--force]`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { compressAssets } from './lib/compress-assets.mjs';
import { withLock } from './lib/lock.mjs';
import { root, runNode } from './lib/run.mjs';

const parts = {
  server: {
    sources: ['server', 'shared', 'migrations', 'tsconfig.json', 'package-lock.json'],
    result: 'dist/server',
    name: 'Der Server',
    build: buildServer,
  },
  client: {
    sources: ['client', 'shared', 'tools', 'tsconfig.json', 'package-lock.json'],
    result: 'dist/client/index.html',
    name: 'Die Oberfläche',
    build: buildClient,
  },
};

/** Builds the given parts when their sources differ from those of the last build. Returns whether all are up to date now. */
export async function build(names = Object.keys(parts), force = false) {
  const outdated = () => names.filter((name) => force || !isCurrent(name));
  if (outdated().length === 0) return true;
  return withLock(
    join(root, '.build', 'build.lock'),
    async () => {
      for (const name of outdated()) {
        if (!(await buildPart(name))) return false;
      }
      return true;
    },
    () => console.log('Ein anderer Prozess baut gerade; bitte warten …'),
  );
}

async function buildPart(name) {
  const part = parts[name];
  const start = performance.now();
  // Taken before building: what is saved meanwhile belongs to the next build.
  const fingerprint = fingerprintOf(name);
  rmSync(stampOf(name), { force: true });
  const code = await part.build();
  if (code !== 0) {
    console.error(`${part.name} konnte nicht gebaut werden; die Meldungen stehen oben.`);
    return false;
  }
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(stampOf(name), fingerprint);
  console.log(`${part.name} wurde gebaut (${((performance.now() - start) / 1000).toFixed(1)} s).`);
  return true;
}

async function buildServer() {
  const code = await runNode(['node_modules/typescript/bin/tsc', '-p', 'server']);
  if (code === 0) for (const folder of ['server', 'shared', 'migrations']) removeLeftovers(folder);
  return code;
}

async function buildClient() {
  const code = await runNode(['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']);
  if (code === 0) compressAssets(join(root, 'dist/client/assets'));
  return code;
}

/** The compiler never deletes: what has lost its source must not stay importable. */
function removeLeftovers(folder) {
  for (const file of files(join(root, 'dist', folder))) {
    const source = file.replace(/\.js(\.map)?$/, '.ts');
    if (source !== file && !existsSync(join(root, relative(join(root, 'dist'), source)))) rmSync(file);
  }
}

function isCurrent(name) {
  try {
    return existsSync(join(root, parts[name].result)) && readFileSync(stampOf(name), 'utf8') === fingerprintOf(name);
  } catch {
    return false;
  }
}

const stampOf = (name) => join(root, '.build', `${name}.stamp`);

function fingerprintOf(name) {
  const hash = createHash('sha256');
  for (const source of parts[name].sources) {
    for (const file of files(join(root, source))) {
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function files(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => word in parts);
  const done = await build(names.length > 0 ? names : undefined, words.includes('--force'));
  process.exitCode = done ? 0 : 1;
}
