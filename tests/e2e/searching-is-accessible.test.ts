import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible, reflowProblems } from '../support/accessibility.js';
import { TestBrowser, visit } from '../support/browser.js';
import { furnish, type Furnished } from '../support/furnished-world.js';
import { fillSearch } from '../support/search.js';

jest.setTimeout(180_000);

let node: TestApplication;
let browser: TestBrowser;
let furnished: Furnished;

beforeAll(async () => {
  node = await startApplication();
  furnished = await furnish(node);
  browser = await TestBrowser.launch();
  await fillSearch(node);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

async function openAt(path: string): Promise<Page> {
  const page = await browser.openPage(furnished.lead);
  await visit(page, path);
  return page;
}

/** The answer of the server, changed on its way. */
const change = (page: Page, path: string, part: object) =>
  page.route(path, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...part } });
  });

describe('the palette', () => {
  async function palette(typed = ''): Promise<Page> {
    const page = await openAt('/fragen');
    await type(page, typed);
    return page;
  }
  async function type(page: Page, typed: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suche in Fahrwasser' }).waitFor();
    if (typed) await page.keyboard.type(typed);
  }
  const shown = (page: Page, query: string) => page.locator(`[role="listbox"][data-shown="${query}"]`).waitFor();

  test('before typing', async () => {
    await expectAccessible(await palette());
  });

  test('with hits, with long words, and with none', async () => {
    const page = await palette('Wohngeld ePayBL');
    await shown(page, 'Wohngeld ePayBL');
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Suche in Fahrwasser' }).fill('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft');
    await page.getByRole('option', { name: /Genehmigung der Donau/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Suche in Fahrwasser' }).fill('Xylophonquarz');
    await page.getByText('Zu „Xylophonquarz“ wurde nichts gefunden.').waitFor();
    await expectAccessible(page);
  });

  test('limited, and where the server fails', async () => {
    const page = await openAt('/fragen');
    browser.expectProblem(page, /status of 500/);
    await change(page, '**/api/search/suggestions?*', { limited: true });
    await type(page, 'Wohngeld');
    await page.getByText('Die Suche läuft gerade eingeschränkt.').waitFor();
    await expectAccessible(page);
    await page.route('**/api/search/suggestions?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Fehler', status: 500, code: 'internal', requestId: '01900000-0000-7000-8000-000000000000' }) }),
    );
    await page.getByRole('combobox', { name: 'Suche in Fahrwasser' }).fill('Wohngeld digital');
    await page.getByText('Die Suche hat gerade nicht geantwortet.').waitFor();
    await expectAccessible(page);
  });

  test('fills a phone, and every row can be reached', async () => {
    const page = await palette();
    await page.setViewportSize({ width: 320, height: 480 });
    const box = await page.getByRole('dialog').boundingBox();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 320, 480]);
    await page.keyboard.press('End');
    const option = page.locator('[role="option"][aria-selected="true"]');
    expect(await option.evaluate((row) => row.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
    expect(await reflowProblems(page)).toEqual([]);
  });
});

test.each([320, 384, 447, 448, 480, 544, 607, 608, 640, 768, 831, 832, 1024, 1280])('the header stays one line at %i px', async (width) => {
  const page = await openAt('/');
  await page.setViewportSize({ width, height: 700 });
  const box = await page.getByRole('banner').boundingBox();
  expect(box?.height).toBeLessThan(80);
  expect(await reflowProblems(page)).toEqual([]);
});

describe('the page of all hits', () => {
  test('before typing', async () => {
    await expectAccessible(await openAt('/suche'));
  });

  test('hits, by kind, with filters open, limited', async () => {
    const page = await openAt('/suche?q=Wohngeld+ePayBL');
    await page.getByRole('list', { name: 'Treffer' }).waitFor();
    await expectAccessible(page);
    // High enough that the goals at the foot cover none of the fields.
    await page.setViewportSize({ width: 320, height: 1_600 });
    await page.getByRole('button', { name: 'Filter' }).click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await change(page, '**/api/search?*', { limited: true, more: true });
    await visit(page, '/suche?q=Wohngeld&art=fragen');
    await page.getByText('Mehr als 1.000 Treffer zu „Wohngeld“').waitFor();
    await page.getByText('Die Suche läuft gerade eingeschränkt.').waitFor();
    await expectAccessible(page);
  });

  test('nothing found, with and without filters, and a failing server', async () => {
    const page = await openAt('/suche?q=Xylophonquarz&phase=5&geloest=ja');
    browser.expectProblem(page, /status of 500/);
    await page.getByText('Gesucht wurde mit Filtern').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filter aufheben' }).first().click();
    await page.getByText('Gesucht wurde in Diensten').waitFor();
    await expectAccessible(page);
    await page.route('**/api/search?*', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Fehler', status: 500, code: 'internal', requestId: '01900000-0000-7000-8000-000000000000' }) }));
    await visit(page, '/suche?q=Wohngeld');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
  });
});

test('asking, with similar questions and the dialog of one’s own', async () => {
  const page = await openAt('/fragen/neu');
  await page.getByLabel('Titel').pressSequentially('Wer legt den Mandanten bei ePayBL an');
  const mine = page.getByRole('button', { name: /^Das ist meine Frage: Wer legt den Mandanten/ });
  await mine.waitFor();
  await expectAccessible(page);
  await mine.click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});
