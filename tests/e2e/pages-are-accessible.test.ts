import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible } from '../support/accessibility.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { furnish, type Furnished } from '../support/furnished-world.js';
import { focusOn } from '../support/keyboard.js';

jest.setTimeout(180_000);

let node: TestApplication;
let browser: TestBrowser;
let furnished: Furnished;
let guest: Page;
let member: Page;
let newcomer: Page;

beforeAll(async () => {
  node = await startApplication();
  furnished = await furnish(node);
  browser = await TestBrowser.launch();
  guest = await browser.openPage(furnished.world.guest());
  member = await browser.openPage(furnished.lead);
  newcomer = await browser.openPage(await furnished.world.person());
  for (const page of [guest, member, newcomer]) browser.expectProblem(page, /status of 404/);
});
afterAll(async () => {
  await browser.closePages();
  await browser.close();
  await node.close();
});

describe('for guests', () => {
  test.each([
    ['start', '/'],
    ['signing in', '/anmelden?ziel=/fragen'],
    ['a forgotten password', '/passwort-vergessen'],
    ['a new password', `/passwort-neu#${'a'.repeat(43)}`],
    ['a broken link', '/passwort-neu#kaputt'],
    ['accessibility', '/barrierefreiheit'],
    ['privacy', '/datenschutz'],
    ['imprint', '/impressum'],
    ['help', '/hilfe'],
    ['contact', '/kontakt#barriere'],
    ['the interface', '/api/docs'],
    ['what does not exist', '/gibt/es/nicht'],
  ])('%s', async (_name, path) => {
    await visit(guest, path);
    await expectAccessible(guest);
  });
});

describe('for members', () => {
  test.each([
    ['start', () => '/'],
    ['services', () => '/dienste'],
    ['no service found', () => '/dienste?suche=gibtesnicht'],
    ['a service', ({ service }: Furnished) => `/dienste/${service.slug}`],
    ['its questions', ({ service }: Furnished) => `/dienste/${service.slug}?ansicht=fragen`],
    ['its administrations', ({ service }: Furnished) => `/dienste/${service.slug}?ansicht=verwaltungen`],
    ['a service nobody wrote about', ({ bare }: Furnished) => `/dienste/${bare.slug}`],
    ['the questions nobody asked', ({ bare }: Furnished) => `/dienste/${bare.slug}?ansicht=fragen`],
    ['new questions', () => '/fragen'],
    ['open questions', () => '/fragen?liste=offen'],
    ['solved questions', () => '/fragen?liste=geloest'],
    ['narrowed questions', ({ service }: Furnished) => `/fragen?dienst=${service.slug}&phase=5`],
    ['no such question', () => '/fragen?phase=10'],
    ['asking', ({ service }: Furnished) => `/fragen/neu?dienst=${service.slug}`],
    ['a long thread', ({ threads }: Furnished) => `/fragen/${threads.full}`],
    ['a solved question', ({ threads }: Furnished) => `/fragen/${threads.solved}`],
    ['a discussion', ({ threads }: Furnished) => `/fragen/${threads.discussion}`],
    ['a question of the own house', ({ threads }: Furnished) => `/fragen/${threads.open}`],
    ['a question that is gone', () => '/fragen/01900000-0000-7000-8000-000000000000'],
    ['administrations', () => '/verwaltungen'],
    ['no administration found', () => '/verwaltungen?suche=gibtesnicht'],
    ['the own administration with its people', ({ lead }: Furnished) => `/verwaltungen/${lead.organisation.key}`],
    ['another administration', ({ helper }: Furnished) => `/verwaltungen/${helper.organisation.key}`],
    ['searching', () => '/suche'],
    ['what nothing fits', () => '/suche?q=gibtesnicht&phase=5'],
    ['the own account', () => '/konto'],
    ['what does not exist', () => '/gibt/es/nicht'],
  ])('%s', async (_name, path) => {
    await visit(member, path(furnished));
    await expectAccessible(member);
  });

  test.each([
    ['start with nothing in it', '/'],
    ['no question of one’s own', '/fragen?liste=meine'],
  ])('newcomers: %s', async (_name, path) => {
    await visit(newcomer, path);
    await expectAccessible(newcomer);
  });
});

describe('the way through', () => {
  test('skip links lead to the content and to the navigation', async () => {
    await visit(member, '/fragen');
    await member.keyboard.press('Tab');
    await focusOn(member, member.getByRole('link', { name: 'Zum Inhalt springen' }));
    await member.keyboard.press('Enter');
    await focusOn(member, member.getByRole('main'));
    await visit(member, '/dienste');
    await member.keyboard.press('Tab');
    await member.keyboard.press('Tab');
    await focusOn(member, member.getByRole('link', { name: 'Zur Navigation springen' }));
    await member.keyboard.press('Enter');
    await focusOn(member, member.getByRole('navigation', { name: 'Hauptnavigation' }).first());
  });

  test('every change of page puts the focus on its heading and names the tab', async () => {
    await visit(member, '/');
    for (const [link, heading] of [
      ['Online-Dienste', 'Online-Dienste'],
      ['Fragen', 'Fragen'],
      ['Verwaltungen', 'Verwaltungen'],
    ] as const) {
      await member.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: link, exact: true }).click();
      await focusOn(member, member.getByRole('heading', { level: 1, name: heading }));
      expect(await member.title()).toBe(`${heading} – Fahrwasser`);
    }
    await member.goBack();
    await focusOn(member, member.getByRole('heading', { level: 1, name: 'Fragen' }));
  });

  test('nothing that has the focus lies under the header or the bar at the bottom', async () => {
    await member.setViewportSize({ width: 320, height: 640 });
    await visit(member, `/fragen/${furnished.threads.solved}`);
    await settled(member);
    for (let step = 0; step < 40; step += 1) {
      await member.keyboard.press('Tab');
      const hidden = await member.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const inside = (x: number, y: number): boolean => {
          const top = document.elementFromPoint(x, y);
          return top !== null && (element.contains(top) || top.contains(element));
        };
        const middle = box.left + box.width / 2;
        const seen = [box.top + 2, box.top + box.height / 2, box.bottom - 2].filter((y) => inside(middle, y) || inside(box.left + 3, y));
        return seen.length > 0 ? null : element.outerHTML.slice(0, 200);
      });
      expect(hidden).toBeNull();
    }
    await member.setViewportSize({ width: 1280, height: 800 });
  });
});
