import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible } from '../support/accessibility.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestOrganisation, type TestPerson } from '../support/factories.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let amt: TestOrganisation;
let lead: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  amt = await world.organisation({ kind: 'amt', name: 'Amt Prüfsee-Land', district: 'Kreis Prüfland' });
  await world.organisation({ kind: 'amt', name: 'Amt Anderswo', district: 'Kreis Anderland' });
  lead = await world.person({ organisation: amt, role: 'lead' });
  for (let number = 1; number <= 14; number += 1) {
    await node.database.rows(`insert into municipality (ags, name, official_name, kind, district_key, district, organisation_id, inhabitants) values ($1, $2, $2, 'gemeinde', '99001', 'Kreis Prüfland', $3, $4)`, [
      String(99_100_000 + number),
      number === 1 ? 'Hohenfelde' : `Prüfdorf ${number}`,
      amt.id,
      300 + number,
    ]);
  }
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

test('an administration is found by a municipality it serves and narrowed by facets kept in the address', async () => {
  const page = await browser.openPage(lead);
  await visit(page, '/verwaltungen');
  await page.getByRole('searchbox', { name: 'Verwaltung, Kreis oder Gemeinde suchen' }).fill('hohenfelde');
  await page.getByText('Arbeitet für: Hohenfelde').waitFor();
  expect(await page.locator('[data-row]').allTextContents()).toEqual(['Amt Prüfsee-Land']);
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Kreis', { exact: true }).selectOption({ label: 'Anderland (1)' });
  await page.waitForURL('**/verwaltungen?kreis=Anderland');
  await settled(page);
  expect(await page.locator('[data-row]').allTextContents()).toEqual(['Amt Anderswo']);
  await expectAccessible(page);
  await page.reload();
  await page.getByText('Amt Anderswo').waitFor();
  await page.getByRole('button', { name: 'Alle Verwaltungen zeigen' }).click();
  await page.getByText('Amt Prüfsee-Land').waitFor();
});

test('its municipalities unfold and are searched', async () => {
  const page = await browser.openPage(lead);
  await visit(page, `/verwaltungen/${amt.key}`);
  await page.getByRole('heading', { level: 2, name: /Gemeinden/ }).waitFor();
  expect(await page.locator('.municipality-rows li').count()).toBe(12);
  await page.getByRole('button', { name: 'Alle 14 Gemeinden zeigen' }).click();
  expect(await page.locator('.municipality-rows li').count()).toBe(14);
  await page.getByRole('searchbox', { name: 'Gemeinde suchen' }).fill('dorf 7');
  await page.getByText('Prüfdorf 7').waitFor();
  await page.getByText('Prüfdorf 8').waitFor({ state: 'detached' });
  await expectAccessible(page);
});

test('a lead enters whom to ask; what is wrong is named, and what a colleague wrote meanwhile is shown first', async () => {
  const page = await browser.openPage(lead);
  browser.expectProblem(page, /status of (400|409)/);
  await visit(page, `/verwaltungen/${amt.key}`);
  await page.getByRole('button', { name: 'Ansprechstelle eintragen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Funktion').fill('OZG-Koordination');
  await dialog.getByLabel('Webseite').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('Funktion').inputValue()).toBe('OZG-Koordination');
  await expectAccessible(page, ['dialog']);

  const colleague = await world.person({ organisation: amt, role: 'lead' });
  const { version } = (await colleague.client.get<{ version: number }>(`organisations/${amt.key}`)).body;
  expect((await colleague.client.patch(`organisations/${amt.key}`, { phone: '04321 1234' }, { version })).status).toBe(200);
  await dialog.getByLabel('Webseite').fill('https://www.pruefsee.example');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByText('Inzwischen wurde etwas geändert').waitFor();
  await dialog.getByText('04321 1234').waitFor();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /www\.pruefsee\.example/ }).waitFor();

  const reader = await browser.openPage(await world.person());
  await visit(reader, `/verwaltungen/${amt.key}`);
  await reader.getByText('OZG-Koordination').waitFor();
  expect(await reader.getByRole('button', { name: /Ansprechstelle/ }).count()).toBe(0);
  await expectAccessible(reader);
});
