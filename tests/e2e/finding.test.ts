import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { fillSearch } from '../support/search.js';

jest.setTimeout(180_000);

// As people type: one slip in it, and the word they have for it.
const TYPED = 'wohngld ePayment';
const SOLVED = 'Wie kommt das ePayment an den Wohngeldantrag?';
const SOLUTION = 'Den Mandanten für das ePayment legt der IT-Verbund an, das Wohngeld braucht keinen eigenen.';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let asker: TestPerson;
let housing: TestService;
let solved: string;
let page: Page;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  asker = await world.person({ organisation: await world.organisation({ name: 'Amt Wohngeldhausen', kind: 'amt', inhabitants: 7_000 }) });
  const helper = await world.person();
  housing = await world.service({ name: 'Wohngeld digital' });
  const payment = await world.service({ name: 'Bezahldienst' });
  solved = await world.question(asker, { title: SOLVED, text: 'Wohngeld ist kostenlos, aber der Antrag verlangt es.', serviceIds: [housing.id, payment.id], phase: 3 });
  const answer = await world.post(helper, solved, SOLUTION);
  await asker.client.put(`threads/${solved}/solutions/${answer}`, { componentIds: [] });
  await world.question(helper, { title: 'Wer prüft das Wohngeld beim ePayment?', text: 'Das ist noch offen.', serviceIds: [housing.id], phase: 5 });
  for (let number = 1; number <= 24; number += 1) await world.question(helper, { title: `Frage ${number} zum Wohngeld`, text: 'Noch etwas dazu.', serviceIds: [housing.id], phase: 7 });
  await fillSearch(node);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  page = await browser.openPage(asker);
});
afterEach(() => browser.closePages());

const field = () => page.getByRole('combobox', { name: 'Suche in Fahrwasser' });
const shown = (query: string) => page.locator(`[role="listbox"][data-shown="${query}"]`);
const group = (name: string) => page.getByRole('group', { name, exact: true });
const results = () => page.getByRole('list', { name: 'Treffer' });

test('from a word with a slip in it to the solved question, by mouse', async () => {
  // A session of its own: it is ended here.
  page = await browser.openPage((await world.session(asker.id)).client);
  await visit(page, '/');
  await page.getByRole('banner').getByRole('button', { name: 'Dienste, Fragen, Erfahrungen suchen' }).click();
  await focusOn(page, field());
  await page.getByRole('option', { name: 'Frage stellen' }).waitFor();
  for (let length = 1; length <= TYPED.length; length += 1) {
    await page.keyboard.type(TYPED.charAt(length - 1));
    const query = TYPED.slice(0, length).trim();
    await shown(query).waitFor();
    // From the second word on a whole one precedes what is being typed.
    if (query.includes(' ')) expect(await page.getByRole('listbox').getByRole('group').count()).toBeGreaterThan(1);
  }
  await group('Fragen').getByRole('option', { name: SOLVED }).getByText('Gelöst').waitFor();
  expect(await group('Fragen').locator('mark').count()).toBeGreaterThan(0);
  await group('Fragen').getByRole('option', { name: SOLVED }).click();
  await focusOn(page, page.getByRole('heading', { level: 1, name: SOLVED }));
  expect(await page.getByRole('combobox').count()).toBe(0);

  // What was opened is offered next time, on this device, until somebody signs out.
  await page.keyboard.press('/');
  await group('Zuletzt besucht').getByRole('option', { name: SOLVED }).waitFor();
  await group('Zuletzt gesucht').getByRole('option', { name: TYPED }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByText('Sie sind abgemeldet.').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('recent')))).toEqual([]);
});

test('the same by keyboard alone, and Esc gives the focus back', async () => {
  await visit(page, '/dienste');
  const link = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Fragen', exact: true });
  await tabTo(page, link);
  await page.keyboard.press('/');
  await focusOn(page, field());
  await page.keyboard.press('Escape');
  await focusOn(page, link);

  await page.keyboard.press('Control+k');
  await page.keyboard.type(TYPED);
  await shown(TYPED).waitFor();
  await focusOn(page, field());
  const option = page.getByRole('option', { name: SOLVED });
  for (let step = 0; step < 30 && (await option.getAttribute('aria-selected')) !== 'true'; step += 1) await page.keyboard.press('ArrowDown');
  expect(await field().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await focusOn(page, page.getByRole('heading', { level: 1, name: SOLVED }));
});

test('all hits: narrowed, kept in the address, the same after a reload and after coming back', async () => {
  await visit(page, '/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Wohngeld');
  await shown('Wohngeld').waitFor();
  await page.getByRole('option', { name: 'Alle Treffer zu „Wohngeld“ anzeigen' }).click();
  await page.waitForURL('**/suche?q=Wohngeld');
  await results().waitFor();
  await page.getByText(/^\d+ Treffer zu „Wohngeld“$/).waitFor();

  await page.getByRole('navigation', { name: 'Art der Treffer' }).getByRole('link', { name: /^Fragen/ }).click();
  await page.waitForURL('**/suche?q=Wohngeld&art=fragen');
  await page.getByLabel('Phase').selectOption('3');
  await page.getByText('1 Treffer zu „Wohngeld“', { exact: true }).waitFor();
  await page.waitForURL('**/suche?q=Wohngeld&art=fragen&phase=3');
  expect(await results().getByRole('link').allTextContents()).toEqual([SOLVED]);
  await results().getByText('Aus der Lösung:').waitFor();

  await page.reload();
  await settled(page);
  await page.getByText('1 Treffer zu „Wohngeld“', { exact: true }).waitFor();
  expect(await page.getByLabel('Phase').inputValue()).toBe('3');
  expect(await results().getByRole('link').allTextContents()).toEqual([SOLVED]);

  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.waitForURL('**/suche?q=Wohngeld&art=fragen');
  await page.getByRole('button', { name: 'Weitere anzeigen' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 20);
  const last = results().getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  const [place, title] = [await page.evaluate(() => window.scrollY), await last.textContent()];
  await last.click();
  await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
  await page.goBack();
  await results().waitFor();
  await page.waitForFunction((before) => Math.abs(window.scrollY - before) < 5, place);

  // By the letters of every list.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('j');
  await focusOn(page, results().getByRole('link').first());
  await page.keyboard.press('j');
  await focusOn(page, results().getByRole('link').nth(1));
});

test('nothing found: what was searched, and the question to ask', async () => {
  await visit(page, '/suche');
  await focusOn(page, page.getByLabel('Suchbegriff'));
  await page.getByRole('heading', { name: 'Zum Beispiel' }).waitFor();
  await page.keyboard.type('Xylophonquarz');
  await page.getByText('Zu „Xylophonquarz“ wurde nichts gefunden').waitFor();
  await page.waitForURL('**/suche?q=Xylophonquarz');
  await page.getByRole('link', { name: 'Diese Frage stellen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Frage stellen' }).waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.ask-form input')?.value === 'Xylophonquarz');
});
