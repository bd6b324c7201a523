import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ModerationWorld } from '../moderation/support.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(240_000);

let node: TestApplication;
let world: ModerationWorld;
let browser: TestBrowser;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new ModerationWorld(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

const TITLE = 'Wer trägt ein Amt ohne AGS ein?';
const INSULT = 'Das haben nur Stümper nicht verstanden.';
const queueLink = (page: Page): Locator => page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: /Moderation/ });
const row = (page: Page): Locator => page.getByRole('region', { name: 'Vorgänge' }).getByRole('link', { name: TITLE });

test('a flag reaches the one coordinator, who hides by keyboard what is gone for a reader at once, and brings it back', async () => {
  const north = await world.organisation({ name: 'Amt Nordsee', kind: 'amt', district: 'Kreis Nord' });
  const author = await world.person({ organisation: north, name: 'Jan Petersen' });
  const flagger = await world.person({ name: 'Wiebke Carstens' });
  const [mine, other] = [await world.coordinator({ districts: ['Kreis Nord'] }), await world.coordinator({ districts: ['Kreis Süd'] })];
  const colleague = await world.coordinator();
  const thread = await world.question(author, { title: TITLE });
  await world.post(author, thread, INSULT);

  const queue = await browser.openPage(mine);
  await visit(queue, '/moderation');
  await live(queue, 'moderation');
  await queue.getByText('Kein offener Vorgang').waitFor();
  await expectAccessible(queue);
  const elsewhere = await browser.openPage(other);
  await visit(elsewhere, '/moderation');
  await live(elsewhere, 'moderation');

  // A member flags it; the author is not offered that.
  const reading = await browser.openPage(flagger);
  await visit(reading, `/fragen/${thread}`);
  await live(reading, `thread:${thread}`);
  await expectAccessible(reading);
  expect(await queueLink(reading).count()).toBe(0);
  await reading.getByRole('button', { name: 'Beitrag von Jan Petersen melden' }).focus();
  await reading.keyboard.press('Enter');
  const flag = reading.getByRole('dialog', { name: 'Beitrag melden' });
  await flag.getByRole('button', { name: 'Meldung senden' }).click();
  await flag.getByRole('link', { name: 'Bitte wählen Sie einen Grund.' }).waitFor();
  await expectAccessible(reading, ['dialog']);
  await flag.getByLabel('Unsachlich').check();
  await flag.getByLabel(/Was soll die Koordination wissen/).fill('Der letzte Satz beleidigt.');
  await flag.getByRole('button', { name: 'Meldung senden' }).click();
  await reading.getByText('Vielen Dank für Ihre Meldung.').waitFor();
  const written = await browser.openPage(author);
  await visit(written, `/fragen/${thread}`);
  expect(await written.getByRole('button', { name: /melden/ }).count()).toBe(0);

  // It waits behind the bar of the one, is counted at once, and does not exist for the other.
  await queueLink(queue).getByText(', 1 offener Vorgang').waitFor({ state: 'attached' });
  await queue.getByRole('button', { name: /1 neuer Vorgang/ }).click();
  await focusOn(queue, row(queue));
  await expectAccessible(queue);
  await settled(elsewhere);
  expect(await queueLink(elsewhere).getByText(/offene/).count()).toBe(0);
  const { id } = await world.caseOf(mine, (await world.queue(mine))[0]?.subject.id ?? '');
  browser.expectProblem(elsewhere, /status of 404/);
  await visit(elsewhere, `/moderation/${id}`);
  await elsewhere.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();

  // Without a mouse: help, claim, and the decision with the text before one's eyes.
  await queue.keyboard.press('?');
  await queue.getByRole('dialog', { name: 'Tasten der Moderation' }).waitFor();
  await expectAccessible(queue, ['dialog']);
  await queue.keyboard.press('Escape');
  await queue.keyboard.press('j');
  await queue.keyboard.press('u');
  await queue.getByText('Von Ihnen übernommen', { exact: true }).waitFor();
  await queue.keyboard.press('h');
  const dialog = queue.getByRole('dialog', { name: 'Inhalt ausblenden' });
  await dialog.getByText(/An seiner Stelle steht „Beitrag von der Koordination ausgeblendet“/).waitFor();
  await queue.getByText(INSULT).waitFor();
  await queue.getByText('Der letzte Satz beleidigt.').waitFor();
  await dialog.getByLabel(/Vorlage/).selectOption({ label: 'Unsachlicher Ton' });
  await expectAccessible(queue, ['dialog']);
  await tabTo(queue, dialog.getByRole('button', { name: 'Für alle ausblenden' }));

  // A colleague writes a note meanwhile: the second one sees it before deciding, and loses no word.
  browser.expectProblem(queue, /status of 409/);
  const before = await world.page(mine, id);
  expect((await world.act(colleague, before, 'warn', { reason: 'Bitte zur Sache schreiben.' })).status).toBe(200);
  await queue.keyboard.press('Enter');
  await dialog.getByText('Inzwischen hat sich der Vorgang geändert').waitFor();
  await dialog.getByText('Bitte zur Sache schreiben.').waitFor();
  expect(await dialog.getByLabel('Begründung').inputValue()).toContain(`Der Ton in „${TITLE}“`);
  await expectAccessible(queue, ['dialog']);
  await dialog.getByRole('button', { name: 'Für alle ausblenden' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await queue.getByText('Ist ausgeblendet').waitFor();

  // Gone where it is being read, without a reload; there again after undoing, and the case open as before.
  await reading.getByText('Beitrag von der Koordination ausgeblendet.').waitFor();
  expect(await reading.getByText(INSULT).count()).toBe(0);
  await queue.getByRole('button', { name: 'Rückgängig', exact: true }).waitFor();
  await settled(queue);
  await expectAccessible(queue);
  await queue.getByRole('button', { name: 'Rückgängig', exact: true }).press('Enter');
  await queue.getByText('Ist sichtbar').waitFor();
  await visit(reading, `/fragen/${thread}`);
  await reading.getByText(INSULT).waitFor();

  // A note, a restriction, and the end of the case; all of it stands in the log.
  await queue.getByLabel('Neue Notiz').fill('Ich habe angerufen.');
  await queue.getByRole('button', { name: 'Notiz speichern' }).click();
  await queue.getByText('Ich habe angerufen.').waitFor();
  await queue.getByRole('button', { name: 'Zeitweise sperren' }).click();
  const restrict = queue.getByRole('dialog', { name: 'Auf Zeit sperren' });
  await restrict.getByLabel('Begründung').fill('Trotz Hinweis wiederholt.');
  await expectAccessible(queue, ['dialog']);
  await restrict.getByRole('button', { name: 'Sperren' }).click();
  await queue.getByText(/darf bis .+ nur lesen/).waitFor();
  await queue.getByRole('heading', { level: 1 }).focus();
  await queue.keyboard.press('e');
  const close = queue.getByRole('dialog', { name: 'Kein Verstoß: Vorgang schließen' });
  await close.getByLabel(/Vorlage/).selectOption({ label: 'Fachliche Meinung' });
  await close.getByRole('button', { name: 'Vorgang schließen' }).click();
  await queue.getByText('Ergebnis: kein Verstoß').waitFor();
  await queue.keyboard.press('r');
  await queue.waitForURL((url) => url.pathname === '/moderation');
  await queue.getByText('Kein offener Vorgang').waitFor();
  await queue.getByRole('link', { name: 'Erledigt' }).click();
  await row(queue).waitFor();
  await settled(queue);
  await expectAccessible(queue);
  await queue.getByRole('link', { name: 'Protokoll' }).click();
  await queue.getByRole('heading', { name: 'Inhalt ausgeblendet' }).waitFor();
  await queue.getByText('rückgängig gemacht', { exact: true }).waitFor();
  await settled(queue);
  await expectAccessible(queue);
});

test('citizens\' data are hidden by one confirmation, the content of another house is seen only in its case, and all can read how it goes', async () => {
  const house = await world.organisation({ name: 'Stadt Binnenhafen' });
  const [author, neighbour, coordinator] = [await world.person({ organisation: house }), await world.person({ organisation: house }), await world.coordinator()];
  const thread = await world.question(author, { title: 'Antrag von Erika Beispiel bleibt hängen', visibility: 'organisation', text: 'Aktenzeichen 12-345.' });

  const reader = await browser.openPage(neighbour);
  await visit(reader, `/fragen/${thread}`);
  await live(reader, `thread:${thread}`);
  await reader.getByRole('button', { name: 'Weitere Aktionen' }).click();
  await reader.getByRole('menuitem', { name: 'Melden' }).click();
  const flag = reader.getByRole('dialog', { name: 'Frage oder Diskussion melden' });
  await flag.getByLabel('Personenbezogene Daten').check();
  await flag.getByRole('button', { name: 'Meldung senden' }).click();
  await reader.getByText('Vielen Dank für Ihre Meldung.').waitFor();

  const page = await browser.openPage(coordinator);
  browser.expectProblem(page, /status of 404/);
  await visit(page, `/fragen/${thread}`);
  await page.getByRole('heading', { level: 1, name: /nicht mehr verfügbar|gibt es nicht/ }).waitFor();
  await visit(page, '/moderation?grund=personenbezogen');
  const urgent = page.getByRole('listitem').filter({ hasText: 'Antrag von Erika Beispiel' });
  await urgent.getByText('Dringend').waitFor();
  await urgent.getByRole('link').click();
  await page.getByText('Sie sehen diesen Inhalt nur hier, weil er gemeldet wurde.').waitFor();
  await page.getByText('Aktenzeichen 12-345.').waitFor();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sofort ausblenden' }).click();
  browser.expectProblem(reader, /status of 404/);
  await page.getByRole('dialog').getByRole('button', { name: 'Für alle ausblenden' }).click();
  await page.getByText('Ergebnis: ausgeblendet').waitFor();
  await reader.getByRole('heading', { level: 1, name: /nicht mehr verfügbar/ }).waitFor();

  // What does not fit, and what does not come.
  await visit(page, '/moderation?grund=werbung');
  await page.getByText('Kein Vorgang zu dieser Auswahl').waitFor();
  await expectAccessible(page);
  browser.expectProblem(page, /ERR_FAILED/);
  await page.route('**/api/moderation/cases?*', (route) => route.abort());
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
  await expectAccessible(page);
  await page.unroute('**/api/moderation/cases?*');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByText('Kein offener Vorgang').waitFor();

  // The operator finds the same entry, and areas of the log that are not the coordinators'.
  const operator = await browser.openPage(await world.person({ instanceRole: 'admin' }));
  await visit(operator, '/');
  await operator.getByRole('button', { name: /^Konto von/ }).click();
  await operator.getByRole('link', { name: 'Protokoll' }).click();
  await operator.getByRole('heading', { name: 'Inhalt ausgeblendet' }).first().waitFor();
  await operator.getByLabel('Bereich').selectOption({ label: 'Betrieb' });
  await operator.getByText('Zu dieser Auswahl gibt es keine Einträge.').waitFor();
  await settled(operator);
  await expectAccessible(operator);

  const guide = await browser.openPage(neighbour);
  await visit(guide, '/hilfe/moderation#was-passiert-mit-meiner-meldung');
  await focusOn(guide, guide.getByRole('heading', { name: 'Was passiert mit meiner Meldung?' }));
  await expectAccessible(guide);
  await visit(guide, '/moderation');
  await guide.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
});
