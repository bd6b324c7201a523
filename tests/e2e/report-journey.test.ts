import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ReportDraft, ReportPage } from '../../shared/experiences/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible } from '../support/accessibility.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn, hasFocus, tabTo } from '../support/keyboard.js';
import { fillSearch } from '../support/search.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const TITLE = 'Hundesteuer online in acht Wochen';
const SUMMARY = 'Klein angefangen, mit der Kasse zuerst, und nach acht Wochen fertig.';
const OTHER = 'Hundesteuer im großen Amt: ein Jahr';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let editor: TestPerson;
let colleague: TestPerson;
let coordinator: TestPerson;
let neighbour: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  const house = await world.organisation({ name: 'Amt Wiesenau' });
  [editor, colleague] = [await world.person({ organisation: house, role: 'editor' }), await world.person({ organisation: house })];
  coordinator = await world.person({ instanceRole: 'coordinator' });
  neighbour = await world.person({ organisation: await world.organisation({ name: 'Stadt Nordhaven' }) });
  service = await world.service({ name: 'Hundesteuer anmelden' });
  await world.report(await world.person({ role: 'editor' }), { title: OTHER, serviceIds: [service.id] });
  await editor.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: '2026-03-02' });
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const draftOf = async (id: string): Promise<ReportDraft> => (await editor.client.get<ReportDraft>(`experience-reports/${id}/draft`)).body;
const readable = async (person: TestPerson, id: string): Promise<ReportPage> => (await person.client.get<ReportPage>(`experience-reports/${id}`)).body;

/** Goes there by Tab and presses Enter. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** To a section by the list of sections, as somebody without a mouse goes in a long form. */
async function goTo(page: Page, name: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Abschnitte' });
  const here = page.locator('.editor-section:focus-within');
  if ((await here.count()) > 0) {
    await press(page, here.getByRole('link', { name: 'Zu den Abschnitten' }));
    await focusOn(page, sections);
  }
  await press(page, sections.getByRole('link', { name, exact: false }).first());
  await focusOn(page, section(page, name));
}

/** Types into a field of a section. */
async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** An entry of the menu with further actions, chosen by arrow keys. */
async function chooseAction(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus());
  await press(page, page.getByRole('button', { name: 'Weitere Aktionen' }));
  const entry = page.getByRole('menuitem', { name });
  await entry.waitFor();
  for (let step = 0; step < 8 && !(await hasFocus(entry)); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** A choice among radio buttons by arrow keys. */
async function chooseRadio(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.locator('input[type=radio]:checked'));
  const wanted = dialog.getByRole('radio', { name });
  for (let step = 0; step < 4 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  expect(await wanted.isChecked()).toBe(true);
}

test('a report from the service page to its readers and out of sight again, by keyboard', async () => {
  // Begun where the service is, with what is known of its rollout.
  const desk = await browser.openPage(editor);
  await visit(desk, `/dienste/${service.slug}?ansicht=erfahrungen`);
  await press(desk, desk.getByRole('main').getByRole('link', { name: 'Erfahrungsbericht schreiben' }));
  await press(desk, desk.getByRole('button', { name: 'Bericht beginnen' }));
  await section(desk, 'Titel, Kurzfassung und Dienste').waitFor();
  const id = new URL(desk.url()).pathname.split('/')[2] ?? '';
  expect((await draftOf(id)).content).toMatchObject({ frame: { services: [{ serviceId: service.id }] }, dates: { goLiveOn: '2026-03-02' }, result: { result: 'live' } });
  await desk.getByText('3 von 16 Abschnitten ausgefüllt').or(desk.getByText('2 von 16 Abschnitten ausgefüllt')).waitFor();

  // A colleague of the house writes another section at the same time.
  const laptop = await browser.openPage(colleague);
  await visit(laptop, `/erfahrungen/${id}/bearbeiten`);
  await goTo(desk, 'Titel, Kurzfassung und Dienste');
  await write(desk, desk.getByRole('textbox', { name: 'Titel' }), TITLE);
  await write(desk, desk.getByRole('textbox', { name: 'Kurzfassung' }), SUMMARY);
  await goTo(laptop, 'Aufwand');
  await write(laptop, laptop.getByRole('textbox', { name: 'IT', exact: true }), '4,5');
  await until('both sections are saved', async () => {
    const { content } = await draftOf(id);
    return content.frame.summary === SUMMARY && content.effort.rows.some(({ days }) => days === 4.5);
  });
  await laptop.getByRole('heading', { level: 1, name: TITLE }).waitFor();

  // In one section they meet: both paragraphs stay, nothing is saved before somebody has looked.
  const text = (page: Page): Locator => section(page, 'Vorgehen').getByRole('textbox', { name: 'Vorgehen' });
  await goTo(desk, 'Vorgehen');
  await goTo(laptop, 'Vorgehen');
  browser.expectProblem(laptop, /status of 409/);
  const through = await holdSaving(laptop);
  await write(laptop, text(laptop), 'Den Vordruck haben wir gekürzt.');
  await write(desk, text(desk), 'Zuerst haben wir die Kasse gefragt.');
  await until('the desk is saved', async () => (await draftOf(id)).content.approach.text === 'Zuerst haben wir die Kasse gefragt.');
  await through();
  const conflict = laptop.getByRole('region', { name: 'Jemand aus Ihrer Verwaltung hat diesen Abschnitt inzwischen geändert' });
  await focusOn(laptop, conflict);
  const joined = await text(laptop).inputValue();
  expect([joined.includes('Zuerst haben wir die Kasse gefragt.'), joined.includes('Den Vordruck haben wir gekürzt.')]).toEqual([true, true]);
  await expectAccessible(laptop);
  await write(laptop, text(laptop), 'Zuerst haben wir die Kasse gefragt.');
  await laptop.keyboard.press('Enter');
  await laptop.keyboard.press('Enter');
  await laptop.keyboard.type('Den Vordruck haben wir gekürzt.');
  await press(laptop, section(laptop, 'Vorgehen').getByRole('button', { name: 'Zusammengeführte Fassung speichern' }));
  await until('both texts are saved', async () => (await draftOf(id)).content.approach.text === 'Zuerst haben wir die Kasse gefragt.\n\nDen Vordruck haben wir gekürzt.');

  // Internal review, then the community, with the wish for guests.
  await visit(desk, `/erfahrungen/${id}/bearbeiten`);
  await press(desk, desk.getByRole('button', { name: 'Zur Durchsicht geben' }));
  await laptop.getByText('In Durchsicht', { exact: true }).waitFor();
  await desk.getByRole('button', { name: 'Durchsicht beenden' }).waitFor();
  await expectAccessible(desk);
  await desk.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus());
  await press(desk, desk.getByRole('button', { name: 'Veröffentlichen' }));
  await chooseRadio(desk, 'Alle, auch Gäste ohne Konto');
  await press(desk, desk.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen' }));
  await desk.waitForURL(`**/erfahrungen/${id}`);
  await desk.getByText('Die Koordination sieht den Bericht durch').waitFor();
  expect((await readable(neighbour, id)).visibility).toBe('community');
  expect((await world.guest().get(`experience-reports/${id}`)).status).toBe(404);

  // A coordinator looks and opens it to guests.
  const desk2 = await browser.openPage(coordinator);
  await visit(desk2, '/erfahrungen?liste=freigabe');
  await press(desk2, desk2.getByRole('link', { name: TITLE }));
  await press(desk2, desk2.getByRole('button', { name: 'Für Gäste freigeben' }));
  await desk2.getByText('Gäste können den Bericht jetzt lesen.').waitFor();

  // Somebody of another house finds it, compares it, says that it helped, and asks.
  await fillSearch(node);
  const elsewhere = await browser.openPage(neighbour);
  await visit(elsewhere, '/suche?q=Hundesteuer+acht+Wochen');
  await press(elsewhere, elsewhere.getByRole('main').getByRole('link', { name: TITLE }));
  // Title and summary stand on the page of hits as well.
  await elsewhere.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await settled(elsewhere);
  await elsewhere.getByText(SUMMARY).waitFor();
  await expectAccessible(elsewhere);
  await visit(elsewhere, `/erfahrungen?dienst=${service.slug}`);
  for (const title of [TITLE, OTHER]) {
    await tabTo(elsewhere, elsewhere.getByRole('checkbox', { name: title }));
    await elsewhere.keyboard.press('Space');
  }
  await press(elsewhere, elsewhere.getByRole('link', { name: 'Nebeneinander ansehen' }));
  for (const title of [TITLE, OTHER]) await elsewhere.getByRole('columnheader').getByRole('link', { name: title }).waitFor();
  await visit(elsewhere, `/erfahrungen/${id}`);
  await press(elsewhere, elsewhere.getByRole('button', { name: 'Hat uns geholfen' }));
  await press(elsewhere, elsewhere.getByRole('button', { name: 'Nachgenutzt' }));
  await until('both are counted', async () => {
    const { helpedCount, reusedCount } = await readable(editor, id);
    return helpedCount === 1 && reusedCount === 1;
  });
  await press(elsewhere, elsewhere.getByRole('button', { name: 'Dazu fragen' }));
  await write(elsewhere, elsewhere.getByLabel('Titel'), 'Wie haben Sie den Vordruck gekürzt?');
  await write(elsewhere, elsewhere.getByRole('textbox', { name: 'Text', exact: true }), 'Unsere Satzung verlangt mehr Angaben.');
  await press(elsewhere, elsewhere.getByRole('button', { name: 'Frage veröffentlichen' }));
  await elsewhere.getByRole('heading', { level: 1, name: 'Wie haben Sie den Vordruck gekürzt?' }).waitFor();
  await visit(elsewhere, `/erfahrungen/${id}`);
  await elsewhere.getByRole('link', { name: 'Wie haben Sie den Vordruck gekürzt?' }).waitFor();

  // A guest reads it, also on paper: without menus, with where it came from.
  const guest = await browser.openPage(world.guest());
  await visit(guest, `/erfahrungen/${id}`);
  await guest.getByText(SUMMARY).waitFor();
  await expectAccessible(guest);
  await guest.emulateMedia({ media: 'print' });
  const paper = guest.locator('.print-only').filter({ hasText: `/erfahrungen/${id}` });
  expect([await paper.isVisible(), await guest.getByRole('banner').isVisible(), await guest.getByRole('button', { name: 'Weitere Aktionen' }).isVisible(), await guest.getByText('Den Vordruck haben wir gekürzt.').isVisible()]).toEqual([true, false, false, true]);
  await guest.emulateMedia({ media: 'screen' });

  // The house withdraws it: at once it is gone for the other house, on the open page, and for the guest.
  browser.expectProblem(elsewhere, /status of 404/);
  browser.expectProblem(guest, /status of 404/);
  for (const page of [desk, desk2]) browser.expectProblem(page, /status of 404/);
  await visit(desk, `/erfahrungen/${id}`);
  await chooseAction(desk, 'Zurückziehen');
  await write(desk, desk.getByRole('dialog').getByRole('textbox', { name: 'Grund' }), 'Wir prüfen die Zahlen.');
  await press(desk, desk.getByRole('dialog').getByRole('button', { name: 'Bericht zurückziehen' }));
  await elsewhere.getByRole('heading', { level: 1, name: 'Dieser Erfahrungsbericht ist nicht verfügbar' }).waitFor();
  await guest.reload();
  await settled(guest);
  await guest.getByRole('heading', { level: 1, name: 'Dieser Erfahrungsbericht ist nicht verfügbar' }).waitFor();
  expect(await guest.getByText(SUMMARY).count()).toBe(0);
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
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
    release();
    await answered;
    await page.unroute(pattern);
  };
}
