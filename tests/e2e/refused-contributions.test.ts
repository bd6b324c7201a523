import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HoldingWorld } from '../contributions/support.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import type { TestPerson, TestService } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(240_000);

let node: TestApplication;
let world: HoldingWorld;
let browser: TestBrowser;
let coordinator: TestPerson;
let author: TestPerson;
let service: TestService;
let thread: string;
let page: Page;
const ASKED = 'Wie lange wartet ein Antrag auf Freischaltung?';
const TITLE = 'Wer legt den Mandanten bei ePayBL an?';
const TEXT = 'Das hat Herr Petersen aus der Kasse gemacht.';

beforeAll(async () => {
  node = await startApplication();
  world = new HoldingWorld(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
beforeEach(async () => {
  coordinator = await world.coordinator();
  author = await world.person({ name: 'Neele Neumann' });
  service = await world.service({ topicField: 'Soziales' });
  thread = await world.question(await world.person(), { title: TITLE, serviceIds: [service.id] });
  await world.check(coordinator, service.id);
  page = await browser.openPage(author);
});
afterEach(() => browser.closePages());

test('an answer is refused with a reason; its author reworks it, and nothing typed is lost', async () => {
  const held = HoldingWorld.held(await world.answer(author, thread, TEXT));
  await visit(page, `/fragen/${thread}`);
  await live(page, 'me');
  await page.getByRole('article', { name: 'Ihr Beitrag wartet auf Freigabe' }).getByText(TEXT).waitFor();

  const desk = await browser.openPage(coordinator);
  await visit(desk, `/moderation/${(await world.caseOf(coordinator, held)).id}`);
  await tabTo(desk, desk.getByRole('button', { name: 'Nicht veröffentlichen' }));
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Beitrag nicht veröffentlichen' });
  await dialog.getByRole('button', { name: 'Nicht veröffentlichen' }).click();
  await dialog.getByText('Bitte begründen Sie die Maßnahme.').first().waitFor();
  await expectAccessible(desk, ['dialog']);
  await dialog.getByRole('textbox', { name: 'Begründung' }).fill('Bitte ohne den Namen des Kollegen.');
  await dialog.getByRole('button', { name: 'Nicht veröffentlichen' }).click();
  await desk.getByText('Ergebnis: nicht veröffentlicht').waitFor();
  expect(await desk.getByText(TEXT).count()).toBe(0);
  await expectAccessible(desk);

  // Its author learns of it where they are, and among their notices.
  const refused = page.getByRole('article', { name: 'Nicht veröffentlicht' });
  await refused.getByText('Bitte ohne den Namen des Kollegen.').waitFor();
  await expectAccessible(page);
  await visit(page, '/mitteilungen');
  await page.getByRole('link', { name: /wurde nicht veröffentlicht/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Wartende Beiträge' }).waitFor();
  await settled(page);
  await expectAccessible(page);

  await tabTo(page, page.getByRole('button', { name: 'Überarbeiten und einreichen' }));
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Text' });
  await focusOn(page, field);
  await field.fill('');
  await page.getByRole('button', { name: 'Wieder einreichen' }).click();
  await page.getByText('Bitte schreiben Sie erst einen Text.').first().waitFor();
  await expectAccessible(page);
  await field.fill('Das hat bei uns die Kasse gemacht.');
  await page.waitForFunction((typed) => Object.values(localStorage).some((value) => String(value).includes(typed)), 'die Kasse gemacht');
  await page.reload();
  await page.getByRole('button', { name: 'Überarbeiten und einreichen' }).click();
  expect(await field.inputValue()).toBe('Das hat bei uns die Kasse gemacht.');
  await page.getByRole('button', { name: 'Wieder einreichen' }).click();
  await page.getByText('Wartet auf Freigabe', { exact: true }).waitFor();
  await page.getByText('Das hat bei uns die Kasse gemacht.').waitFor();
  expect(await page.getByText(TEXT).count()).toBe(0);
  const [own] = await world.own(author);
  expect((await world.decide(coordinator, own?.id ?? '', 'publish')).status).toBe(200);
  await page.getByText('Kein Beitrag wartet').waitFor();
  await expectAccessible(page);
});

test('a question waits on a page of its own, is counted where its mandate is, and is taken back by its author', async () => {
  const [inside, outside] = [await browser.openPage(await world.coordinator({ topicFields: ['Soziales'] })), await browser.openPage(await world.coordinator({ topicFields: ['Bauen'] }))];
  await visit(page, `/fragen/neu?dienst=${service.slug}`);
  await page.getByText('Beiträge zu diesem Online-Dienst werden vor der Veröffentlichung geprüft.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Titel').fill(ASKED);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Wir warten seit drei Wochen.');
  await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
  await page.getByRole('article', { name: ASKED }).getByText('Wir warten seit drei Wochen.').waitFor();
  await settled(page);
  await expectAccessible(page);
  await visit(page, '/fragen');
  await page.getByText('Ein Beitrag von Ihnen wartet auf Freigabe durch die Koordination.').waitFor();
  expect(await page.getByRole('link', { name: ASKED }).count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Meine wartenden Beiträge' }).click();
  const waiting = page.getByRole('article', { name: ASKED });
  await waiting.waitFor();
  const [own] = await world.own(author);

  for (const [desk, listed] of [[inside, 1], [outside, 0]] as const) {
    await visit(desk, '/moderation?art=freigabe');
    expect(await desk.getByRole('link', { name: ASKED }).count()).toBe(listed);
  }
  await expectAccessible(outside);
  await expectAccessible(inside);

  await tabTo(page, page.getByRole('button', { name: 'Zurückziehen' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Beitrag zurückziehen' });
  await dialog.getByText('Das lässt sich nicht rückgängig machen.').waitFor();
  await expectAccessible(page, ['dialog']);
  await dialog.getByRole('button', { name: 'Zurückziehen und löschen' }).click();
  await page.getByText('Kein Beitrag wartet').waitFor();
  await focusOn(page, page.getByRole('heading', { level: 1 }));
  expect(await world.own(author)).toEqual([]);
  expect(await world.caseOf(coordinator, own?.id ?? '', 'closed')).toMatchObject({ outcome: 'withdrawn' });
  await visit(inside, '/moderation?art=freigabe&liste=erledigt');
  await inside.getByText(/zurückgezogen/).first().waitFor();
  await expectAccessible(inside);
});
