import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { EntryRef } from '../../shared/catalogue/care.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

const component = async (name: string, description: string): Promise<EntryRef & { version: number }> => (await coordinator.client.post<EntryRef & { version: number }>('catalogue-entries', { kind: 'component', name, description })).body;

test('a member reaches the components from the glossary, finds one by typing and reads the questions on it', async () => {
  const { id, name } = await component('Kassenanbindung', 'Bringt Zahlungen in das Haushaltsverfahren.');
  await component('Formulardienst', 'Zeigt Formulare.');
  await world.question(member, { title: 'Wie kommt die Zahlung in die Kasse?', componentIds: [id] });
  const page = await browser.openPage(member);
  await visit(page, '/glossar');
  await page.getByRole('navigation', { name: 'Nachschlagen' }).getByRole('link', { name: 'Bausteine' }).press('Enter');
  await focusOn(page, page.getByRole('heading', { level: 1, name: 'Bausteine' }));
  await page.getByRole('article', { name: 'Formulardienst' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Baustein suchen').fill('haushaltsverf');
  await page.getByText('1 Baustein', { exact: true }).waitFor();
  await page.waitForURL('**/bausteine?suche=haushaltsverf');
  const found = page.getByRole('article', { name });
  expect(await found.getByRole('link', { name: 'Bearbeiten' }).count()).toBe(0);
  await found.getByRole('link', { name: 'Fragen zu Kassenanbindung' }).press('Enter');
  await page.getByRole('link', { name: 'Wie kommt die Zahlung in die Kasse?' }).waitFor();
  await page.goBack();
  await page.getByLabel('Baustein suchen').fill('gibtesnicht');
  await page.getByText('Diesen Baustein gibt es hier nicht').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await page.getByRole('article', { name: 'Formulardienst' }).waitFor();
});

test('the address of a merged component leads to what it became, and a change is there at once', async () => {
  const [from, into] = [await component('Briefkasten', 'Alt.'), await component('Postfach', 'Neu.')];
  const { status } = await coordinator.client.post(`catalogue-entries/component/${from.id}/merge`, { into: into.id, reason: 'Zweimal dasselbe.' }, { version: from.version });
  expect(status).toBe(200);
  const page = await browser.openPage(member, { dark: true });
  await visit(page, `/bausteine#${from.slug}`);
  await focusOn(page, page.getByRole('article', { name: 'Postfach' }));
  await expectAccessible(page);
  await live(page, 'catalogue');
  const { body } = await coordinator.client.get<{ version: number }>(`catalogue-entries/component/${into.id}`);
  expect((await coordinator.client.put(`catalogue-entries/component/${into.id}`, { kind: 'component', name: 'Postfach', description: 'Nimmt Nachrichten entgegen.' }, { version: body.version })).status).toBe(200);
  await page.getByText('Nimmt Nachrichten entgegen.').waitFor();
});

test('obstacles lead to the reports that name them and to their phase; whoever keeps them changes them from there', async () => {
  const obstacle = await world.obstacle({ name: 'Keine Schnittstelle zum Fachverfahren', phase: 5 });
  await world.obstacle({ name: 'Niemand ist zuständig' });
  const editor = await world.person({ role: 'editor' });
  await world.report(editor, { sections: { obstacles: { rows: [{ obstacleId: obstacle, weight: 3, remedy: 'Export als Datei.' }] } } });
  const page = await browser.openPage(coordinator);
  await visit(page, '/stolpersteine');
  const met = page.getByRole('article', { name: 'Keine Schnittstelle zum Fachverfahren' });
  await met.getByRole('link', { name: /^Phase 5/ }).waitFor();
  await page.getByRole('article', { name: 'Niemand ist zuständig' }).getByText('Noch in keinem Erfahrungsbericht').waitFor();
  await expectAccessible(page);
  await met.getByRole('link', { name: /^In 1 Erfahrungsbericht/ }).click();
  await page.waitForURL(/\/erfahrungen\?stolperstein=/);
  await page.goBack();
  await met.getByRole('link', { name: /^Bearbeiten/ }).click();
  await page.getByRole('heading', { level: 1, name: /Keine Schnittstelle zum Fachverfahren/ }).waitFor();
});

test('a page that cannot be fetched says so and tries again', async () => {
  const page = await browser.openPage(member);
  await page.route('**/api/components', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Der Dienst ist vorübergehend nicht erreichbar.', status: 503, code: 'unavailable', requestId: 'x' }) }));
  browser.expectProblem(page, /503/);
  await visit(page, '/bausteine');
  const again = page.getByRole('alert').getByRole('button');
  await again.waitFor();
  await expectAccessible(page);
  await page.unroute('**/api/components');
  await again.click();
  await page.getByRole('article').first().waitFor();
});
