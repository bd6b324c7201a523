import type { BrowserContext, Page } from 'playwright-core';

/**
 * Hears everything a browser should never have to say: errors on the console, exceptions, breaches of the content
 * security policy, dialogs, and requests to anybody but the own node.
 */
export class PageProblems {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(private readonly origin: string) {}

  static async watch(context: BrowserContext, origin: string): Promise<PageProblems> {
    const problems = new PageProblems(origin);
    await context.exposeFunction('reportPolicyBreach', (text: string) => problems.found.push(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { reportPolicyBreach } = window as unknown as { reportPolicyBreach: (text: string) => void };
        reportPolicyBreach(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    context.on('page', (page) => problems.listen(page));
    return problems;
  }

  /** What matches is part of the journey, such as `/status of 409/` where two people save at once. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Everything that was heard and not expected. */
  list(): string[] {
    return this.found.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  private listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.found.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.found.push(`exception: ${error.stack ?? error.message}`));
    page.on('dialog', (dialog) => {
      this.found.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => this.checkAddress(request.url()));
    page.on('websocket', (socket) => this.checkAddress(socket.url().replace(/^ws/, 'http')));
    page.on('popup', (popup) => this.found.push(`popup: ${popup.url()}`));
  }

  private checkAddress(address: string): void {
    const { origin, protocol } = new URL(address);
    if (protocol === 'data:' || protocol === 'blob:' || origin === this.origin) return;
    this.found.push(`foreign request: ${address}`);
  }
}
