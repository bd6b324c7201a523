import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, startBackground } from './application.js';
import { banner } from './banner.js';
import { openDatabase } from './open-database.js';
import { EmbeddedPostgresProblem } from './platform/database/embedded-postgres.js';
import { openSearch } from './open-search.js';
import { publicUrl, readSettings, SettingsError } from './platform/config/settings.js';

const DRAIN_MILLISECONDS = 20_000;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  fail(`Fahrwasser braucht Node.js ab 22.17 (hier läuft ${process.versions.node}). Bitte mit »npm start« starten: das bringt das passende Node.js mit.`);
}

await start().catch((error: unknown) => fail(explain(error)));

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  let app: NestFastifyApplication | undefined;
  let stopping = false;
  const opening = openDatabase(settings, { log: say, samples: !settings.production });
  // Beside the database, and never in its way: without it PostgreSQL searches.
  const openingSearch = openSearch(settings, say);

  // Children run detached: a signal reaches only us, also while they are being started, and the database stops after
  // the last request was answered.
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), DRAIN_MILLISECONDS).unref();
    await app?.close().catch(() => undefined);
    await Promise.all([openingSearch, opening].map((part) => part.then((opened) => opened.close()).catch(() => undefined)));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  const giveUp = (reason: unknown): void => {
    if (stopping) return;
    process.stderr.write(`${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
    void stop(1);
  };
  process.on('unhandledRejection', giveUp);
  process.on('uncaughtException', giveUp);
  // A closed terminal takes no more words.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  try {
    const opened = await opening;
    const search = await openingSearch;
    if (stopping) return;
    app = await createApplication({ settings, database: opened.database, connection: opened.connection, search: search.connection });
    await startBackground(app);
    await app.listen(settings.port, settings.host);
    say(await banner(opened.database, publicUrl(settings), { embedded: opened.embedded, search: search.embedded, production: settings.production }));
  } catch (error) {
    if (stopping) return;
    process.stderr.write(`\n${explain(error)}\n`);
    await stop(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof EmbeddedPostgresProblem) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `Der Anschluss ${process.env.PORT ?? '3000'} ist schon belegt; vielleicht läuft Fahrwasser dort bereits. Ein anderer: PORT=3001 npm start`;
  if (code === 'EACCES') return `Auf den Anschluss ${process.env.PORT ?? '3000'} darf dieses Konto nicht zugreifen. Ein anderer: PORT=3001 npm start`;
  if (code === 'ENOSPC') return 'Der Datenträger ist voll. Bitte Platz schaffen und erneut starten; es ist nichts verloren gegangen.';
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code ?? '') || /timeout exceeded|connection timeout/.test(message ?? '')) {
    return `Die Datenbank ist nicht erreichbar (${code ?? 'Zeitüberschreitung'}). Bitte DATABASE_URL und den Datenbankserver prüfen.`;
  }
  if (code === '28P01' || code === '28000') return 'Die Datenbank lehnt die Anmeldung ab. Bitte Benutzer und Passwort in DATABASE_URL prüfen.';
  if (code === '3D000') return 'Die in DATABASE_URL genannte Datenbank gibt es nicht. Bitte anlegen und erneut starten.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(message: string): never {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
