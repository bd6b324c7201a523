import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashPassword } from '../../server/accounts/passwords.js';
import { shippedTexts } from '../../server/pages/operator-pages.js';
import { PAGE_NAMES } from '../../shared/pages/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

interface PageText {
  name: string;
  text: string;
  operator: boolean;
}

let node: TestApplication;
let world: World;
beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());

const read = (name: string) => world.guest().get<PageText>(`pages/${name}`);

describe('everybody reads', () => {
  test.each(PAGE_NAMES)('%s', async (name) => {
    const { status, body } = await read(name);
    expect([status, body.name, body.operator]).toEqual([200, name, false]);
    expect(body.text.length).toBeGreaterThan(200);
  });
});

test('the operator\'s own text takes the place of ours, without a restart', async () => {
  const folder = join(node.dataDir, 'pages');
  const text = '# Impressum\n\nKreis Prüfland, Straße 1 <b>&amp;</b>\n';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'impressum.md'), text);
  expect((await read('impressum')).body).toEqual({ name: 'impressum', text, operator: true });
  expect((await read('datenschutz')).body.operator).toBe(false);
  await rm(folder, { recursive: true });
  expect((await read('impressum')).body.operator).toBe(false);
});

test.each(['gibt-es-nicht', '..%2Fsecret-key', '..%2F..%2Fpackage', 'impressum.md', '%2Fetc%2Fpasswd', '__proto__', 'impressum%00'])('there is no page %s', async (name) => {
  const answer = await world.guest().get(`pages/${name}`);
  expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
});

test('an installation without the texts does not start; the container has them', () => {
  expect(() => shippedTexts(tmpdir())).toThrow('server/pages/texts fehlt');
  const lastStage = readFileSync('Dockerfile', 'utf8').split(/^FROM /m).at(-1);
  expect(lastStage).toContain('COPY server/pages/texts server/pages/texts');
});

test('the privacy notice names every cookie that is set', async () => {
  const person = await world.person({ passwordHash: await hashPassword('Deich-und-Watt-2026') });
  const answer = await world.guest().post('session', { mail: person.mail, password: 'Deich-und-Watt-2026' });
  const names = answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
  const { text } = (await read('datenschutz')).body;
  expect(names).toEqual(['fahrwasser', 'fahrwasser-device']);
  expect(names.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
});
