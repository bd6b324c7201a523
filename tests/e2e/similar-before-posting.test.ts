import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { fillSearch } from '../support/search.js';

jest.setTimeout(180_000);

const SOLVED = 'Wer legt den Mandanten bei ePayBL an?';
const TITLE = 'Wer legt bei ePayBL den Mandanten an';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let writer: TestPerson;
let solved: string;
let page: Page;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  const [asker, helper] = [await world.person(), await world.person()];
  const service = await world.service({ name: 'ePayBL Mandanten' });
  solved = await world.question(asker, { title: SOLVED, serviceIds: [service.id] });
  const answer = await world.post(helper, solved, 'Den Mandanten legt bei ePayBL der IT-Verbund an.');
  await asker.client.put(`threads/${solved}/solutions/${answer}`, { componentIds: [] });
  await fillSearch(node);
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  writer = await world.person();
  page = await browser.openPage(writer);
  await visit(page, '/fragen/neu');
});
afterEach(() => browser.closePages());

const title = () => page.getByLabel('Titel');
const text = () => page.getByRole('textbox', { name: 'Text', exact: true });
const panel = () => page.getByRole('region', { name: 'Ähnliche Fragen' });
const mine = () => page.getByRole('button', { name: `Das ist meine Frage: ${SOLVED}` });
const top = async (of: ReturnType<typeof title>): Promise<number | undefined> => (await of.boundingBox())?.y;
const thread = async () => (await writer.client.get<{ viewer: unknown; affectsUsCount: number }>(`threads/${solved}`)).body;

test('the same question is there already: followed instead of asked again, with the own house', async () => {
  const before = await top(title());
  await title().pressSequentially(TITLE);
  await mine().waitFor();
  expect(await top(title())).toBe(before);
  await focusOn(page, title());
  await panel().getByText('Aus der Lösung:').first().waitFor();
  expect(await panel().getByRole('link', { name: SOLVED }).getAttribute('target')).toBe('_blank');
  await panel().getByRole('status').filter({ hasText: /ähnliche Fragen? gefunden/ }).waitFor({ state: 'attached' });

  await mine().click();
  const dialog = page.getByRole('dialog', { name: 'Diese Frage beobachten statt neu fragen?' });
  await dialog.getByRole('checkbox', { name: 'Betrifft uns auch' }).check();
  await dialog.getByRole('button', { name: 'Frage beobachten' }).click();
  await focusOn(page, page.getByRole('heading', { level: 1, name: SOLVED }));
  await page.getByText('Sie beobachten jetzt diese Frage, und Ihre Verwaltung zählt mit.').waitFor();
  expect(await thread()).toMatchObject({ viewer: { follows: true, affectsUs: true }, affectsUsCount: 1 });

  // Undone where one now is; the draft is still there.
  await page.getByRole('button', { name: 'Beobachtet' }).click();
  await page.getByRole('button', { name: 'Beobachten', exact: true }).waitFor();
  await visit(page, '/fragen/neu');
  expect(await title().inputValue()).toBe(TITLE);
});

test('by keyboard alone, and the draft goes where one says so', async () => {
  await tabTo(page, title());
  await page.keyboard.type(TITLE);
  await mine().waitFor();
  await tabTo(page, mine());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Meinen angefangenen Text verwerfen' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: 'Frage beobachten' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: SOLVED }).waitFor();
  await visit(page, '/fragen/neu');
  expect(await title().inputValue()).toBe('');
});

test('what comes while one already writes the text moves nothing', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/search/similar?*', async (route) => held.then(() => route.continue()));
  const asked = page.waitForRequest('**/api/search/similar?*');
  await title().fill(TITLE);
  await asked;
  await text().click();
  const before = await top(text());
  release();
  const fold = panel().getByRole('button', { name: /ähnliche Fragen? gefunden/ });
  await fold.waitFor();
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  expect(await top(text())).toBe(before);
  await focusOn(page, text());
});

test('the service it is about is added by one press, and the question is asked all the same', async () => {
  await title().pressSequentially('ePayBL Mandanten');
  await page.getByRole('button', { name: 'ePayBL Mandanten als Dienst hinzufügen' }).click();
  await title().fill(TITLE);
  await page.getByRole('list', { name: 'Auswahl: Dienste' }).getByText('ePayBL Mandanten').waitFor();
  await text().fill('Bei uns ist es doch anders.');
  await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await settled(page);
});
