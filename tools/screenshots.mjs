// `npm run screenshots [-- folder]`: pictures of the main pages with the sample world, and docs/screenshot.png for the README.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright-core';

import { build } from './build.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { root } from './lib/run.mjs';

const mostBytes = 300_000;
const port = await freePort();
const address = `http://localhost:${port}`;
const views = [
  { name: 'desktop', viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
];

if (!(await build())) process.exit(1);
const { featuredAccounts, SAMPLE_PASSWORD } = await import('../dist/server/samples/load-samples.js');
const account = { mail: featuredAccounts[0].mail, password: SAMPLE_PASSWORD };
const folder = resolve(process.argv[2] ?? join(root, 'data', 'screenshots'));
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'fahrwasser-pictures-'));
// Started by root, PostgreSQL runs under another account, which has to pass through here.
chmodSync(dataDir, 0o711);
// Whatever database is set up here: the pictures show the sample world, in a folder of their own.
const environment = { ...process.env, NODE_ENV: 'development', PORT: String(port), PUBLIC_URL: '', DATABASE_URL: '', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
const server = spawn(process.execPath, ['dist/server/main.js'], { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = new Promise((done) => server.once('exit', done));

try {
  await ready();
  const { path, parameters } = (await findBrowser()) ?? {};
  const browser = await chromium.launch({ executablePath: path, args: parameters });
  for (const { name, ...options } of views) {
    const context = await browser.newContext({ ...options, locale: 'de-DE', reducedMotion: 'reduce' });
    await take(await context.newPage(), `guest-${name}`, '/');
    await context.request.post(`${address}/api/session`, { data: account, headers: { Origin: address } });
    const solved = await (await context.request.get(`${address}/api/threads?list=solved&limit=100`)).json();
    const thread = solved.items.toSorted((left, right) => right.answerCount - left.answerCount)[0];
    const page = await context.newPage();
    const pages = { start: '/', services: '/dienste', service: '/dienste/wohngeld', threads: '/fragen', ask: '/fragen/neu?dienst=wohngeld', thread: `/fragen/${thread.id}`, organisations: '/verwaltungen', search: '/suche?q=wohngeld', glossary: '/glossar', account: '/konto', help: '/hilfe' };
    for (const [title, target] of Object.entries(pages)) {
      await take(page, `${title}-${name}`, target);
      if (title === 'thread' && name === 'desktop') await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
    }
    await context.close();
  }
  await browser.close();
  if (statSync(join(root, 'docs', 'screenshot.png')).size > mostBytes) throw new Error('docs/screenshot.png ist größer als 300 kB.');
  console.log(`Bilder liegen in ${folder} und docs/screenshot.png.`);
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

async function take(page, name, target) {
  await page.goto(address + target);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}

async function ready() {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) break;
    if (await fetch(`${address}/api/health/ready`).then((answer) => answer.ok, () => false)) return;
    await pause(250);
  }
  throw new Error('Der Server ist nicht bereit geworden.');
}
