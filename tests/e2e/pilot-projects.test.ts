import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let editor: TestPerson;
let member: TestPerson;
let lead: TestOrganisation;
let town: TestOrganisation;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  lead = await world.organisation({ name: 'Amt Vorausdorf', kind: 'amt' });
  town = await world.organisation({ name: 'Stadt Mitsegel' });
  service = await world.service({ name: 'Wohngeld digital' });
  coordinator = await world.person({ instanceRole: 'coordinator' });
  [editor, member] = [await world.person({ organisation: lead, role: 'editor' }), await world.person()];
  await world.report(await world.person({ organisation: town, role: 'editor' }), { title: 'Wohngeld im Piloten eingeführt', serviceIds: [service.id] });
  await world.report(await world.person({ organisation: town, role: 'editor' }), { title: 'Nur für uns geschrieben', serviceIds: [service.id], visibility: 'organisation' });
  await world.question(member, { title: 'Wer legt den Mandanten im Piloten an?', serviceIds: [service.id] });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** Types into a field and chooses the one option that is left, without a mouse. */
async function choose(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await page.getByRole('option', { name: text }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: new RegExp(`${text}.*entfernen|entfernen.*${text}`, 'i') }).waitFor();
}

test('a coordinator begins a pilot project by keyboard; its page gathers what there is', async () => {
  const page = await browser.openPage(coordinator);
  await visit(page, '/erfahrungen');
  await page.getByRole('link', { name: 'Pilotprojekte', exact: true }).click();
  await page.getByText('Noch kein Pilotprojekt').waitFor();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('link', { name: 'Pilotprojekt anlegen' }).first());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pilotprojekt anlegen' }).waitFor();

  // Sent empty, every missing field is named.
  await tabTo(page, page.getByRole('button', { name: 'Pilotprojekt anlegen' }));
  await page.keyboard.press('Enter');
  await page.getByText('Wählen Sie mindestens einen Dienst.').first().waitFor();
  await expectAccessible(page);

  await tabTo(page, page.getByRole('textbox', { name: 'Name' }), 'Tab');
  await page.keyboard.type('Wohngeld zuerst');
  await tabTo(page, page.getByLabel('Worum es geht'));
  await page.keyboard.type('Zwei Verwaltungen führen Wohngeld zuerst ein.');
  await page.getByLabel('Beginn').fill('2026-02-01');
  await choose(page, page.getByRole('combobox', { name: 'Leitung' }), 'Amt Vorausdorf');
  await choose(page, page.getByRole('combobox', { name: 'Beteiligte Verwaltungen' }), 'Stadt Mitsegel');
  await choose(page, page.getByRole('combobox', { name: 'Erprobte Dienste' }), 'Wohngeld digital');
  await tabTo(page, page.getByRole('button', { name: 'Pilotprojekt anlegen' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/pilotprojekte\/wohngeld-zuerst$/);

  await page.getByRole('heading', { name: 'Wohngeld zuerst', level: 1 }).waitFor();
  await gathered(page);
  await expectAccessible(page);
});

/** What the town wrote and what is open stands on the page; what it keeps to itself does not. */
async function gathered(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Wohngeld im Piloten eingeführt' }).waitFor();
  await page.getByRole('link', { name: 'Wer legt den Mandanten im Piloten an?' }).waitFor();
  await page.getByRole('row', { name: /Stadt Mitsegel/ }).getByText('Pilotkommune').waitFor();
  expect(await page.getByText('Nur für uns geschrieben').count()).toBe(0);
}

test('a member reads it, and sees results arrive that the leading house writes', async () => {
  const pilot = await world.pilot({ name: 'Gemeinsam ablegen', lead, participants: [town], services: [service] });
  const reader = await browser.openPage(member);
  await visit(reader, `/pilotprojekte/${pilot.slug}`);
  await gathered(reader);
  expect(await reader.getByRole('link', { name: 'Bearbeiten' }).count()).toBe(0);
  expect(await reader.getByRole('button', { name: /Ergebnisse/ }).count()).toBe(0);

  await live(reader, `pilot:${pilot.id}`);
  const writer = await browser.openPage(editor);
  await visit(writer, `/pilotprojekte/${pilot.slug}`);
  await writer.getByRole('button', { name: 'Ergebnisse eintragen' }).click();
  await writer.getByRole('textbox', { name: 'Ergebnisse' }).fill('## Fazit\n\nDer Testkatalog hat allen geholfen.');
  await expectAccessible(writer);
  await writer.getByRole('button', { name: 'Speichern' }).click();
  await writer.getByRole('heading', { name: 'Fazit' }).waitFor();
  // What somebody is reading does not move: the bar says that there is something new.
  expect(await reader.getByText('Der Testkatalog hat allen geholfen.').count()).toBe(0);
  await reader.getByText('Neuer Stand').waitFor();
  await expectAccessible(reader);
  await reader.getByRole('button', { name: /Neuer Stand|Anzeigen/ }).first().click();
  await reader.getByText('Der Testkatalog hat allen geholfen.').waitFor();
});

test('Pilotkommune stands on the page of the administration, and the project in the hub of its service', async () => {
  const pilot = await world.pilot({ name: 'Segeln im Verband', lead, participants: [town], services: [service] });
  await (await world.person({ organisation: town })).client.put(`rollouts/${service.id}`, { state: 'active', phase: 5, goLiveOn: null });
  const page = await browser.openPage(member);
  await visit(page, `/verwaltungen/${town.key}`);
  await page.getByText('Pilotkommune', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Pilotkommune in' }).waitFor();
  await page.getByRole('link', { name: 'Segeln im Verband' }).waitFor();
  await expectAccessible(page);
  await visit(page, `/dienste/${service.slug}`);
  await page.getByRole('link', { name: 'Segeln im Verband' }).waitFor();
  await expectAccessible(page);
  await visit(page, `/dienste/${service.slug}?ansicht=verwaltungen`);
  await page.getByRole('listitem').filter({ hasText: 'Stadt Mitsegel' }).getByText('Pilotkommune').waitFor();
  await expectAccessible(page);
  await visit(page, `/erfahrungen?pilotprojekt=${pilot.slug}`);
  await page.getByRole('link', { name: 'Wohngeld im Piloten eingeführt' }).waitFor();
  expect(await page.getByLabel('Pilotprojekt', { exact: true }).inputValue()).toBe(pilot.slug);
});

test('a colleague who was faster is not overwritten: the form takes theirs over and keeps what was typed', async () => {
  const pilot = await world.pilot({ name: 'Zu zweit bearbeitet', lead, participants: [town], services: [service] });
  const page = await browser.openPage(coordinator);
  // 404: what was deleted is asked for once more when the news of it is faster than the way back to the list.
  browser.expectProblem(page, /status of (?:404|409)/);
  await visit(page, `/pilotprojekte/${pilot.slug}/bearbeiten`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Mein neuer Name');
  expect((await coordinator.client.patch(`pilot-projects/${pilot.id}`, { endsOn: '2027-01-31' }, { version: 1 })).status).toBe(200);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Inzwischen wurde etwas geändert').waitFor();
  expect([await page.getByRole('textbox', { name: 'Name' }).inputValue(), await page.getByLabel('Ende').inputValue()]).toEqual(['Mein neuer Name', '2027-01-31']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('heading', { name: 'Mein neuer Name', level: 1 }).waitFor();
  await page.getByText('01.01.2026 bis 31.01.2027').waitFor();

  await page.getByRole('button', { name: 'Löschen' }).click();
  await expectAccessible(page, ['dialog']);
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
  await page.waitForURL(/\/pilotprojekte$/);
  expect((await member.client.get(`pilot-projects/by-slug/${pilot.slug}`)).status).toBe(404);
});

test('guests are asked to sign in and come back; what does not exist or fails is said', async () => {
  const guest = await browser.openPage(world.guest());
  await visit(guest, '/pilotprojekte/wohngeld-zuerst');
  await guest.waitForURL(/\/anmelden\?ziel=%2Fpilotprojekte%2Fwohngeld-zuerst/);

  const page = await browser.openPage(member, { width: 320, dark: true });
  browser.expectProblem(page, /status of (?:404|503)/);
  await visit(page, '/pilotprojekte');
  await page.getByRole('link', { name: /Wohngeld|Segeln/ }).first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await visit(page, '/pilotprojekte/gibt-es-nicht');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /nicht/ }).waitFor();
  await page.route('**/api/pilot-projects?*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Der Dienst ist vorübergehend nicht erreichbar.', status: 503, code: 'unavailable', requestId: 'x' }) }));
  await visit(page, '/pilotprojekte?stand=geplant');
  await page.getByRole('alert').getByRole('button', { name: /erneut|Noch einmal/i }).waitFor();
  await expectAccessible(page);
  await visit(page, '/pilotprojekte/neu');
  await page.getByText('Pilotprojekte werden von der Koordination und dem Betrieb gepflegt.').waitFor();
});
