import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn, hasFocus, tabTo } from '../support/keyboard.js';

jest.setTimeout(180_000);

const TEXT = `# DVDV und Kassenzeichen

Für das DVDV brauchen wir einen Eintrag; im DVDV steht noch keiner. Die Kassenzeichen vergibt der [Mandant](https://example.org), \`OSCI\` nicht.

Ganz am rechten Rand der Zeile steht auf dem Telefon der Bewirtschafter.`;

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let reader: TestPerson;
let thread: string;

beforeAll(async () => {
  node = await startApplication();
  await seedGlossary(node.database);
  world = new World(node);
  browser = await TestBrowser.launch();
  reader = await world.person();
  thread = await world.question(reader, { text: TEXT });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

const word = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const box = (page: Page): Locator => page.locator('.text-hint-box');
const read = async (options: { width?: number; height?: number } = {}): Promise<Page> => {
  const page = await browser.openPage(reader, options);
  await visit(page, `/fragen/${thread}`);
  await word(page, 'DVDV').waitFor();
  return page;
};

describe('hints in texts', () => {
  test('stand at the first use of a term, and nowhere in headings, links and code', async () => {
    const page = await read();
    expect(await page.locator('.text-hint-word').allTextContents()).toEqual(['DVDV', 'Kassenzeichen', 'Bewirtschafter']);
    await expectAccessible(page);
  });

  test('open with the keyboard: focus shows, Tab leads inside, Esc closes and gives the focus back', async () => {
    const page = await read();
    await tabTo(page, word(page, 'DVDV'));
    await box(page).getByText('Das Adressbuch für den Austausch zwischen Behörden').waitFor();
    await page.keyboard.press('Tab');
    await focusOn(page, box(page).getByRole('link', { name: /Mehr im Glossar/ }));
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    expect(await hasFocus(word(page, 'DVDV'))).toBe(true);
    await page.keyboard.press('Enter');
    await box(page).waitFor();
    await expectAccessible(page);
    await page.keyboard.press(' ');
    await box(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    // Going on closes it: one is open at most.
    await tabTo(page, word(page, 'Kassenzeichen'));
    expect(await box(page).count()).toBe(1);
    await box(page).getByText('mit dem die Kasse eine Zahlung').waitFor();
  });

  test('open on pointing, let the pointer in, and close when it leaves', async () => {
    const page = await read();
    await word(page, 'DVDV').hover();
    await box(page).waitFor();
    await box(page).hover();
    await box(page).getByRole('link').hover();
    expect(await box(page).isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).hover();
    await box(page).waitFor({ state: 'detached' });
    await word(page, 'DVDV').hover();
    await box(page).waitFor();
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
  });

  test('open on a press and close on one elsewhere; on a small window nothing leaves it', async () => {
    const page = await read({ width: 320, height: 480 });
    for (const name of ['DVDV', 'Kassenzeichen', 'Bewirtschafter']) {
      await word(page, name).click();
      await box(page).waitFor();
      const place = (await box(page).boundingBox()) as { x: number; y: number; width: number; height: number };
      expect([name, place.x >= 0, place.x + place.width <= 320, place.y >= 0, place.y + place.height <= 480]).toEqual([name, true, true, true, true]);
      await page.mouse.click(2, 240);
      await box(page).waitFor({ state: 'detached' });
    }
  });

  test('lead to their place in the glossary', async () => {
    const page = await read();
    await word(page, 'DVDV').click();
    await box(page).getByRole('link').click();
    await page.waitForURL('**/glossar#dvdv');
    await focusOn(page, page.getByRole('article', { name: /Verwaltungsdiensteverzeichnis/ }));
  });

  test('leave what is copied as it is, also while one is open', async () => {
    const page = await read();
    const copied = (): Promise<string> =>
      page.evaluate(() => {
        const text = document.querySelector('.post-opening .prose') as HTMLElement;
        getSelection()?.selectAllChildren(text);
        return String(getSelection());
      });
    expect(await copied()).toContain('Für das DVDV brauchen wir einen Eintrag; im DVDV steht noch keiner. Die Kassenzeichen vergibt der Mandant');
    await word(page, 'DVDV').click();
    await box(page).waitFor();
    expect(await copied()).not.toContain('Adressbuch');
  });

  test('can be switched off on this device', async () => {
    const page = await browser.openPage(reader);
    await visit(page, '/konto');
    await page.getByRole('checkbox', { name: 'Fachwörter in Fragen und Antworten erklären' }).uncheck();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit(page, `/fragen/${thread}`);
    await page.getByText('Die Kassenzeichen vergibt').waitFor();
    expect(await page.locator('.text-hint-word').count()).toBe(0);
    expect(asked.filter((url) => url.includes('/api/glossary'))).toEqual([]);
  });
});

describe('the glossary', () => {
  test('is found in the footer, filtered, and jumped through', async () => {
    const page = await browser.openPage(reader);
    await visit(page, '/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossar' }).click();
    await focusOn(page, page.getByRole('heading', { level: 1, name: 'Glossar' }));
    await expectAccessible(page);
    await page.getByRole('navigation', { name: 'Buchstaben' }).getByRole('link', { name: 'V', exact: true }).click();
    await focusOn(page, page.getByRole('heading', { level: 2, name: 'V' }));
    await page.getByLabel('Begriff oder Abkürzung').fill('dvdv');
    await page.getByText(/^\d Begriffe$/).waitFor();
    await page.waitForURL('**/glossar?suche=dvdv');
    await page.getByLabel('Begriff oder Abkürzung').fill('gibtesnicht');
    await page.getByText('Dieser Begriff steht nicht im Glossar').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Alle Begriffe zeigen' }).click();
    await page.getByRole('article', { name: /^Amt$/ }).waitFor();
  });

  test('a link to a term shows and marks it, also out of a filter that hides it', async () => {
    const page = await browser.openPage(reader);
    await visit(page, '/glossar#osci');
    await focusOn(page, page.getByRole('article', { name: /OSCI/ }));
    expect(await page.locator('.entry-wanted').count()).toBe(1);
    await expectAccessible(page);
    await visit(page, '/glossar?suche=Intermedi%C3%A4r');
    await page.getByRole('article', { name: 'Intermediär' }).getByRole('link', { name: 'Nachrichtenbroker' }).click();
    await focusOn(page, page.getByRole('article', { name: 'Nachrichtenbroker' }));
    expect(await page.getByLabel('Begriff oder Abkürzung').inputValue()).toBe('');
  });
});
