import type { AuditArea } from '../../../shared/audit/contract.js';
import type { AuditFilter } from '../../lib/paths.js';
import type { AuditSelection } from './queries.js';

/** Areas as they stand in the address. */
export const AREA_WORDS = { moderation: 'moderation', katalog: 'catalogue', personen: 'people', betrieb: 'operation' } as const satisfies Record<string, AuditArea>;
type AreaWord = keyof typeof AREA_WORDS;
const isAreaWord = (word: string | null): word is AreaWord => word !== null && Object.hasOwn(AREA_WORDS, word);

/** What the address of the log asks for; what it does not understand it leaves out. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const area = search.get('bereich');
  return { area: isAreaWord(area) ? area : undefined, case: search.get('vorgang') ?? undefined, subject: search.get('inhalt') ?? undefined };
}

export const auditSelectionOf = ({ area, case: ofCase, subject }: AuditFilter): AuditSelection => ({
  ...(area ? { area: AREA_WORDS[area] } : {}),
  ...(ofCase ? { case: ofCase } : {}),
  ...(subject ? { subject } : {}),
});
