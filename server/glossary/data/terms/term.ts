/** An entry of the glossary as we ship it, in our own words. */
export interface TermSeed {
  /** Never changes: the id follows from it. */
  slug: string;
  term: string;
  abbreviation: string | null;
  synonyms: string[];
  /** Two to four plain sentences. */
  explanation: string;
  /** Slugs of related terms. */
  see: string[];
  /** False for words everybody in a town hall knows: explained in the glossary, not hinted at in texts. */
  hinted?: boolean;
}
