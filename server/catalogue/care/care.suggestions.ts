import type { EntryFacts, EntryKind, ServiceFacts } from '../../../shared/catalogue/care.js';
import { isAdmin, isCoordinator, type Actor } from '../../kernel/actor.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import type { Suggestible, SuggestibleKind } from '../../suggestions/suggestions.face.js';
import { mayKeepEntry } from './care.policy.js';
import type { ChangeEntry } from './commands/change-entry.js';
import { accessEntry, stateSql, type Entry } from './entries.js';
import type { EntryKinds } from './entry-kind.js';

/** Where members find an entry. */
const WAYS: Record<EntryKind, string> = {
  service: `'/dienste/' || e.slug`,
  term: `'/glossar#' || e.slug`,
  component: `'/bausteine#' || e.slug`,
  obstacle: `'/stolpersteine#' || e.slug`,
};

/** Who decides suggestions on entries: whoever keeps them. */
const KEEPERS = `
  select p.id from person p where p.status = 'active' and (p.instance_role = 'admin' or (p.instance_role = 'coordinator'
    and ($1::text is null or p.mandate -> 'topicFields' is null or exists (select 1 from jsonb_array_elements_text(p.mandate -> 'topicFields') f where f = $2))))`;

/** Entries of one kind: whoever keeps them decides, and is the owner: the catalogue is nobody's else. */
export const suggestibleEntries = (database: Database, kinds: EntryKinds, changing: ChangeEntry, kind: EntryKind): SuggestibleKind => ({
  kind,
  seenSql: (id) => `exists (select 1 from ${kinds.of(kind).table} e where e.id = ${id} and ${stateSql('e')} = 'current')`,
  // `mayKeepEntry` as SQL.
  decidesSql: (id, actor, bind) => {
    if (isAdmin(actor)) return 'true';
    if (!isCoordinator(actor)) return 'false';
    const fields = actor.mandate?.topicFields;
    return kind === 'service' && fields ? `exists (select 1 from service e where e.id = ${id} and e.topic_field = any(${bind(fields)}::text[]))` : 'true';
  },
  placeSql: (id) => `(select jsonb_build_object('title', e.${kinds.of(kind).name}, 'path', ${WAYS[kind]}) from ${kinds.of(kind).table} e where e.id = ${id})`,
  pageSql: (id) => id,
  async access(actor, id) {
    const entry = await accessEntry(database, kinds.of(kind), id);
    if (entry.state !== 'current') throw notFound();
    const place = await database.row<{ path: string }>(`select ${WAYS[kind]} as path from ${kinds.of(kind).table} e where e.id = $1`, [id]);
    return suggestible({ database, kinds, changing }, actor, entry, String(place?.path));
  },
});

interface Tools {
  database: Database;
  kinds: EntryKinds;
  changing: ChangeEntry;
}

function suggestible({ database, kinds, changing }: Tools, actor: Actor, entry: Entry, path: string): Suggestible {
  const { id, facts } = entry;
  const at = async (version: number): Promise<EntryFacts | null> =>
    (await database.row<{ facts: EntryFacts }>('select facts from catalogue_revision where kind = $1 and entry_id = $2 and version = $3', [facts.kind, id, version]))?.facts ?? null;
  const change = async (body: EntryFacts, version: number): Promise<number> => (await changing.execute(actor, { params: { kind: facts.kind, id }, version, body })).version;
  return {
    title: entry.name,
    path,
    version: entry.version,
    content: facts,
    decides: mayKeepEntry(actor, facts).allowed ? 'owner' : null,
    // Nobody wrote it: those who keep entries find what waits under Moderation.
    owners: [],
    async deciders() {
      const field = facts.kind === 'service' ? (facts as ServiceFacts).topicField : null;
      return (await database.rows<{ id: string }>(KEEPERS, [facts.kind === 'service' ? 'service' : null, field])).map((row) => row.id);
    },
    at,
    check: async (content) => kinds.of(facts.kind).check?.(entryFacts(content), id),
    apply: (content) => change(entryFacts(content), entry.version),
    async putBack(from, as) {
      const before = entry.version === as ? await at(from) : null;
      if (before === null) throw new DomainError('not_undoable');
      await change(before, as);
    },
  };
}

function entryFacts(content: Suggestible['content']): EntryFacts {
  if (content.kind === 'post' || content.kind === 'lesson') throw new Error(`a ${content.kind} is no entry`);
  return content;
}
