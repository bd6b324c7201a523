import type { EntryFacts } from '../../../shared/catalogue/care.js';
import { VERSION_PARTS } from '../../../shared/catalogue/contract.js';
import type { VersionFacts, VersionState } from '../../../shared/catalogue/versions.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import { accessEntry, type Entry } from '../care/entries.js';
import type { EntryDefinition } from '../care/entry-kind.js';

/** A version as commands know it, with the service it is of. */
export interface Version extends VersionFacts {
  id: string;
  state: VersionState;
  version: number;
  service: Entry;
}

/** The order of versions: the day they were released, then the order in which they were written. */
export const NEWEST_FIRST = 'v.valid_from desc, v.id desc';

// Declarations, not constants: threads and reports build their statements with them while modules are still being loaded.
/** SQL for something of the version, as `n`, that holds now of a service; null where there is none. */
export function currentVersionSql(service: string, value: string): string {
  return `(select ${value} from service_version n where n.service_id = ${service} and n.state = 'published' order by n.valid_from desc, n.id desc limit 1)`;
}

/** SQL for the label of the version that holds now, where that is another one than the version under the given name; else null. */
export function newerVersionSql(version: string): string {
  return currentVersionSql(`(select coalesce(whole.merged_into, whole.id) from service whole where whole.id = ${version}.service_id)`, `case when n.id <> ${version}.id then n.label end`);
}

/** Loads a version for a command, its service locked first: of two acts on versions of one service, one sees what the other did. @throws DomainError `not_found` */
export async function accessVersion(database: Database, services: EntryDefinition, id: string): Promise<Version> {
  const of = await database.row<{ serviceId: string }>('select service_id as "serviceId" from service_version where id = $1', [id]);
  if (!of) throw notFound();
  const service = await accessEntry(database, services, of.serviceId);
  const row = await database.row<Omit<Version, 'service'>>('select id, label, valid_from as "releasedOn", news, state, version from service_version where id = $1 for update', [id]);
  if (!row) throw notFound();
  return { ...row, service };
}

/** @throws DomainError `conflict` with what the writer started from and what stands there */
export async function requireSameVersion(database: Database, { id, version, label, releasedOn, news }: Version, known: number): Promise<void> {
  if (known === version) return;
  const base = await keptFacts(database, id, known);
  throw new DomainError('conflict', { conflict: { base: { ...base }, current: { label, releasedOn, news }, version } });
}

/** No two versions of a service that are drafted or published are called alike. @throws DomainError `version_label_taken` */
export async function requireFreeLabel(database: Database, serviceId: string, label: string, id: string | null): Promise<void> {
  const taken = await database.row(`select 1 from service_version where service_id = $1 and lower(label) = lower($2) and state <> 'withdrawn' and id is distinct from $3::uuid`, [serviceId, label, id]);
  if (taken) throw new DomainError('version_label_taken');
}

/** What a version says, flat, as its history keeps and compares it: each part is a field of its own. Pure. */
export const flatFacts = ({ label, releasedOn, news }: VersionFacts): { kind: 'version' } & Record<string, string> => ({
  kind: 'version',
  label,
  releasedOn,
  ...Object.fromEntries(news.map(({ part, text }) => [part, text])),
});

/** The contrary. Pure. */
export const factsOfFlat = (flat: Readonly<Record<string, string>>): VersionFacts => ({
  label: flat.label ?? '',
  releasedOn: flat.releasedOn ?? '',
  news: VERSION_PARTS.flatMap((part) => (flat[part] === undefined ? [] : [{ part, text: flat[part] }])),
});

/** What a version said under this number, as far as that was kept. */
export async function keptFacts(database: Database, id: string, version: number): Promise<VersionFacts | null> {
  const row = await database.row<{ facts: Record<string, string> }>(`select facts from catalogue_revision where kind = 'version' and entry_id = $1 and version = $2`, [id, version]);
  return row && factsOfFlat(row.facts);
}

/** Notes in the order of the managed list. Pure. */
export const inOrder = (news: VersionFacts['news']): VersionFacts['news'] => VERSION_PARTS.flatMap((part) => news.filter((note) => note.part === part));

/** What the service said at the version before the given one: as it was kept then, or what stood there before anybody worded it here. */
export async function factsBefore(database: Database, { id, releasedOn, service }: Version): Promise<{ formerId: string | null; newest: boolean; facts: EntryFacts }> {
  const row = await database.row<{ formerId: string | null; newest: boolean; facts: EntryFacts | null }>(
    `select former.id as "formerId", not exists (select 1 from service_version v where v.service_id = $1 and v.state = 'published' and (v.valid_from, v.id) > ($3::date, $2::uuid)) as newest,
       coalesce(former.facts, (select r.facts from catalogue_revision r where r.kind = 'service' and r.entry_id = $1 order by r.version limit 1)) as facts
     from (select 1) one left join lateral (
       select v.id, v.facts from service_version v where v.service_id = $1 and v.state = 'published' and (v.valid_from, v.id) < ($3::date, $2::uuid) order by ${NEWEST_FIRST} limit 1
     ) former on true`,
    [service.id, id, releasedOn],
  );
  return { formerId: row?.formerId ?? null, newest: row?.newest ?? true, facts: row?.facts ?? service.facts };
}
