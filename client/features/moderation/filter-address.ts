import type { CaseSubject, FlagReason } from '../../../shared/moderation/contract.js';
import { idsOfSlugs, type Named } from '../../lib/ids-of-slugs.js';
import type { CaseFilter } from '../../lib/paths.js';
import type { CaseSelection } from './queries.js';

/** Kinds and reasons as they stand in the address. */
export const KIND_WORDS = { frage: 'thread', beitrag: 'post', bericht: 'report', verwaltung: 'organisation', freigabe: 'contribution' } as const satisfies Record<string, CaseSubject>;
export const REASON_WORDS = {
  personenbezogen: 'personal_data',
  falsch: 'wrong_or_outdated',
  werbung: 'advertising',
  unsachlich: 'unobjective',
  'falscher-ort': 'wrong_place',
  anderes: 'other',
} as const satisfies Record<string, FlagReason>;
const LIST_WORDS = { meine: 'mine', erledigt: 'closed' } as const;

const wordIn = <Word extends string>(words: Record<Word, string>, found: string | null): Word | undefined => (found !== null && Object.hasOwn(words, found) ? (found as Word) : undefined);

/** What the address of the queue asks for; what it does not understand it leaves out. */
export const readCaseFilter = (search: URLSearchParams): CaseFilter => ({
  list: wordIn(LIST_WORDS, search.get('liste')),
  kind: wordIn(KIND_WORDS, search.get('art')),
  reason: wordIn(REASON_WORDS, search.get('grund')),
  service: search.get('dienst') ?? undefined,
});

/** The filter in the words of the API; undefined while the service waits for the catalogue. `unknown`: a slug nothing is called by. */
export function caseSelectionOf(filter: CaseFilter, services: readonly Named[] | undefined): { selection: CaseSelection; unknown: boolean } | undefined {
  const found = idsOfSlugs([{ key: 'service', slug: filter.service || undefined, list: services }]);
  return (
    found && {
      selection: {
        list: filter.list ? LIST_WORDS[filter.list] : 'open',
        ...(filter.kind ? { kind: KIND_WORDS[filter.kind] } : {}),
        ...(filter.reason ? { reason: REASON_WORDS[filter.reason] } : {}),
        ...found.ids,
      },
      unknown: found.unknown,
    }
  );
}
