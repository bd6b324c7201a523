import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { live } from '../support/live-topics.js';
import { layWire, type Wire } from '../support/wire.js';

jest.setTimeout(180_000);

const OFFLINE = 'Dieses Gerät hat gerade keine Netzverbindung.';
const LOST = 'Die Verbindung ist unterbrochen. Sie wird wiederhergestellt …';
const POLLING = 'Ihr Netz lässt keine dauerhafte Verbindung zu.';
const TYPED = 'Eine Antwort, die im ICE zwischen zwei Funklöchern entsteht.';

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let asker: TestPerson;
let helper: TestPerson;
let thread: string;
let page: Page;
let wire: Wire;

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
  asker = await world.person();
  helper = await world.person();
  thread = await world.question(asker);
  page = await browser.openPage(helper);
  // The browser's own lines about requests and sockets that did not come through.
  browser.expectProblem(page, /ERR_INTERNET_DISCONNECTED|WebSocket/);
  wire = await layWire(page);
});
afterEach(() => browser.closePages());

const line = (text: string): Locator => page.getByRole('status').getByText(text);
const answer = (): Locator => page.getByRole('region', { name: 'Ihre Antwort' }).getByRole('textbox', { name: 'Text', exact: true });
const bar = (): Locator => page.getByRole('status').getByRole('button', { name: /anzeigen/ });

async function openThread(): Promise<void> {
  await visit(page, `/fragen/${thread}`);
  await live(page, `thread:${thread}`);
}

/** What a reader reads, without what only says how long ago. */
const shownOn = (one: Page): Promise<string> =>
  one.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const element of main.querySelectorAll('time, .draft-line, output, [role="status"], textarea')) element.remove();
    return main.innerText.replace(/\s+/g, ' ').trim();
  });

test('the line says so, the text stays, sending says what happened, and afterwards all is as on a fresh page', async () => {
  const answerId = await world.post(asker, thread, 'Das macht der IT-Verbund.');
  await openThread();
  await answer().fill(TYPED);
  await wire.cut();
  await line(OFFLINE).waitFor();
  expect(await answer().inputValue()).toBe(TYPED);

  await page.getByRole('button', { name: 'Antworten', exact: true }).click();
  await page.getByRole('alert').getByText('Nicht gesendet. Ihr Text ist noch da.').waitFor();
  expect(await answer().inputValue()).toBe(TYPED);
  await page.getByText(/^Entwurf gespeichert/).waitFor();

  // Meanwhile the others go on.
  await world.post(asker, thread, 'Während der Unterbrechung geschrieben.');
  expect((await asker.client.patch(`posts/${answerId}`, { text: 'Das macht die Landeskasse.' }, { version: 1 })).status).toBe(200);
  expect((await asker.client.put(`threads/${thread}/solutions/${answerId}`, { componentIds: [] })).status).toBe(204);

  await wire.mend();
  await line(OFFLINE).waitFor({ state: 'detached' });
  await bar().waitFor();
  expect(await page.getByText('Während der Unterbrechung geschrieben.').count()).toBe(0);
  await page.getByRole('button', { name: 'Noch einmal senden' }).click();
  await page.getByRole('article').filter({ hasText: TYPED }).waitFor();
  // One's own act shows everything that waited.
  await page.getByText('Während der Unterbrechung geschrieben.').waitFor();

  const fresh = await browser.openPage(helper);
  await visit(fresh, `/fragen/${thread}`);
  expect(await shownOn(page)).toBe(await shownOn(fresh));
});

test('an answer that arrived although its acknowledgement was lost is not written twice', async () => {
  await openThread();
  await answer().fill(TYPED);
  await page.route('**/api/threads/*/posts', async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  }, { times: 1 });
  await page.getByRole('button', { name: 'Antworten', exact: true }).click();
  await page.getByRole('alert').getByText('Nicht gesendet.').waitFor();
  await page.getByRole('button', { name: 'Noch einmal senden' }).click();
  await page.getByRole('article').filter({ hasText: TYPED }).waitFor();
  await page.reload();
  await settled(page);
  expect(await page.getByRole('article').filter({ hasText: TYPED }).count()).toBe(1);
});

test('a list whose server was away says so and catches up behind its bar', async () => {
  await visit(page, '/fragen');
  await live(page, 'threads');
  await wire.refuseSockets();
  await line(LOST).waitFor();
  await world.question(asker, { title: 'Während der Unterbrechung gefragt' });
  await wire.mend();
  // The next attempt may be up to twelve seconds away.
  await bar().click({ timeout: 25_000 });
  expect(await line(LOST).count()).toBe(0);
  await page.getByRole('link', { name: 'Während der Unterbrechung gefragt' }).waitFor();
});

test('where the network knows no WebSocket the page says so and asks by itself', async () => {
  await page.clock.install();
  await wire.refuseSockets();
  await visit(page, `/fragen/${thread}`);
  expect(await line(POLLING).count()).toBe(0);
  await page.clock.fastForward(11_000);
  await line(POLLING).waitFor();
  await world.post(asker, thread, 'Kommt nur durch Nachfragen an.');
  await page.clock.fastForward(31_000);
  await bar().waitFor();
  await bar().click();
  await page.getByText('Kommt nur durch Nachfragen an.').waitFor();

  // Once a connection is possible the line goes by itself.
  await wire.mend();
  await page.clock.fastForward(13_000);
  await line(POLLING).waitFor({ state: 'detached' });
});
