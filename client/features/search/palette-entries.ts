import type { Me } from '../../../shared/accounts/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import type { Marked, SearchHit, suggest } from '../../../shared/search/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import type { Recent, Visit } from '../../lib/recent.js';
import type { IconName } from '../../ui/icon.js';
import { commandsFor, matchingCommands } from './commands.js';
import { factsOf, iconOf, pathOf } from './hit-facts.js';

/** One row of the palette: all of them lead somewhere. */
export interface Entry {
  id: string;
  path: string;
  icon: IconName;
  title: Marked;
  facts: readonly string[];
  /** Single services by which a service was found. */
  singles: readonly Marked[];
  /** A question with a solution. */
  solved: boolean;
}

export interface EntryGroup {
  id: string;
  label: string;
  entries: Entry[];
}

type Suggestions = ResponseOf<typeof suggest>;

const plain = (id: string, path: string, icon: IconName, text: string): Entry => ({ id, path, icon, title: { text, marks: [] }, facts: [], singles: [], solved: false });

const hitEntry = (hit: SearchHit): Entry => ({
  id: `hit-${hit.id}`,
  path: pathOf(hit),
  icon: iconOf(hit),
  title: hit.title,
  facts: factsOf(hit),
  singles: hit.kind === 'service' ? hit.singles.map(({ name }) => name) : [],
  solved: hit.kind === 'thread' && hit.thread.state === 'solved',
});

const group = (id: string, label: string, entries: Entry[]): EntryGroup[] => (entries.length > 0 ? [{ id, label, entries }] : []);

/** What is offered before anything is typed: where one was, what one can do. */
const VISIT_ICONS: Record<Visit['kind'], IconName> = { service: 'services', thread: 'question', report: 'report' };

export function entriesBeforeTyping(me: Me, { visits, queries }: Recent): EntryGroup[] {
  return [
    ...group('recent', t('search.groups.recent'), visits.slice(0, 4).map((visit) => plain(`visit-${visit.path}`, visit.path, VISIT_ICONS[visit.kind], visit.title))),
    ...group('queries', t('search.groups.queries'), queries.slice(0, 3).map((query) => plain(`query-${query}`, paths.search(query), 'history', query))),
    ...commandGroup(me, ''),
  ];
}

/** The hits by kind as they came, commands that fit, and the way to all hits; `found` undefined while none came yet. */
export function entriesFor(me: Me, query: string, found: Suggestions | undefined): EntryGroup[] {
  const hits = (found?.groups ?? []).flatMap(({ kind, items }) => group(kind, t(`search.groups.${kind}`), items.map(hitEntry)));
  const nothing = found !== undefined && hits.length === 0;
  const more = [plain('all', paths.search(query), 'search', nothing ? t('search.toPage') : t('search.all', { query }))];
  if (nothing && query.length <= LIMITS.titleMax) more.unshift(plain('ask-this', paths.ask({ title: query }), 'add', t('search.askThis')));
  return [...hits, ...commandGroup(me, query), ...group('more', t('search.groups.more'), more)];
}

const commandGroup = (me: Me, query: string): EntryGroup[] =>
  group('commands', t('search.groups.commands'), matchingCommands(commandsFor(me), query).map(({ id, path, icon, title }) => plain(`command-${id}`, path, icon, title)));
