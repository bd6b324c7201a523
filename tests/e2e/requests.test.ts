import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { live } from '../support/live-topics.js';
import { RequestWorld } from '../requests/support.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: RequestWorld;
let browser: TestBrowser;
let asker: TestPerson;
let helper: TestPerson;
let second: TestPerson;
let service: TestService;
let thread: string;
const TITLE = 'Wer legt den Mandanten bei ePayBL an?';

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new RequestWorld(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  service = await world.service({ name: 'Wohngeld digital' });
  asker = await world.person({ organisation: await world.organisation({ kind: 'amt', name: 'Amt Fragesee', inhabitants: 9_000, district: 'Kreis Prüfland' }) });
  helper = await world.ahead(service, { kind: 'amt', name: 'Amt Vorausort', inhabitants: 8_000, district: 'Kreis Prüfland' });
  second = await world.ahead(service, { kind: 'kreis', name: 'Kreis Weitweg', inhabitants: 180_000, district: 'Kreis Weitweg' });
  thread = await world.question(asker, { serviceIds: [service.id], title: TITLE });
});
afterEach(() => browser.closePages());

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Listen' }).getByRole('link', { name });

test('a question is offered to those ahead; one declines and thinks again, one answers, and all see it at once', async () => {
  const asking = await browser.openPage(asker);
  const asked = await browser.openPage(helper);
  await visit(asked, '/fragen?liste=an-uns');
  await live(asked, 'house');
  await asked.getByText('Zurzeit ist keine Frage an Ihre Verwaltung gerichtet').waitFor();
  await expectAccessible(asked);

  await visit(asking, `/fragen/${thread}`);
  await live(asking, `thread:${thread}`);
  await asking.getByText('Diese Frage ist noch offen. 2 Verwaltungen haben den Dienst schon eingeführt oder sind weiter.').waitFor();
  await expectAccessible(asking);
  await asking.getByRole('button', { name: 'Jetzt gezielt fragen' }).focus();
  await asking.keyboard.press('Enter');
  const dialog = asking.getByRole('dialog');
  await dialog.getByText('gleiche Art, gleiche Größe, gleicher Kreis').waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(2);
  await dialog.getByRole('button', { name: 'Fragen', exact: true }).click();
  await dialog.getByText('Bitte wählen Sie mindestens eine Verwaltung.').waitFor();
  await dialog.getByLabel('Amt Vorausort').focus();
  await asking.keyboard.press('Space');
  await dialog.getByLabel('Kreis Weitweg').check();
  await expectAccessible(asking, ['dialog']);
  await dialog.getByRole('button', { name: 'Fragen', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await asking.getByText(/Angefragt: .*Amt Vorausort \(seit/).waitFor();
  expect(await asking.getByRole('button', { name: 'Jetzt gezielt fragen' }).count()).toBe(0);

  // The other browser learns of it by itself; its list waits behind the bar, the count does not.
  await tab(asked, 'An uns gerichtet').getByText('1').waitFor();
  await asked.getByRole('status').getByRole('button', { name: '1 neue oder geänderte Frage anzeigen' }).click();
  const row = asked.getByRole('listitem').filter({ hasText: TITLE });
  await row.getByText(/Bitte bis/).waitFor();
  await expectAccessible(asked);
  await row.getByRole('button', { name: 'Können wir nicht beantworten' }).focus();
  await asked.keyboard.press('Enter');
  await row.getByText('Ihre Verwaltung hat abgesagt.').waitFor();
  await row.getByLabel('Grund').selectOption({ label: 'zurzeit keine Zeit' });
  await asking.getByText('Amt Vorausort (kann nicht antworten: zurzeit keine Zeit)').waitFor();
  await expectAccessible(asked);
  await row.getByRole('button', { name: 'Absage zurücknehmen' }).click();
  await row.getByRole('button', { name: 'Können wir nicht beantworten' }).waitFor();
  await asking.getByText(/Amt Vorausort \(seit/).waitFor();

  await row.getByRole('link', { name: TITLE }).click();
  await asked.getByText('Diese Frage ist an Ihre Verwaltung gerichtet').waitFor();
  await expectAccessible(asked);
  await asked.getByRole('region', { name: 'Ihre Antwort' }).getByRole('textbox', { name: 'Text', exact: true }).fill('Den Mandanten legt die Landeskasse an.');
  await asked.getByRole('button', { name: 'Antworten', exact: true }).click();
  await asking.getByText('Amt Vorausort (hat geantwortet)').waitFor();
  await asked.getByText('Diese Frage ist an Ihre Verwaltung gerichtet').waitFor({ state: 'detached' });

  // Everybody knows which houses were asked, and nothing of what they said to it.
  const reader = await browser.openPage(await world.person());
  await visit(reader, `/fragen/${thread}`);
  await reader.getByText(/Angefragt: Amt Vorausort \(seit \d\d\.\d\d\.\d{4}\), Kreis Weitweg \(seit \d\d\.\d\d\.\d{4}\)/).waitFor();
  expect(await reader.getByText(/hat geantwortet|Diese Frage ist an Ihre/).count()).toBe(0);
});

test('the start page names what the house was asked, and a refusal there can be taken back', async () => {
  const start = await browser.openPage(second);
  await visit(start, '/');
  expect(await start.getByRole('heading', { name: 'An uns gerichtet' }).count()).toBe(0);
  await live(start, 'house');
  await world.offered(asker, thread, second.organisation);
  await start.getByRole('heading', { name: 'An uns gerichtet' }).waitFor();
  const section = start.getByRole('region', { name: 'An uns gerichtet' });
  await section.getByRole('button', { name: 'Können wir nicht beantworten' }).click();
  await section.getByText('Ihre Verwaltung hat abgesagt.').waitFor();
  await expectAccessible(start);
  await section.getByRole('button', { name: 'Absage zurücknehmen' }).click();
  await section.getByRole('button', { name: 'Können wir nicht beantworten' }).waitFor();
});

test('what is overdue stands before coordinators, who see whom it was offered to and ask others', async () => {
  const coordinator = await world.person({ instanceRole: 'coordinator' });
  await world.offered(asker, thread, helper.organisation);
  await node.database.rows('update question_request set due_on = current_date - 2 where thread_id = $1', [thread]);
  const page = await browser.openPage(coordinator);
  await visit(page, '/fragen');
  await tab(page, 'Überfällig').click();
  await page.waitForURL(/liste=ueberfaellig/);
  const row = page.getByRole('listitem').filter({ hasText: TITLE }).first();
  await row.getByText(/Angefragt: Amt Vorausort/).waitFor();
  await settled(page);
  await expectAccessible(page);
  await visit(page, `/fragen/${thread}`);
  await page.getByText('Eine weitere Verwaltung hat den Dienst schon eingeführt oder ist weiter.').waitFor();
  await page.getByRole('button', { name: 'Jetzt gezielt fragen' }).click();
  await page.getByRole('dialog').getByText('(schon gefragt)').waitFor();
  await page.getByRole('dialog').getByLabel('Kreis Weitweg').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Fragen', exact: true }).click();
  await page.getByText(/Kreis Weitweg \(seit/).waitFor();

  const member = await browser.openPage(asker);
  await visit(member, '/fragen');
  expect(await tab(member, 'Überfällig').count()).toBe(0);
});

test('two houses arrange a call: three times, three others, one accepted, and its outcome becomes the draft of an answer', async () => {
  const asking = await browser.openPage(asker);
  await visit(asking, `/dienste/${service.slug}?ansicht=verwaltungen`);
  await asking.getByRole('link', { name: 'Amt Vorausort um ein Gespräch bitten' }).click();
  const dialog = asking.getByRole('dialog');
  await dialog.getByRole('heading', { name: '15 Minuten mit Amt Vorausort' }).waitFor();
  await dialog.getByLabel('Worum geht es?').fill('Wie lange hat die Anbindung gedauert?');
  const first = await dialog.getByLabel('1. Termin').inputValue();
  await dialog.getByLabel('2. Termin').fill(first);
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await dialog.getByRole('link', { name: 'Dieser Termin steht schon da. Bitte wählen Sie einen anderen.' }).waitFor();
  expect(await dialog.getByLabel('Worum geht es?').inputValue()).toBe('Wie lange hat die Anbindung gedauert?');
  await expectAccessible(asking, ['dialog']);
  await dialog.getByLabel('2. Termin').fill(first.replace(/T.*/, 'T15:00'));
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await dialog.waitFor({ state: 'detached' });

  const asked = await browser.openPage(helper);
  await visit(asked, '/');
  await asked.getByRole('link', { name: 'Eine Gesprächsanfrage wartet auf Sie.' }).click();
  const call = asked.getByRole('listitem').filter({ hasText: 'Amt Fragesee bittet um ein Gespräch zu „Wohngeld digital“' }).first();
  await call.getByText('Wie lange hat die Anbindung gedauert?').waitFor();
  expect(await call.getByRole('radio').count()).toBe(3);
  await call.getByRole('button', { name: 'Termin annehmen' }).click();
  await call.getByText('Bitte wählen Sie zuerst einen Termin.').waitFor();
  await settled(asked);
  await expectAccessible(asked);
  await call.getByRole('button', { name: 'Andere Termine vorschlagen' }).click();
  await asked.getByRole('dialog').getByRole('button', { name: 'Vorschlagen' }).click();
  await call.getByText('Vorgeschlagen sind, 15 Minuten:').waitFor();

  await visit(asking, '/fragen?liste=an-uns');
  await live(asking, 'house');
  const own = asking.getByRole('listitem').filter({ hasText: 'Sie haben Amt Vorausort um ein Gespräch zu „Wohngeld digital“ gebeten' }).first();
  await own.getByRole('radio').first().focus();
  await asking.keyboard.press('Space');
  await own.getByRole('button', { name: 'Termin annehmen' }).click();
  await own.getByText(/^Verabredet:/).waitFor();
  await call.getByText(/^Verabredet:/).waitFor();
  await expectAccessible(asking);

  await node.database.rows(`update contact_request set accepted_time = now() - interval '1 hour' where service_id = $1`, [service.id]);
  await visit(asking, '/fragen?liste=an-uns');
  await asking.getByText('Zurzeit ist kein Gespräch verabredet oder angefragt.').waitFor();
  await asking.getByRole('button', { name: 'Frühere Gespräche zeigen' }).click();
  await asking.getByLabel('Ergebnis des Gesprächs').fill('Die Anbindung dauert drei Wochen.');
  await expectAccessible(asking);
  await asking.getByRole('button', { name: 'Ergebnis speichern' }).click();
  await asking.getByRole('button', { name: 'Als Entwurf öffnen' }).waitFor();
  await expectAccessible(asking);
  await asking.getByRole('button', { name: 'Als Entwurf öffnen' }).click();
  await asking.waitForURL(`**/fragen/${thread}`);
  await asking.getByRole('region', { name: 'Ihre Antwort' }).getByText('Die Anbindung dauert drei Wochen.').waitFor();

  // Another coordinator sees nothing of it.
  const stranger = await browser.openPage(await world.person({ instanceRole: 'coordinator' }));
  await visit(stranger, '/fragen?liste=an-uns');
  await stranger.getByText('Zurzeit ist kein Gespräch verabredet oder angefragt.').waitFor();
});
