import type { Locator, Page } from 'playwright-core';

const FAR = 120;

/** Presses Tab until the element has the focus, as somebody without a mouse does; raises when it is never reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  // Held as an element: an open list hides everything around it from those who look by role.
  const element = await target.elementHandle();
  for (let step = 0; step < FAR; step += 1) {
    if (await element?.evaluate((wanted) => wanted === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} was not reached with ${FAR} times ${key}; the focus is on: ${await focused(page)}`);
}

/** Waits until the element has the focus by itself. */
export async function focusOn(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  await page.waitForFunction((wanted) => document.activeElement === wanted, element);
}

export const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
