import type { Lexicon } from './german/lexicon.js';
import { wordsOf } from './german/words.js';
import type { SearchDocument } from './search-document.js';

/** What an engine searches of a document: its words as terms, compounds also by their parts, separated by blanks. */
export interface IndexedFields {
  readonly title: string;
  readonly names: string;
  readonly context: string;
  readonly text: string;
}

/** Takes a document apart into the words it is found by; both engines get the same. */
export const fieldsOf = (document: Pick<SearchDocument, 'title' | 'names' | 'context' | 'texts'>, lexicon: Lexicon): IndexedFields => ({
  title: termsOf([document.title], lexicon),
  names: termsOf(document.names, lexicon),
  context: termsOf(document.context, lexicon),
  text: termsOf(document.texts, lexicon),
});

function termsOf(texts: readonly string[], lexicon: Lexicon): string {
  const terms = texts.flatMap(wordsOf).flatMap(({ folded, term }) => [term, ...lexicon.partsOf(folded).map((part) => part.term)]);
  return terms.join(' ');
}

/** What Meilisearch keeps of a document, `key` being kind and id. */
export interface IndexedDocument extends IndexedFields {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** As it was written: for slips of typing in words that no directory knows. */
  readonly asWritten: string;
}

/**
 * Settings of the index. Words arrive as terms, so no language is to be guessed and no compound to be split there; slips of
 * typing are only forgiven in what was written, for terms have been corrected before.
 */
export const MEILISEARCH_SETTINGS = {
  searchableAttributes: ['title', 'names', 'context', 'text', 'asWritten'],
  displayedAttributes: ['key', 'kind', 'id', 'version'],
  filterableAttributes: ['kind'],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'attribute', 'proximity', 'exactness'],
  typoTolerance: { enabled: true, disableOnAttributes: ['title', 'names', 'context', 'text'], minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  stopWords: [],
  synonyms: {},
  pagination: { maxTotalHits: 1_000 },
} as const;
