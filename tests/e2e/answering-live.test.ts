import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

const READING = 'Diesen Absatz liest gerade jemand.';
const filler = (number: number): string => Array.from({ length: 6 }, (_, line) => `Antwort ${number}, Absatz ${line + 1}: Bei uns hat der Anschluss an die Zahlungsplattform drei Wochen gedauert.`).join('\n\n');

let first: TestApplication;
let second: TestApplication;
let world: World;
let browser: TestBrowser;
let asker: TestPerson;
let helper: TestPerson;
let thread: string;

beforeAll(async () => {
  first = await startApplication();
  second = await startApplication({ database: first.testDatabase });
  world = new World(first);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await second.close();
  await first.close();
});
beforeEach(async () => {
  asker = await world.person({ name: 'Frauke Frage' });
  helper = await world.person({ name: 'Hinrich Hilft' });
  thread = await world.question(asker);
});
afterEach(() => browser.closePages());

/** The asker at the first node, the helper at the second; both hear what happens in the thread. */
async function bothOpen(readers: TestPerson[] = [asker, helper]): Promise<Page[]> {
  const nodes = [first, second];
  return Promise.all(
    readers.map(async (reader, index) => {
      const page = await browser.openPage(reader.client.at(nodes[index]?.origin ?? first.origin));
      await visit(page, `/fragen/${thread}`);
      await live(page, `thread:${thread}`);
      return page;
    }),
  );
}

const post = (page: Page, text: string | RegExp): Locator => page.getByRole('article').filter({ hasText: text }).last();
const bar = (page: Page, text: string | RegExp): Locator => page.getByRole('status').getByRole('button', { name: text });
const answerField = (page: Page): Locator => page.getByRole('region', { name: 'Ihre Antwort' }).getByRole('textbox', { name: 'Text', exact: true });

async function show(page: Page, text: string | RegExp): Promise<void> {
  await bar(page, text).click();
  await bar(page, text).waitFor({ state: 'detached' });
}

describe.each(['one node', 'two nodes'])('an answer on %s', (nodes) => {
  test('waits behind a bar and moves nothing of what the other reads', async () => {
    for (let number = 1; number <= 5; number += 1) await world.post(helper, thread, number === 3 ? `${filler(3)}\n\n${READING}\n\n${filler(3)}` : filler(number));
    const reader = await browser.openPage(asker);
    await visit(reader, `/fragen/${thread}`);
    await live(reader, `thread:${thread}`);
    const paragraph = reader.getByText(READING);
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const position = async () => ({ scrolled: await reader.evaluate(() => window.scrollY), box: await paragraph.boundingBox() });
    const before = await position();
    expect(before.scrolled).toBeGreaterThan(500);

    const writer = await browser.openPage(helper.client.at(nodes === 'one node' ? first.origin : second.origin));
    await visit(writer, `/fragen/${thread}`);
    await answerField(writer).fill('Den Mandanten legt die **Landeskasse** an.');
    await writer.getByRole('button', { name: 'Antworten', exact: true }).click();
    const own = post(writer, 'Landeskasse');
    await focusOn(writer, own);

    const news = bar(reader, /1 neue Antwort anzeigen/);
    await news.waitFor();
    expect(await position()).toEqual(before);
    expect(await reader.getByText('Landeskasse').count()).toBe(0);
    // Whoever reads in the middle of the page sees the bar there.
    const box = await news.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);

    await news.click();
    await focusOn(reader, post(reader, 'Landeskasse'));
    expect(await post(reader, 'Landeskasse').evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await reader.getByRole('heading', { name: '6 Antworten' }).waitFor();
  });
});

describe('on two nodes the other sees', () => {
  test('an edit, a removal and its undoing', async () => {
    await world.post(helper, thread, 'Das macht der IT-Verbund.');
    const [reader, writer] = (await bothOpen()) as [Page, Page];

    await post(writer, 'IT-Verbund').getByRole('button', { name: 'Bearbeiten' }).click();
    const field = writer.getByRole('textbox', { name: 'Text bearbeiten' });
    await focusOn(writer, field);
    await field.fill('Das macht die Landeskasse.');
    await writer.getByRole('button', { name: 'Speichern' }).click();
    await bar(reader, /1 Änderung anzeigen/).waitFor();
    expect(await reader.getByText('Das macht der IT-Verbund.').count()).toBe(1);
    await show(reader, /1 Änderung anzeigen/);
    await post(reader, 'Das macht die Landeskasse.').getByRole('button', { name: /^bearbeitet/ }).click();
    const revisions = reader.getByRole('dialog', { name: 'Frühere Fassungen' });
    await revisions.getByText('Das macht der IT-Verbund.').waitFor();
    await reader.keyboard.press('Escape');
    await revisions.waitFor({ state: 'hidden' });

    await post(writer, 'Landeskasse').getByRole('button', { name: 'Entfernen' }).click();
    await show(reader, /1 Änderung anzeigen/);
    await reader.getByText('Beitrag von der Verfasserin oder dem Verfasser entfernt.').waitFor();
    expect(await reader.getByText('Landeskasse').count()).toBe(0);

    await writer.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).click();
    await writer.getByText('Das macht die Landeskasse.').waitFor();
    await show(reader, /1 Änderung anzeigen/);
    await reader.getByText('Das macht die Landeskasse.').waitFor();
  });

  test('a solution, and that it was taken back', async () => {
    await world.post(helper, thread, 'Das macht der IT-Verbund.');
    const [owner, reader] = (await bothOpen()) as [Page, Page];

    await owner.getByRole('button', { name: 'Als Lösung markieren' }).click();
    await owner.getByText(/^Gelöst: von .+ als Lösung markiert$/).waitFor();
    await bar(reader, /Die Frage ist jetzt gelöst/).waitFor();
    expect(await reader.getByText(/^Gelöst: von/).count()).toBe(0);
    await show(reader, /Die Frage ist jetzt gelöst/);
    await reader.getByText(new RegExp(`^Gelöst: von ${asker.organisation.name} am`)).waitFor();
    await reader.getByRole('region', { name: 'Lösung' }).getByText('Das macht der IT-Verbund.').waitFor();

    await owner.getByRole('button', { name: 'Lösung zurücknehmen' }).click();
    await show(reader, /Die Lösung wurde zurückgenommen/);
    await reader.getByText('Beantwortet').first().waitFor();
    expect(await reader.getByText(/^Gelöst: von/).count()).toBe(0);
  });

  test('Hilft and Betrifft uns auch, in place and without a bar', async () => {
    await world.post(helper, thread, 'Das macht der IT-Verbund.');
    const [owner, writer] = (await bothOpen()) as [Page, Page];

    const helps = owner.getByRole('button', { name: 'Hilft', exact: true });
    await helps.click();
    await post(writer, 'IT-Verbund').getByText('Hilft 1 Person').waitFor();
    expect(await helps.getAttribute('aria-pressed')).toBe('true');
    await helps.click();
    await post(writer, 'IT-Verbund').getByText('Hilft 1 Person').waitFor({ state: 'detached' });

    await writer.getByRole('button', { name: 'Betrifft uns auch' }).click();
    await owner.getByText('Betrifft 1 Verwaltung', { exact: true }).waitFor();
    await writer.getByRole('button', { name: 'Betrifft uns auch' }).click();
    await owner.getByText('Betrifft 1 Verwaltung', { exact: true }).waitFor({ state: 'detached' });
    expect(await bar(owner, /anzeigen/).count()).toBe(0);
  });

  test('a comment, and nothing any more once the question is drawn back to its own house', async () => {
    const [owner, reader] = (await bothOpen()) as [Page, Page];
    await owner.getByRole('button', { name: 'Kommentieren' }).first().click();
    await owner.getByRole('textbox', { name: 'Ihr Kommentar' }).fill('Es geht um die Version 2.');
    await owner.getByRole('button', { name: 'Kommentar senden' }).click();
    await show(reader, /1 neuen Kommentar anzeigen/);
    await reader.getByText('Es geht um die Version 2.').waitFor();

    await answerField(reader).fill('Angefangene Antwort');
    browser.expectProblem(reader, /status of 404/);
    await owner.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await owner.getByRole('menuitem', { name: 'Sichtbarkeit ändern' }).click();
    await owner.getByRole('button', { name: 'Auf die eigene Verwaltung beschränken' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Diese Frage ist für Sie nicht mehr verfügbar' }).waitFor();
    expect(await reader.getByText('Es geht um die Version 2.').count()).toBe(0);
    expect(await reader.getByRole('textbox', { name: 'Ihr Text' }).inputValue()).toBe('Angefangene Antwort');
  });
});

test('by keyboard alone: answer, edit, follow, help, accept', async () => {
  const [owner, writer] = (await bothOpen()) as [Page, Page];
  await writer.keyboard.press('r');
  await focusOn(writer, answerField(writer));
  // Letters in a field are letters.
  await writer.keyboard.type('remem?');
  await writer.keyboard.press('Control+Enter');
  await focusOn(writer, post(writer, 'remem?'));

  await writer.keyboard.press('e');
  await focusOn(writer, writer.getByRole('textbox', { name: 'Text bearbeiten' }));
  await writer.keyboard.press('Control+End');
  await writer.keyboard.type(' Bearbeitet.');
  await writer.keyboard.press('Control+Enter');
  await writer.getByText('remem? Bearbeitet.').waitFor();

  const follow = writer.getByRole('button', { name: /^(Beobachten|Beobachtet)$/ });
  const before = await follow.getAttribute('aria-pressed');
  await writer.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await writer.keyboard.press('m');
  await writer.waitForFunction((was) => document.querySelector('[data-act="follow"] button')?.getAttribute('aria-pressed') !== was, before);

  await writer.keyboard.press('k');
  const here = await writer.evaluateHandle(() => document.activeElement);
  await writer.keyboard.press('?');
  const help = writer.getByRole('dialog', { name: 'Tastaturkürzel auf dieser Seite' });
  await help.waitFor();
  await writer.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  expect(await writer.evaluate((element) => document.activeElement === element, here)).toBe(true);

  await tabTo(owner, bar(owner, /1 neue Antwort anzeigen/));
  await owner.keyboard.press('Enter');
  await focusOn(owner, post(owner, 'remem?'));
  await tabTo(owner, owner.getByRole('button', { name: 'Als Lösung markieren' }));
  await owner.keyboard.press('Enter');
  await owner.getByText(/^Gelöst: von/).waitFor();
  await focusOn(owner, post(owner, 'remem?'));
});
