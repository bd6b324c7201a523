import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Notices } from '../../server/notices/notices.face.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  service = await world.service({ name: 'Wohngeld digital' });
  [coordinator, member, outsider] = [await world.person({ instanceRole: 'coordinator' }), await world.person({ organisation: await world.organisation({ name: 'Amt Mittewald', kind: 'amt' }) }), await world.person()];
  const second = await world.person({ organisation: await world.organisation({ name: 'Stadt Zweitort' }) });
  for (const person of [member, second]) await person.client.put(`rollouts/${service.id}`, { state: 'active', phase: 5, goLiveOn: null });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** The outsider is told something about a thread. */
const tell = (thread: string, reason: string): Promise<void> =>
  node.database.transaction(() => node.app.get(Notices).tell({ personId: outsider.id, kind: 'thread_moved', subject: { kind: 'thread', id: thread }, data: { title: 'Wer legt den Mandanten an?', reason } }));
const lastDay = (): string => new Date(Date.now() + 14 * 24 * 60 * 60_000).toISOString().slice(0, 10);

test('a coordinator announces to houses in a phase; a member sees it arrive and confirms; the coordinator sees one of two', async () => {
  const reader = await browser.openPage(member);
  await visit(reader, '/dienste');
  await live(reader, 'house');
  const stranger = await browser.openPage(outsider);
  await visit(stranger, '/mitteilungen');
  await stranger.getByText('Zurzeit keine Ankündigung').waitFor();
  await stranger.getByText('Noch keine Mitteilung').waitFor();
  await expectAccessible(stranger);
  await live(stranger, 'house');

  // So high that the list of services opens inside the window.
  const page = await browser.openPage(coordinator, { height: 1_500 });
  await visit(page, '/moderation/ankuendigungen');
  await page.getByText('Zurzeit läuft keine Ankündigung').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ankündigung schreiben' }).click();
  await page.getByText('Zurzeit 4 Verwaltungen').waitFor();

  // Sent empty, every missing field is named; the focus goes there.
  await tabTo(page, page.getByRole('button', { name: 'Ankündigen' }));
  await page.keyboard.press('Enter');
  await page.getByText('Geben Sie einen Titel mit mindestens 10 Zeichen ein.').first().waitFor();
  await page.getByText('Geben Sie einen Tag von heute bis in einem Jahr ein.').first().waitFor();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Titel' }).fill('Neue Fassung der Schnittstelle');
  await page.getByRole('radio', { name: 'Verwaltungen, die einen Dienst einführen' }).check();
  await page.getByText('Wählen Sie einen Dienst, dann steht hier').waitFor();
  await tabTo(page, page.getByRole('combobox', { name: 'Dienst' }));
  await page.keyboard.type('Wohngeld');
  await page.getByRole('option', { name: 'Wohngeld digital' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-activedescendant'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Wohngeld digital entfernen' }).waitFor();
  await page.getByRole('checkbox', { name: /Phase 5|5 Technische|Technische Anbindung/ }).check();
  await page.getByText('Zurzeit 2 Verwaltungen').waitFor();
  await page.getByRole('textbox', { name: 'Text' }).fill('Ab Montag gilt **Fassung 2**. Bitte stellen Sie um.');
  await page.getByLabel('Letzter Tag').fill(lastDay());
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ankündigen' }).click();
  await page.getByRole('heading', { name: 'Neue Fassung der Schnittstelle', level: 1 }).waitFor();
  await page.getByText('0 von 2 haben bestätigt').waitFor();
  await expectAccessible(page);
  await live(page, 'announcements');

  // The bell of whoever is meant counts it by itself, on whatever page they are; the page marks it in words.
  await reader.getByRole('link', { name: 'Mitteilungen, 1 neue' }).click();
  await reader.getByRole('heading', { name: 'Neue Fassung der Schnittstelle' }).waitFor();
  const card = reader.getByRole('article', { name: 'Neue Fassung der Schnittstelle' });
  await card.getByText('Neu', { exact: true }).waitFor();
  await card.getByText('Fassung 2').waitFor();
  await reader.getByRole('link', { name: 'Mitteilungen', exact: true }).waitFor();
  await expectAccessible(reader);

  // On top of the start page until somebody of the house has confirmed.
  await visit(reader, '/');
  await reader.getByRole('heading', { name: 'Bitte zur Kenntnis nehmen' }).waitFor();
  await expectAccessible(reader);
  await visit(reader, '/mitteilungen');
  await tabTo(reader, card.getByRole('button', { name: 'Zur Kenntnis genommen' }));
  await reader.keyboard.press('Enter');
  await card.getByText(/Zur Kenntnis genommen am/).waitFor();
  await focusOn(reader, card.getByText(/Zur Kenntnis genommen am/));
  await visit(reader, '/');
  expect(await reader.getByRole('heading', { name: 'Bitte zur Kenntnis nehmen' }).count()).toBe(0);

  await page.getByText('1 von 2 haben bestätigt').waitFor();
  await page.getByRole('region', { name: 'Bestätigt', exact: true }).getByRole('link', { name: 'Amt Mittewald' }).waitFor();
  await page.getByRole('region', { name: 'Noch nicht bestätigt' }).getByRole('link', { name: 'Stadt Zweitort' }).waitFor();
  await expectAccessible(page);

  // Whoever is not meant has learned of nothing.
  await stranger.getByText('Zurzeit keine Ankündigung').waitFor();
  expect(await stranger.getByRole('link', { name: /Mitteilungen, / }).count()).toBe(0);

  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  await expectAccessible(page, ['dialog']);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Titel' }).fill('Neue Fassung ab Dienstag');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('0 von 2 haben bestätigt').waitFor();

  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByText('Schreiben Sie mit mindestens 3 Zeichen').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await page.getByRole('textbox', { name: 'Begründung' }).fill('Doppelt angekündigt');
  await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByText(/Zurückgezogen am/).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('0 von 2 haben bestätigt').waitFor();
});

test('what one person is told arrives live, leads to what it is about and is seen once shown', async () => {
  const thread = await world.question(member, { title: 'Wer legt den Mandanten an?' });
  const page = await browser.openPage(outsider, { width: 320, dark: true });
  await visit(page, '/mitteilungen');
  await live(page, 'me');
  await tell(thread, 'Passt besser zur Phase Basisdienste.');
  await page.getByText('Begründung: Passt besser zur Phase Basisdienste.').waitFor();
  await tell(thread, 'Und noch einmal.');
  // What is being read does not move.
  await page.getByRole('button', { name: /Eine neue Mitteilung/ }).click();
  await page.getByText('Begründung: Und noch einmal.').waitFor();
  await page.getByRole('link', { name: 'Mitteilungen', exact: true }).first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('link', { name: /Wer legt den Mandanten an/ }).first().click();
  await page.getByRole('heading', { name: 'Wer legt den Mandanten an?', level: 1 }).waitFor();
});

test('what fails is said, members are told who announces, and guests sign in first', async () => {
  const guest = await browser.openPage(world.guest());
  await visit(guest, '/mitteilungen');
  await guest.waitForURL(/\/anmelden\?ziel=%2Fmitteilungen/);
  await tell(await world.question(member), 'Dorthin passt es besser.');
  const page = await browser.openPage(outsider, { width: 320, dark: true });
  browser.expectProblem(page, /status of 503|net::ERR_INTERNET_DISCONNECTED/);
  await visit(page, '/moderation/ankuendigungen/neu');
  await page.getByText('Ankündigungen schreiben die Koordination und der Betrieb.').waitFor();
  await page.route('**/api/notices*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Der Dienst ist vorübergehend nicht erreichbar.', status: 503, code: 'unavailable', requestId: 'x' }) }));
  await visit(page, '/mitteilungen');
  await page.getByRole('alert').getByRole('button', { name: /erneut|Noch einmal/i }).waitFor();
  await expectAccessible(page);
  await page.unroute('**/api/notices*');
  await page.getByRole('alert').getByRole('button').click();
  await settled(page);
  await page.getByText('Begründung: Dorthin passt es besser.').waitFor();
  await page.context().setOffline(true);
  await page.getByText('Dieses Gerät hat gerade keine Netzverbindung.').waitFor();
  await page.getByText('Begründung: Dorthin passt es besser.').waitFor();
  await expectAccessible(page);
});
