import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const CAPABILITIES = ['accounts', 'organisations', 'catalogue', 'comparables', 'rollouts', 'threads', 'requests', 'referrals', 'experiences', 'contributions', 'figures', 'pilots', 'playbooks', 'subscriptions', 'notices', 'suggestions', 'announcements', 'files', 'glossary', 'imports', 'search', 'audit', 'moderation', 'pages', 'health'];
// What composes the application may know everything: it is the table of contents.
const COMPOSES = /^server\/(?:[a-z.-]+\.ts|samples\/|cli\/)/;

interface Import {
  from: string;
  to: string;
}

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const imports = (folder: string): Import[] =>
  files(folder).flatMap((from) => {
    const source = readFileSync(join(ROOT, from), 'utf8');
    return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => ({ from, to: relative(ROOT, resolve(ROOT, dirname(from), match[1] as string)) }));
  });

const broken = (list: Import[], allowed: (edge: Import) => boolean): string[] => list.filter((edge) => !allowed(edge)).map((edge) => `${edge.from} → ${edge.to}`);
const within = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`));

test('the rules look at real imports', () => {
  expect(imports('server').length).toBeGreaterThan(100);
  expect(imports('client').length).toBeGreaterThan(50);
});

test('shared imports nothing of ours', () => {
  expect(broken(imports('shared'), (edge) => within(edge.to, 'shared'))).toEqual([]);
});

test('kernel imports only shared; platform only those', () => {
  expect(broken(imports('server/kernel'), (edge) => within(edge.to, 'shared', 'server/kernel'))).toEqual([]);
  expect(broken(imports('server/platform'), (edge) => within(edge.to, 'shared', 'server/kernel', 'server/platform'))).toEqual([]);
});

test('a capability meets another one only through its face', () => {
  const edges = imports('server').filter((edge) => !COMPOSES.test(edge.from) && !within(edge.from, 'server/kernel', 'server/platform'));
  const own = (edge: Import): string => edge.from.split('/')[1] as string;
  const allowed = (edge: Import): boolean =>
    within(edge.to, 'shared', 'server/kernel', 'server/platform', `server/${own(edge)}`) || CAPABILITIES.some((name) => edge.to === `server/${name}/${name}.face.js`);
  expect(broken(edges, allowed)).toEqual([]);
});

test('the client imports only shared and itself: ui ← features ← routes ← app', () => {
  const lower: Record<string, string[]> = {
    ui: ['client/ui', 'client/i18n', 'client/lib'],
    lib: ['client/lib', 'client/i18n'],
    i18n: ['client/i18n'],
    features: ['client/features', 'client/ui', 'client/lib', 'client/i18n'],
    routes: ['client/routes', 'client/features', 'client/ui', 'client/lib', 'client/i18n'],
  };
  // Paths are words everybody may use: they hold no page.
  const common = (edge: Import): boolean => within(edge.to, 'shared') || edge.to === 'client/app/paths.js';
  const edges = imports('client').filter((edge) => (edge.from.split('/')[1] as string) in lower);
  expect(broken(edges, (edge) => common(edge) || within(edge.to, ...(lower[edge.from.split('/')[1] as string] as string[])))).toEqual([]);
});

test('a feature meets another one only through its face', () => {
  const edges = imports('client/features').filter((edge) => within(edge.to, 'client/features'));
  const feature = (path: string): string => path.split('/')[2] as string;
  expect(broken(edges, (edge) => feature(edge.from) === feature(edge.to) || edge.to === `client/features/${feature(edge.to)}/face.js`)).toEqual([]);
});

test('only server code knows the server', () => {
  expect(broken([...imports('client'), ...imports('shared')], (edge) => !within(edge.to, 'server'))).toEqual([]);
});
