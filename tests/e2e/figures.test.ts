import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let reader: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  reader = await world.person();
  service = await world.service({ name: 'Hundesteuer anmelden' });
  const other = await world.service({ name: 'Wohngeld' });
  const obstacle = await world.obstacle({ name: 'Kasse ohne Mandant' });
  for (const [index, days] of [4, 12.5, 40, 7].entries()) {
    const author = await world.person({ role: 'editor', organisation: await world.organisation({ kind: index % 2 === 0 ? 'stadt' : 'amt' }) });
    const id = await world.report(author, {
      title: index === 0 ? '=SUMME(A1:A9) in der Hundesteuer' : `Bericht Nummer ${index + 1}`,
      serviceIds: [index === 3 ? other.id : service.id],
      sections: {
        effort: { ...EMPTY_REPORT.effort, rows: [{ role: 'it', days }] },
        costs: { ...EMPTY_REPORT.costs, yearly: index === 1 ? 800 : null },
        cases: { ...EMPTY_REPORT.cases, onlineShareBefore: 5, onlineShareAfter: 20 + 10 * index },
        obstacles: { rows: [{ obstacleId: obstacle, weight: 2, remedy: '' }] },
      },
    });
    // As a coordinator's look leaves it.
    if (index === 1) await node.database.rows(`update published_report set visibility = 'public' where report_id = $1`, [id]);
  }
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

const row = (page: Page, group: string, name: string) =>
  page
    .getByRole('group', { name: group })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const cells = async (page: Page, group: string, name: string): Promise<string[]> => (await row(page, group, name).getByRole('cell').allTextContents()).slice(0, 3);

async function downloaded(page: Page, button: string): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  // Not trimmed: the mark in front counts as a space.
  return (await readFile(await download.path(), 'utf8')).split('\r\n').slice(0, -1);
}

test('a member reads figures, narrows them, and takes the values of all reports along', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/erfahrungen/kennzahlen');
  expect(await cells(page, 'Aufwand (Personentage)', 'Zusammen')).toEqual(['4', '9,8', '4 bis 40']);
  expect(await cells(page, 'Online-Anteil', 'Veränderung')).toEqual(['4', '+30', '+15 bis +45']);
  // A single value leads to the report that states it.
  await row(page, 'Kosten', 'Laufend').getByRole('link', { name: '800 im Bericht „Bericht Nummer 2“' }).waitFor();
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await page.getByRole('group', { name: 'Berichte hinter diesen Zahlen' }).getByRole('link', { name: 'Bericht Nummer 4' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Art der Verwaltung' }).selectOption('stadt');
  await page.getByText('aus 2 Berichten').waitFor();
  expect(new URL(page.url()).searchParams.get('art')).toBe('stadt');
  const lines = await downloaded(page, 'Werte der Berichte als CSV');
  expect(lines).toHaveLength(3);
  expect(lines[0]?.startsWith('\uFEFFBericht;Verwaltung;Veröffentlicht;Adresse;Aufwand: Zusammen (Personentage)')).toBe(true);
  // A title that a spreadsheet would run is text.
  expect(lines[2]).toMatch(/^'=SUMME\(A1:A9\) in der Hundesteuer;/);
  expect(await downloaded(page, 'Kennzahlen als CSV')).toContain('Aufwand;Zusammen;Personentage;2;;4;40');
});

test('an address with a filter shows nothing before the filter is known', async () => {
  const page = await browser.openPage(reader);
  const asked: string[] = [];
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.pathname === '/api/figures') asked.push(address.search);
  });
  await visit(page, `/erfahrungen/kennzahlen?dienst=${service.slug}`);
  await page.getByText('aus 3 Berichten').waitFor();
  expect(asked).toEqual([`?service=${service.id}`]);
  await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await page.getByText('aus 4 Berichten').waitFor();
  await visit(page, '/erfahrungen/kennzahlen?dienst=gibt-es-nicht');
  await page.getByText('Die Adresse nennt einen Dienst').waitFor();
});

test('a guest reads figures over public reports, reached from the list of reports', async () => {
  const page = await browser.openPage(world.guest());
  await visit(page, '/erfahrungen');
  await page.getByRole('link', { name: 'Kennzahlen' }).click();
  await settled(page);
  await page.getByText('aus 1 Bericht', { exact: true }).waitFor();
  expect(await cells(page, 'Aufwand (Personentage)', 'Zusammen')).toEqual(['1', '–', 'einzelne Werte: 12,5']);
  expect(await page.getByRole('combobox', { name: 'Online-Dienst' }).count()).toBe(0);
  expect(await downloaded(page, 'Werte der Berichte als CSV')).toHaveLength(2);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Art der Verwaltung' }).selectOption('kreis');
  await page.getByText('Noch keine Kennzahlen').waitFor();
  await expectAccessible(page);
});
