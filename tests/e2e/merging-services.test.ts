import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
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

test('two services are merged on a phone in the dark after reading what goes over; who has the old one open is led to the other, and so are filters', async () => {
  const [from, into] = [await world.service({ name: 'Hundesteuer alt' }), await world.service({ name: 'Hundesteuer neu' })];
  const question = await world.question(member, { title: 'Wer meldet Hunde online an?', serviceIds: [from.id] });
  for (const [service, phase] of [[from, 9], [into, 2]] as const) await member.client.put(`rollouts/${service.id}`, { state: 'active', phase, goLiveOn: null });
  const reader = await browser.openPage(member);
  await visit(reader, `/dienste/${from.slug}?ansicht=fragen`);
  await live(reader, `service:${from.id}`);
  const page = await browser.openPage(coordinator, { width: 320, height: 640, dark: true });
  await visit(page, `/moderation/katalog/dienste/${from.id}`);
  await page.getByRole('button', { name: 'Zusammenlegen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Endgültig zusammenlegen' }).click();
  await dialog.getByRole('link', { name: /Bitte wählen Sie den Eintrag/ }).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Geht auf in').selectOption({ label: 'Hundesteuer neu' });
  await dialog.getByText('1 Frage oder Diskussion').waitFor();
  await dialog.getByText(/1 Verwaltung hat bei beiden Diensten einen Stand eingetragen/).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Grund').fill('Zweimal dasselbe.');
  await dialog.getByRole('button', { name: 'Endgültig zusammenlegen' }).click();
  await page.getByRole('heading', { name: 'Dienst »Hundesteuer neu«' }).waitFor();
  await page.getByText('Hundesteuer alt aufgenommen').waitFor();
  await expectAccessible(page);
  await reader.waitForURL(`**/dienste/${into.slug}?ansicht=fragen`);
  await reader.getByRole('link', { name: 'Wer meldet Hunde online an?' }).waitFor();
  await visit(reader, `/fragen?dienst=${from.slug}`);
  await reader.waitForURL(`**/fragen?dienst=${into.slug}`);
  await reader.getByRole('link', { name: 'Wer meldet Hunde online an?' }).waitFor();
  await visit(reader, `/dienste/${from.slug}?ansicht=versionen`);
  await reader.waitForURL(`**/dienste/${into.slug}?ansicht=versionen`);
  await reader.getByRole('article', { name: /Version 1.0/ }).filter({ hasText: 'Hundesteuer alt' }).waitFor();
  await expectAccessible(reader);
  await visit(reader, `/fragen/${question}`);
  await reader.getByRole('link', { name: 'Hundesteuer neu' }).first().waitFor();
});

test('merged meanwhile: the second coordinator reads it, and what was written stays', async () => {
  const [from, into, other] = [await world.service({ name: 'Parkausweis A' }), await world.service({ name: 'Parkausweis B' }), await world.service({ name: 'Parkausweis C' })];
  const page = await browser.openPage(coordinator);
  await visit(page, `/moderation/katalog/dienste/${from.id}`);
  await page.getByRole('button', { name: 'Zusammenlegen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Geht auf in').selectOption({ label: 'Parkausweis B' });
  await dialog.getByLabel('Grund').fill('Zweimal dasselbe.');
  const version = (await coordinator.client.get<{ version: number }>(`catalogue-entries/service/${into.id}`)).body.version;
  expect((await coordinator.client.post(`catalogue-entries/service/${into.id}/merge`, { into: other.id, reason: 'Gehört dorthin.' }, { version })).status).toBe(200);
  browser.expectProblem(page, /422/);
  await dialog.getByRole('button', { name: 'Endgültig zusammenlegen' }).click();
  await dialog.getByText(/inzwischen zurückgezogen oder in einem anderen aufgegangen/).waitFor();
  expect(await dialog.getByLabel('Grund').inputValue()).toBe('Zweimal dasselbe.');
  await expectAccessible(page);
});
