import type { PAGE_NAMES } from '../../shared/pages/contract.js';

/** Every address of the application, in one place: links never spell a path themselves. */
export const paths = {
  start: '/',
  services: '/dienste',
  service: (slug: string, view?: 'fragen' | 'erfahrungen' | 'verwaltungen' | 'versionen'): string => `/dienste/${slug}${view ? `?ansicht=${view}` : ''}`,
  threads: (filter: ThreadFilter = {}): string => `/fragen${search({ liste: filter.list, dienst: filter.service, baustein: filter.component, phase: filter.phase, pilotprojekt: filter.pilot })}`,
  ask: (about: { service?: string; phase?: number | null; kind?: 'diskussion'; title?: string } = {}): string =>
    `/fragen/neu${search({ dienst: about.service, phase: about.phase, art: about.kind, titel: about.title })}`,
  /** One's own contributions that are not published. */
  waiting: '/fragen/wartend',
  thread: (id: string, postId?: string): string => `/fragen/${id}${postId ? `#beitrag-${postId}` : ''}`,
  reports: (filter: ReportFilter = {}): string =>
    `/erfahrungen${search({
      liste: filter.list,
      dienst: filter.service,
      baustein: filter.component,
      stolperstein: filter.obstacle,
      art: filter.kind,
      groesse: filter.sizeBand,
      ergebnis: filter.result,
      pilotprojekt: filter.pilot,
      unsere: filter.ours ? 'ja' : undefined,
      sortierung: filter.sort,
    })}`,
  report: (id: string, lessonId?: string): string => `/erfahrungen/${id}${lessonId ? `#erkenntnis-${lessonId}` : ''}`,
  figures: (filter: { service?: string | undefined } = {}): string => `/erfahrungen/kennzahlen${search({ dienst: filter.service })}`,
  newReport: (service?: string): string => `/erfahrungen/neu${search({ dienst: service })}`,
  editReport: (id: string): string => `/erfahrungen/${id}/bearbeiten`,
  compareReports: (ids: readonly string[]): string => `/erfahrungen/vergleich${search({ ids: ids.join(',') || undefined })}`,
  procedure: '/vorgehen',
  /** One phase; narrowed to a service by its slug. */
  phase: (number: number, service?: string): string => `/vorgehen/${number}${search({ dienst: service })}`,
  pilots: (filter: PilotFilter = {}): string => `/pilotprojekte${search({ stand: filter.state, dienst: filter.service, verwaltung: filter.organisation })}`,
  pilot: (slug: string): string => `/pilotprojekte/${slug}`,
  newPilot: '/pilotprojekte/neu',
  editPilot: (slug: string): string => `/pilotprojekte/${slug}/bearbeiten`,
  organisations: '/verwaltungen',
  /** `call`: the dialog that asks it for a call about this service is open. */
  organisation: (key: string, call?: string): string => `/verwaltungen/${key}${search({ gespraech: call })}`,
  term: (slug: string): string => `/glossar#${slug}`,
  glossary: (): string => '/glossar',
  components: (slug?: string): string => `/bausteine${slug ? `#${slug}` : ''}`,
  obstacles: (slug?: string): string => `/stolpersteine${slug ? `#${slug}` : ''}`,
  care: (kind?: string, state?: string): string => `/moderation/katalog${search({ art: kind, stand: state })}`,
  newEntry: (kind: string): string => `/moderation/katalog/${kind}/neu`,
  newVersion: (service: string): string => `/moderation/katalog/dienste/${service}/versionen/neu`,
  version: (id: string): string => `/moderation/katalog/versionen/${id}`,
  entry: (kind: string, id: string): string => `/moderation/katalog/${kind}/${id}`,
  search: (query?: string): string => `/suche${search({ q: query || undefined })}`,
  moderation: (filter: CaseFilter = {}): string => `/moderation${search({ liste: filter.list, art: filter.kind, grund: filter.reason, dienst: filter.service })}`,
  suggestions: '/moderation/vorschlaege',
  /** `kind` as in addresses of entries. */
  suggest: (kind: string, id: string): string => `/vorschlaege/neu/${kind}/${id}`,
  suggestion: (id: string): string => `/vorschlaege/${id}`,
  moderationCase: (id: string): string => `/moderation/${id}`,
  publicationChecks: '/moderation/freigabe',
  audit: (filter: AuditFilter = {}): string => `/moderation/protokoll${search({ bereich: filter.area, vorgang: filter.case, inhalt: filter.subject })}`,
  referrals: (closed = false): string => `/moderation/weitergaben${search({ liste: closed ? 'abgeschlossen' : undefined })}`,
  referral: (id: string): string => `/moderation/weitergaben/${id}`,
  desks: (retired = false): string => `/moderation/anlaufstellen${search({ liste: retired ? 'zurueckgezogen' : undefined })}`,
  newDesk: '/moderation/anlaufstellen/neu',
  desk: (id: string): string => `/moderation/anlaufstellen/${id}`,
  importing: '/betrieb/import',
  notices: '/mitteilungen',
  announcements: (past = false): string => `/moderation/ankuendigungen${search({ liste: past ? 'vergangene' : undefined })}`,
  newAnnouncement: '/moderation/ankuendigungen/neu',
  announcement: (id: string): string => `/moderation/ankuendigungen/${id}`,
  account: '/konto',
  signIn: (target?: string): string => `/anmelden${search({ ziel: target === '/' ? undefined : target })}`,
  forgotPassword: '/passwort-vergessen',
  page: (name: (typeof PAGE_NAMES)[number]): string => (name === 'moderation' ? '/hilfe/moderation' : `/${name}`),
  /** What happens with a flag, in words for whoever made it. */
  flagHelp: '/hilfe/moderation#was-passiert-mit-meiner-meldung',
  reportBarrier: '/kontakt#barriere',
} as const;

/** Filters of the list of threads as they stand in its address (slugs, not ids). */
export interface ThreadFilter {
  list?: 'offen' | 'geloest' | 'meine' | 'helfen' | 'an-uns' | 'ueberfaellig' | undefined;
  service?: string | undefined;
  component?: string | undefined;
  phase?: number | undefined;
  pilot?: string | undefined;
}

/** Filters of the queue of moderation as they stand in its address (German words and a slug). */
export interface CaseFilter {
  list?: 'meine' | 'erledigt' | undefined;
  kind?: 'frage' | 'beitrag' | 'bericht' | 'verwaltung' | 'freigabe' | undefined;
  reason?: 'personenbezogen' | 'falsch' | 'werbung' | 'unsachlich' | 'falscher-ort' | 'anderes' | undefined;
  service?: string | undefined;
}

/** What the audit log is narrowed to, as it stands in its address. */
export interface AuditFilter {
  area?: 'moderation' | 'katalog' | 'personen' | 'betrieb' | undefined;
  case?: string | undefined;
  subject?: string | undefined;
}

/** Filters of the list of pilot projects as they stand in its address (slugs, keys and German words, not ids). */
export interface PilotFilter {
  state?: 'laeuft' | 'geplant' | 'abgeschlossen' | undefined;
  service?: string | undefined;
  organisation?: string | undefined;
}

/** Filters of the list of reports as they stand in its address (slugs and German words, not ids). */
export interface ReportFilter {
  list?: 'eigene' | 'freigabe' | undefined;
  service?: string | undefined;
  component?: string | undefined;
  obstacle?: string | undefined;
  kind?: string | undefined;
  sizeBand?: string | undefined;
  result?: string | undefined;
  pilot?: string | undefined;
  ours?: boolean | undefined;
  sort?: 'hilfreich' | 'aehnlich' | undefined;
}

function search(values: Record<string, string | number | null | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The target after signing in: only an own path; `//host` and `/\host` would leave us. */
export function ownPath(target: string | null): string {
  if (!target || !/^\/(?![/\\])/.test(target)) return paths.start;
  try {
    const url = new URL(target, window.location.origin);
    return url.origin === window.location.origin ? url.pathname + url.search + url.hash : paths.start;
  } catch {
    return paths.start;
  }
}
