import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { S3Address } from '../files/s3-store.js';
import { READ_LIMITS, WRITE_LIMITS, type ReadLimit, type WriteLimit } from '../../../shared/route.js';

/** Hits allowed within so many seconds. */
export interface Limit {
  readonly max: number;
  readonly seconds: number;
}

/** Defaults of `trust.md` 2.12; each can be set by name in `LIMITS`. */
const DEFAULT_LIMITS: Record<WriteLimit | ReadLimit | 'upload-files' | 'upload-megabytes' | 'sign-in' | 'sign-in-address' | 'reset' | 'reset-day', Limit> = {
  ask: { max: 6, seconds: 600 },
  answer: { max: 20, seconds: 600 },
  comment: { max: 30, seconds: 600 },
  act: { max: 60, seconds: 600 },
  // A report in sections saves itself while it is written.
  save: { max: 600, seconds: 600 },
  // Whoever cleans up finds many things; hundreds an hour are something else.
  flag: { max: 30, seconds: 3600 },
  suggest: { max: 20, seconds: 86_400 },
  account: { max: 20, seconds: 600 },
  // Tries; what is kept counts below.
  upload: { max: 60, seconds: 600 },
  'upload-files': { max: 20, seconds: 86_400 },
  'upload-megabytes': { max: 100, seconds: 86_400 },
  read: { max: 600, seconds: 60 },
  // Every keystroke asks.
  search: { max: 300, seconds: 60 },
  'sign-in': { max: 5, seconds: 1800 },
  // Failed tries of one network address, over all accounts: 300 people behind one are normal.
  'sign-in-address': { max: 100, seconds: 1800 },
  reset: { max: 2, seconds: 3600 },
  'reset-day': { max: 5, seconds: 86_400 },
};
export type LimitName = keyof typeof DEFAULT_LIMITS;
const LIMIT_NAMES: readonly LimitName[] = [...WRITE_LIMITS, ...READ_LIMITS, 'upload-files', 'upload-megabytes', 'sign-in', 'sign-in-address', 'reset', 'reset-day'];

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'muss mit https:// (oder http://) beginnen', abort: true })
  .refine((value) => new URL(value).pathname === '/', 'ohne Pfad angeben, zum Beispiel https://fahrwasser.example.de');

const limits = z.string().transform((value, context) => {
  const result = { ...DEFAULT_LIMITS };
  for (const part of value.split(',').map((item) => item.trim()).filter(Boolean)) {
    const match = /^([a-z-]+)=(\d+)\/(\d+)$/.exec(part);
    const name = match?.[1] as LimitName | undefined;
    if (!match || !name || !LIMIT_NAMES.includes(name)) {
      context.addIssue({ code: 'custom', message: `»${part}« ist keine Grenze; Schreibweise: ask=6/600 (Anzahl/Sekunden), Namen: ${LIMIT_NAMES.join(', ')}` });
      return z.NEVER;
    }
    result[name] = { max: Number(match[2]), seconds: Number(match[3]) };
  }
  return result;
});

// Names of whole ranges that the HTTP server understands.
const NETWORK_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return NETWORK_NAMES.has(value);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128));
}

/** `none` says on purpose what an empty value may have forgotten. */
const proxies = z.string().transform((value, context) => {
  const parts = value.split(',').map((item) => item.trim()).filter(Boolean);
  if (parts.length === 1 && parts[0] === 'none') return [];
  const wrong = parts.find((part) => !isNetwork(part));
  if (wrong === undefined) return parts;
  context.addIssue({ code: 'custom', message: `»${wrong}« ist keine Adresse; Schreibweise: 10.0.0.5 oder 10.0.0.0/24, mehrere durch Komma getrennt, oder none ohne Proxy` });
  return z.NEVER;
});

const bucket = z
  .url({ protocol: /^https?$/, error: 'muss mit https:// (oder http://) beginnen', abort: true })
  .transform((value, context) => {
    const { origin, pathname, username, password, searchParams } = new URL(value);
    const name = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname)?.[1];
    if (name && username && password) return { bucket: `${origin}/${name}`, region: searchParams.get('region') ?? 'us-east-1', key: decodeURIComponent(username), secret: decodeURIComponent(password) };
    context.addIssue({ code: 'custom', message: 'Schreibweise: https://SCHLÜSSEL:GEHEIMNIS@s3.example.de/bucket?region=eu-central-1' });
    return z.NEVER;
  });

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const SECRET_LENGTH = 32;

/** The one table of settings; `docs/operations.md` explains each line to the operator. */
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number('muss eine Zahl sein').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'muss mit postgresql:// beginnen' }).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/, error: 'muss mit http:// oder https:// beginnen' }).optional(),
  MEILI_KEY: z.string().min(16, 'muss mindestens 16 Zeichen haben').optional(),
  DATA_DIR: z.string().min(1).default('data'),
  FILES_URL: bucket.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'muss mit smtp:// oder smtps:// beginnen' }).optional(),
  SECRET_KEY: z.string().min(SECRET_LENGTH, 'muss mindestens 32 Zeichen haben').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUSTED_PROXIES: proxies.optional(),
  LIMITS: limits.default(DEFAULT_LIMITS),
});

export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Base of links and the only allowed origin; without it (not in production) both loopback names are. */
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  /** Meilisearch of the operator; null: the embedded one, where there is one for this system. */
  readonly meilisearch: { readonly url: string; readonly key: string } | null;
  readonly dataDir: string;
  /** Bucket for uploaded files; null: a folder in the data folder. */
  readonly files: S3Address | null;
  readonly smtpUrl: string | null;
  readonly secretKey: string;
  readonly logLevel: string;
  readonly trustedProxies: string[];
  readonly limits: Record<LimitName, Limit>;
}

/** A setting that cannot be used; `message` is German and names the variable and what to do. */
export class SettingsError extends Error {}

const KNOWN = Object.keys(Environment.shape);

/**
 * Reads the settings from the environment.
 * @throws SettingsError for bad values, misspelt names, and in production for anything left at an unsafe default.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  refuseMisspelt(environment);
  // An empty variable is how compose files say "not set".
  const given = Object.fromEntries(KNOWN.map((name) => [name, environment[name] || undefined]));
  const parsed = Environment.safeParse(given, { error: z.locales.de().localeError });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])}: ${issue.message}`);
    throw new SettingsError(`Diese Einstellungen sind ungültig:\n${lines.join('\n')}\nDie Tabelle aller Einstellungen steht in docs/operations.md.`);
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if ((values.MEILI_URL === undefined) !== (values.MEILI_KEY === undefined)) throw new SettingsError('MEILI_URL und MEILI_KEY gehören zusammen: Bitte beide angeben oder keins.');
  if (production) {
    // Sessions would travel in the clear, and their cookie without `Secure`.
    if (values.PUBLIC_URL?.startsWith('http://') && !LOOPBACK.test(new URL(values.PUBLIC_URL).hostname)) {
      throw new SettingsError('PUBLIC_URL muss im Betrieb mit https:// beginnen; http:// geht nur für localhost.');
    }
    const missing = (['PUBLIC_URL', 'DATABASE_URL', 'SECRET_KEY', 'SMTP_URL'] as const).filter((name) => values[name] === undefined);
    if (missing.length > 0) throw new SettingsError(`Im Betrieb (NODE_ENV=production) fehlen: ${missing.join(', ')}. Voreinstellungen gibt es dort bewusst nicht.`);
    if (values.SECRET_KEY && new Set(values.SECRET_KEY).size < 10) throw new SettingsError('SECRET_KEY ist zu einfach. Erzeugen Sie einen mit: openssl rand -base64 48');
    // Behind an unknown proxy everybody has its address, and one stranger's wrong tries keep all others out.
    if (values.PUBLIC_URL?.startsWith('https://') && values.TRUSTED_PROXIES === undefined) {
      throw new SettingsError('TRUSTED_PROXIES fehlt: Nennen Sie die Adresse des Proxys, der https annimmt, zum Beispiel 10.0.0.5 oder 10.0.0.0/24; none, wenn keiner davorsteht.');
    }
  }
  const dataDir = resolve(values.DATA_DIR);
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : null,
    databaseUrl: values.DATABASE_URL ?? null,
    meilisearch: values.MEILI_URL && values.MEILI_KEY ? { url: values.MEILI_URL, key: values.MEILI_KEY } : null,
    dataDir,
    files: values.FILES_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    secretKey: values.SECRET_KEY ?? ownSecret(dataDir),
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    limits: values.LIMITS,
  };
}

/** Origins a browser may come from. */
export function allowedOrigins(settings: Settings): string[] {
  if (settings.publicUrl) return [settings.publicUrl];
  // A browser leaves out the usual port.
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${settings.port}`).origin);
}

/** The address that stands in mails and on the terminal. */
export const publicUrl = (settings: Settings): string => settings.publicUrl ?? `http://localhost:${settings.port}`;

/** Keyed digest: for values that must be recognised but not stored (mail addresses in limits). */
export const keyedDigest = (settings: Settings, value: string): string =>
  createHmac('sha256', settings.secretKey).update(value).digest('base64url').slice(0, 32);

function ownSecret(dataDir: string): string {
  const file = resolve(dataDir, 'secret-key');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    if (existsSync(file)) {
      const kept = readFileSync(file, 'utf8').trim();
      if (kept.length >= SECRET_LENGTH) return kept;
      // What a full disk or a restored backup left behind is no secret.
      rmSync(file, { force: true });
    }
    mkdirSync(dataDir, { recursive: true });
    // Written whole and then given its name: two starts at once, or a crash between, never leave half a secret.
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      // Two starts at once: the other one's counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new SettingsError(`In den Datenordner ${dataDir} kann nicht geschrieben werden (${(error as Error).message}). Bitte Rechte und freien Speicherplatz prüfen.`);
  }
}

// A misspelt setting is worse than a missing one: the operator believes it holds.
function refuseMisspelt(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    if (KNOWN.includes(name) || name.length < 6) continue;
    const meant = KNOWN.find((known) => known.length >= 6 && oneTypoApart(name.toUpperCase(), known));
    if (meant) throw new SettingsError(`Die Einstellung ${name} gibt es nicht. Meinten Sie ${meant}?`);
  }
}

function oneTypoApart(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const restLeft = left.slice(start, left.length - end);
  const restRight = right.slice(start, right.length - end);
  const swapped = restLeft.length === 2 && restLeft[0] === restRight[1] && restLeft[1] === restRight[0];
  return swapped || (restLeft.length <= 1 && restRight.length <= 1);
}
