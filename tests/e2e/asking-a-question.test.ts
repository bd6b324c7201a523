import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

const TITLE = 'Wer legt den Mandanten bei ePayBL an?';
const TEXT = 'Wir stehen vor der **technischen Anbindung**.\n\nUnser Dienstleister verweist auf das Land.';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let asker: TestPerson;
let service: TestService;
let page: Page;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  asker = await world.person();
  service = await world.service({ name: 'Wohngeld digital' });
  expect((await asker.client.put(`rollouts/${service.id}`, { state: 'active', phase: 5, goLiveOn: null })).status).toBe(200);
  page = await browser.openPage(asker);
});
afterEach(() => browser.closePages());

const title = () => page.getByLabel('Titel');
const text = () => page.getByRole('textbox', { name: 'Text', exact: true });
const publish = () => page.getByRole('button', { name: 'Frage veröffentlichen' });
const kept = () => page.getByText(/^Entwurf gespeichert \d\d:\d\d$/);

test('from the service to a question that others have at once', async () => {
  const reader = await browser.openPage(await world.person());
  await visit(reader, '/fragen');
  await live(reader, 'threads');

  await visit(page, `/dienste/${service.slug}`);
  await page.getByRole('main').getByRole('link', { name: 'Frage stellen' }).first().click();
  await focusOn(page, page.getByRole('heading', { level: 1, name: 'Frage stellen' }));
  await page.getByRole('list', { name: 'Auswahl: Dienste' }).getByText('Wohngeld digital').waitFor();
  expect(await page.getByLabel(/^Phase/).inputValue()).toBe('5');

  await title().fill(TITLE);
  await text().fill(TEXT);
  await publish().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/fragen\/[0-9a-f-]{36}$/);
  expect(await page.getByRole('article').first().locator('strong').textContent()).toBe('technischen Anbindung');

  const bar = reader.getByRole('button', { name: /1 neue oder geänderte Frage anzeigen/ });
  await bar.waitFor();
  expect(await reader.getByRole('link', { name: TITLE }).count()).toBe(0);
  await bar.click();
  await reader.getByRole('link', { name: TITLE }).waitFor();

  // Published is no longer a draft.
  await visit(page, '/fragen/neu');
  expect(await title().inputValue()).toBe('');
});

describe('the draft', () => {
  beforeEach(async () => {
    await visit(page, `/fragen/neu?dienst=${service.slug}`);
    await title().fill(TITLE);
    await text().fill(TEXT);
    await kept().waitFor();
    // On a slow machine that line may already stand there for the title alone.
    await page.waitForFunction((typed) => Object.values(localStorage).some((value) => String(value).includes(typed)), 'technischen Anbindung');
  });

  const isBack = async (): Promise<void> => {
    await page.getByText(/^Ihr Entwurf vom .+ ist wieder da\.$/).waitFor();
    expect(await title().inputValue()).toBe(TITLE);
    expect(await text().inputValue()).toBe(TEXT);
    await page.getByRole('list', { name: 'Auswahl: Dienste' }).getByText('Wohngeld digital').waitFor();
  };

  test('survives a reload, typed a moment before', async () => {
    await text().fill(`${TEXT}\n\nEben noch getippt.`);
    await page.reload();
    await settled(page);
    expect(await text().inputValue()).toBe(`${TEXT}\n\nEben noch getippt.`);
  });

  test('survives a page that was killed', async () => {
    const device = page.context();
    const crashed = page.waitForEvent('crash');
    const protocol = await device.newCDPSession(page);
    void protocol.send('Page.crash').catch(() => undefined);
    await crashed;
    page = await device.newPage();
    await visit(page, '/fragen/neu');
    await isBack();
  });

  test('belongs to its author alone, even on a shared device', async () => {
    const colleague = await world.person({ organisation: asker.organisation });
    const device = page.context();
    await device.clearCookies();
    const [name = '', value = ''] = (colleague.client.cookie ?? '').split('=');
    await device.addCookies([{ name, value, url: node.origin }]);
    await visit(page, '/fragen/neu');
    expect(await title().inputValue()).toBe('');
    expect(await page.getByText('ist wieder da').count()).toBe(0);
  });

  test('can be thrown away', async () => {
    await page.reload();
    await isBack();
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    expect(await title().inputValue()).toBe('');
    await page.reload();
    await settled(page);
    expect(await title().inputValue()).toBe('');
  });
});

test('what is missing is named, leads to its field, and nothing typed is lost', async () => {
  await visit(page, '/fragen/neu');
  await title().fill('Zu kurz');
  await text().fill(TEXT);
  await publish().click();
  const summary = page.getByRole('alert').filter({ hasText: 'Bitte prüfen Sie 2 Angaben' });
  await focusOn(page, summary);
  expect(await title().getAttribute('aria-invalid')).toBe('true');
  expect(await title().inputValue()).toBe('Zu kurz');
  expect(await text().inputValue()).toBe(TEXT);
  await summary.getByRole('link', { name: /^Der Titel ist zu kurz/ }).click();
  await focusOn(page, title());
  await summary.getByRole('link', { name: /mindestens einen Dienst/ }).click();
  await focusOn(page, page.getByRole('combobox', { name: 'Dienste' }));
});

test('by keyboard alone', async () => {
  await visit(page, `/dienste/${service.slug}`);
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Frage stellen' }).first());
  await page.keyboard.press('Enter');
  await focusOn(page, page.getByRole('heading', { level: 1, name: 'Frage stellen' }));
  await tabTo(page, title());
  await page.keyboard.type(TITLE);
  await tabTo(page, text());
  await page.keyboard.type('Erste Zeile');
  await page.keyboard.press('Enter');
  await page.keyboard.type('zweite Zeile');
  // On the way lies the list of services, which opens by itself: passing it keeps what is chosen.
  await tabTo(page, page.getByLabel(/^Phase/));
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel(/^Phase/).inputValue()).toBe('6');
  await tabTo(page, publish());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  expect(await page.getByRole('article').first().textContent()).toContain('zweite Zeile');
  await page.getByRole('link', { name: 'Wohngeld digital' }).waitFor();
  await page.getByText('Phase 6').first().waitFor();
});

test.each([200, 300])('the list of services stays open while its entries are gone through, with the field %i px above the bottom of the window', async (above) => {
  for (let number = 0; number < 12; number += 1) await world.service({ name: `Dienst zum Blättern ${number}` });
  await page.setViewportSize({ width: 1_280, height: 560 });
  await visit(page, '/fragen/neu');
  const field = page.getByRole('combobox', { name: 'Dienste' });
  await field.waitFor();
  await field.evaluate((input, room) => window.scrollBy(0, input.getBoundingClientRect().bottom - (window.innerHeight - room)), above);
  await field.focus();
  const list = page.getByRole('listbox');
  await list.waitFor();
  const place = await page.evaluate(() => window.scrollY);
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowDown');
    const marked = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`);
    expect(await marked.evaluate((option) => option.getBoundingClientRect().height)).toBeGreaterThan(0);
  }
  expect([await list.isVisible(), await page.evaluate(() => window.scrollY)]).toEqual([true, place]);
});
