import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HoldingWorld } from '../contributions/support.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import type { TestPerson } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';

jest.setTimeout(240_000);

let node: TestApplication;
let world: HoldingWorld;
let browser: TestBrowser;
let coordinator: TestPerson;
let page: Page;
const NAME = 'Hundesteuer digital';
let service: string;

beforeAll(async () => {
  node = await startApplication();
  world = new HoldingWorld(node);
  browser = await TestBrowser.launch();
  service = (await world.service({ name: NAME })).id;
  await world.service({ name: 'Wohngeld digital' });
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  coordinator = await world.coordinator();
  page = await browser.openPage(coordinator);
});
afterEach(() => browser.closePages());

const dialog = () => page.getByRole('dialog');
const add = () => page.getByRole('button', { name: 'Beiträge zu diesem Dienst prüfen' });

/** Fills in why and sends the dialog, by keyboard; the focus is on the heading then. */
async function confirm(reason: string, button: string): Promise<void> {
  await tabTo(page, dialog().getByRole('textbox', { name: 'Begründung' }));
  await page.keyboard.type(reason);
  await tabTo(page, dialog().getByRole('button', { name: button }));
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await focusOn(page, page.getByRole('heading', { level: 1 }));
}

test('a coordinator has a service checked by keyboard, takes it back, and ends it', async () => {
  await visit(page, '/moderation');
  await tabTo(page, page.getByRole('link', { name: 'Prüfung vor Veröffentlichung' }));
  await page.keyboard.press('Enter');
  await page.getByText('Bei keinem Dienst werden Beiträge vor der Veröffentlichung geprüft.').waitFor();
  await settled(page);
  await expectAccessible(page);
  await tabTo(page, add());
  await page.keyboard.press('Enter');
  await page.getByText('Bitte wählen Sie einen Dienst.').waitFor();
  await expectAccessible(page);

  await tabTo(page, page.getByRole('combobox', { name: 'Online-Dienst hinzufügen' }), 'Shift+Tab');
  await page.keyboard.type('Hundest');
  await page.getByRole('option', { name: NAME }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Auswahl: Online-Dienst hinzufügen' }).getByText(NAME).waitFor();
  await expectAccessible(page);
  await tabTo(page, add());
  await page.keyboard.press('Enter');
  await dialog().getByRole('heading', { name: `Beiträge prüfen: ${NAME}` }).waitFor();
  await tabTo(page, dialog().getByRole('button', { name: 'Einschalten' }));
  await page.keyboard.press('Enter');
  await dialog().getByText('Bitte begründen Sie die Maßnahme.').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await confirm('Hier standen zuletzt Namen aus Verfahren.', 'Einschalten');
  await page.getByRole('heading', { level: 3, name: NAME }).waitFor();
  await page.getByText('Begründung: Hier standen zuletzt Namen aus Verfahren.').waitFor();
  await expectAccessible(page);

  // Taken back at once, and switched on anew.
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Bei keinem Dienst werden Beiträge vor der Veröffentlichung geprüft.').waitFor();
  await world.check(coordinator, service);
  await visit(page, '/moderation/freigabe');
  await tabTo(page, page.getByRole('button', { name: `Prüfung bei ${NAME} ausschalten` }));
  await page.keyboard.press('Enter');
  await dialog().getByText('Was schon wartet, wartet weiter auf Ihre Entscheidung.').waitFor();
  await expectAccessible(page, ['dialog']);
  await confirm('Seit Wochen ist nichts mehr vorgekommen.', 'Ausschalten');
  await page.getByText('Bei keinem Dienst werden Beiträge vor der Veröffentlichung geprüft.').waitFor();
});

test('first contributions are switched; who was second is told so and sees what holds', async () => {
  await visit(page, '/moderation/freigabe');
  await page.getByText('Erste Beiträge neuer Personen erscheinen sofort.').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Einschalten' }));
  await page.keyboard.press('Enter');
  await dialog().getByRole('heading', { name: 'Erste Beiträge prüfen' }).waitFor();
  await world.checkFirst(await world.person({ instanceRole: 'admin' }));
  browser.expectProblem(page, /status of 409/);
  await dialog().getByRole('textbox', { name: 'Begründung' }).fill('Viele neue Personen in dieser Woche.');
  await dialog().getByRole('button', { name: 'Einschalten' }).click();
  await page.getByText('Das hat inzwischen jemand anderes umgeschaltet.').waitFor();
  await page.getByText('Erste Beiträge neuer Personen werden geprüft.').waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ausschalten' }).click();
  await confirm('Die Woche ist vorbei.', 'Ausschalten');
  await page.getByText('Erste Beiträge neuer Personen erscheinen sofort.').waitFor();
});

test('who may not switch reads who may; members find no such page', async () => {
  const mandated = await browser.openPage(await world.coordinator({ districts: ['Kreis Prüfland'] }));
  await visit(mandated, '/moderation/freigabe');
  await mandated.getByText('Umschalten können Koordinierende, deren Mandat das Themenfeld des Dienstes in allen Kreisen umfasst.').waitFor();
  await mandated.getByText('Umschalten können Koordinierende ohne Einschränkung ihres Mandats und der Betrieb.').waitFor();
  expect(await mandated.getByRole('combobox', { name: 'Online-Dienst hinzufügen' }).count()).toBe(0);
  await expectAccessible(mandated);
  const member = await browser.openPage(await world.person());
  await visit(member, '/moderation/freigabe');
  await member.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' }).waitFor();
});
