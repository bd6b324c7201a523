import type { Locator, Page } from 'playwright-core';
import { focusOn, tabTo } from './keyboard.js';

/** Opens the menu *Moderation* of a thread and chooses by keyboard. */
export async function chooseAct(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Moderation' }));
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name });
  await entry.waitFor();
  await page.keyboard.type(name.slice(0, 3));
  await focusOn(page, entry);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab and writes into it. */
export async function writeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}
