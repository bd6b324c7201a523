import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let reader: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  reader = await world.person();
  const dogs = await world.service({ name: 'Hundehaltung', topicField: 'Engagement' });
  await world.bundle(
    dogs,
    Array.from({ length: 12 }, (_, number) => ({ key: `990000000000${String(number).padStart(2, '0')}`, name: number === 7 ? 'Hundesteuer Ermäßigung' : `Einzelleistung ${number}`, typing: number < 5 ? '5' : '4', laws: 'KAG' })),
    { typing: '5:5|4:7', missingSince: '2026-06-01' },
  );
  const bare = await world.service({ name: 'Angelschein', topicField: 'Fischen' });
  await node.database.rows(`update service set availability = 'none' where id = $1`, [bare.id]);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

const rows = (page: Page) => page.getByRole('main').locator('.service-row-name a');

test('from all services by a facet to a service, its duty and one of its single services', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/dienste');
  // What can be introduced comes before what has no online service yet, whatever the alphabet says.
  expect(await rows(page).allTextContents()).toEqual(['Hundehaltung', 'Angelschein']);
  await page.getByLabel('Themenfeld', { exact: true }).selectOption({ label: 'Engagement (1)' });
  await page.getByText('1 von 2 Diensten').waitFor();
  await page.waitForURL(/feld=Engagement/);
  await expectAccessible(page);
  await page.reload();
  await rows(page).filter({ hasText: 'Hundehaltung' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hundehaltung' }).waitFor();
  await page.getByText('5 Einzelleistungen: Kommune regelt und führt aus.').waitFor();
  await page.getByText('Seit 01.06.2026 führt der Katalog diese Leistung nicht mehr.').waitFor();
  await page.getByRole('button', { name: 'Einzelleistungen zeigen' }).click();
  await page.getByLabel('Einzelleistung, Leistungsschlüssel oder Gesetz suchen').fill('hundesteuer ermaessigung');
  await page.getByText('1 Einzelleistung', { exact: true }).waitFor();
  await page.getByText('99000000000007').waitFor();
  await page.getByText('Typ 4: Land regelt, Land oder Kommune führt aus').waitFor();
  await settled(page);
  await expectAccessible(page);
});

test('a service without an online service says so, and is useful all the same', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/dienste?dienst=keiner');
  await rows(page).filter({ hasText: 'Angelschein' }).click();
  await page.getByText('Noch kein Online-Dienst', { exact: true }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Frage stellen' }).waitFor();
  await expectAccessible(page);
});
