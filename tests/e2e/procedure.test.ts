import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EMPTY_REPORT } from '../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import { expectAccessible, reflowProblems } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { focusOn, tabTo } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let editor: TestPerson;
let reader: TestPerson;
let parking: TestService;
let wedding: TestService;
let met: string;

const report = (title: string, lesson: string, service: TestService, visibility: ReportVisibility = 'community'): Promise<string> =>
  world.report(editor, {
    title,
    visibility,
    serviceIds: [service.id],
    sections: {
      lessons: { rows: [{ id: randomUUID(), kind: 'tip', title: lesson, text: 'Am besten **zuerst**.', phase: 5, componentIds: [] }] },
      obstacles: { ...EMPTY_REPORT.obstacles, rows: [{ obstacleId: met, weight: 2, remedy: '' }] },
    },
  });

async function solved(title: string, service: TestService): Promise<void> {
  const id = await world.question(editor, { title, phase: 5, serviceIds: [service.id] });
  const answer = await world.post(reader, id);
  expect((await editor.client.put(`threads/${id}/solutions/${answer}`, { componentIds: [] })).status).toBe(204);
}

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  [editor, reader] = [await world.person({ role: 'editor' }), await world.person()];
  [parking, wedding] = [await world.service({ name: 'Anwohnerparken' }), await world.service({ name: 'Eheschließung anmelden' })];
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

const main = (page: Page) => page.getByRole('main');
const stage = (page: Page, name: string) => main(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('before anybody wrote, the course stands there and says what belongs to it', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/vorgehen');
  await page.getByText('Noch steht zu keiner Phase etwas').waitFor();
  expect(await main(page).getByRole('heading', { level: 2 }).count()).toBe(11);
  await expectAccessible(page);
  await visit(page, '/vorgehen/0');
  await page.getByText('Aus dieser Phase hat noch niemand eine Erkenntnis festgehalten.').waitFor();
  await page.getByText('Zu dieser Phase ist noch keine Frage gelöst.').waitFor();
  await page.getByText('Für diese Phase ist kein Stolperstein bekannt.').waitFor();
  await expectAccessible(page);
});

test('from the course by keyboard into a phase, narrowed to a service that stays in the address, and on to the next phase', async () => {
  met = await world.obstacle({ name: 'Zertifikat läuft ab', phase: 5 });
  await world.obstacle({ name: 'Mandant fehlt', phase: 5 });
  await report('Parken am Wasser, in vier Monaten', 'Schlüssel früh beantragen', parking);
  await report('Heiraten online, in sechs Monaten', 'Zuerst mit dem Standesamt reden', wedding);
  await report('Nur für das eigene Haus geschrieben', 'Unsere Kasse zuerst fragen', parking, 'organisation');
  await solved('Wer beantragt das Zertifikat für das Parken?', parking);
  await solved('Wer beantragt das Zertifikat für die Trauung?', wedding);
  expect((await reader.client.put(`rollouts/${parking.id}`, { state: 'active', phase: 5, goLiveOn: null })).status).toBe(200);

  const page = await browser.openPage(reader);
  await visit(page, '/');
  await tabTo(page, page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Vorgehen' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/vorgehen');
  await focusOn(page, page.getByRole('heading', { level: 1, name: 'Vorgehen' }));
  const here = stage(page, 'Phase 5: Technische Anbindung');
  await here.getByText('2 Erkenntnisse').waitFor();
  await here.getByText('2 gelöste Fragen').waitFor();
  await here.getByText('2 Stolpersteine').waitFor();
  await here.getByText('Ihr Dienst steht hier:').waitFor();
  await stage(page, 'Phase 4: Fachliche Anpassung').getByText('noch nichts festgehalten').waitFor();
  await expectAccessible(page);

  await tabTo(page, here.getByRole('heading').getByRole('link'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/vorgehen/5');
  await settled(page);
  await focusOn(page, page.getByRole('heading', { level: 1, name: 'Phase 5: Technische Anbindung' }));
  await page.getByRole('heading', { name: 'Schlüssel früh beantragen' }).waitFor();
  await page.getByRole('heading', { name: 'Zuerst mit dem Standesamt reden' }).waitFor();
  expect(await page.getByText('Unsere Kasse zuerst fragen').count()).toBe(0);
  await page.getByText('noch in keinem Bericht').waitFor();
  await expectAccessible(page);

  await tabTo(page, page.getByRole('combobox', { name: 'Online-Dienst' }));
  await page.keyboard.type('anwohner');
  await page.getByRole('option', { name: /Anwohnerparken.*1 Erkenntnis, 1 gelöste Frage/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/vorgehen/5?dienst=${parking.slug}`);
  await page.keyboard.press('Escape');
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await page.getByRole('heading', { name: 'Schlüssel früh beantragen' }).waitFor();
    await settled(page);
    await page.getByRole('link', { name: 'Wer beantragt das Zertifikat für das Parken?' }).waitFor();
    await page.getByRole('heading', { name: 'Zuerst mit dem Standesamt reden' }).waitFor({ state: 'detached' });
    expect(await page.getByText('Wer beantragt das Zertifikat für die Trauung?').count()).toBe(0);
    expect(await page.getByText('Mandant fehlt').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Zertifikat läuft ab' }).getAttribute('href')).toBe(`/erfahrungen?dienst=${parking.slug}&stolperstein=${await slugOf(met)}`);
  }
  await expectAccessible(page);

  await tabTo(page, page.getByRole('navigation', { name: 'Phasen davor und danach' }).getByRole('link', { name: /Phase 6/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/vorgehen/6?dienst=${parking.slug}`);
  await page.getByText('Zu diesem Dienst hat aus dieser Phase noch niemand eine Erkenntnis festgehalten.').waitFor();
  await tabTo(page, page.getByRole('navigation', { name: 'Alle Phasen' }).getByRole('link', { name: 'Phase 5: Technische Anbindung' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/vorgehen/5?dienst=${parking.slug}`);
});

const slugOf = async (obstacle: string): Promise<string> => (await node.database.rows<{ slug: string }>('select slug from obstacle where id = $1', [obstacle]))[0]?.slug ?? '';

test('what is published and withdrawn meanwhile changes the numbers in place; a new lesson waits, a withdrawn one goes', async () => {
  const service = await world.service({ name: 'Wunschkennzeichen' });
  const first = await report('Kennzeichen in drei Monaten', 'Den Drucker nicht vergessen', service);
  const page = await browser.openPage(reader);
  await visit(page, `/vorgehen/5?dienst=${service.slug}`);
  await page.getByRole('heading', { name: 'Erkenntnisse 1' }).waitFor();
  const course = await browser.openPage(reader);
  await visit(course, '/vorgehen');
  const count = async (): Promise<number> => Number.parseInt((await stage(course, 'Phase 5: Technische Anbindung').getByText(/Erkenntnisse$/).textContent()) ?? '', 10);
  const before = await count();
  await Promise.all([page, course].flatMap((one) => [live(one, 'reports'), live(one, 'threads')]));
  await settled(page);

  await report('Kennzeichen, zweiter Bericht', 'Auf die Prägestelle achten', service);
  await page.getByRole('heading', { name: 'Erkenntnisse 2' }).waitFor();
  await stage(course, 'Phase 5: Technische Anbindung').getByText(`${before + 1} Erkenntnisse`).waitFor();
  const bar = page.getByRole('button', { name: 'Neue Erkenntnis anzeigen' });
  await bar.waitFor();
  expect(await page.getByRole('heading', { name: 'Auf die Prägestelle achten' }).count()).toBe(0);
  await expectAccessible(page);
  await bar.click();
  await page.getByRole('heading', { name: 'Auf die Prägestelle achten' }).waitFor();

  await solved('Welcher Drucker passt zu den Plaketten?', service);
  await page.getByRole('heading', { name: 'Gelöste Fragen 1' }).waitFor();

  const version = (await node.database.rows<{ version: number }>('select version from experience_report where id = $1', [first]))[0]?.version ?? 0;
  expect((await editor.client.post(`experience-reports/${first}/withdraw`, { reason: 'Zum Prüfen' }, { version })).status).toBe(200);
  await page.getByRole('heading', { name: 'Den Drucker nicht vergessen' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Erkenntnisse 1' }).waitFor();
});

test('on a phone nothing has to be scrolled sideways, and the menu holds the sixth goal', async () => {
  const page = await browser.openPage(reader, { width: 320, dark: true });
  for (const path of ['/vorgehen', '/vorgehen/5', `/vorgehen/5?dienst=${parking.slug}`]) {
    await visit(page, path);
    expect(await reflowProblems(page)).toEqual([]);
    expect(await page.getByRole('navigation', { name: 'Alle Phasen' }).count()).toBe(0);
  }
  expect(await page.getByRole('navigation', { name: 'Wichtigste Ziele' }).getByRole('link').count()).toBe(5);
  await page.getByRole('button', { name: 'Menü' }).click();
  await page.locator('#menu-navigation').getByRole('link', { name: 'Vorgehen' }).click();
  await page.waitForURL('**/vorgehen');
});

test('a service nobody knows narrows nothing and is told; what is no phase does not exist', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/vorgehen/5?dienst=gibt-es-nicht');
  await page.getByText('Die Adresse nennt einen Dienst, den es nicht gibt.').waitFor();
  await page.getByRole('heading', { name: 'Zuerst mit dem Standesamt reden' }).waitFor();
  await expectAccessible(page);
  for (const number of ['11', '05', 'test']) {
    await visit(page, `/vorgehen/${number}`);
    await page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' }).waitFor();
  }
});

test('where it cannot be loaded the page says so, and trying again brings it', async () => {
  const page = await browser.openPage(reader);
  browser.expectProblem(page, /ERR_FAILED/);
  await page.route('**/api/phases/**', (route) => route.abort());
  for (const path of ['/vorgehen', '/vorgehen/5']) {
    await visit(page, path);
    await page.getByRole('alert').getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
    await expectAccessible(page);
  }
  await page.unroute('**/api/phases/**');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByRole('heading', { name: 'Schlüssel früh beantragen' }).waitFor();
});

test('guests are asked to sign in and come back', async () => {
  const page = await browser.openPage(world.guest());
  await visit(page, `/vorgehen/5?dienst=${parking.slug}`);
  await page.waitForURL(`**/anmelden?ziel=${encodeURIComponent(`/vorgehen/5?dienst=${parking.slug}`)}`);
  expect(await page.getByRole('link', { name: 'Vorgehen' }).count()).toBe(0);
});

test('a question and a service lead to what is known of their phase', async () => {
  const page = await browser.openPage(reader);
  await visit(page, `/dienste/${parking.slug}`);
  await page.getByRole('link', { name: 'Was andere in dieser Phase gelernt haben' }).click();
  await page.waitForURL(`**/vorgehen/5?dienst=${parking.slug}`);
  await settled(page);
  await page.getByRole('link', { name: 'Wer beantragt das Zertifikat für das Parken?' }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Zertifikat für das Parken' }).waitFor();
  await page.getByRole('link', { name: 'Phase 5 Technische Anbindung' }).click();
  await page.waitForURL(`**/vorgehen/5?dienst=${parking.slug}`);
});
