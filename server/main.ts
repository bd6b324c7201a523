import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, startBackground } from './application.js';
import { banner } from './banner.js';
import { openDatabase } from './open-database.js';
import { EmbeddedPostgresProblem } from './platform/database/embedded-postgres.js';
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
  const opened = await openDatabase(settings, { log: say, samples: !settings.production });
  let app: NestFastifyApplication | undefined;
  let stopping = false;

  // Children run detached: Ctrl-C reaches only us, and the database stops after the last request was answered.
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), DRAIN_MILLISECONDS).unref();
    await app?.close().catch(() => undefined);
    await opened.close().catch(() => undefined);
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
    void stop(1);
  });

  try {
    app = await createApplication({ settings, database: opened.database, connection: opened.connection });
    await startBackground(app);
    await app.listen(settings.port, settings.host);
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    await stop(1);
    return;
  }
  say(await banner(opened.database, publicUrl(settings), { embedded: opened.embedded, production: settings.production }));
}

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof EmbeddedPostgresProblem) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `Der Anschluss ${process.env.PORT ?? '3000'} ist schon belegt; vielleicht läuft Fahrwasser dort bereits. Ein anderer: PORT=3001 npm start`;
  if (code === 'EACCES') return `Auf den Anschluss ${process.env.PORT ?? '3000'} darf dieses Konto nicht zugreifen. Ein anderer: PORT=3001 npm start`;
  if (code === 'ENOSPC') return 'Der Datenträger ist voll. Bitte Platz schaffen und erneut starten; es ist nichts verloren gegangen.';
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code ?? '') || /timeout exceeded/.test(message ?? '')) {
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
