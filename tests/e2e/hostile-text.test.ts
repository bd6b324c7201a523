import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ThreadListItem, ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { asLine, HOSTILE_TEXTS } from '../support/hostile-texts.js';

jest.setTimeout(180_000);

const PER_THREAD = 20;
/** Where the same code shows what all of them have already passed through, some are enough. */
const some = <One>(all: readonly One[]): [number, One][] => [...all.entries()].filter(([index]) => index % 4 === 0);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let reader: TestPerson;
let authors: TestPerson[];
let serviceId: string;
/** One question for each text, which is its title and its opening. */
let questions: string[];
/** Questions with up to twenty answers and comments. */
let gatherings: string[];

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  reader = await world.person({ role: 'lead' });
  serviceId = (await world.service()).id;
  authors = [];
  questions = [];
  gatherings = [];
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    // Names come in past every form, straight into the database.
    const author = await world.person({ name: asLine(text), organisation: await world.organisation({ name: asLine(text), district: asLine(text) }) });
    authors.push(author);
    questions.push(await world.question(author, { title: asLine(text), text, serviceIds: [serviceId] }));
    if (index % PER_THREAD === 0) gatherings.push(await world.question(author, { text, serviceIds: [serviceId] }));
    const gathering = gatherings.at(-1) ?? '';
    await world.post(author, gathering, text, await world.post(author, gathering, text));
  }
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
// Dialogs, breaches of the policy, foreign requests and errors on the console raise here.
afterEach(() => browser.closePages());

/** What no text may have become. */
const breakouts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`${name} on ${element.outerHTML.slice(0, 120)}`);
        if (['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc'].includes(name) && !/^(https?:|mailto:|#|\/)/i.test(value)) found.push(`${name}="${value.slice(0, 80)}"`);
      }
    }
    const foreign = 'main :is(script, iframe, object, embed, base, meta, link, style, form[action], math, marquee, video, audio, x), main [style*="fixed"], main [contenteditable]';
    for (const element of document.querySelectorAll(foreign)) found.push(element.outerHTML.slice(0, 120));
    for (const image of document.querySelectorAll('main img')) if (!image.getAttribute('src')?.startsWith('/')) found.push(image.outerHTML);
    for (const id of ['inhalt', 'app', 'navigation']) if (document.querySelectorAll(`#${id}`).length > 1) found.push(`a second #${id}`);
    return found;
  });

test('there are at least sixty of them, and the server gives every text back byte for byte', async () => {
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(60);
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    const page = (await reader.client.get<ThreadPage>(`threads/${questions[index]}`)).body;
    expect(page.opening.text).toBe(text);
    expect(page.title).toBe(asLine(text).trim());
  }
  const list = (await reader.client.get<{ items: ThreadListItem[] }>('threads?limit=100')).body;
  expect(list.items.length).toBe(questions.length + gatherings.length);
});

test('in lists of questions and administrations', async () => {
  const page = await browser.openPage(reader);
  await visit(page, '/fragen');
  const more = page.getByRole('button', { name: 'Weitere laden' });
  const rows = page.locator('main li.thread-row');
  for (let shown = await rows.count(); shown < questions.length + gatherings.length; shown = await rows.count()) {
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll('main li.thread-row').length > before, shown);
  }
  for (const text of HOSTILE_TEXTS) expect(await page.getByText(asLine(text).trim().replace(/\s+/g, ' '), { exact: true }).count()).toBeGreaterThan(0);
  expect(await breakouts(page)).toEqual([]);
  await visit(page, '/verwaltungen');
  expect(await page.locator('main .organisation-row').count()).toBeGreaterThanOrEqual(HOSTILE_TEXTS.length);
  expect(await breakouts(page)).toEqual([]);
});

test('as question, answer, comment and names', async () => {
  const page = await browser.openPage(reader);
  for (const id of gatherings) {
    await visit(page, `/fragen/${id}`);
    expect(await breakouts(page)).toEqual([]);
  }
  // As title of the page and of the tab; one after another without loading anew, as people do.
  await visit(page, '/fragen');
  for (const [index, id] of some(questions)) {
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/fragen/${id}`);
    await page.waitForFunction((title) => document.title === `${title} – Fahrwasser`.replace(/\s+/g, ' ').trim(), asLine(HOSTILE_TEXTS[index] ?? '').trim());
    await settled(page);
    expect(await breakouts(page)).toEqual([]);
  }
  const author = authors[0];
  await visit(page, `/verwaltungen/${author?.organisation.key}`);
  expect(await breakouts(page)).toEqual([]);
});

test('in the preview, in the form to edit, in earlier versions and between the sides of a conflict', async () => {
  const all = HOSTILE_TEXTS.join('\n\n');
  const author = await world.person({ name: asLine(HOSTILE_TEXTS[5] ?? ''), role: 'lead' });
  const thread = await world.question(author, { title: asLine(HOSTILE_TEXTS[8] ?? ''), text: 'Vorher.', serviceIds: [serviceId] });
  const { opening } = (await author.client.get<ThreadPage>(`threads/${thread}`)).body;
  const page = await browser.openPage(author);
  browser.expectProblem(page, /status of 409/);
  await visit(page, '/fragen/neu');
  for (const text of [all, ...some(HOSTILE_TEXTS).map(([, text]) => text)]) {
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
    await page.getByRole('tab', { name: 'Vorschau' }).click();
    await page.locator('.composer-preview .prose:not(.prose-plain)').waitFor({ state: 'attached' });
    expect(await breakouts(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Text' }).click();
  }
  // What has no effect is still to be read: nobody's XML vanishes.
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Fehlt hier <Betreff>?\n\n<Nachricht>\n  <Kopf/>\n</Nachricht>');
  await page.getByRole('tab', { name: 'Vorschau' }).click();
  expect((await page.locator('.composer-preview').innerText()).split(/\n+/)).toEqual(['Fehlt hier <Betreff>?', '<Nachricht>', '<Kopf/>', '</Nachricht>']);

  await visit(page, `/fragen/${thread}`);
  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  await page.getByRole('textbox', { name: 'Text bearbeiten' }).fill(`${all}\n\nHier.`);
  expect((await author.client.patch(`posts/${opening.id}`, { text: `${all}\n\nDort.` }, { version: opening.version })).status).toBe(200);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('region', { name: 'Ihre Fassung' }).waitFor();
  await settled(page);
  expect(await breakouts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nur meine Fassung übernehmen' }).click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('button', { name: /^bearbeitet/ }).click();
  await page.getByRole('dialog', { name: 'Frühere Fassungen' }).getByText('Dort.').waitFor();
  expect(await breakouts(page)).toEqual([]);
  expect((await author.client.get<ThreadPage>(`threads/${thread}`)).body.opening.text).toBe(`${all}\n\nHier.`);
});
