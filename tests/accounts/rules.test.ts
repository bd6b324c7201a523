import { describe, expect, test } from '@jest/globals';
import { mayManagePeople, mayReinstate, maySeePerson, maySuspend, type PersonFacts } from '../../server/accounts/accounts.policy.js';
import { cookieOf, deviceCookie, sessionCookie, sessionTokenOf } from '../../server/accounts/cookies.js';
import { deviceName } from '../../server/accounts/device-name.js';
import { knownDevice, rememberDevice } from '../../server/accounts/known-device.js';
import { networkOf } from '../../server/platform/http/network.js';
import { hashPassword, verifyPassword } from '../../server/accounts/passwords.js';
import type { Actor } from '../../server/kernel/actor.js';
import { germanDay } from '../../server/kernel/day.js';
import { readSettings } from '../../server/platform/config/settings.js';

const SECRET = 'ein-geheimnis-nur-fuer-diese-pruefung-0123456789';
const settings = readSettings({ NODE_ENV: 'test', SECRET_KEY: SECRET });
const overHttps = readSettings({ NODE_ENV: 'test', SECRET_KEY: SECRET, PUBLIC_URL: 'https://fahrwasser.example' });

const actor = (facts: Partial<Actor> = {}): Actor => ({ personId: 'me', sessionId: 's', organisationId: 'own', role: 'member', instanceRole: null, mandate: null, ...facts });
const person = (facts: Partial<PersonFacts> = {}): PersonFacts => ({ id: 'other', organisationId: 'own', suspended: false, lastAdmin: false, ...facts });

describe('who manages the people of a house', () => {
  const managers: Partial<Actor>[] = [{ role: 'lead' }, { instanceRole: 'coordinator' }, { instanceRole: 'admin' }];
  const others: Partial<Actor>[] = [{}, { role: 'editor' }];

  test.each(managers)('%j of the own house', (facts) => {
    expect(mayManagePeople(actor(facts), 'own')).toEqual({ allowed: true });
    expect(maySuspend(actor(facts), person())).toEqual({ allowed: true });
    expect(mayReinstate(actor(facts), person({ suspended: true }))).toEqual({ allowed: true });
  });

  test.each([...others, ...managers.map((facts) => ({ ...facts, organisationId: 'elsewhere' }))])('%j does not', (facts) => {
    expect(mayManagePeople(actor(facts), 'own')).toEqual({ allowed: false, code: 'forbidden' });
    expect(maySuspend(actor(facts), person())).toEqual({ allowed: false, code: 'forbidden' });
    expect(mayReinstate(actor(facts), person({ suspended: true }))).toEqual({ allowed: false, code: 'forbidden' });
  });

  test('people of other houses do not exist, for admins neither', () => {
    expect(maySeePerson(actor(), person())).toBe(true);
    expect(maySeePerson(actor({ instanceRole: 'admin' }), person({ organisationId: 'elsewhere' }))).toBe(false);
  });

  test('nobody suspends or reinstates themselves', () => {
    const lead = actor({ role: 'lead' });
    expect(maySuspend(lead, person({ id: 'me' }))).toEqual({ allowed: false, code: 'forbidden' });
    expect(mayReinstate(lead, person({ id: 'me', suspended: true }))).toEqual({ allowed: false, code: 'forbidden' });
  });

  test('the last person with rights of the operator stays', () => {
    const lead = actor({ role: 'lead' });
    expect(maySuspend(lead, person({ lastAdmin: true }))).toEqual({ allowed: false, code: 'last_admin' });
    // Already suspended: there is nothing left to refuse.
    expect(maySuspend(lead, person({ lastAdmin: true, suspended: true }))).toEqual({ allowed: true });
    expect(maySuspend(actor(), person({ lastAdmin: true }))).toEqual({ allowed: false, code: 'forbidden' });
  });
});

describe('cookies', () => {
  test('names follow the configured address, not what a request says', () => {
    expect([sessionCookie(settings), deviceCookie(settings)]).toEqual(['fahrwasser', 'fahrwasser-device']);
    expect([sessionCookie(overHttps), deviceCookie(overHttps)]).toEqual(['__Host-fahrwasser', '__Host-fahrwasser-device']);
  });

  test('only the cookie of exactly that name counts', () => {
    expect(cookieOf('xfahrwasser=1; fahrwasser-device=2;fahrwasser=3 ; a', 'fahrwasser')).toBe('3');
    expect(cookieOf('a=b=c', 'a')).toBe('b=c');
    for (const header of [undefined, '', ';;;', 'fahrwasser', '=fahrwasser', '__proto__=x']) expect(cookieOf(header, 'fahrwasser')).toBeNull();
  });

  test('what cannot be a token is not looked up', () => {
    const token = 'a'.repeat(43);
    expect(sessionTokenOf(settings, `fahrwasser=${token}`)).toBe(token);
    for (const bad of ['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}'`, `"${token}"`, '%41'.repeat(20)]) expect(sessionTokenOf(settings, `fahrwasser=${bad}`)).toBeNull();
  });
});

describe('a known device', () => {
  const header = (value: string): string => `fahrwasser-device=${value}`;

  test('proves itself for the people who signed in on it, the last five', () => {
    let cookie = header(rememberDevice(settings, undefined, 'eins@a.example'));
    expect(knownDevice(settings, cookie, 'eins@a.example')).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(knownDevice(settings, cookie, 'zwei@a.example')).toBeNull();
    const first = knownDevice(settings, cookie, 'eins@a.example');
    for (const name of ['zwei', 'drei', 'vier', 'fünf', 'fünf', 'sechs']) cookie = header(rememberDevice(settings, cookie, `${name}@a.example`));
    expect(knownDevice(settings, cookie, 'sechs@a.example')).toBe(first);
    expect(knownDevice(settings, cookie, 'zwei@a.example')).toBe(first);
    expect(knownDevice(settings, cookie, 'eins@a.example')).toBeNull();
  });

  test('cannot be made up or carried to another installation', () => {
    const value = rememberDevice(settings, undefined, 'eins@a.example');
    const otherSecret = readSettings({ NODE_ENV: 'test', SECRET_KEY: `${SECRET}x` });
    expect(knownDevice(otherSecret, header(value), 'eins@a.example')).toBeNull();
    for (const bad of ['', value.replace('.', ''), `${'A'.repeat(22)}${value.slice(22)}`, `${value.slice(0, 23)}${'A'.repeat(32)}`, `${value}.x`]) {
      expect(knownDevice(settings, header(bad), 'eins@a.example')).toBeNull();
      expect(rememberDevice(settings, header(bad), 'eins@a.example')).toMatch(/^[A-Za-z0-9_-]{22}(?:\.[A-Za-z0-9_-]{32})+$/);
    }
  });
});

test('one network is one IPv4 address or one IPv6 line', () => {
  expect(networkOf('198.51.100.7')).toBe('198.51.100.7');
  expect(networkOf('::ffff:198.51.100.7')).toBe('198.51.100.7');
  expect(networkOf('2001:db8:12:34:1:2:3:4')).toBe('2001:db8:12:34');
  expect(networkOf('2001:DB8:12:34::1')).toBe(networkOf('2001:0db8:0012:0034:ffff::'));
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge auf Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox auf Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari auf iOS'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36', 'Chrome auf Android'],
  ['curl/8.9 <script>', 'Unbekanntes Gerät'],
  [undefined, 'Unbekanntes Gerät'],
])('a session is named by what its owner recognises: %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

test('a password is kept as argon2id by OWASP and recognised; nobody has none', async () => {
  const hash = await hashPassword('Deich-und-Watt-2026');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, 'Deich-und-Watt-2026')).toBe(true);
  expect(await verifyPassword(hash, 'Deich-und-Watt-2027')).toBe(false);
  expect(await verifyPassword(null, 'Dieses Passwort hat niemand.')).toBe(false);
});

test('a day is the German one', () => {
  expect(germanDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(germanDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  expect(germanDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});
