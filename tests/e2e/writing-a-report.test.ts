import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OwnReport, ReportDraft } from '../../shared/experiences/contract.js';
import { axe, axeLook, expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { image, pdf } from '../support/files.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let member: TestPerson;
let editor: TestPerson;
let stranger: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  const house = await world.organisation();
  [member, editor, stranger] = [await world.person({ organisation: house }), await world.person({ organisation: house, role: 'editor' }), await world.person()];
  service = await world.service({ name: 'Hundesteuer anmelden' });
  await world.obstacle({ name: 'Kasse ohne Mandant' });
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const saved = (page: Page, name: string) => section(page, name).getByText(/^Gespeichert \d/).waitFor();
const draftOf = async (id: string): Promise<ReportDraft> => (await editor.client.get<ReportDraft>(`experience-reports/${id}/draft`)).body;

test('two colleagues write one report at the same time, and another house reads it', async () => {
  await member.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: '2026-03-02' });
  const desk = await browser.openPage(member);
  await visit(desk, `/erfahrungen/neu?dienst=${service.slug}`);
  await desk.getByRole('button', { name: 'Bericht beginnen' }).click();
  await section(desk, 'Titel, Kurzfassung und Dienste').waitFor();
  const id = new URL(desk.url()).pathname.split('/')[2] ?? '';
  expect((await draftOf(id)).content.dates.goLiveOn).toBe('2026-03-02');

  // By link to one section, as a colleague is asked to fill it.
  const laptop = await browser.openPage(editor);
  await visit(laptop, `/erfahrungen/${id}/bearbeiten#abschnitt-effort`);
  await desk.getByRole('textbox', { name: 'Titel' }).fill('Hundesteuer online in acht Wochen');
  await desk.getByRole('textbox', { name: 'Kurzfassung' }).fill('Klein angefangen, schnell fertig.');
  await laptop.getByRole('textbox', { name: 'IT', exact: true }).fill('4,5');
  await laptop.getByRole('textbox', { name: 'Fachamt' }).fill('5.000');
  await laptop.getByText('5.000 Personentage sind ungewöhnlich viel. Ist das so gemeint?').waitFor();
  await laptop.getByRole('textbox', { name: 'Fachamt' }).fill('12');
  await Promise.all([saved(desk, 'Titel, Kurzfassung und Dienste'), saved(laptop, 'Aufwand')]);
  const { content } = await draftOf(id);
  expect([content.frame.title, content.effort.rows]).toEqual(['Hundesteuer online in acht Wochen', [{ role: 'department', days: 12 }, { role: 'it', days: 4.5 }]]);
  // What one saves the other sees, without a reload.
  await laptop.getByRole('heading', { level: 1, name: 'Hundesteuer online in acht Wochen' }).waitFor();
  await desk.getByRole('textbox', { name: 'IT', exact: true }).and(desk.locator('[value="4,5"]')).waitFor();

  await section(laptop, 'Stolpersteine aus der Liste').getByRole('combobox').click();
  await laptop.keyboard.type('Kasse');
  await laptop.getByRole('option', { name: 'Kasse ohne Mandant' }).click();
  await laptop.keyboard.press('Escape');
  await saved(laptop, 'Stolpersteine aus der Liste');
  await section(laptop, 'Erkenntnisse').getByRole('button', { name: 'Erkenntnis ergänzen' }).click();
  // A lesson without a title waits on the device.
  await laptop.getByRole('textbox', { name: 'Erläuterung' }).fill('Sechs Wochen vorher.');
  await section(laptop, 'Erkenntnisse').getByText('Eine Zeile ist noch nicht vollständig.').waitFor();
  await laptop.getByRole('textbox', { name: 'Erkenntnis in einem Satz' }).fill('Früh mit der Kasse reden');
  await saved(laptop, 'Erkenntnisse');
  expect((await draftOf(id)).content.lessons.rows).toMatchObject([{ title: 'Früh mit der Kasse reden', text: 'Sechs Wochen vorher.' }]);

  await laptop.getByRole('button', { name: 'Veröffentlichen' }).click();
  await laptop.getByRole('radio', { name: 'Alle Mitglieder von Fahrwasser' }).check();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen' }).click();
  await laptop.waitForURL(`**/erfahrungen/${id}`);
  await laptop.getByText('Früh mit der Kasse reden').waitFor();
  const elsewhere = await browser.openPage(stranger);
  await visit(elsewhere, `/erfahrungen/${id}`);
  await elsewhere.getByText('Klein angefangen, schnell fertig.').waitFor();
});

test('in one section the second gets both texts, joined, and nothing is lost', async () => {
  const id = await world.draft(member, { approach: { text: 'Erster Absatz.\n\nZweiter Absatz.' } });
  const [desk, laptop] = [await browser.openPage(member), await browser.openPage(editor)];
  browser.expectProblem(laptop, /status of 409/);
  await Promise.all([desk, laptop].map((page) => visit(page, `/erfahrungen/${id}/bearbeiten`)));
  const text = (page: Page) => section(page, 'Vorgehen').getByRole('textbox', { name: 'Vorgehen' });
  await Promise.all([text(desk).waitFor(), text(laptop).waitFor()]);
  // The laptop types on while the desk saves.
  const stop = await holdSaving(laptop);
  await text(laptop).fill('Erster Absatz.\n\nZweiter Absatz, vom Laptop.');
  await text(desk).fill('Erster Absatz, vom Schreibtisch.\n\nZweiter Absatz.');
  await until('the desk is saved', async () => (await draftOf(id)).states.approach?.version === 2);
  await stop();
  const conflict = laptop.getByRole('region', { name: 'Jemand aus Ihrer Verwaltung hat diesen Abschnitt inzwischen geändert' });
  await conflict.waitFor();
  expect(await text(laptop).inputValue()).toBe('Erster Absatz, vom Schreibtisch.\n\nZweiter Absatz, vom Laptop.');
  expect(await axe(laptop)).toEqual([]);
  await section(laptop, 'Vorgehen').getByRole('button', { name: 'Zusammengeführte Fassung speichern' }).click();
  await until('both are saved', async () => (await draftOf(id)).content.approach.text === 'Erster Absatz, vom Schreibtisch.\n\nZweiter Absatz, vom Laptop.');
});

/** Holds what this page sends to save, as a slow line would; the returned function lets it through. */
async function holdSaving(page: Page): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const pattern = '**/api/experience-reports/*/sections/*';
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.unroute(pattern);
  };
}

test('documents are chosen, described, replaced by a new version and put into order', async () => {
  const id = await world.draft(member);
  const page = await browser.openPage(member);
  await visit(page, `/erfahrungen/${id}/bearbeiten#abschnitt-documents`);
  const documents = section(page, 'Unterlagen');
  const choose = documents.locator('.document-drop input[type=file]');
  await choose.setInputFiles([{ name: 'Satzung.pdf', mimeType: 'application/pdf', buffer: pdf(['Satzung']) }, { name: 'Maske.png', mimeType: 'image/png', buffer: await image('png') }]);
  await documents.getByRole('group', { name: 'Unterlage 2' }).waitFor();
  const first = documents.getByRole('group', { name: 'Unterlage 1' });
  const names = async (): Promise<string[]> => (await draftOf(id)).content.documents.rows.map(({ title }) => title);
  await until('both are saved', async () => (await names()).toSorted().join() === 'Maske,Satzung');
  if ((await names())[0] === 'Maske') await documents.getByRole('button', { name: 'Satzung nach oben' }).click();
  await first.getByLabel('Bezeichnung').fill('Satzungsmuster');
  await first.getByLabel('Art der Unterlage').selectOption('statute');
  await first.getByLabel('Quelle').fill('Städteverband');
  await first.getByLabel('Geprüft durch').fill('Rechtsamt');
  await until('it is saved', async () => (await draftOf(id)).content.documents.rows[0]?.checkedBy === 'Rechtsamt');
  const before = (await draftOf(id)).content.documents.rows[0];
  expect(before).toMatchObject({ title: 'Satzungsmuster', kind: 'statute', source: 'Städteverband' });

  await first.locator('input[type=file]').setInputFiles({ name: 'Satzung-2.pdf', mimeType: 'application/pdf', buffer: pdf(['Satzung, zweite Fassung']) });
  await until('the new version stands in its place', async () => (await draftOf(id)).content.documents.rows[0]?.fileId !== before?.fileId);
  expect((await draftOf(id)).content.documents.rows[0]).toMatchObject({ title: 'Satzungsmuster', checkedBy: 'Rechtsamt' });
  await first.getByText('Fassung 2').waitFor();

  // What is refused says why, in place, and does not disturb what is there.
  browser.expectProblem(page, /status of 415|status of 422/);
  await choose.setInputFiles({ name: 'Skript.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ kein Dokument') });
  await documents.getByText('Skript.exe wurde nicht hochgeladen').waitFor();
  await expectAccessible(page);
  await documents.getByRole('button', { name: 'Skript.exe verwerfen' }).click();
  await documents.getByRole('button', { name: 'Maske entfernen' }).click();
  await until('it is removed', async () => (await names()).join() === 'Satzungsmuster');
  await page.getByText('1 von 16 Abschnitten ausgefüllt').waitFor();
});

test('an image stands in the text of a section, and readers of the report see it', async () => {
  const id = await world.draft(editor, { frame: { title: 'Hundesteuer mit Bild der Maske', summary: 'Kurz.', services: [{ serviceId: service.id, versionId: null }], contact: '' } });
  const page = await browser.openPage(editor);
  await visit(page, `/erfahrungen/${id}/bearbeiten#abschnitt-outcome`);
  const outcome = section(page, 'Ergebnis');
  await outcome.locator('input[type=file]').setInputFiles({ name: 'Maske.png', mimeType: 'image/png', buffer: await image('png') });
  await outcome.getByRole('textbox', { name: 'Bildbeschreibung' }).fill('Die Maske');
  await page.waitForFunction(() => document.querySelector('.upload progress') === null);
  await outcome.getByRole('button', { name: 'Bild einfügen' }).click();
  await until('it is saved', async () => (await draftOf(id)).content.outcome.text.includes('![Die Maske](/api/files/'));
  const published = await editor.client.post(`experience-reports/${id}/publish`, { visibility: 'community', note: '' }, { version: 1 });
  expect(published.status).toBe(200);
  const elsewhere = await browser.openPage(stranger);
  await visit(elsewhere, `/erfahrungen/${id}`);
  const shown = elsewhere.getByRole('img', { name: 'Die Maske' });
  await shown.waitFor();
  await until('it is loaded', () => shown.evaluate((element) => (element as HTMLImageElement).naturalWidth > 0));
});

test('what is typed without a connection stays and is saved by itself once it is back', async () => {
  const id = await world.draft(member);
  const page = await browser.openPage(member);
  browser.expectProblem(page, /ERR_INTERNET_DISCONNECTED|Failed to load|WebSocket/);
  await visit(page, `/erfahrungen/${id}/bearbeiten`);
  const text = section(page, 'Ausblick').getByRole('textbox', { name: 'Ausblick' });
  await text.waitFor();
  await page.context().setOffline(true);
  await text.fill('Als Nächstes die Hundemarke.');
  await section(page, 'Ausblick').getByText(/Noch nicht gespeichert/).waitFor();
  await page.context().setOffline(false);
  await saved(page, 'Ausblick');
  expect((await draftOf(id)).content.outlook.text).toBe('Als Nächstes die Hundemarke.');
});

test.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 320, dark: false },
])('the form can be used by everybody: %p', async (device) => {
  const id = await world.draft(member, {
    lessons: { rows: [{ id: '0b8f6a52-6e0b-4a53-9d8c-0f6f7a2b1c3d', kind: 'tip', title: 'Früh mit der Kasse reden', text: '', phase: 3, componentIds: [] }] },
    setup: { components: [{ componentId: await world.component(), version: '2' }], procedures: [{ name: 'Fachverfahren Hund', version: '' }], transport: 'xta' },
  });
  const page = await browser.openPage(editor, device);
  await visit(page, `/erfahrungen/${id}/bearbeiten`);
  await section(page, 'Ausblick').getByRole('textbox', { name: 'Ausblick' }).waitFor();
  expect(await (device.width === 1280 && !device.dark ? axe(page) : axeLook(page))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/editor-${device.width}-${device.dark}.png`, fullPage: true });
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText('ein Titel mit mindestens zehn Zeichen').waitFor();
  expect(await axe(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/publish-${device.width}-${device.dark}.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await page.getByRole('dialog').getByText('Früh mit der Kasse reden').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await visit(page, '/erfahrungen/neu');
  expect(await axe(page)).toEqual([]);
});

test('a draft is deleted only after asking, and then it is gone for the colleague too', async () => {
  const id = await world.draft(member, { outlook: { text: 'Noch nichts.' } });
  const [desk, laptop] = [await browser.openPage(member), await browser.openPage(editor)];
  browser.expectProblem(desk, /status of 404/);
  browser.expectProblem(laptop, /status of 404/);
  await Promise.all([desk, laptop].map((page) => visit(page, `/erfahrungen/${id}/bearbeiten`)));
  await desk.getByRole('button', { name: 'Entwurf löschen' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Entwurf löschen' }).click();
  await laptop.getByRole('heading', { name: 'Diesen Bericht gibt es nicht mehr' }).waitFor();
  await desk.waitForURL(/\/erfahrungen\?liste=eigene/);
  await settled(desk);
  const own = (await member.client.get<{ items: OwnReport[] }>('experience-reports/own')).body.items;
  expect(own.map((report) => report.id)).not.toContain(id);
});
