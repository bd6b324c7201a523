import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../server/accounts/passwords.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const PASSWORD = 'Ebbe und Flut im Wechsel';

let first: TestApplication;
let second: TestApplication;
let world: World;
let browser: TestBrowser;
let passwordHash: string;
let person: TestPerson;
let service: TestService;
let page: Page;

beforeAll(async () => {
  // Nodes of one installation share their key, or they would count wrong tries apart.
  const environment = { SECRET_KEY: 'Nur zum Prüfen: 0123456789 abcdefghijklm' };
  first = await startApplication({ jobs: true, environment });
  second = await startApplication({ database: first.testDatabase, environment });
  world = new World(first);
  passwordHash = await hashPassword(PASSWORD);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await second.close();
  await first.close();
});
beforeEach(async () => {
  person = await world.person({ passwordHash, name: 'Wiebke Wechsel' });
  service = await world.service({ name: 'Wohngeld digital' });
  page = await browser.openPage(world.guest());
});
afterEach(() => browser.closePages());

const mail = () => page.getByLabel('E-Mail-Adresse');
const password = () => page.getByLabel('Passwort', { exact: true });
const heading = (one: Page, name: string) => one.getByRole('heading', { level: 1, name });

async function signIn(secret = PASSWORD): Promise<void> {
  await mail().fill(person.mail);
  await password().fill(secret);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
}

describe('signing in', () => {
  test('leads to where one wanted to go', async () => {
    await visit(page, `/dienste/${service.slug}?ansicht=verwaltungen`);
    await heading(page, 'Anmelden').waitFor();
    expect(new URL(page.url()).search).toBe(`?ziel=${encodeURIComponent(`/dienste/${service.slug}?ansicht=verwaltungen`)}`);
    await signIn();
    await heading(page, 'Wohngeld digital').waitFor();
    expect(page.url()).toBe(`${first.origin}/dienste/${service.slug}?ansicht=verwaltungen`);
    await page.getByRole('button', { name: 'Konto von Wiebke Wechsel' }).waitFor();
  });

  test.each(['//boese.example/', 'https://boese.example/', '/\\boese.example', 'javascript:alert(1)'])('never leads to %s', async (target) => {
    await visit(page, `/anmelden?ziel=${encodeURIComponent(target)}`);
    await signIn();
    await heading(page, 'Guten Tag, Wiebke Wechsel').waitFor();
    expect(page.url()).toBe(`${first.origin}/`);
  });

  test('with a wrong password says so and keeps the address', async () => {
    browser.expectProblem(page, /status of 401/);
    await visit(page, '/anmelden');
    await signIn('Falsch geraten, leider');
    const summary = page.getByRole('alert').filter({ hasText: 'E-Mail-Adresse oder Passwort stimmt nicht.' });
    await focusOn(page, summary);
    expect(await mail().inputValue()).toBe(person.mail);
    await signIn();
    await heading(page, 'Guten Tag, Wiebke Wechsel').waitFor();
  });

  test('asks to wait after five wrong tries, and that holds at every node', async () => {
    browser.expectProblem(page, /status of (401|429)/);
    await visit(page, '/anmelden');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answered = page.waitForResponse('**/api/session');
      await signIn(`Geraten ${attempt}`);
      expect((await answered).status()).toBe(401);
    }
    await signIn();
    await page.getByRole('alert').getByText(/Bitte versuchen Sie es in \d+ Minuten noch einmal\./).waitFor();
    expect(await mail().inputValue()).toBe(person.mail);
    expect((await world.guest().at(second.origin).post('session', { mail: person.mail, password: PASSWORD })).status).toBe(429);
  });
});

test('a forgotten password is set anew by mail, once', async () => {
  await visit(page, '/anmelden');
  await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
  await heading(page, 'Passwort vergessen').waitFor();
  await mail().fill(person.mail);
  await page.getByRole('button', { name: 'Link anfordern' }).click();
  await page.getByText('Bitte sehen Sie in Ihr Postfach').waitFor();

  const link = await linkInMailTo(person.mail);
  await visit(page, link);
  await page.getByLabel('Neues Passwort', { exact: true }).fill('Springtide');
  await page.getByLabel('Neues Passwort wiederholen').fill('Springflut');
  await page.getByRole('button', { name: 'Passwort setzen' }).click();
  await page.getByRole('alert').getByText('Bitte prüfen Sie 2 Angaben').waitFor();
  await page.getByLabel('Neues Passwort', { exact: true }).fill('Springtide im Watt');
  await page.getByLabel('Neues Passwort wiederholen').fill('Springtide im Watt');
  await page.getByRole('button', { name: 'Passwort setzen' }).click();
  await page.getByText('Ihr neues Passwort gilt ab jetzt.').waitFor();
  await signIn('Springtide im Watt');
  await heading(page, 'Guten Tag, Wiebke Wechsel').waitFor();

  browser.expectProblem(page, /status of 422/);
  await visit(page, link);
  await page.getByLabel('Neues Passwort', { exact: true }).fill('Noch einmal dasselbe');
  await page.getByLabel('Neues Passwort wiederholen').fill('Noch einmal dasselbe');
  await page.getByRole('button', { name: 'Passwort setzen' }).click();
  await page.getByRole('alert').getByText('Dieser Link ist abgelaufen oder wurde schon benutzt.').waitFor();
});

/** The path of the link in the mail; the job that writes it runs beside the request. */
function linkInMailTo(address: string): Promise<string> {
  const folder = join(first.dataDir, 'mail');
  return until(`a mail to ${address}`, async () => {
    const mails = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    const own = mails.find((text) => text.includes(`To: ${address}`))?.replaceAll('=\r\n', '');
    return /\/passwort-neu#[A-Za-z0-9_-]{43}/.exec(own ?? '')?.[0];
  });
}

test('signing out leaves nothing of the person on any tab of the device', async () => {
  const title = 'Eine Frage nur für Mitglieder';
  const thread = await world.question(person, { title });
  page = await browser.openPage(person);
  browser.expectProblem(page, /status of 401/);
  await visit(page, `/fragen/${thread}`);
  const tab = await page.context().newPage();
  await visit(tab, `/fragen/${thread}`);

  await page.getByRole('button', { name: 'Konto von Wiebke Wechsel' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await heading(page, 'Online-Dienste einführen, ohne allein zu sein').waitFor();
  await heading(tab, 'Anmelden').waitFor();
  for (const one of [page, tab]) {
    expect(await one.content()).not.toContain(title);
    expect(await one.content()).not.toContain('Wiebke Wechsel');
  }
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('fahrwasser');
  await page.goBack();
  await heading(page, 'Anmelden').waitFor();
  await settled(page);
  expect(await page.content()).not.toContain(title);
});

test('locking somebody out ends their session at the other node', async () => {
  const lead = await world.person({ organisation: person.organisation, role: 'lead' });
  const reader = await browser.openPage(person.client.at(second.origin));
  browser.expectProblem(reader, /status of 401|WebSocket/);
  await visit(reader, '/fragen');
  await live(reader, 'threads');

  const desk = await browser.openPage(lead);
  await visit(desk, `/verwaltungen/${lead.organisation.key}`);
  await desk.getByRole('button', { name: /Wiebke Wechsel/ }).filter({ hasText: 'sperren' }).click();
  const confirm = desk.getByRole('dialog').getByRole('button', { name: /sperren/ });
  const ended = heading(reader, 'Anmelden').waitFor();
  await confirm.click();
  await desk.getByRole('row', { name: /Wiebke Wechsel/ }).getByText('gesperrt').waitFor();
  await ended;
  await reader.getByText('Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich wieder an.').waitFor();
  expect((await person.client.get('me/sessions')).status).toBe(401);
});
