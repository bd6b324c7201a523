// `npm run screenshots [-- folder]`: pictures of the main pages with the sample world, and docs/screenshot.png for the README.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright-core';

import { build } from './build.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { root } from './lib/run.mjs';

const port = 3990;
const address = `http://localhost:${port}`;
const account = { mail: 'wiebke.carstens@amt-wiesenau-geest.example', password: 'Fahrwasser-2026!' };
const views = [
  { name: 'desktop', viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
];

if (!(await build())) process.exit(1);
const folder = resolve(process.argv[2] ?? join(root, 'data', 'screenshots'));
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'fahrwasser-pictures-'));
const server = spawn(process.execPath, ['dist/server/main.js'], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'inherit', 'inherit'] });

try {
  await ready();
  const { path, parameters } = (await findBrowser()) ?? {};
  const browser = await chromium.launch({ executablePath: path, args: parameters });
  for (const { name, ...options } of views) {
    const context = await browser.newContext({ ...options, locale: 'de-DE' });
    await context.request.post(`${address}/api/session`, { data: account, headers: { Origin: address } });
    const solved = await (await context.request.get(`${address}/api/threads?list=solved&limit=100`)).json();
    const thread = solved.items.toSorted((left, right) => right.answerCount - left.answerCount)[0];
    const page = await context.newPage();
    const pages = { start: '/', services: '/dienste', service: '/dienste/wohngeld', threads: '/fragen', ask: '/fragen/neu?dienst=wohngeld', thread: `/fragen/${thread.id}`, organisations: '/verwaltungen', account: '/konto', help: '/hilfe' };
    for (const [title, target] of Object.entries(pages)) {
      await page.goto(address + target);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${title}-${name}.png`), fullPage: true });
      if (title === 'thread' && name === 'desktop') await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
    }
    await context.close();
  }
  await browser.close();
  console.log(`Bilder liegen in ${folder} und docs/screenshot.png.`);
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(dataDir, { recursive: true, force: true });
}

async function ready() {
  for (let tries = 0; tries < 240; tries += 1) {
    if (await fetch(`${address}/api/health/ready`).then((answer) => answer.ok, () => false)) return;
    await pause(250);
  }
  throw new Error('Der Server ist nicht bereit geworden.');
}
