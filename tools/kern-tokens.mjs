// Takes from KERN's style sheet (340 kB, mostly components we do not use) the tokens that ours refer to, and what they
// refer to in turn, into client/ui/styles/kern-tokens.css. Run it after an update of @kern-ux/native or after using
// another token: node tools/kern-tokens.mjs   (with --check it only says whether the file is current)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const target = root('client/ui/styles/kern-tokens.css');
const { version } = JSON.parse(readFileSync(root('node_modules/@kern-ux/native/package.json'), 'utf8'));
const source = readFileSync(root('node_modules/@kern-ux/native/dist/kern.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Declarations of custom properties in the rules with exactly this selector, outside of media queries. */
function declarationsOf(selector) {
  const found = new Map();
  for (const [, selectors, body] of source.matchAll(/(?<=^|\})\s*([^@{}]+?)\s*\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((one) => one.trim() === selector)) continue;
    for (const [, name, value] of body.matchAll(/(--kern-[\w-]+):\s*([^;]+);/g)) if (!found.has(name)) found.set(name, value.trim());
  }
  return found;
}

const used = (text) => [...text.matchAll(/var\((--kern-[\w-]+)/g)].map(([, name]) => name);
const sheets = readdirSync(root('client'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css') && entry.name !== 'kern-tokens.css')
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

const layers = { ':root': declarationsOf(':root'), "[data-kern-theme='light']": declarationsOf('[data-kern-theme=light]'), "[data-kern-theme='dark']": declarationsOf('[data-kern-theme=dark]') };
const needed = new Set();
const queue = sheets.flatMap(used);
while (queue.length > 0) {
  const name = queue.pop();
  if (needed.has(name)) continue;
  needed.add(name);
  const values = Object.values(layers).flatMap((layer) => layer.get(name) ?? []);
  if (values.length === 0) throw new Error(`KERN ${version} has no token ${name}`);
  queue.push(...values.flatMap(used));
}

const rules = Object.entries(layers).map(([selector, layer]) => {
  const lines = [...layer].filter(([name]) => needed.has(name)).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
});
const text = `/* Tokens of the KERN design system ${version} (EUPL-1.2), the ones we use. Made by tools/kern-tokens.mjs; do not edit. */\n${rules.join('')}`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('client/ui/styles/kern-tokens.css is not current: node tools/kern-tokens.mjs');
  process.exit(1);
}
