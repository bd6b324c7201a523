// `npm test`: builds what has changed and runs Jest; all parameters are Jest's.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { root, runNode } from './lib/run.mjs';

const results = join(root, '.build', 'test-results.json');
const journeys = existsSync(join(root, 'tests/e2e')) ? readdirSync(join(root, 'tests/e2e')).filter((name) => name.endsWith('.test.ts')) : [];

mkdirSync(join(root, '.build'), { recursive: true });
rmSync(results, { force: true });
if (!(await build())) process.exit(1);

const environment = { ...process.env };
const browser = journeys.length > 0 ? await findBrowser() : undefined;
const missing = journeys.length > 0 && !browser;
if (browser) Object.assign(environment, { CHROMIUM_PATH: browser.path, CHROMIUM_ARGS: JSON.stringify(browser.parameters) });
if (missing) environment.CHROMIUM_MISSING = '1';

const parameters = process.argv.slice(2);
const limited = parameters.some((word) => /^(-w|--maxWorkers|-i$|--runInBand)/.test(word));
const code = await runNode(
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...(limited ? [] : ['--maxWorkers=2']),
    ...parameters,
  ],
  { env: { ...environment, TEST_RESULTS: results } },
);

process.exitCode = code;
if (missing) {
  console.error(
    `\nKein Chromium konnte gestartet werden. Diese Prüfungen im Browser liefen daher nicht:\n${journeys.map((name) => `  tests/e2e/${name}\n`).join('')}` +
      'Installieren Sie Chromium (Debian, Ubuntu: apt-get install chromium) oder nennen Sie in CHROMIUM_PATH den Pfad eines vorhandenen.',
  );
  if (process.env.REQUIRE_BROWSER === '1') process.exitCode = code || 1;
}
