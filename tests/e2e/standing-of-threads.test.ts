import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { chooseAct, writeInto } from '../support/act-by-keyboard.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let asker: TestPerson;
let helper: TestPerson;
let service: TestService;
let copy: string;
let original: string;
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
  service = await world.service({ name: 'Wohngeld' });
  copy = await world.question(asker, { title: AGAIN, serviceIds: [service.id] });
  original = await world.question(helper, { title: FIRST, serviceIds: [service.id] });
});
afterEach(() => browser.closePages());

test('a coordinator marks a duplicate by keyboard; its asker is led to the other one, and says that it is none', async () => {
  const reading = await browser.openPage(asker, { width: 320 });
  await visit(reading, `/fragen/${copy}`);
  await live(reading, `thread:${copy}`);
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${copy}`);
  await chooseAct(page, 'Als Duplikat markieren');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('kann jederzeit widersprechen').waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Als Duplikat markieren' }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte wählen Sie, was hier wiederholt wird.').first().waitFor();
  await writeInto(page, dialog.getByLabel('Suchen'), `${node.origin}/fragen/${original}`);
  await tabTo(page, dialog.getByRole('radio', { name: FIRST }));
  await page.keyboard.press('Space');
  await writeInto(page, dialog.getByLabel('Begründung'), 'Dieselbe Frage gibt es schon.');
  await expectAccessible(page, ['dialog']);
  await tabTo(page, dialog.getByRole('button', { name: 'Als Duplikat markieren' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: `„${FIRST}“` }).waitFor();

  await reading.getByRole('status').getByRole('button', { name: '1 Änderung anzeigen' }).click();
  await reading.getByText('Dieselbe Frage gibt es schon.').waitFor();
  expect(await reading.getByRole('region', { name: 'Ihre Antwort' }).count()).toBe(0);
  await expectAccessible(reading);
  await reading.getByRole('link', { name: 'Beim Original antworten' }).click();
  await reading.waitForURL(`**/fragen/${original}`);
  await settled(reading);
  await reading.getByRole('region', { name: 'Duplikate' }).getByRole('link', { name: AGAIN }).click();
  await reading.waitForURL(`**/fragen/${copy}`);
  await settled(reading);
  await tabTo(reading, reading.getByRole('button', { name: 'Das ist kein Duplikat' }));
  await reading.keyboard.press('Enter');
  await expectAccessible(reading, ['dialog']);
  await reading.getByRole('dialog').getByRole('button', { name: 'Das ist kein Duplikat' }).click();
  await reading.getByText('Die Markierung als Duplikat ist aufgehoben.').waitFor();
  await reading.getByRole('region', { name: 'Ihre Antwort' }).waitFor();
});

test('a coordinator pins a question by keyboard: it stands first and marked in the list of the service, until that is undone', async () => {
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${copy}`);
  await chooseAct(page, 'Anheften');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Wer es lesen kann, ändert sich nicht.').waitFor();
  await tabTo(page, dialog.getByRole('radio', { name: 'Alle Fragen' }));
  await page.keyboard.press('ArrowDown');
  await dialog.getByLabel('Letzter Tag').fill('2020-01-01');
  await writeInto(page, dialog.getByLabel('Begründung'), 'Das fragen zurzeit alle.');
  await tabTo(page, dialog.getByRole('button', { name: 'Anheften' }));
  await page.keyboard.press('Enter');
  await dialog.getByText('Dieser Tag ist vorbei.').first().waitFor();
  await expectAccessible(page, ['dialog']);
  await dialog.getByLabel('Letzter Tag').fill('2999-12-31');
  await dialog.getByRole('button', { name: 'Anheften' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Angeheftet', { exact: true }).waitFor();

  const reading = await browser.openPage(helper, { width: 320, dark: true });
  await visit(reading, `/dienste/${service.slug}?ansicht=fragen`);
  const rows = reading.locator('.thread-row');
  await rows.first().getByText('Angeheftet').waitFor();
  expect(await rows.allInnerTexts()).toEqual([expect.stringContaining(AGAIN), expect.stringContaining(FIRST)]);
  await expectAccessible(reading);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Angeheftet', { exact: true }).waitFor({ state: 'detached' });
});

test('a coordinator puts a checked answer among the frequent questions: the hub unfolds it, lists and search say what it is worth', async () => {
  const answer = await world.post(helper, original, 'Das macht die Landeskasse.');
  await coordinator.client.post(`posts/${answer}/grade`, { grade: 'checked', reason: 'Geprüft.' }, { version: 1 });
  const page = await browser.openPage(coordinator);
  await visit(page, `/fragen/${original}`);
  await tabTo(page, page.getByRole('button', { name: 'Häufige Frage: Antwort von Hinrich Hilft' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: 'Wohngeld' }));
  await page.keyboard.press('Space');
  await writeInto(page, dialog.getByLabel('Begründung'), 'Das fragen viele.');
  await expectAccessible(page, ['dialog']);
  await tabTo(page, dialog.getByRole('button', { name: 'Unter die häufigen Fragen stellen' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator(`#beitrag-${answer}`).getByText('Häufige Frage bei:').waitFor();

  const reading = await browser.openPage(asker, { width: 320 });
  await visit(reading, `/dienste/${service.slug}`);
  const frequent = reading.getByRole('region', { name: 'Häufige Fragen' });
  await frequent.getByText(FIRST).waitFor();
  await frequent.locator('summary').focus();
  await reading.keyboard.press('Enter');
  await frequent.getByText('Das macht die Landeskasse.').waitFor();
  await expectAccessible(reading);
  await frequent.getByRole('link', { name: 'Zur Frage mit allen Antworten' }).click();
  await reading.waitForURL(`**/fragen/${original}#beitrag-${answer}`);
  await visit(reading, `/dienste/${service.slug}?ansicht=fragen`);
  await reading.locator('.thread-row').filter({ hasText: FIRST }).getByText('Geprüfte Antwort').waitFor();
  await expectAccessible(reading);
});
