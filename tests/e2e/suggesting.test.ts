import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';
import { fullReport } from '../support/report-content.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let author: TestPerson;
let reader: TestPerson;
let thread: string;
let answer: string;
let title: string;
let number = 0;

const TEXT = 'Die Frist endet am 31. Mai.\n\nBitte den Antrag beilegen.';

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
  author = await world.person({ name: 'Hinrich Hilft' });
  reader = await world.person({ name: 'Frauke Frage', organisation: await world.organisation({ name: 'Stadt Nordhaven' }) });
  number += 1;
  title = `Wann endet die Frist für Antrag ${number}?`;
  thread = await world.question(reader, { title });
  answer = await world.post(author, thread, TEXT);
});
afterEach(() => browser.closePages());

test('a reader suggests a change by keyboard; the author sees it live, compares, takes it up, and undoes that', async () => {
  const deciding = await browser.openPage(author);
  await visit(deciding, `/fragen/${thread}`);
  await live(deciding, 'me');
  const page = await browser.openPage(reader);
  await visit(page, `/fragen/${thread}`);
  await tabTo(page, page.getByRole('button', { name: 'Änderung vorschlagen: Text von Hinrich Hilft' }));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Text bearbeiten' }).fill(TEXT.replace('31. Mai', '30. Juni'));
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  await page.getByText('Bitte begründen Sie das mit mindestens 3 Zeichen.').first().waitFor();
  await expectAccessible(page, ['main']);
  await page.getByRole('textbox', { name: 'Warum sollte das geändert werden?' }).fill('Neuer Erlass vom 3. Mai.');
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  const mine = page.locator(`#beitrag-${answer}`);
  await mine.getByText('Ihr Vorschlag wartet').waitFor();
  expect(await mine.getByRole('button', { name: /Änderung vorschlagen/ }).count()).toBe(0);

  const shown = deciding.locator(`#beitrag-${answer}`);
  await shown.getByText('Änderungsvorschlag von Stadt Nordhaven').waitFor();
  await tabTo(deciding, shown.getByRole('button', { name: 'Prüfen' }));
  await deciding.keyboard.press('Enter');
  await shown.getByText('Begründung: Neuer Erlass vom 3. Mai.').waitFor();
  await shown.locator('del').filter({ hasText: '31. Mai.' }).waitFor();
  await shown.locator('ins').filter({ hasText: '30. Juni.' }).waitFor();
  await expectAccessible(deciding, ['main']);
  await shown.getByRole('button', { name: 'Übernehmen' }).click();
  await shown.getByText('Die Frist endet am 30. Juni.').first().waitFor();
  await shown.getByText('Mit einem Hinweis von Stadt Nordhaven bearbeitet').waitFor();
  await deciding.getByRole('button', { name: 'Rückgängig' }).click();
  await shown.getByText('Die Frist endet am 31. Mai.').first().waitFor();
  await shown.getByText('Änderungsvorschlag von Stadt Nordhaven').waitFor();
});

test('a coordinator finds it under Moderation, sees both changes where the text has changed since, and declines with a reason', async () => {
  const made = await reader.client.post<{ id: string }>('suggestions', { subjectId: answer, content: { kind: 'post', text: TEXT.replace('31. Mai', '30. Juni') }, reason: 'Neuer Erlass.' }, { version: 1 });
  expect(made.status).toBe(201);
  await author.client.patch(`posts/${answer}`, { text: TEXT.replace('den Antrag', 'Antrag und Vollmacht') }, { version: 1 });
  const page = await browser.openPage(coordinator);
  await visit(page, '/moderation');
  await page.getByRole('link', { name: 'Änderungsvorschläge' }).click();
  const entry = page.getByRole('link', { name: title });
  await entry.waitFor();
  await expectAccessible(page);
  await entry.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('Der Text wurde inzwischen geändert').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'So soll der Text lauten' }).inputValue()).toBe('Die Frist endet am 30. Juni.\n\nBitte Antrag und Vollmacht beilegen.');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('Bitte begründen Sie das mit mindestens 3 Zeichen.').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ablehnen' }).click();
  await page.getByRole('textbox', { name: 'Warum übernehmen Sie das nicht?' }).fill('Der Erlass gilt nicht für Kreise.');
  await page.getByRole('button', { name: 'Vorschlag ablehnen' }).click();
  await page.getByText('Nicht übernommen').waitFor();
  const told = await browser.openPage(reader);
  await visit(told, '/mitteilungen');
  await told.getByText('Begründung: Der Erlass gilt nicht für Kreise.').waitFor();
});

test('a reader suggests a change of a service by keyboard; the form is accessible, wide and narrow; whoever keeps it takes it up', async () => {
  const service = await world.service({ name: 'Wohngeld beantragen' });
  const page = await browser.openPage(reader, { width: 320 });
  await visit(page, `/dienste/${service.slug}`);
  await tabTo(page, page.getByRole('link', { name: 'Änderung vorschlagen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Änderung vorschlagen: Wohngeld beantragen' }).waitFor();
  const reason = page.getByRole('textbox', { name: 'Warum sollte das geändert werden?' });
  await reason.waitFor();
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  await page.getByText('Bitte begründen Sie das mit mindestens 3 Zeichen.').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Worum es geht' }).fill('Zuschuss zu den Wohnkosten.');
  await reason.fill('So heißt es im Leistungskatalog.');
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  await page.waitForURL(`**/dienste/${service.slug}`);
  await page.getByText('Ihr Vorschlag ist gesendet.').waitFor();

  const keeping = await browser.openPage(coordinator);
  await visit(keeping, '/moderation/vorschlaege');
  await keeping.getByRole('link', { name: 'Wohngeld beantragen' }).click();
  await keeping.locator('ins').filter({ hasText: 'Wohnkosten' }).waitFor();
  await expectAccessible(keeping);
  await keeping.getByRole('button', { name: 'Übernehmen' }).click();
  await keeping.getByText('Der Vorschlag ist übernommen.').waitFor();
  await visit(page, `/dienste/${service.slug}`);
  await page.getByText('Zuschuss zu den Wohnkosten.').first().waitFor();
});

test('a reader suggests a change of a lesson; its house compares, takes it up at the report, and the credit stands there', async () => {
  const house = await world.organisation({ name: 'Amt Wiesenau' });
  const editor = await world.person({ organisation: house, role: 'editor' });
  const service = await world.service();
  const report = await world.report(editor, { serviceIds: [service.id], sections: fullReport({ services: [service] }) });
  const page = await browser.openPage(reader);
  await visit(page, `/erfahrungen/${report}`);
  await tabTo(page, page.getByRole('link', { name: 'Änderung vorschlagen: Die Kasse zuerst einladen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'So soll der Text lauten' }).fill('Der Mandant braucht acht Wochen.');
  await page.getByRole('textbox', { name: 'Titel' }).fill('');
  await page.getByRole('textbox', { name: 'Warum sollte das geändert werden?' }).fill('Neuer Erlass.');
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  await page.getByText('Bitte geben Sie 3 bis 200 Zeichen ein.').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Titel' }).fill('Die Kasse zuerst einladen');
  await page.getByRole('button', { name: 'Vorschlag senden' }).click();
  await page.waitForURL(`**/erfahrungen/${report}**`);
  const lesson = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Die Kasse zuerst einladen' }) });
  await lesson.getByText('Ihr Vorschlag wartet').waitFor();

  const deciding = await browser.openPage(editor, { width: 320 });
  await visit(deciding, `/erfahrungen/${report}`);
  const shown = deciding.getByRole('article').filter({ has: deciding.getByRole('heading', { name: 'Die Kasse zuerst einladen' }) });
  await shown.getByText('Änderungsvorschlag von Stadt Nordhaven').waitFor();
  await shown.getByRole('button', { name: 'Prüfen' }).click();
  await shown.locator('ins').filter({ hasText: 'acht' }).waitFor();
  await expectAccessible(deciding, ['main']);
  await shown.getByRole('button', { name: 'Übernehmen' }).click();
  await shown.getByText('Der Mandant braucht acht Wochen.').first().waitFor();
  await shown.getByText('Mit einem Hinweis von Stadt Nordhaven').waitFor();
});
