import type { EntryFacts, TermFacts } from '../../shared/catalogue/care.js';
import { ENTRY_LIMITS } from '../../shared/catalogue/care.js';
import type { EntryDefinition, Pointer } from '../catalogue/catalogue.face.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';

/** Terms of the glossary as entries of the catalogue care. Whatever is done by hand is the operator's: a newer release leaves it alone. */
export const termEntries = (database: Database): EntryDefinition => ({
  kind: 'term',
  table: 'glossary_term',
  name: 'term',
  text: 'explanation',
  columns: { term: 'term', abbreviation: 'abbreviation', synonyms: 'synonyms', explanation: 'explanation', see: 'see', hinted: 'hinted' },
  marks: 'edited_at = now()',
  check: async (facts) => {
    const { see } = facts as TermFacts;
    const known = await database.rows('select slug from glossary_term where slug = any($1::text[])', [see]);
    if (known.length < see.length) throw new DomainError('unknown_reference', { errors: [{ path: 'see', code: 'unknown_reference' }] });
  },
  absorb: (into, from) => withNamesOf(into.facts as TermFacts, from.facts as TermFacts, [from.slug, into.slug]),
});

/** Related terms that named the one name the other, once; a term is not related to itself. */
export const termOfTerms = (database: Database): Pointer => ({
  kind: 'term',
  move: async (from, into) => {
    await database.rows(
      `update glossary_term set see = array(select case when s = $1 then $2 else s end from unnest(see) with ordinality as named (s, place) where slug <> $2 or s <> $1 group by 1 order by min(place)),
         version = version + case when id = $3 then 0 else 1 end, edited_at = now()
       where $1 = any(see)`,
      [from.slug, into.slug, into.id],
    );
  },
});

/** What a term says that another was merged into: that one's names lead to it, as far as there is room. Pure. */
export function withNamesOf(into: TermFacts, from: TermFacts, slugs: readonly string[]): EntryFacts {
  const own = new Set([into.term, into.abbreviation, ...into.synonyms]);
  const names = [from.term, from.abbreviation, ...from.synonyms].filter((name): name is string => name !== null && name.length > 1 && !own.has(name));
  return { ...into, synonyms: [...new Set([...into.synonyms, ...names])].slice(0, ENTRY_LIMITS.synonyms), see: into.see.filter((slug) => !slugs.includes(slug)) };
}
