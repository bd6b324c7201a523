import i18next from 'i18next';
import { account } from './de/account.js';
import { audit } from './de/audit.js';
import { announcements } from './de/announcements.js';
import { common } from './de/common.js';
import { contributions } from './de/contributions.js';
import { comparables } from './de/comparables.js';
import { document } from './de/document.js';
import { errors } from './de/errors.js';
import { experiences } from './de/experiences.js';
import { files } from './de/files.js';
import { figures } from './de/figures.js';
import { glossary } from './de/glossary.js';
import { imports } from './de/imports.js';
import { moderation } from './de/moderation.js';
import { lookup } from './de/lookup.js';
import { notices } from './de/notices.js';
import { organisations } from './de/organisations.js';
import { pages } from './de/pages.js';
import { care } from './de/care.js';
import { versions } from './de/versions.js';
import { pilots } from './de/pilots.js';
import { playbooks } from './de/playbooks.js';
import { referrals } from './de/referrals.js';
import { reportEditor } from './de/report-editor.js';
import { requests } from './de/requests.js';
import { rollouts } from './de/rollouts.js';
import { search } from './de/search.js';
import { services } from './de/services.js';
import { session } from './de/session.js';
import { shell } from './de/shell.js';
import { start } from './de/start.js';
import { suggestions } from './de/suggestions.js';
import { subscriptions } from './de/subscriptions.js';
import { threads } from './de/threads.js';
import { vocabulary } from './de/vocabulary.js';

const de = { common, document, errors, experiences, shell, session, start, services, rollouts, organisations, comparables, contributions, requests, referrals, glossary, lookup, files, pages, pilots, care, versions, playbooks, account, search, threads, subscriptions, suggestions, vocabulary, figures, reportEditor, audit, moderation, notices, announcements, imports };

type PluralBase<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key;
type KeysOf<Texts> = { [Key in keyof Texts & string]: Texts[Key] extends string ? PluralBase<Key> : `${Key}.${KeysOf<Texts[Key]>}` }[keyof Texts & string];
/** Every text there is, `area.group.name`; plural forms by their common name. */
export type TextKey = KeysOf<typeof de>;

const instance = i18next.createInstance();
void instance.init({
  lng: 'de',
  resources: { de: { translation: de } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  showSupportNotice: false,
  initAsync: false,
} as Parameters<typeof instance.init>[0]);

/** The German text of a key; `count` chooses the plural form and is written as a German number by `{{count, number}}`. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return (instance.t as (key: string, values: Record<string, string | number>) => string)(key, values);
}
