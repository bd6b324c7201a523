import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedGlossary } from '../../server/glossary/glossary.seed.js';
import type { EntryRef } from '../../shared/catalogue/care.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

type Kept = EntryRef & { version: number };

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let colleague: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  await seedGlossary(node.database);
  world = new World(node);
  browser = await TestBrowser.launch();
  [coordinator, colleague, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person({ instanceRole: 'coordinator' }), await world.person()];
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

const create = async (facts: Record<string, unknown>): Promise<Kept> => {
  const { status, body } = await coordinator.client.post<Kept>('catalogue-entries', facts);
  expect(status).toBe(201);
  return body;
};
const component = (name: string): Promise<Kept> => create({ kind: 'component', name, description: 'Nimmt Gebühren an.' });
const save = (page: Page) => page.getByRole('button', { name: 'Speichern' }).click();

test('a coordinator changes a term that a colleague changed as well; a member reads it at once', async () => {
  const term = { kind: 'term', term: 'Quittungsbote', abbreviation: null, synonyms: [], explanation: 'Bringt die Quittung.', see: [], hinted: true };
  const { id } = await create(term);
  const reader = await browser.openPage(member);
  await visit(reader, '/glossar');
  await live(reader, 'catalogue');
  const page = await browser.openPage(coordinator);
  await visit(page, '/glossar#quittungsbote');
  await page.getByRole('article', { name: 'Quittungsbote' }).getByRole('link', { name: /Bearbeiten/ }).click();
  await page.getByRole('textbox', { name: 'Erklärung' }).fill('Bringt den Beleg zur Kasse.');
  expect((await colleague.client.put(`catalogue-entries/term/${id}`, { ...term, abbreviation: 'QB', explanation: 'Trägt Quittungen aus.' }, { version: 1 })).status).toBe(200);
  browser.expectProblem(page, /409/);
  await save(page);
  const conflict = page.getByRole('alert').filter({ hasText: 'Inzwischen hat jemand anderes gespeichert' });
  await conflict.getByText('Dort steht jetzt: Trägt Quittungen aus.').waitFor();
  expect([await page.getByRole('textbox', { name: 'Erklärung' }).inputValue(), await page.getByRole('textbox', { name: 'Abkürzung' }).inputValue()]).toEqual(['Bringt den Beleg zur Kasse.', 'QB']);
  await expectAccessible(page);
  await save(page);
  await page.getByText('Die Änderungen sind gespeichert').waitFor();
  await page.getByRole('region', { name: 'Verlauf' }).getByText('Bringt den Beleg zur Kasse.').waitFor();
  await reader.getByRole('article', { name: /Quittungsbote \(QB\)/ }).getByText('Bringt den Beleg zur Kasse.').waitFor();
});

test('two components are merged on a phone in the dark; what named the one names the other, and its address leads there', async () => {
  const from = await component('Bezahlkasten');
  await component('Bezahldienst');
  await world.question(member, { title: 'Wer rechnet mit dem Kasten ab?', componentIds: [from.id] });
  const page = await browser.openPage(coordinator, { dark: true });
  await visit(page, '/moderation/katalog?suche=Bezahlk');
  // At 320 px as well, as tall as the page: in a small window the bar at the bottom lies over the filters.
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('link', { name: 'Bezahlkasten' }).click();
  await page.getByRole('button', { name: 'Zusammenlegen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Das lässt sich nicht rückgängig machen').waitFor();
  await dialog.getByRole('button', { name: 'Endgültig zusammenlegen' }).click();
  await dialog.getByRole('link', { name: /Bitte wählen Sie den Eintrag/ }).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Geht auf in').selectOption({ label: 'Bezahldienst' });
  await dialog.getByLabel('Grund').fill('Zweimal dasselbe.');
  await dialog.getByRole('button', { name: 'Endgültig zusammenlegen' }).click();
  await page.getByRole('heading', { name: 'Baustein »Bezahldienst«' }).waitFor();
  await page.getByText('Bezahlkasten aufgenommen').waitFor();
  await expectAccessible(page);
  await visit(page, `/fragen?baustein=${from.slug}`);
  await page.getByRole('link', { name: 'Wer rechnet mit dem Kasten ab?' }).waitFor();
  await page.getByText('Bezahldienst').first().waitFor();
});

test('a service is retired from its hub; who opens it is led to the one that follows, and forms offer only that', async () => {
  const [old, next] = [await world.service({ name: 'Antrag per Fax' }), await world.service({ name: 'Antrag online' })];
  const page = await browser.openPage(coordinator, { width: 320, height: 640 });
  await visit(page, `/dienste/${old.slug}`);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.getByText('Was Sie hier ändern, überschreibt kein Import.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Zurückziehen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nachfolger').selectOption({ label: 'Antrag online' });
  await dialog.getByLabel('Grund').fill('Wird nicht mehr angenommen.');
  await dialog.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
  await page.getByText('wird in Formularen nicht mehr angeboten').waitFor();
  await visit(page, `/dienste/${old.slug}`);
  await page.getByText('zurückgezogen, stattdessen:').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Antrag online' }).click();
  await page.getByRole('heading', { name: 'Antrag online' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/dienste/${next.slug}`);
});

test('a retired component is marked where it is named, with what follows it, and is offered no more', async () => {
  const [old, next] = [await component('Altes Postfach'), await component('Neues Postfach')];
  const question = await world.question(member, { title: 'Wer nutzt noch das alte Postfach?', componentIds: [old.id] });
  const page = await browser.openPage(coordinator);
  await visit(page, `/moderation/katalog/bausteine/${old.id}`);
  await page.getByRole('button', { name: 'Zurückziehen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nachfolger').selectOption({ label: next.name });
  await dialog.getByLabel('Grund').fill('Wird abgeschaltet.');
  await dialog.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
  await page.getByText('wird in Formularen nicht mehr angeboten').waitFor();
  await expectAccessible(page);
  await visit(page, `/fragen/${question}`);
  await page.getByRole('link', { name: 'Altes Postfach (zurückgezogen)' }).waitFor();
  await page.getByRole('link', { name: 'Neues Postfach', exact: true }).waitFor();
  await visit(page, '/fragen/neu');
  await page.getByLabel('Bausteine').fill('Postfach');
  await page.getByRole('option', { name: 'Neues Postfach' }).waitFor();
  expect(await page.getByRole('option', { name: /Altes Postfach/ }).count()).toBe(0);
});
