import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Synonym, SynonymSource } from '../platform/search/search-register.js';

/** What search knows of words: everyday words, and the abbreviations and other names of terms. */
@Injectable()
export class GlossarySynonyms implements SynonymSource {
  constructor(private readonly database: Database) {}

  /** Every word once, with all it may mean; two statements. */
  async synonyms(): Promise<Synonym[]> {
    const words = await this.database.rows<Synonym>('select word, meanings from everyday_word order by word');
    const terms = await this.database.rows<Names>('select term, abbreviation, synonyms from glossary_term where merged_into is null and retired_at is null order by slug');
    return together([...words, ...terms.flatMap(namesLeadToEachOther)]);
  }
}

interface Names {
  readonly term: string;
  readonly abbreviation: string | null;
  readonly synonyms: readonly string[];
}

/** Whatever a term is called leads to its name and its abbreviation, which is what texts use. */
export function namesLeadToEachOther({ term, abbreviation, synonyms }: Names): Synonym[] {
  const main = abbreviation === null ? [term] : [term, abbreviation];
  return [...main, ...synonyms].map((word) => ({ word, meanings: main.filter((name) => name !== word) })).filter(({ meanings }) => meanings.length > 0);
}

/** A word that is listed twice, perhaps with other capitals, means what both say. */
function together(synonyms: readonly Synonym[]): Synonym[] {
  const byWord = Map.groupBy(synonyms, ({ word }) => word.toLocaleLowerCase('de'));
  return [...byWord.values()].map((same) => ({ word: (same[0] as Synonym).word, meanings: [...new Set(same.flatMap(({ meanings }) => meanings))] }));
}
