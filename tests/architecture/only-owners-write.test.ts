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
  catalogue_revision: 'server/catalogue',
  rollout: 'server/rollouts',
  thread: 'server/threads',
  thread_revision: 'server/threads',
  thread_service: 'server/threads',
  thread_component: 'server/threads',
  post: 'server/threads',
  post_revision: 'server/threads',
  solution: 'server/threads',
  helpful: 'server/threads',
  answer_grade: 'server/threads',
  thread_pin: 'server/threads',
  reference_answer: 'server/threads',
  suggestion: 'server/suggestions',
  post_edit_note: 'server/threads',
  affects_us: 'server/threads',
  subscription: 'server/subscriptions',
  file: 'server/files',
  ozg_bundle: 'server/catalogue',
  leika_key: 'server/catalogue',
  municipality: 'server/organisations',
  question_request: 'server/requests',
  contact_request: 'server/requests',
  organisation_component: 'server/organisations',
  search_document: 'server/platform',
  glossary_term: 'server/glossary',
  everyday_word: 'server/glossary',
  obstacle: 'server/catalogue',
  experience_report: 'server/experiences',
  report_section: 'server/experiences',
  report_section_revision: 'server/experiences',
  report_edition: 'server/experiences',
  published_report: 'server/experiences',
  report_service: 'server/experiences',
  report_component: 'server/experiences',
  report_obstacle: 'server/experiences',
  report_value: 'server/experiences',
  lesson: 'server/experiences',
  report_helped: 'server/experiences',
  report_reused: 'server/experiences',
  report_thread: 'server/experiences',
  held_contribution: 'server/contributions',
  publication_check: 'server/contributions',
  notice: 'server/notices',
  announcement: 'server/announcements',
  announcement_confirmation: 'server/announcements',
  announcement_seen: 'server/announcements',
  pilot_project: 'server/pilots',
  pilot_participant: 'server/pilots',
  pilot_service: 'server/pilots',
  audit_entry: 'server/audit',
  audit_seal: 'server/audit',
  moderation_case: 'server/moderation',
  flag: 'server/moderation',
  case_note: 'server/moderation',
  desk: 'server/referrals',
  desk_service: 'server/referrals',
  referral: 'server/referrals',
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
    // What an import merges into a table is written by the platform as its owner defines it.
    for (const match of readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:\b(?:insert into|update|delete from)\s+|\btable: ')([a-z_]+)\b(?!\s*=)/g)) {
      const owner = OWNER[match[1] as string];
      if (!owner) continue;
      writes += 1;
      if (!file.startsWith(`${owner}/`)) strangers.push(`${file} writes ${match[1]}`);
    }
  }
  expect(writes).toBeGreaterThan(15);
  expect(strangers).toEqual([]);
});
