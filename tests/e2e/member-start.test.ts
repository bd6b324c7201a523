import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { germanDay } from '../../server/kernel/day.js';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { tabTo } from '../support/keyboard.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let me: TestPerson;
let other: TestPerson;
let service: TestService;

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
  [me, other] = [await world.person(), await world.person()];
  service = await world.service({ name: 'Hundehaltung' });
  await me.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: germanDay(new Date()) });
});
afterEach(() => browser.closePages());

const part = (page: Page, name: string): Locator => page.locator('section.section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });
const ask = (who: TestPerson, title: string): Promise<string> => world.question(who, { title, serviceIds: [service.id], phase: 3 });
/** As if the page had last been open so many days ago. */
const lastHere = (page: Page, days: number): Promise<void> =>
  page.evaluate(([person, seen]) => localStorage.setItem(`fahrwasser:visit:${person}`, JSON.stringify({ since: null, seen })), [me.id, new Date(Date.now() - days * 86_400_000).toISOString()] as const);

describe('the start page', () => {
  test('shows what is new, what one still asks and whom one can help, each with the way on', async () => {
    await ask(me, 'Wie viele Bewirtschafter brauchen wir?');
    await ask(other, 'Wer prüft die Hundemarken im Bestand?');
    await other.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: germanDay(new Date()) });
    const page = await browser.openPage(me);
    await visit(page, '/');
    const news = part(page, 'Neu bei Ihren Diensten');
    await news.getByRole('link', { name: 'Wer prüft die Hundemarken im Bestand?' }).waitFor();
    await news.getByText(`${other.organisation.name} ist live seit`).waitFor();
    expect(await news.getByRole('link', { name: 'Wie viele Bewirtschafter brauchen wir?' }).count()).toBe(0);
    await part(page, 'Ihre offenen Fragen').getByRole('link', { name: 'Wie viele Bewirtschafter brauchen wir?' }).waitFor();
    const help = part(page, 'Hier können Sie helfen');
    await help.getByText('Ihre Verwaltung ist mit „Hundehaltung“ seit').waitFor();
    await expectAccessible(page);
    await tabTo(page, help.getByRole('link', { name: 'Wer prüft die Hundemarken im Bestand?' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wer prüft die Hundemarken im Bestand?' }).waitFor();
    await page.goBack();
    await part(page, 'Hier können Sie helfen').getByRole('link', { name: 'Alle anzeigen' }).click();
    await page.waitForURL('**/fragen?liste=helfen');
    // The address changes a moment before the page does.
    await page.getByRole('heading', { level: 1, name: 'Fragen' }).waitFor();
    await page.getByRole('link', { name: 'Wer prüft die Hundemarken im Bestand?' }).waitFor();
    await settled(page);
    await expectAccessible(page);
  });

  test('shows only what came since the last visit on this device, and asks the server nothing but that', async () => {
    await ask(other, 'Eine Frage von vorhin zum Hund?');
    const page = await browser.openPage(me);
    await visit(page, '/impressum');
    await lastHere(page, 3);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`));
    await visit(page, '/');
    const news = part(page, 'Neu bei Ihren Diensten');
    await news.getByText('Seit Ihrem letzten Besuch mit diesem Gerät').waitFor();
    await news.getByRole('link', { name: 'Eine Frage von vorhin zum Hund?' }).waitFor();
    // Coming back at once is the same visit.
    await page.reload();
    await news.getByRole('link', { name: 'Eine Frage von vorhin zum Hund?' }).waitFor();
    await news.getByRole('button', { name: 'Als gesehen merken' }).click();
    await news.getByText('Nichts Neues bei Ihren Diensten').waitFor();
    await expectAccessible(page);
    await news.getByRole('button', { name: 'Letzte 30 Tage zeigen' }).click();
    await news.getByRole('link', { name: 'Eine Frage von vorhin zum Hund?' }).waitFor();
    expect(asked.filter((request) => !request.startsWith('GET ') && !request.includes('socket.io'))).toEqual([]);
  });

  test('offers what is new meanwhile behind a bar, and moves nothing by itself', async () => {
    await ask(other, 'Steht schon da, bevor ich komme?');
    const page = await browser.openPage(me);
    await visit(page, '/');
    const news = part(page, 'Neu bei Ihren Diensten');
    await news.getByRole('link', { name: 'Steht schon da, bevor ich komme?' }).waitFor();
    await ask(other, 'Kommt dazu, während ich lese?');
    await news.getByRole('button', { name: 'Neues anzeigen' }).click();
    await news.getByRole('link', { name: 'Kommt dazu, während ich lese?' }).waitFor();
    const house = await world.person();
    await house.client.put(`rollouts/${service.id}`, { state: 'active', phase: 10, goLiveOn: germanDay(new Date()) });
    await news.getByRole('button', { name: 'Neues anzeigen' }).click();
    await news.getByText(`${house.organisation.name} ist live seit`).waitFor();
  });

  test('says what belongs there to somebody new, and what went wrong', async () => {
    const newcomer = await world.person();
    const page = await browser.openPage(newcomer);
    browser.expectProblem(page, /status of 503|net::ERR_FAILED/);
    await visit(page, '/');
    await page.getByText('Sie haben noch keine eigenen Dienste').waitFor();
    await page.getByText('Sie haben keine offene Frage.').waitFor();
    await page.getByText('Zurzeit wartet niemand auf Ihre Erfahrung').waitFor();
    await expectAccessible(page);
    await page.route('**/api/services/news*', (route) => route.abort());
    await page.reload();
    await part(page, 'Neu bei Ihren Diensten').getByRole('alert').waitFor({ timeout: 20_000 });
    await page.unroute('**/api/services/news*');
    await part(page, 'Neu bei Ihren Diensten').getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await page.getByText('Sie haben noch keine eigenen Dienste').waitFor();
  });
});
