import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TestClient } from './client.js';
import type { TestPerson } from './factories.js';
import { watchTopics } from './live-topics.js';
import { PageProblems } from './page-problems.js';

// The browser's own errands must neither slow a journey nor leave this machine.
const PARAMETERS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
}

/** One browser of a test file; every page is a device of its own with its own cookies and storage. */
export class TestBrowser {
  private readonly open: { context: BrowserContext; problems: PageProblems }[] = [];

  private constructor(private readonly browser: Browser) {}

  /** Raises when no browser was named: `npm test` finds one. */
  static async launch(): Promise<TestBrowser> {
    const executablePath = process.env.CHROMIUM_PATH;
    if (!executablePath) throw new Error('CHROMIUM_PATH is missing: run the tests with "npm test".');
    const own = JSON.parse(process.env.CHROMIUM_ARGS ?? '[]') as string[];
    return new TestBrowser(await chromium.launch({ executablePath, args: [...own, ...PARAMETERS] }));
  }

  /** A new device, signed in where the visitor has a session; `client.at(origin)` opens it at another node. */
  async openPage(visitor: TestPerson | TestClient, options: PageOptions = {}): Promise<Page> {
    const client = 'client' in visitor ? visitor.client : visitor;
    const context = await this.browser.newContext({
      baseURL: client.origin,
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
    context.setDefaultTimeout(25_000);
    if (client.cookie) {
      const [name = '', value = ''] = client.cookie.split('=');
      await context.addCookies([{ name, value, url: client.origin, httpOnly: true, sameSite: 'Lax' }]);
    }
    this.open.push({ context, problems: await PageProblems.watch(context, client.origin) });
    const page = await context.newPage();
    watchTopics(page);
    return page;
  }

  /** Console lines that belong to the journey, such as the browser's own about an answer 409. */
  expectProblem(page: Page, pattern: RegExp): void {
    this.problemsOf(page).expect(pattern);
  }

  /** Closes all devices; raises what any of them had to complain about. For `afterEach`. */
  async closePages(): Promise<void> {
    const devices = this.open.splice(0);
    const found = devices.flatMap(({ problems }) => problems.list());
    await Promise.all(devices.map(({ context }) => context.close()));
    if (found.length > 0) throw new Error(`The browser complained:\n${found.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private problemsOf(page: Page): PageProblems {
    const device = this.open.find(({ context }) => context === page.context());
    if (!device) throw new Error('This page is not open here.');
    return device.problems;
  }
}

/** Goes to an address and waits until what it shows is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the page has its heading, nothing on it is still loading and texts stand as they will stay. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"], [role="progressbar"], .prose-plain') === null);
}
