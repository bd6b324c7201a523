import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let own: TestOrganisation;
let editor: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  own = await world.organisation({ kind: 'amt', name: 'Amt Prüfsee-Land', district: 'Kreis Prüfland', inhabitants: 9_000 });
  editor = await world.person({ organisation: own, role: 'editor' });
  service = await world.service({ name: 'Wohngeld digital' });
  const houses = [
    await world.organisation({ kind: 'kreis', name: 'Kreis Anderland', district: 'Kreis Anderland', inhabitants: 180_000 }),
    await world.organisation({ kind: 'stadt', name: 'Stadt Zwischenort', district: 'Kreis Prüfland', inhabitants: 11_000 }),
    await world.organisation({ kind: 'amt', name: 'Amt Zwilling', district: 'Kreis Prüfland', inhabitants: 8_000 }),
  ];
  for (const house of houses) {
    const answer = await (await world.person({ organisation: house })).client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: '2026-03-01' });
    expect(answer.status).toBe(200);
  }
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

test('who is live stands in the order of likeness with the reason, or by name, and the address says which', async () => {
  const page = await browser.openPage(editor);
  await visit(page, `/dienste/${service.slug}?ansicht=verwaltungen`);
  await page.getByText('gleiche Art, gleiche Größe, gleicher Kreis').waitFor();
  const names = (): Promise<string[]> => page.locator('[data-row]').allTextContents();
  expect(await names()).toEqual(['Amt Zwilling', 'Stadt Zwischenort', 'Kreis Anderland']);
  await page.getByText('ähnliche Art, ähnliche Größe, gleicher Kreis').waitFor();
  await page.getByText('wenig gemeinsam').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Nach Name').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/reihenfolge=name/);
  await page.locator('[data-row]').nth(1).filter({ hasText: 'Kreis Anderland' }).waitFor();
  expect(await names()).toEqual(['Amt Zwilling', 'Kreis Anderland', 'Stadt Zwischenort']);
  await page.reload();
  await settled(page);
  expect(await names()).toEqual(['Amt Zwilling', 'Kreis Anderland', 'Stadt Zwischenort']);
});

test('an editor states what the house works with; what a colleague stated meanwhile is shown first', async () => {
  const components = [await world.component(), await world.component()];
  const named = await node.database.rows<{ name: string }>('select name from component where id = any($1::uuid[]) order by name', [components]);
  const page = await browser.openPage(editor);
  browser.expectProblem(page, /status of 409/);
  await visit(page, `/verwaltungen/${own.key}`);
  await page.getByRole('heading', { name: 'Vergleichbare Verwaltungen' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Amt Zwilling' }).getByText('1 Dienst live').waitFor();
  await page.getByRole('button', { name: 'Bausteine angeben' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(named[0]?.name ?? '', { exact: true }).check();
  await expectAccessible(page, ['dialog']);
  const colleague = await world.person({ organisation: own, role: 'lead' });
  expect((await colleague.client.put(`organisations/${own.key}/components`, { componentIds: [components[1]] }, { version: 1 })).status).toBe(200);
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByText('Inzwischen wurde etwas geändert').waitFor();
  await dialog.getByText(`mit »Speichern« ersetzen Sie es: ${named[1]?.name ?? ''}.`).waitFor();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: named[0]?.name ?? '', exact: true }).waitFor();
  await expectAccessible(page);

  const reader = await browser.openPage(await world.person());
  await visit(reader, `/verwaltungen/${own.key}`);
  await reader.getByRole('link', { name: named[0]?.name ?? '', exact: true }).waitFor();
  expect(await reader.getByRole('button', { name: /Bausteine/ }).count()).toBe(0);
  expect(await reader.getByRole('heading', { name: 'Vergleichbare Verwaltungen' }).count()).toBe(0);
});

test('answers can stand in the order of likeness, with the reason, and the address says so', async () => {
  const twin = await world.person({ organisation: await world.organisation({ kind: 'amt', name: 'Amt Gleichland', district: 'Kreis Prüfland', inhabitants: 9_500 }) });
  const far = await world.person({ organisation: await world.organisation({ kind: 'kreis', name: 'Kreis Fernland', district: 'Kreis Fernland', inhabitants: 190_000 }) });
  const thread = await world.question(editor, { serviceIds: [service.id] });
  await world.post(far, thread, 'Zuerst geschrieben.');
  await world.post(twin, thread, 'Danach geschrieben.');
  const page = await browser.openPage(editor);
  await visit(page, `/fragen/${thread}`);
  const texts = (): Promise<string[]> => page.locator('.post:not(.post-opening)').getByText(/geschrieben/).allTextContents();
  expect(await texts()).toEqual(['Zuerst geschrieben.', 'Danach geschrieben.']);
  await page.getByLabel('Von Verwaltungen wie Ihrer zuerst').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/antworten=wie-wir/);
  await page.getByText('Verglichen mit Ihrer Verwaltung: gleiche Art, gleiche Größe, gleicher Kreis').waitFor();
  await settled(page);
  expect(await texts()).toEqual(['Danach geschrieben.', 'Zuerst geschrieben.']);
  await expectAccessible(page);
  await page.reload();
  await page.getByText('Verglichen mit Ihrer Verwaltung: wenig gemeinsam').waitFor();
});
