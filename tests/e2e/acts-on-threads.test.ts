import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { expectAccessible } from '../support/accessibility.js';
import { chooseAct, writeInto } from '../support/act-by-keyboard.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let source: string;
let target: string;
const [FIRST, AGAIN] = ['Wer legt den Mandanten bei ePayBL an?', 'Wie wird die Zahlungsplattform angebunden?'];

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  coordinator = await world.person({ instanceRole: 'coordinator', name: 'Karla Koordination' });
  [asker, helper] = [await world.person({ name: 'Frauke Frage' }), await world.person({ name: 'Hinrich Hilft' })];
  target = await world.question(helper, { title: FIRST });
  source = await world.question(asker, { title: AGAIN, text: 'Wir fragen noch einmal.' });
});
afterEach(() => browser.closePages());

test('a coordinator locks and moves a question by keyboard; another browser sees why, and what is undone', async () => {
  const reading = await browser.openPage(asker, { width: 320 });
  await visit(reading, `/fragen/${source}`);
  await live(reading, `thread:${source}`);
  expect(await reading.getByRole('button', { name: 'Moderation' }).count()).toBe(0);
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${source}`);
  await chooseAct(page, 'Antworten sperren');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Danach kann nur noch die Koordination antworten').waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Sperren', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte begründen Sie das mit mindestens 3 Zeichen.').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await writeInto(page, dialog.getByLabel('Begründung'), 'Bitte warten Sie die Antwort des Landes ab.');
  await tabTo(page, dialog.getByRole('button', { name: 'Sperren', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Bitte warten Sie die Antwort des Landes ab.').waitFor();
  await page.getByRole('region', { name: 'Ihre Antwort' }).waitFor();

  // The other browser shows it when its reader wants it, and offers no form any more.
  await reading.getByRole('status').getByRole('button', { name: '1 Änderung anzeigen' }).click();
  await reading.getByText('Bitte warten Sie die Antwort des Landes ab.').waitFor();
  expect(await reading.getByRole('region', { name: 'Ihre Antwort' }).count()).toBe(0);
  await expectAccessible(reading);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Bitte warten Sie die Antwort des Landes ab.').waitFor({ state: 'detached' });

  await chooseAct(page, 'Verschieben');
  const form = page.getByRole('region', { name: 'Verschieben' });
  await form.getByLabel('Diskussion').check();
  await form.getByLabel('Begründung').fill('Hier tauschen sich alle aus.');
  await expectAccessible(page, ['main']);
  await form.getByRole('button', { name: 'Verschieben' }).click();
  await page.getByRole('region', { name: 'Ihr Kommentar' }).waitFor();
});

test('a coordinator grades an answer as binding by keyboard; another browser reads body, source and first day, until it is undone', async () => {
  const answer = await world.post(helper, source, 'Das macht die Landeskasse.');
  const reading = await browser.openPage(asker);
  await visit(reading, `/fragen/${source}`);
  await live(reading, `thread:${source}`);
  expect(await reading.getByRole('button', { name: /einstufen/ }).count()).toBe(0);
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${source}`);
  await tabTo(page, page.getByRole('button', { name: 'Antwort von Hinrich Hilft einstufen' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Wird der Text danach geändert, entfällt die Einstufung.').waitFor();
  await tabTo(page, dialog.getByRole('radio', { name: 'Geprüft' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await writeInto(page, dialog.getByLabel('Zuständige Stelle'), 'Finanzministerium');
  await writeInto(page, dialog.getByLabel('Link zur Quelle'), 'http://land.example/erlass');
  await writeInto(page, dialog.getByLabel('Begründung'), 'So steht es im Erlass.');
  await tabTo(page, dialog.getByRole('button', { name: 'Einstufen', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte geben Sie eine vollständige Adresse ein, die mit https:// beginnt.').first().waitFor();
  await dialog.getByText('Bitte wählen Sie einen Tag.').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await dialog.getByLabel('Link zur Quelle').fill('https://land.example/erlass');
  await dialog.getByLabel('Quelle', { exact: true }).fill('Erlass über Zahlungen');
  await dialog.getByLabel('Gilt ab').fill('2026-12-01');
  await dialog.getByRole('button', { name: 'Einstufen', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const graded = page.locator(`#beitrag-${answer}`);
  await graded.getByText('Verbindlich', { exact: true }).waitFor();

  await reading.getByRole('status').getByRole('button', { name: '1 Änderung anzeigen' }).click();
  const shown = reading.locator(`#beitrag-${answer}`);
  await shown.getByText('Finanzministerium').waitFor();
  await shown.getByText('01.12.2026').waitFor();
  expect(await shown.getByRole('link', { name: 'Erlass über Zahlungen' }).getAttribute('href')).toBe('https://land.example/erlass');
  await expectAccessible(reading);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await graded.getByText('Verbindlich', { exact: true }).waitFor({ state: 'detached' });
});

test('a coordinator corrects a text and a title with a reason; others see that and why, the author is told, until it is undone', async () => {
  const answer = await world.post(helper, source, 'Rufen Sie 0431 4711 an.');
  const page = await browser.openPage(coordinator, { width: 320 });
  await visit(page, `/fragen/${source}`);
  const shown = page.locator(`#beitrag-${answer}`);
  await shown.getByRole('button', { name: 'Text von Hinrich Hilft mit Begründung bearbeiten' }).click();
  await page.getByText('Frühere Fassungen bleiben lesbar.').waitFor();
  await page.getByRole('textbox', { name: 'Text bearbeiten' }).fill('Rufen Sie die Leitstelle an.');
  await page.getByRole('button', { name: 'Mit Begründung speichern' }).click();
  await page.getByText('Bitte begründen Sie das mit mindestens 3 Zeichen.').first().waitFor();
  await expectAccessible(page, ['main']);
  await page.getByRole('textbox', { name: 'Begründung' }).fill('Private Nummer entfernt.');
  await page.getByRole('button', { name: 'Mit Begründung speichern' }).click();
  await shown.getByText('Rufen Sie die Leitstelle an.').waitFor();

  const reading = await browser.openPage(asker);
  await visit(reading, `/fragen/${source}`);
  await reading.locator(`#beitrag-${answer}`).getByRole('button', { name: /Von der Koordination bearbeitet/ }).click();
  const revisions = reading.getByRole('dialog');
  await revisions.getByText('Private Nummer entfernt.').waitFor();
  await revisions.getByText('Rufen Sie 0431 4711 an.').waitFor();
  await expectAccessible(reading, ['dialog']);
  const told = await browser.openPage(helper);
  await visit(told, '/mitteilungen');
  await told.getByText('Private Nummer entfernt.').waitFor();

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await shown.getByText('Rufen Sie 0431 4711 an.').waitFor();

  await chooseAct(page, 'Titel ändern');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titel').fill('Zu kurz');
  await dialog.getByLabel('Begründung').fill('Damit man die Frage findet.');
  await dialog.getByRole('button', { name: 'Titel ändern' }).click();
  await dialog.getByText('Bitte geben Sie 10 bis 200 Zeichen ein.').first().waitFor();
  await dialog.getByLabel('Titel').fill('Wen rufen wir bei Ausfällen an?');
  await dialog.getByRole('button', { name: 'Titel ändern' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wen rufen wir bei Ausfällen an?' }).waitFor();
});

test('a coordinator merges two questions by keyboard; old addresses lead right; undone, both stand for themselves', async () => {
  const answer = await world.post(helper, source, 'Das macht die Landeskasse.');
  const opening = (await helper.client.get<ThreadPage>(`threads/${source}`)).body.opening.id;
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${source}`);
  await chooseAct(page, 'Zusammenführen');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('die alte Adresse führt dorthin').waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Zusammenführen', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte wählen Sie, womit das zusammengeführt werden soll.').first().waitFor();
  await writeInto(page, dialog.getByLabel('Suchen'), `${node.origin}/fragen/${target}`);
  const choice = dialog.getByRole('radio', { name: FIRST });
  await tabTo(page, choice);
  await page.keyboard.press('Space');
  await writeInto(page, dialog.getByLabel('Begründung'), 'Dieselbe Frage.');
  await expectAccessible(page, ['dialog']);
  await tabTo(page, dialog.getByRole('button', { name: 'Zusammenführen', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/fragen/${target}`);
  await settled(page);
  await page.getByText(`Stand zuerst für sich unter dem Titel „${AGAIN}“.`).waitFor();
  await page.getByText('Beide sind zusammengeführt.').waitFor();

  const reading = await browser.openPage(asker, { width: 320 });
  await visit(reading, `/fragen/${source}#beitrag-${answer}`);
  await reading.waitForURL(`**/fragen/${target}#beitrag-${answer}`);
  await focusOn(reading, reading.locator(`#beitrag-${answer}`));
  await reading.getByText('Die Frage, deren Adresse Sie geöffnet haben, wurde mit dieser hier zusammengeführt.').waitFor();
  await expectAccessible(reading);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.waitForURL(`**/fragen/${source}`);
  await page.getByRole('heading', { level: 1, name: AGAIN }).waitFor();
  await visit(reading, `/fragen/${source}#beitrag-${opening}`);
  await reading.getByRole('heading', { level: 1, name: AGAIN }).waitFor();
});

test('a coordinator splits an answer off by keyboard; its old address leads to the new question, and back when that is undone', async () => {
  const answer = await world.post(helper, source, 'Und wer bezahlt das?');
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${source}`);
  await chooseAct(page, 'Aufteilen');
  const form = page.getByRole('region', { name: 'Aufteilen' });
  await form.getByRole('button', { name: 'Aufteilen' }).click();
  await form.getByText('Bitte wählen Sie mindestens einen Beitrag.').first().waitFor();
  await expectAccessible(page, ['main']);
  const choice = form.getByRole('checkbox', { name: 'Antwort von Hinrich Hilft' });
  await tabTo(page, choice);
  await page.keyboard.press('Space');
  await writeInto(page, form.getByLabel('Titel'), 'Wer bezahlt die Zahlungsplattform?');
  await writeInto(page, form.getByLabel('Begründung'), 'Das ist eine andere Frage.');
  await tabTo(page, form.getByRole('button', { name: 'Aufteilen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Wer bezahlt die Zahlungsplattform?' }).waitFor();
  await settled(page);
  await page.getByRole('link', { name: AGAIN }).first().waitFor();
  const part = new URL(page.url()).pathname;

  const reading = await browser.openPage(asker, { width: 320 });
  await visit(reading, `/fragen/${source}#beitrag-${answer}`);
  await reading.waitForURL(`**${part}#beitrag-${answer}`);
  await focusOn(reading, reading.locator(`#beitrag-${answer}`));
  await reading.getByText('Der Beitrag, dessen Adresse Sie geöffnet haben, steht jetzt hier.').waitFor();
  await expectAccessible(reading);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.waitForURL(`**/fragen/${source}`);
  await page.locator(`#beitrag-${answer}`).waitFor();
});
