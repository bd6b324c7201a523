import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * Finds a Chromium that really starts: the one named by CHROMIUM_PATH, an installed one, or the one from npm.
 * Returns its path and the parameters it needs; nothing when none starts.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  const installed = (given ? [given] : usualPlaces).filter((path) => existsSync(path));
  for (const path of installed) {
    if (await starts(path, [])) return { path, parameters: [] };
  }
  return given ? undefined : findPackaged();
}

async function findPackaged() {
  if (process.platform !== 'linux') return undefined;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    const parameters = packaged.args;
    return (await starts(path, parameters)) ? { path, parameters } : undefined;
  } catch {
    return undefined;
  }
}

async function starts(executablePath, args) {
  try {
    const browser = await chromium.launch({ executablePath, args, timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>Ahoi</p>');
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
