import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allowedOrigins, keyedDigest, publicUrl, readSettings, SettingsError } from '../../server/platform/config/settings.js';
import { originAllowed } from '../../server/platform/http/origin.js';

const KEY = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF';
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://fahrwasser.example.de',
  DATABASE_URL: 'postgresql://app:secret@db/fahrwasser',
  SMTP_URL: 'smtps://post:secret@mail.example.de',
  SECRET_KEY: KEY,
  TRUSTED_PROXIES: '10.0.0.5',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fahrwasser-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (environment: Record<string, string>) => readSettings({ DATA_DIR: folder, ...environment });

function refusal(environment: Record<string, string>): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '(accepted)';
}

test('nothing set: everything that is needed to try it out', () => {
  expect(read({})).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', publicUrl: null, databaseUrl: null, smtpUrl: null, logLevel: 'info', dataDir: folder, trustedProxies: [] });
  expect(read({}).limits).toMatchObject({ ask: { max: 6, seconds: 600 }, answer: { max: 20, seconds: 600 }, 'sign-in': { max: 5, seconds: 1800 }, reset: { max: 2, seconds: 3600 } });
});

test('Meilisearch needs address and key, or neither', () => {
  const [MEILI_URL, MEILI_KEY] = ['http://meilisearch:7700', KEY];
  expect(read({}).meilisearch).toBeNull();
  expect(read({ MEILI_URL, MEILI_KEY }).meilisearch).toEqual({ url: MEILI_URL, key: MEILI_KEY });
  for (const half of [{ MEILI_URL }, { MEILI_KEY }] as Record<string, string>[]) expect(refusal(half)).toContain('gehören zusammen');
});

test('an empty variable counts as not set', () => {
  expect(read({ PORT: '', PUBLIC_URL: '', LIMITS: '', SECRET_KEY: '' })).toMatchObject({ port: 3000, publicUrl: null });
});

describe('a value that cannot be used is named, with what is wrong', () => {
  test.each([
    ['PORT', 'viele', 'muss eine Zahl sein'],
    ['PORT', '70000', 'PORT'],
    ['NODE_ENV', 'produktion', 'NODE_ENV'],
    ['LOG_LEVEL', 'laut', 'LOG_LEVEL'],
    ['PUBLIC_URL', 'fahrwasser.example.de', 'PUBLIC_URL'],
    ['PUBLIC_URL', 'https://example.de/fahrwasser', 'ohne Pfad angeben'],
    ['DATABASE_URL', 'mysql://app@db/fahrwasser', 'muss mit postgresql:// beginnen'],
    ['MEILI_URL', 'meilisearch:7700', 'muss mit http:// oder https:// beginnen'],
    ['MEILI_KEY', 'kurz', 'muss mindestens 16 Zeichen haben'],
    ['SMTP_URL', 'mail.example.de', 'muss mit smtp:// oder smtps:// beginnen'],
    ['SECRET_KEY', 'kurz', 'muss mindestens 32 Zeichen haben'],
    ['LIMITS', 'ask=viele', '»ask=viele« ist keine Grenze'],
    ['LIMITS', 'asking=6/600', '»asking=6/600« ist keine Grenze'],
    ['TRUSTED_PROXIES', 'proxy.example.de', '»proxy.example.de« ist keine Adresse'],
    ['TRUSTED_PROXIES', '10.0.0.5, 10.0.0.0/33', '»10.0.0.0/33« ist keine Adresse'],
    ['TRUSTED_PROXIES', '0.0.0.0/0', '»0.0.0.0/0« ist keine Adresse'],
    ['TRUSTED_PROXIES', 'none, 10.0.0.5', '»none« ist keine Adresse'],
  ])('%s=%s', (name, value, message) => {
    const refused = refusal({ [name]: value });
    expect(refused).toContain('Diese Einstellungen sind ungültig');
    expect(refused).toContain(`${name}: `);
    expect(refused).toContain(message);
  });

  test('all at once', () => {
    const refused = refusal({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(refused).toContain('PORT');
    expect(refused).toContain('LOG_LEVEL');
  });
});

describe('a name one slip away from a setting', () => {
  test.each([
    ['DATABASE_ULR', 'DATABASE_URL'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['PUBLIC_URLS', 'PUBLIC_URL'],
    ['SECRET-KEY', 'SECRET_KEY'],
    ['public_url', 'PUBLIC_URL'],
    ['LIMIT', 'LIMITS'],
  ])('%s is not taken for anything else than %s', (wrong, meant) => {
    const refused = refusal({ [wrong]: 'x' });
    if (wrong.length < 6) expect(refused).toBe('(accepted)');
    else expect(refused).toBe(`Die Einstellung ${wrong} gibt es nicht. Meinten Sie ${meant}?`);
  });

  test('what has nothing to do with us is left alone', () => {
    expect(refusal({ PATH: '/bin', HOSTNAME: 'rathaus', EXPORT: '1', DATABASE_HOST: 'x', npm_config_loglevel: 'error' })).toBe('(accepted)');
  });
});

describe('in production', () => {
  test('what is complete is accepted, and nothing is written', () => {
    expect(readSettings({ ...PRODUCTION, DATA_DIR: join(folder, 'none') })).toMatchObject({ production: true, secretKey: KEY });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test.each(['PUBLIC_URL', 'DATABASE_URL', 'SECRET_KEY', 'SMTP_URL'])('%s has no default', (name) => {
    const refused = refusal({ ...PRODUCTION, [name]: '' });
    expect(refused).toContain('Im Betrieb (NODE_ENV=production) fehlen');
    expect(refused).toContain(name);
  });

  test('an address without https is refused, except the own machine', () => {
    expect(refusal({ ...PRODUCTION, PUBLIC_URL: 'http://fahrwasser.example.de' })).toContain('PUBLIC_URL muss im Betrieb mit https:// beginnen');
    expect(refusal({ ...PRODUCTION, PUBLIC_URL: 'http://localhost.example.de' })).toContain('PUBLIC_URL muss');
    for (const own of ['localhost', '127.0.0.1', '[::1]']) expect(refusal({ ...PRODUCTION, PUBLIC_URL: `http://${own}:3000`, TRUSTED_PROXIES: '' })).toBe('(accepted)');
  });

  test('who accepts https must be named, or said not to be there', () => {
    expect(refusal({ ...PRODUCTION, TRUSTED_PROXIES: '' })).toContain('TRUSTED_PROXIES fehlt');
    expect(readSettings({ ...PRODUCTION, TRUSTED_PROXIES: 'none' }).trustedProxies).toEqual([]);
    expect(readSettings({ ...PRODUCTION, TRUSTED_PROXIES: '10.0.0.0/24, fd00::/8,uniquelocal' }).trustedProxies).toEqual(['10.0.0.0/24', 'fd00::/8', 'uniquelocal']);
  });

  test('a key without variety is no secret', () => {
    expect(refusal({ ...PRODUCTION, SECRET_KEY: 'passwort'.repeat(5) })).toContain('SECRET_KEY ist zu einfach');
  });
});

describe('the secret it makes for itself', () => {
  test('is kept over starts, for the owner alone', () => {
    const { secretKey } = read({});
    expect(secretKey.length).toBeGreaterThanOrEqual(32);
    expect(read({}).secretKey).toBe(secretKey);
    expect(statSync(join(folder, 'secret-key')).mode & 0o077).toBe(0);
  });

  test('differs between installations', () => {
    const other = mkdtempSync(join(tmpdir(), 'fahrwasser-settings-'));
    expect(readSettings({ DATA_DIR: other }).secretKey).not.toBe(read({}).secretKey);
    rmSync(other, { recursive: true });
  });

  test('is made anew when a crash left the file without content', () => {
    writeFileSync(join(folder, 'secret-key'), '');
    const { secretKey } = read({});
    expect(secretKey.length).toBeGreaterThanOrEqual(32);
    expect(readFileSync(join(folder, 'secret-key'), 'utf8').trim()).toBe(secretKey);
  });

  test('a data folder that is none is explained', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal({ DATA_DIR: join(folder, 'file') })).toContain(`In den Datenordner ${join(folder, 'file')} kann nicht geschrieben werden`);
    expect(refusal({ DATA_DIR: join(folder, 'file', 'data') })).toContain('Bitte Rechte und freien Speicherplatz prüfen');
  });
});

test('limits are set by name, the others keep their default', () => {
  expect(read({ LIMITS: 'ask=1/2, sign-in=3/4' }).limits).toMatchObject({ ask: { max: 1, seconds: 2 }, 'sign-in': { max: 3, seconds: 4 }, answer: { max: 20, seconds: 600 } });
});

test('a browser may come from the public address alone, or from loopback when there is none', () => {
  expect(allowedOrigins(readSettings(PRODUCTION))).toEqual(['https://fahrwasser.example.de']);
  expect(allowedOrigins(read({ PORT: '4000' }))).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000']);
  expect(allowedOrigins(read({ PORT: '80' }))).toEqual(['http://localhost', 'http://127.0.0.1', 'http://[::1]']);
  expect(originAllowed(read({ PORT: '4000' }), { localPort: 4001 }, 'http://localhost:4001')).toBe(true);
  for (const origin of [undefined, '', 'null', 'http://localhost:4000', 'http://localhost.example.de:4001']) expect(originAllowed(read({ PORT: '4000' }), { localPort: 4001 }, origin)).toBe(false);
  expect(publicUrl(read({ PORT: '4000' }))).toBe('http://localhost:4000');
  expect(publicUrl(read({ PUBLIC_URL: 'https://fahrwasser.example.de/' }))).toBe('https://fahrwasser.example.de');
});

test('a digest is the same for the same secret, and tells nothing of its value', () => {
  const settings = readSettings(PRODUCTION);
  const digest = keyedDigest(settings, 'erika@example.de');
  expect(digest).toBe(keyedDigest(settings, 'erika@example.de'));
  expect(digest).not.toBe(keyedDigest(settings, 'erika@example.com'));
  expect(digest).not.toBe(keyedDigest({ ...settings, secretKey: `${KEY}x` }, 'erika@example.de'));
  expect(digest).toMatch(/^[A-Za-z0-9_-]{32}$/);
});
