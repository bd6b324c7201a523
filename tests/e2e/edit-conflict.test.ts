import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn } from '../support/keyboard.js';

jest.setTimeout(180_000);

const START = 'Erster Absatz: der Antrag.\n\nZweiter Absatz: die Kasse.\n\nDritter Absatz: der Bescheid.';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let author: TestPerson;
let thread: string;
let answer: string;
let desk: Page;
let laptop: Page;

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
  author = await world.person();
  thread = await world.question(await world.person());
  answer = await world.post(author, thread, START);
  [desk, laptop] = await Promise.all([startEditing(author.client), startEditing((await world.session(author.id)).client)]);
  browser.expectProblem(laptop, /status of 409/);
});
afterEach(() => browser.closePages());

async function startEditing(client: TestPerson['client']): Promise<Page> {
  const page = await browser.openPage(client);
  await visit(page, `/fragen/${thread}`);
  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  await field(page).waitFor();
  return page;
}

const field = (page: Page): Locator => page.getByRole('textbox', { name: /^(Text bearbeiten|Vorschlag zum Speichern)$/ });
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Speichern' }).click();
const conflict = (page: Page): Locator => page.getByRole('region', { name: 'Der Text wurde inzwischen an anderer Stelle geändert' });

async function saveAt(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await save(page);
  await field(page).waitFor({ state: 'detached' });
}

async function savedText(): Promise<string | null | undefined> {
  const page = (await author.client.get<ThreadPage>(`threads/${thread}`)).body;
  return page.answers.items.find((post) => post.id === answer)?.text;
}

test('who saves second gets both texts and a proposal that holds every paragraph', async () => {
  await saveAt(desk, `${START}\n\nVierter Absatz: vom Arbeitsplatz.`);
  await field(laptop).fill(START.replace('der Antrag', 'der Antrag, am Laptop ergänzt'));
  await save(laptop);

  await focusOn(laptop, conflict(laptop));
  const current = laptop.getByRole('region', { name: 'Jetzt gespeichert' });
  const mine = laptop.getByRole('region', { name: 'Ihre Fassung' });
  expect(await current.textContent()).toContain('Vierter Absatz: vom Arbeitsplatz.');
  expect(await mine.textContent()).toContain('am Laptop ergänzt');

  const proposal = await field(laptop).inputValue();
  expect(proposal).toBe(`${START.replace('der Antrag', 'der Antrag, am Laptop ergänzt')}\n\nVierter Absatz: vom Arbeitsplatz.`);
  await save(laptop);
  await field(laptop).waitFor({ state: 'detached' });
  expect(await savedText()).toBe(proposal);
});

test('where both changed the same paragraph both versions stay until somebody decides', async () => {
  await saveAt(desk, START.replace('die Kasse', 'die Landeskasse'));
  await field(laptop).fill(START.replace('die Kasse', 'die Amtskasse'));
  await save(laptop);
  await conflict(laptop).getByText('An 1 Stelle haben beide dasselbe geändert.').waitFor();
  const proposal = await field(laptop).inputValue();
  for (const part of ['der Antrag', 'die Landeskasse', 'die Amtskasse', 'der Bescheid', '[Ihre Fassung:]']) expect(proposal).toContain(part);

  // Marks left in the text are not published by accident.
  await save(laptop);
  await laptop.getByText('Im Text stehen noch markierte Zeilen in eckigen Klammern.').waitFor();
  expect(await savedText()).toBe(START.replace('die Kasse', 'die Landeskasse'));

  await laptop.getByRole('button', { name: 'Beide Fassungen behalten' }).click();
  await save(laptop);
  await field(laptop).waitFor({ state: 'detached' });
  expect(await savedText()).toBe(START.replace('Zweiter Absatz: die Kasse.', 'Zweiter Absatz: die Landeskasse.\n\nZweiter Absatz: die Amtskasse.'));
});

test('a third save meanwhile is merged as well, and the proposal survives a reload', async () => {
  await saveAt(desk, `${START}\n\nVierter Absatz.`);
  await field(laptop).fill(START.replace('der Antrag', 'der Antrag am Laptop'));
  await save(laptop);
  await conflict(laptop).waitFor();
  await laptop.getByText(/^Entwurf gespeichert/).waitFor();

  await desk.getByRole('button', { name: 'Bearbeiten' }).click();
  await saveAt(desk, `${START}\n\nVierter Absatz.\n\nFünfter Absatz.`);
  await laptop.reload();
  await settled(laptop);
  await laptop.getByRole('button', { name: 'Entwurf weiter bearbeiten' }).click();
  expect(await field(laptop).inputValue()).toContain('der Antrag am Laptop');
  await save(laptop);
  await conflict(laptop).waitFor();
  await save(laptop);
  await field(laptop).waitFor({ state: 'detached' });
  expect(await savedText()).toBe(`${START.replace('der Antrag', 'der Antrag am Laptop')}\n\nVierter Absatz.\n\nFünfter Absatz.`);
});

test('what was removed meanwhile can still be copied', async () => {
  await author.client.delete(`posts/${answer}`, { version: 1 });
  browser.expectProblem(laptop, /status of 422/);
  await field(laptop).fill('Mein langer neuer Text.');
  await save(laptop);
  await laptop.getByText('Dieser Beitrag wurde inzwischen entfernt.').waitFor();
  expect(await laptop.getByRole('textbox', { name: 'Ihr Text' }).inputValue()).toBe('Mein langer neuer Text.');
});
