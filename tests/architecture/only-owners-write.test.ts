import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');

// In SQL, reads may join any table, but only its owner writes one.
const OWNER: Record<string, string> = {
  organisation: 'server/organisations',
  person: 'server/accounts',
  membership: 'server/accounts',
  session: 'server/accounts',
  one_time: 'server/accounts',
  rate: 'server/platform',
  idempotency_key: 'server/platform',
  domain_event: 'server/platform',
  component: 'server/catalogue',
  service: 'server/catalogue',
  service_version: 'server/catalogue',
  rollout: 'server/rollouts',
  thread: 'server/threads',
  thread_revision: 'server/threads',
  thread_service: 'server/threads',
  thread_component: 'server/threads',
  post: 'server/threads',
  post_revision: 'server/threads',
  solution: 'server/threads',
  helpful: 'server/threads',
  affects_us: 'server/threads',
  subscription: 'server/subscriptions',
};
// Loading the sample world writes across capabilities by nature.
const EXEMPT = ['server/samples'];

test('every table is written by its owner alone', () => {
  const strangers: string[] = [];
  let writes = 0;
  for (const entry of readdirSync(join(ROOT, 'server'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = relative(ROOT, join(entry.parentPath, entry.name));
    if (EXEMPT.some((folder) => file.startsWith(folder))) continue;
    for (const match of readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:insert into|update|delete from)\s+([a-z_]+)\b(?!\s*=)/g)) {
      const owner = OWNER[match[1] as string];
      if (!owner) continue;
      writes += 1;
      if (!file.startsWith(`${owner}/`)) strangers.push(`${file} writes ${match[1]}`);
    }
  }
  expect(writes).toBeGreaterThan(15);
  expect(strangers).toEqual([]);
});
