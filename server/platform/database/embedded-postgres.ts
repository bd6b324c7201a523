import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { createFolder, installBinaries, prepareHome, removeOldBinaries } from './embedded/files.js';
import { withLock } from './embedded/lock.js';
import { EmbeddedPostgresProblem, explain } from './embedded/problem.js';
import { adopt, type Cluster, endServer, initialize, startServer, superuser } from './embedded/server-process.js';

export { EmbeddedPostgresProblem };

export interface EmbeddedPostgresOptions {
  /** Folder that belongs to the embedded database alone; it is created when missing. */
  dataDir: string;
  /** Receives one German line for each thing an operator may want to know. */
  log: (line: string) => void;
  /** For tests only: trades safety against power loss for speed. */
  fast?: boolean;
}

/** A running embedded PostgreSQL, reachable by its unix socket only. */
export interface EmbeddedPostgres {
  socketDir: string;
  user: string;
  database: string;
  /** True when the server was running already, started by another process or an earlier life of this one. */
  adopted: boolean;
  connection: { host: string; user: string; database: string };
  /** Ends the server, unless somebody else still uses it. Close your own connections first. May be called repeatedly. */
  stop(): Promise<void>;
}

const database = 'fahrwasser';
const longestPause = 30_000;

/**
 * Starts PostgreSQL in `dataDir`, or joins the one that runs there, and creates the database `fahrwasser`.
 * Any number of processes may do so at once. When the server dies while in use it is started again.
 * Raises EmbeddedPostgresProblem, with a German message for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    createFolder(dataDir);
    const lock = join(dataDir, 'start.lock');
    return await withLock(lock, async () => {
      const place = prepareHome(dataDir);
      const { bin, version } = installBinaries(place.home);
      const cluster: Cluster = { home: place.home, bin, version, runAs: place.runAs, fast: options.fast ?? false };
      await initialize(cluster);
      const running = await adopt(cluster);
      if (running === undefined) {
        removeOldBinaries(place.home, version);
        if (place.relocated) options.log(`Die Datenbank liegt in ${place.home}, weil sie nicht als root läuft und ${dataDir} für andere Benutzer verschlossen ist.`);
      }
      const socketDir = running ?? (await startServer(cluster));
      await createDatabase(socketDir);
      const use = new Use(cluster, lock, socketDir, options.log);
      await use.announce();
      return {
        socketDir,
        user: superuser,
        database,
        adopted: running !== undefined,
        connection: { host: socketDir, user: superuser, database },
        stop: () => use.end(),
      };
    });
  } catch (error) {
    throw explain(dataDir, error);
  }
}

async function createDatabase(host: string): Promise<void> {
  const client = new pg.Client({ host, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** Two methods which the type of pg does not know. */
type Referenced = pg.Client & { ref(): void; unref(): void };

/**
 * One process's use of the server. It keeps one idle connection as its sign of presence, which vanishes with the process
 * however that ends: so the last one out can tell that it is the last, and everyone notices at once when the server dies.
 */
class Use {
  private presence: pg.Client | undefined;
  private ending: Promise<void> | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly lock: string,
    private readonly socketDir: string,
    private readonly log: (line: string) => void,
  ) {}

  async announce(): Promise<void> {
    const client = new pg.Client({
      host: this.socketDir, user: superuser, database: 'postgres', application_name: 'fahrwasser-presence', keepAlive: true,
    });
    client.on('error', () => {});
    await client.connect();
    // An idle sign of presence must not keep the process alive.
    (client as Referenced).unref();
    client.on('end', () => {
      if (this.presence === client && !this.ending) void this.revive();
    });
    this.presence = client;
  }

  end(): Promise<void> {
    this.ending ??= this.leave();
    return this.ending;
  }

  /** Under the lock, so that nobody joins a server that is just being ended. */
  private async leave(): Promise<void> {
    try {
      await withLock(this.lock, async () => {
        (this.presence as Referenced | undefined)?.ref();
        await this.presence?.end().catch(() => {});
        if (await this.isUnused()) await endServer(this.cluster);
        else this.log('Die mitgelieferte Datenbank läuft weiter, weil ein anderer Prozess sie verwendet.');
      });
    } catch (error) {
      // Without its folder PostgreSQL ends by itself.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw explain(this.cluster.home, error);
    }
  }

  private async isUnused(): Promise<boolean> {
    const client = new pg.Client({ host: this.socketDir, user: superuser, database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      // Connections that were closed a moment ago take a few milliseconds to disappear from the list.
      for (let attempt = 0; attempt < 40; attempt++) {
        const { rows } = await client.query<{ others: number }>(
          "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        );
        if (rows[0]?.others === 0) return true;
        await sleep(25);
      }
      return false;
    } catch {
      // Whoever does not answer serves nobody.
      return true;
    } finally {
      await client.end().catch(() => {});
    }
  }

  private async revive(): Promise<void> {
    this.log('Die mitgelieferte Datenbank wurde unerwartet beendet und wird neu gestartet.');
    for (let attempt = 1; !this.ending; attempt++) {
      try {
        await withLock(this.lock, async () => {
          if (this.ending) return;
          if ((await adopt(this.cluster)) === undefined) await startServer(this.cluster, this.socketDir);
          await this.announce();
        });
        this.log('Die mitgelieferte Datenbank läuft wieder.');
        return;
      } catch (error) {
        this.log(explain(this.cluster.home, error).message);
        // Somebody may make room on the disk in an hour; this alone must not keep the process alive.
        await sleep(Math.min(attempt * 1_000, longestPause), undefined, { ref: false });
      }
    }
  }
}
