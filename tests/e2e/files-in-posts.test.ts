import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible } from '../support/accessibility.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { image, pdf } from '../support/files.js';
import { focusOn, tabTo } from '../support/keyboard.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let helper: TestPerson;
let reader: TestPerson;
let thread: string;
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
  [helper, reader] = [await world.person(), await world.person()];
  thread = await world.question(reader);
  page = await browser.openPage(helper);
  await visit(page, `/fragen/${thread}`);
});
afterEach(() => browser.closePages());

const field = () => page.getByRole('textbox', { name: 'Text', exact: true });
const list = () => page.getByRole('list', { name: 'Hochgeladene Dateien' });
const alt = () => page.getByRole('textbox', { name: 'Bildbeschreibung' });
const send = () => page.getByRole('button', { name: 'Antworten', exact: true }).last();

/** Gives files to an element as the hand or the clipboard would. */
async function hand(how: 'paste' | 'drop', files: { name: string; type: string; content: Buffer }[]): Promise<void> {
  await field().evaluate(
    (element, [event, given]) => {
      const data = new DataTransfer();
      for (const { name, type, content } of given) data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type }));
      const options = { bubbles: true, cancelable: true };
      if (event === 'drop') element.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: data }));
      element.dispatchEvent(event === 'paste' ? new ClipboardEvent('paste', { ...options, clipboardData: data }) : new DragEvent('drop', { ...options, dataTransfer: data }));
    },
    [how, files.map((file) => ({ ...file, content: file.content.toString('base64') }))] as const,
  );
}

test('an image pasted and described, a document dropped: others see and download both', async () => {
  await field().fill('So sieht die Maske aus:');
  await hand('paste', [{ name: 'image.png', type: 'image/png', content: await image('png', 2_000, 800) }]);
  await list().getByText('Eingefügtes Bild.png').waitFor();
  // Without a description it does not get into the text.
  await page.getByRole('button', { name: 'Bild einfügen' }).click();
  await page.getByText('Bitte beschreiben Sie das Bild in einem Satz').waitFor();
  await expectAccessible(page);
  await send().click();
  await page.getByText('Es sind noch Dateien offen.').waitFor();
  await alt().fill('Die Maske mit dem Feld [Mandant]');
  await page.waitForFunction(() => document.querySelector('.upload progress') === null);
  await page.getByRole('button', { name: 'Bild einfügen' }).click();
  await focusOn(page, field());
  expect(await field().inputValue()).toMatch(/^So sieht die Maske aus:\n\n!\[Die Maske mit dem Feld \\\[Mandant\\\]\]\(\/api\/files\/[0-9a-f-]{36}\)\n$/);

  await page.keyboard.type('Und die Satzung:');
  await hand('drop', [{ name: 'Satzung.pdf', type: 'application/pdf', content: pdf(['Satzung']) }]);
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => /\[Satzung\.pdf\]\(\/api\/files\/[0-9a-f-]{36}\)/.test(area.value)));
  expect(await list().count()).toBe(0);

  await page.getByRole('tab', { name: 'Vorschau' }).click();
  const preview = page.getByRole('tabpanel', { name: 'Vorschau' });
  await preview.getByRole('img', { name: 'Die Maske mit dem Feld [Mandant]' }).waitFor();
  await preview.getByRole('link', { name: /Satzung\.pdf \(PDF, 1 kB\)/ }).waitFor();
  const shown = await preview.locator('.prose').innerHTML();
  await expectAccessible(page);
  await send().click();
  const answer = page.getByRole('article').filter({ hasText: 'So sieht die Maske aus' }).last();
  await answer.getByRole('img').waitFor();
  await settled(page);
  // The preview has kept its promise.
  expect(await answer.locator('.prose').first().innerHTML()).toBe(shown);

  const other = await browser.openPage(reader);
  await visit(other, `/fragen/${thread}`);
  const picture = other.getByRole('img', { name: 'Die Maske mit dem Feld [Mandant]' });
  await picture.scrollIntoViewIfNeeded();
  await other.waitForFunction(() => [...document.images].some((img) => img.complete && img.naturalWidth === 1_600));
  const download = other.waitForEvent('download');
  await other.getByRole('link', { name: /Satzung\.pdf/ }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Satzung.pdf');
  expect((await readFile(await saved.path())).equals(pdf(['Satzung']))).toBe(true);
  await expectAccessible(other);
});

test('by keyboard alone, with an image that only decorates', async () => {
  // Asked for early: the browser has to be told before it would open its own window.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, field());
  await page.keyboard.type('Ein Gruß aus dem Amt.');
  const button = page.getByRole('button', { name: 'Datei anhängen' }).last();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([{ name: 'gruss.webp', mimeType: 'image/webp', buffer: await image('webp') }]);
  await alt().waitFor();
  await page.waitForFunction(() => document.querySelector('.upload progress') === null);
  await tabTo(page, page.getByRole('checkbox', { name: /schmückt nur/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Bild einfügen' }));
  await page.keyboard.press('Enter');
  await focusOn(page, field());
  expect(await field().inputValue()).toMatch(/!\[\]\(\/api\/files\//);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').filter({ hasText: 'Ein Gruß aus dem Amt.' }).last().locator('img[alt=""]').waitFor();
});

describe('what is not taken says why, where it was given,', () => {
  test('and others of the same handful are taken', async () => {
    browser.expectProblem(page, /status of 415/);
    await hand('drop', [
      { name: 'seite.html', type: 'text/html', content: Buffer.from('<h1>Keine Anlage</h1>') },
      { name: 'gross.pdf', type: 'application/pdf', content: Buffer.concat([pdf(['x']), Buffer.alloc(20 * 1024 * 1024)]) },
      { name: 'Satzung.pdf', type: 'application/pdf', content: pdf(['Satzung']) },
    ]);
    await page.getByRole('alert').filter({ hasText: 'seite.html wurde nicht hochgeladen' }).getByText('Diese Art von Datei wird nicht angenommen').waitFor();
    await page.getByRole('alert').filter({ hasText: 'gross.pdf wurde nicht hochgeladen' }).getByText('höchstens 20 MB').waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.includes('[Satzung.pdf]')));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'seite.html verwerfen' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'seite.html' }).count()).toBe(0);
  });

  test('without a connection, and again with one', async () => {
    browser.expectProblem(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/);
    await page.context().setOffline(true);
    await hand('drop', [{ name: 'Satzung.pdf', type: 'application/pdf', content: pdf(['Satzung']) }]);
    const failed = page.getByRole('alert').filter({ hasText: 'Satzung.pdf wurde nicht hochgeladen' });
    await failed.getByText('Es besteht keine Verbindung').waitFor();
    await page.context().setOffline(false);
    await failed.getByRole('button', { name: 'Erneut versuchen' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.includes('[Satzung.pdf]')));
  });

  test('when it was cancelled nothing is left of it', async () => {
    await page.route('**/api/files?*', () => undefined);
    await hand('drop', [{ name: 'Satzung.pdf', type: 'application/pdf', content: pdf(['Satzung']) }]);
    await page.getByRole('button', { name: 'Hochladen von Satzung.pdf abbrechen' }).click();
    await page.getByText('Satzung.pdf wird nicht hochgeladen.').waitFor({ state: 'attached' });
    expect(await list().count()).toBe(0);
    expect(await field().inputValue()).toBe('');
  });
});

test('a document gets its next version in its place; the old one stays with the old text', async () => {
  const first = (await helper.client.upload('Vorlage.pdf', pdf(['1']))).body;
  await world.post(helper, thread, `Hier: [Vorlage.pdf](/api/files/${first.id}) zum Ausfüllen.`);
  await visit(page, `/fragen/${thread}`);
  const chooser = page.waitForEvent('filechooser');
  const answer = page.getByRole('article').filter({ hasText: 'zum Ausfüllen' }).last();
  await answer.getByRole('button', { name: 'Bearbeiten' }).click();
  await page.getByRole('button', { name: 'Neue Fassung von Vorlage.pdf' }).click();
  await (await chooser).setFiles([{ name: 'Vorlage 2027.pdf', mimeType: 'application/pdf', buffer: pdf(['2']) }]);
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => /^Hier: \[Vorlage 2027\.pdf\]\(\/api\/files\/[0-9a-f-]{36}\) zum Ausfüllen\.$/.test(area.value)));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await answer.getByRole('link', { name: /Vorlage 2027\.pdf/ }).waitFor();
  await answer.getByText('Fassung 2', { exact: true }).waitFor();
  await answer.getByRole('button', { name: /^bearbeitet/ }).click();
  const before = page.getByRole('dialog', { name: 'Frühere Fassungen' });
  expect(await before.getByRole('link', { name: /^Vorlage\.pdf/ }).getAttribute('href')).toBe(`/api/files/${first.id}`);
  await before.getByRole('link', { name: 'Neuere Fassung: Vorlage 2027.pdf (Fassung 2)' }).waitFor();
});

test('a newer version is offered where the older one stands', async () => {
  const first = (await helper.client.upload('Vorlage.pdf', pdf(['1']))).body;
  const answer = await world.post(helper, thread, `Hier: [Vorlage](/api/files/${first.id})`);
  const second = (await helper.client.upload('Vorlage v2.pdf', pdf(['2']), { replaces: first.id })).body;
  await world.post(helper, thread, `Neu: [Vorlage](/api/files/${second.id})`, answer);
  const other = await browser.openPage(reader);
  await visit(other, `/fragen/${thread}`);
  const older = other.getByRole('article').filter({ hasText: 'Hier:' }).last();
  expect(await older.getByRole('link', { name: 'Neuere Fassung: Vorlage v2.pdf (Fassung 2)' }).getAttribute('href')).toBe(`/api/files/${second.id}`);
  await other.getByText('Fassung 2', { exact: true }).waitFor();
  await expectAccessible(other);
});
