import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HoldingWorld } from '../contributions/support.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import type { TestPerson } from '../support/factories.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(240_000);

let node: TestApplication;
let world: HoldingWorld;
let browser: TestBrowser;
let coordinator: TestPerson;
let author: TestPerson;
let service: string;
let thread: string;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new HoldingWorld(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  coordinator = await world.coordinator();
  author = await world.person({ name: 'Neele Neumann' });
  service = (await world.service({ name: `Hundesteuer ${Date.now()}` })).id;
  thread = await world.question(await world.person({ name: 'Frauke Frage' }), { serviceIds: [service] });
});
afterEach(() => browser.closePages());

const answerWith = async (page: Page, text: string): Promise<void> => {
  const form = page.getByRole('region', { name: 'Ihre Antwort' });
  await form.getByRole('textbox').first().fill(text);
  await form.getByRole('button', { name: 'Antworten', exact: true }).click();
};

test('an answer waits, is published by a coordinator and then stands there for all', async () => {
  await world.check(coordinator, service);
  const writing = await browser.openPage(author);
  await visit(writing, `/fragen/${thread}`);
  await live(writing, 'me');
  await writing.getByText('Beiträge zu diesem Online-Dienst werden vor der Veröffentlichung geprüft.').first().waitFor();
  await expectAccessible(writing);
  await answerWith(writing, 'Das hat bei uns drei Wochen gedauert.');
  const waiting = writing.getByRole('article', { name: 'Ihr Beitrag wartet auf Freigabe' });
  await waiting.getByText('Das hat bei uns drei Wochen gedauert.').waitFor();
  expect(await waiting.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectAccessible(writing);

  // Nobody else sees it, nor that there is anything.
  const reading = await browser.openPage(await world.person());
  await visit(reading, `/fragen/${thread}`);
  await live(reading, `thread:${thread}`);
  expect(await reading.getByText('Das hat bei uns drei Wochen gedauert.').count()).toBe(0);
  await reading.getByText('Noch keine Antworten.').waitFor();

  const queue = await browser.openPage(coordinator);
  await visit(queue, '/moderation?art=freigabe');
  const list = queue.getByRole('region', { name: 'Vorgänge' });
  await list.getByText('Wartet auf Freigabe').first().waitFor();
  await expectAccessible(queue);
  await list.getByRole('link', { name: 'Wer legt den Mandanten bei ePayBL an?' }).first().click();
  await queue.getByRole('heading', { name: 'Worum es geht' }).waitFor();
  await settled(queue);
  await expectAccessible(queue);
  await queue.keyboard.press('f');
  const dialog = queue.getByRole('dialog', { name: 'Beitrag freigeben' });
  await expectAccessible(queue, ['dialog']);
  await dialog.getByRole('button', { name: 'Für alle veröffentlichen' }).click();
  await queue.getByText('Ergebnis: freigegeben').waitFor();
  expect(await queue.getByRole('button', { name: 'Beitrag freigeben' }).count()).toBe(0);
  await expectAccessible(queue);

  await reading.getByRole('button', { name: /1 neue Antwort/ }).click();
  await reading.getByText('Das hat bei uns drei Wochen gedauert.').waitFor();
  await waiting.waitFor({ state: 'detached' });
  await visit(writing, '/mitteilungen');
  await writing.getByRole('link', { name: /wurde freigegeben und ist jetzt für alle zu lesen/ }).waitFor();
});
