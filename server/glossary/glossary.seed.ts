import { v5 } from 'uuid';
import type { Database } from '../platform/database/database.js';
import { everydayWordSeeds } from './data/everyday/index.js';
import { termSeeds } from './data/terms/index.js';

// Ids follow from slug and word: the same entry is the same row in every installation and every release.
const NAMESPACE = '0d6a3b52-6f0b-4a3c-9d0f-2f4f4f8a7c31';
const idOf = (kind: 'term' | 'word', name: string): string => v5(`${kind}:${name}`, NAMESPACE);

/** Advisory lock: nodes starting at once do it one after another. Any constant of ours. */
const SEED_LOCK = 7_231_906;

/**
 * Brings terms and everyday words up to what this release ships: adds what is new, rewrites what it words differently, and
 * leaves alone what somebody edited here. A start that finds everything as it is writes nothing.
 */
export async function seedGlossary(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.rows('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
    await seedTerms(database);
    await seedWords(database);
  });
}

function seedTerms(database: Database): Promise<unknown> {
  const rows = termSeeds.map(({ hinted = true, ...seed }) => ({ id: idOf('term', seed.slug), ...seed, hinted }));
  // A slug taken by a term that was made here stays with it.
  return database.rows(
    `insert into glossary_term (id, slug, term, abbreviation, synonyms, explanation, see, hinted)
     select id, slug, term, abbreviation, synonyms, explanation, see, hinted from jsonb_populate_recordset(null::glossary_term, $1::jsonb) shipped
     where not exists (select 1 from glossary_term own where own.slug = shipped.slug and own.id <> shipped.id)
     on conflict (id) do update set slug = excluded.slug, term = excluded.term, abbreviation = excluded.abbreviation, synonyms = excluded.synonyms,
       explanation = excluded.explanation, see = excluded.see, hinted = excluded.hinted, version = glossary_term.version + 1
     where glossary_term.edited_at is null
       and (glossary_term.slug, glossary_term.term, glossary_term.abbreviation, glossary_term.synonyms, glossary_term.explanation, glossary_term.see, glossary_term.hinted)
         is distinct from (excluded.slug, excluded.term, excluded.abbreviation, excluded.synonyms, excluded.explanation, excluded.see, excluded.hinted)`,
    [JSON.stringify(rows)],
  );
}

function seedWords(database: Database): Promise<unknown> {
  const rows = everydayWordSeeds.map(([word, ...meanings]) => ({ id: idOf('word', word), word, meanings }));
  return database.rows(
    `insert into everyday_word (id, word, meanings)
     select id, word, meanings from jsonb_populate_recordset(null::everyday_word, $1::jsonb) shipped
     where not exists (select 1 from everyday_word own where own.word = shipped.word and own.id <> shipped.id)
     on conflict (id) do update set word = excluded.word, meanings = excluded.meanings, version = everyday_word.version + 1
     where everyday_word.edited_at is null and (everyday_word.word, everyday_word.meanings) is distinct from (excluded.word, excluded.meanings)`,
    [JSON.stringify(rows)],
  );
}
