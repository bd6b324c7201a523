import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import type { TestPerson } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';
import { ReferralWorld } from '../referrals/support.js';

jest.setTimeout(240_000);

let node: TestApplication;
let world: ReferralWorld;
let browser: TestBrowser;
let coordinator: TestPerson;
let asker: TestPerson;
let thread: string;
const TITLE = 'Wer legt den Mandanten bei ePayBL an?';

beforeAll(async () => {
  node = await startApplication();
  world = new ReferralWorld(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  [coordinator, asker] = [await world.person({ instanceRole: 'coordinator', name: 'Karla Koordination' }), await world.person({ name: 'Frauke Frage' })];
  thread = await world.question(asker, { title: TITLE, text: 'Wir stehen vor der technischen Anbindung.' });
});
afterEach(() => browser.closePages());

/** Opens the menu *Moderation* and chooses by keyboard. */
async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Moderation' }));
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name });
  await entry.waitFor();
  await page.keyboard.type(name.slice(0, 3));
  await focusOn(page, entry);
  await page.keyboard.press('Enter');
}

test('a coordinator makes a desk; a colleague who was quicker is seen; it is retired, and offered again', async () => {
  const page = await browser.openPage(coordinator);
  await visit(page, '/moderation');
  await page.getByRole('link', { name: /^Weitergaben/ }).click();
  await page.getByText('Nichts liegt bei einer anderen Stelle').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Anlaufstellen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anlaufstellen' }).waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Anlaufstelle anlegen' }).click();
  const create = page.getByRole('button', { name: 'Anlegen' });
  await create.waitFor();
  await settled(page);
  await tabTo(page, create);
  await page.keyboard.press('Enter');
  await page.getByText('Bitte geben Sie einen Namen mit mindestens 3 Zeichen ein.').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('IT-Verbund Prüfland');
  await page.getByLabel('E-Mail-Adresse').fill('anfragen@itv.example');
  await page.getByLabel('Seite des Ticketsystems').fill('https://itv.example/tickets');
  await create.click();
  await page.getByRole('heading', { level: 1, name: 'IT-Verbund Prüfland' }).waitFor();
  await settled(page);

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const facts = { name: 'IT-Verbund Prüfland', kind: 'it_verbund', organisationId: null, serviceIds: [], mail: 'neu@itv.example', phone: null, website: null, note: '' };
  await coordinator.client.put(`desks/${id}`, facts, { version: 1 });
  browser.expectProblem(page, /status of 409/);
  await page.getByLabel('Telefon').fill('0431 1234');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Dort steht jetzt: neu@itv.example').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Anlaufstelle ist gespeichert.').waitFor();

  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Danach wird nichts Neues mehr dorthin weitergegeben.').waitFor();
  await dialog.getByLabel('Begründung').fill('Aufgelöst.');
  await dialog.getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByText('Diese Anlaufstelle ist zurückgezogen.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Wieder anbieten' }).click();
  await page.getByLabel('Telefon').waitFor();
});

test('a wish of the asker reaches the coordinator live, is passed on by keyboard, and the official reply comes back as binding', async () => {
  await world.desk(coordinator);
  const list = await browser.openPage(coordinator);
  await visit(list, '/moderation/weitergaben');
  await live(list, 'moderation');

  const asking = await browser.openPage(asker);
  await visit(asking, `/fragen/${thread}`);
  await live(asking, `thread:${thread}`);
  await tabTo(asking, asking.getByRole('button', { name: 'An den IT-Verbund weitergeben lassen' }));
  await asking.keyboard.press('Enter');
  const wish = asking.getByRole('dialog');
  await wish.getByText('Andere Mitglieder sehen den Wunsch nicht.').waitFor();
  await expectAccessible(asking, ['dialog']);
  await wish.getByLabel('Was soll die Koordination wissen?').fill('Wir haben dort niemanden erreicht.');
  await wish.getByRole('button', { name: 'Um Weitergabe bitten' }).click();
  await asking.getByRole('button', { name: 'Wunsch zurücknehmen' }).waitFor();
  await expectAccessible(asking);

  await list.getByRole('button', { name: /neue Weitergabe/ }).or(list.getByRole('link', { name: TITLE })).first().waitFor();
  await visit(list, '/moderation/weitergaben');
  await list.locator('.badge').getByText('Gewünscht', { exact: true }).waitFor();
  await expectAccessible(list);

  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${thread}`);
  await page.getByText('dass diese Frage weitergegeben wird').waitFor();
  await choose(page, 'Weitergeben an …');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Die Plattform verschickt nichts.').waitFor();
  const text = dialog.getByLabel('Text für die Stelle');
  expect(await text.inputValue()).toContain(`${TITLE}\n${node.origin}/fragen/${thread}\n\nWir stehen vor der technischen Anbindung.`);
  expect(await text.inputValue()).not.toContain('Frauke');
  await tabTo(page, dialog.getByRole('button', { name: 'Weitergeben', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte wählen Sie eine Anlaufstelle.').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await dialog.getByLabel('Anlaufstelle').selectOption({ label: 'IT-Verbund Prüfland' });
  await tabTo(page, dialog.getByLabel('Begründung'));
  await page.keyboard.type('Das weiß nur der Verbund.');
  await tabTo(page, dialog.getByRole('button', { name: 'Weitergeben', exact: true }));
  await page.keyboard.press('Enter');
  const handed = page.getByRole('dialog', { name: 'Weitergabe an IT-Verbund Prüfland eingetragen' });
  await handed.waitFor();
  const mail = await handed.getByRole('link', { name: 'E-Mail mit dem Text öffnen' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:anfragen@itv\.example\?subject=Anfrage aus Fahrwasser: .+&body=Guten Tag,/);
  await expectAccessible(page, ['dialog']);
  await handed.getByRole('button', { name: 'Fertig' }).click();

  // The asker sees it without asking again.
  await asking.getByText(/^Weitergegeben an IT-Verbund Prüfland am/).waitFor();
  await expectAccessible(asking);

  await page.getByRole('link', { name: 'Zur Weitergabe' }).first().click();
  await page.getByRole('heading', { level: 1, name: `Weitergabe: ${TITLE}` }).waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Aktenzeichen und Wiedervorlage' }).click();
  const change = page.getByRole('dialog');
  await change.getByLabel('Aktenzeichen oder Ticketnummer').fill('INC-4711');
  await change.getByLabel('Begründung').fill('Eingang bestätigt.');
  await expectAccessible(page, ['dialog']);
  await change.getByRole('button', { name: 'Speichern' }).click();
  await asking.getByText('Stand: in Bearbeitung').waitFor();
  await asking.getByText('Aktenzeichen INC-4711').waitFor();

  await page.getByRole('button', { name: 'Antwort eintragen' }).click();
  const form = page.getByRole('region', { name: 'Offizielle Antwort eintragen' });
  await form.getByRole('button', { name: 'Antwort eintragen' }).click();
  await form.getByText('Bitte tragen Sie die Antwort ein.').first().waitFor();
  await expectAccessible(page);
  await form.getByLabel('Text der Antwort').fill('Der Mandant wird **zentral** angelegt.');
  await form.getByLabel('Quelle', { exact: true }).fill('Rundschreiben 7');
  await form.getByLabel('Gilt ab').fill('2026-01-01');
  await form.getByLabel('Als Lösung der Frage markieren').check();
  await form.getByLabel('Begründung').fill('Antwort per Ticket.');
  await form.getByRole('button', { name: 'Antwort eintragen' }).click();
  await page.getByText(/^Antwort von IT-Verbund Prüfland vom/).waitFor();
  await expectAccessible(page);

  await asking.getByText(/^IT-Verbund Prüfland hat am .+ geantwortet/).waitFor();
  await visit(asking, '/mitteilungen');
  await asking.getByText('hat IT-Verbund Prüfland geantwortet').waitFor();
  await visit(asking, `/fragen/${thread}`);
  await asking.getByRole('heading', { name: 'Antwort von IT-Verbund Prüfland' }).waitFor();
  await asking.getByText('eingestellt von der Koordination').waitFor();
  await asking.getByText('Verbindlich', { exact: true }).waitFor();
  await expectAccessible(asking);

  await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
  await page.getByRole('button', { name: 'Antwort eintragen' }).waitFor();
});

test('a case goes to a desk as the coordinator words it, and ends without a reply', async () => {
  await world.desk(coordinator);
  await world.flag(await world.person(), 'thread', thread, 'wrong_or_outdated');
  const { id } = await world.caseOf(coordinator, thread);
  const page = await browser.openPage(coordinator);
  await visit(page, `/moderation/${id}`);
  await page.getByRole('button', { name: 'Weitergeben an …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Der Vorgang bleibt intern.').waitFor();
  expect(await dialog.getByLabel('Text für die Stelle').inputValue()).toBe('');
  await dialog.getByLabel('Text für die Stelle').fill('Gilt die Frist noch?');
  await dialog.getByLabel('Anlaufstelle').selectOption({ label: 'IT-Verbund Prüfland' });
  await dialog.getByLabel('Begründung').fill('Rückfrage.');
  await dialog.getByRole('button', { name: 'Weitergeben', exact: true }).click();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('region', { name: 'Weitergaben' }).getByRole('link', { name: `Vorgang: ${TITLE}` }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: `Vorgang: ${TITLE}` }).click();
  await page.getByRole('button', { name: 'Ohne Antwort abschließen' }).click();
  const end = page.getByRole('dialog');
  await end.getByLabel('Zurückgezogen').check();
  await expectAccessible(page, ['dialog']);
  await end.getByLabel('Begründung').fill('Hat sich erledigt.');
  await end.getByRole('button', { name: 'Abschließen' }).click();
  await page.getByText('Diese Weitergabe ist abgeschlossen.').waitFor();
  await visit(page, '/moderation/weitergaben?liste=abgeschlossen');
  await page.getByRole('link', { name: `Vorgang: ${TITLE}` }).waitFor();
  await expectAccessible(page);
});

test('members are told whose pages these are', async () => {
  const page = await browser.openPage(asker);
  for (const path of ['/moderation/weitergaben', '/moderation/anlaufstellen', '/moderation/anlaufstellen/neu']) {
    await visit(page, path);
    await page.getByText('Weitergaben und Anlaufstellen pflegt die Koordination.').waitFor();
  }
  await expectAccessible(page);
});
