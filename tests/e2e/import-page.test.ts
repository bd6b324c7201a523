import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World } from '../support/factories.js';
import { BUNDLES, SINGLES } from '../imports/furniture.js';
import { Files, importing } from '../imports/support.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
const files = new Files();

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
});
afterEach(() => browser.closePages());
afterAll(async () => {
  files.remove();
  await browser.close();
  await node.close();
});

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) });

test('an operator previews a file, reads what is wrong with it, and takes over what is valid', async () => {
  const page = await browser.openPage(await world.person({ instanceRole: 'admin' }));
  browser.expectProblem(page, /status of 422/);
  await visit(page, '/');
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('link', { name: 'Betrieb: Import' }).click();
  await page.getByRole('heading', { level: 1, name: 'Daten importieren' }).waitFor();

  const previewing = page.getByRole('button', { name: 'Vorschau' });
  await previewing.click();
  await page.getByRole('alert').getByRole('link', { name: 'Bitte wählen Sie eine CSV-Datei.' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('CSV-Datei').setInputFiles(file('einzelleistungen.csv', SINGLES));
  await previewing.click();
  await page.getByRole('alert').getByText('Diese Spalten fehlen: themenfeld, lage, leika_typen.').waitFor();

  await page.getByLabel('CSV-Datei').setInputFiles(file('leistungen.csv', [...BUNDLES, ...Array.from({ length: 120 }, (_, index) => `=${index},Falsch,,,,`)]));
  await previewing.press('Enter');
  const heading = page.getByRole('heading', { name: 'Vorschau: OZG-Leistungen' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText('Gelesen als UTF-8, getrennt durch Komma.').waitFor();
  await page.getByRole('row', { name: 'neu 3', exact: true }).waitFor();
  await page.getByRole('row', { name: 'abgelehnt 120', exact: true }).waitFor();
  await page.getByRole('row', { name: /^5 ozg_id =0 Der Wert/ }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bericht als CSV herunterladen' }).click()]);
  expect(download.suggestedFilename()).toBe('abgelehnte-zeilen.csv');
  await page.getByRole('button', { name: 'Weitere laden' }).click();
  await page.getByRole('row', { name: /^124 ozg_id =119/ }).waitFor();
  await expectAccessible(page);

  const applying = page.getByRole('button', { name: 'Übernehmen' });
  expect(await applying.isDisabled()).toBe(true);
  await page.getByLabel('Gültige Zeilen trotzdem übernehmen').check();
  await applying.click();
  await page.getByRole('heading', { name: 'Übernommen' }).waitFor();
  await page.getByText('3 neu, 0 geändert, 0 wieder da, 0 als fehlend gekennzeichnet, 120 abgelehnt.').waitFor();
  await expectAccessible(page);
  expect(await node.database.rows('select 1 from ozg_bundle')).toHaveLength(3);
  await visit(page, '/moderation/protokoll?bereich=betrieb');
  await page.getByText('Datei importiert').waitFor();
});

test('what the stock has overtaken is not taken over, and without a network nothing is sent', async () => {
  const run = importing(node);
  await run('bundles', files.write(BUNDLES), { write: true });
  const page = await browser.openPage(await world.person({ instanceRole: 'admin' }), { width: 320, height: 640, dark: true });
  browser.expectProblem(page, /status of 409|ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/);
  await visit(page, '/betrieb/import');
  await page.getByLabel('CSV-Datei').setInputFiles(file('ein-rest.csv', BUNDLES.slice(0, 2)));
  await page.getByRole('button', { name: 'Vorschau' }).click();
  const applying = page.getByRole('button', { name: 'Übernehmen' });
  await page.getByText('Zum Übernehmen bitte erst bestätigen.').waitFor();
  expect(await applying.isDisabled()).toBe(true);
  await page.getByLabel('Die Datei ist vollständig, so viel fehlt wirklich').check();
  await run('bundles', files.write([BUNDLES[0] as string, '99060,Inzwischen,,,,']), { write: true, partial: true });
  await applying.click();
  await page.getByRole('alert').getByText('Seit der Vorschau hat sich der Bestand geändert. Es wurde nichts übernommen.').waitFor();
  expect(await node.database.rows('select 1 from ozg_bundle where missing_since is not null')).toEqual([]);
  await page.context().setOffline(true);
  await page.getByText('Ohne Netzverbindung lässt sich keine Datei prüfen oder übernehmen.').waitFor();
  expect([await applying.isDisabled(), await page.getByRole('button', { name: 'Vorschau' }).isDisabled()]).toEqual([true, true]);
  await expectAccessible(page);
});

test('for everybody else there is no such page', async () => {
  const page = await browser.openPage(await world.person({ instanceRole: 'coordinator' }));
  await visit(page, '/betrieb/import');
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
});
