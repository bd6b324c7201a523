// `npm run bench:search`: searching over 20,000 threads and, where OPEN_DATA_DIR names them, the real catalogue: suggestions
// while typing, the page of hits, the same words asked of Meilisearch directly, and from a key to painted hits in Chromium.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/lib/find-browser.mjs';
import { openInstallation } from './installation.mjs';
import { load } from './load.mjs';
import { fill, THREADS } from './world.mjs';

const SECONDS = Number(process.argv[2] ?? 4);
// Without umlauts: the browser is driven key by key, as on a keyboard that has none.
const TYPED = ['wohngeldantrag', 'hund anmelden', 'epaybl mandant', 'schnittstelle fachverfahren', 'zertifikat', 'muellabfuhr', 'fuerherschein', 'datenschutz vorlage'];
const FILES = [
  ['bundles', 'ozg-leistungen.csv'],
  ['single-services', 'leika-leistungen.csv'],
  ['organisations', 'verwaltungen-sh.csv'],
  ['municipalities', 'kommunen-sh.csv'],
];

const installation = await openInstallation();
try {
  const LIMITS = 'read=100000000/60,search=100000000/60';
  const server = await installation.start('Fahrwasser', ['--enable-source-maps', 'dist/server/main.js'], '/api/health/ready', { LIMITS });
  const folder = process.env.OPEN_DATA_DIR;
  if (folder) for (const [kind, file] of FILES) await installation.run(['dist/server/cli/import.js', kind, join(folder, file), '--write']);
  const client = new pg.Client(installation.connection);
  await client.connect();
  const world = await fill(client);
  const begun = performance.now();
  await installation.run(['dist/server/cli/reindex.js'], 'inherit');
  console.log(`\n${THREADS} threads${folder ? ', the real catalogue' : ''}, Node.js ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load generator on the same machine`);
  console.log(`npm run reindex: ${((performance.now() - begun) / 1_000).toFixed(1)} s\n`);
  await settled(client);
  await client.end();
  console.table([...(await measureServer(server, world)), ...(await measureBrowser(server, world))]);
} finally {
  await installation.close();
}

/** Waits until the server has no job left and its index is complete. */
async function settled(client) {
  for (;;) {
    const { rows } = await client.query(
      `select (select count(*) from graphile_worker.jobs where task_identifier like 'search.%' and run_at <= now()) + (select count(*) from search_document where kind = 'thread' and pushed_version is distinct from version) as left`,
    );
    if (Number(rows[0].left) === 0) return;
    await pause(200);
  }
}

async function measureServer({ origin }, { cookie }) {
  const beginnings = TYPED.flatMap((text) => Array.from({ length: text.length - 2 }, (_, at) => text.slice(0, at + 3)));
  const ask = (path, texts) => () => ({ origin, path: `${path}${encodeURIComponent(texts[Math.floor(Math.random() * texts.length)])}`, headers: { Cookie: cookie }, status: 200 });
  const direct = directly(installation.environment.DATA_DIR);
  const rows = [];
  for (const [name, make, connections, goal] of [
    ['P5 suggestions while typing', ask('/api/search/suggestions?q=', beginnings), 1, 'p50 <= 2 ms'],
    ['P4 page of hits with facets', ask('/api/search?q=', TYPED), 8, '>= 70 % of Meilisearch'],
    ['   Meilisearch itself', direct && (() => direct(TYPED[Math.floor(Math.random() * TYPED.length)])), 8, ''],
  ]) {
    if (!make) continue;
    await load(make, { connections, seconds: 1 });
    const { perSecond, p50, p99 } = await load(make, { connections, seconds: SECONDS });
    rows.push({ '': name, connections, 'per s': Math.round(perSecond), 'p50 ms': p50.toFixed(1), 'p99 ms': p99.toFixed(1), goal });
  }
  return rows;
}

/** Asks the embedded Meilisearch as its owner: facets, highlights, 20 hits. */
function directly(dataDir) {
  try {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'meilisearch', 'server.json'), 'utf8'));
    const key = readFileSync(join(dataDir, 'meilisearch', 'master-key'), 'utf8').trim();
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    return (q) => ({ origin: `http://127.0.0.1:${port}`, path: '/indexes/fahrwasser/search', method: 'POST', headers, body: JSON.stringify({ q, limit: 20, facets: ['kind'] }), status: 200 });
  } catch {
    return null;
  }
}

/** From the key to painted hits of exactly what stands in the field, for every letter typed. */
async function measureBrowser({ origin }, { cookie }) {
  const found = await findBrowser();
  if (!found) return [];
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.parameters, '--no-sandbox'] });
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 860 } });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForLoadState('networkidle');
  await page.evaluate(watch);
  for (const text of TYPED) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    for (const letter of text) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      // As people type: some 7 letters a second.
      await pause(140);
    }
    await page.keyboard.press('Escape');
  }
  const times = (await page.evaluate(() => window.painted)).toSorted((left, right) => left - right);
  await browser.close();
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0);
  return [{ '': `palette, key to painted hits (${times.length} keys)`, connections: 1, 'p50 ms': at(0.5), 'p99 ms': at(0.99), goal: 'p50 <= 100 ms' }];
}

/** Runs in the page: notes for every key how long it took until hits of the text then typed were painted. */
function watch() {
  window.painted = [];
  let pressed = null;
  document.addEventListener('keydown', (event) => (pressed = event.key.length === 1 ? performance.now() : pressed), true);
  const look = () => {
    const typed = document.querySelector('[role=combobox]')?.value.trim();
    if (pressed === null || !typed || document.querySelector('[data-shown]')?.dataset.shown.trim() !== typed) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - from)));
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}
