import { Injectable } from '@nestjs/common';
import type { SearchKind } from '../../../shared/search/contract.js';
import type { DocumentSource } from './search-document.js';

/** An everyday word and what the field calls it: who types the one finds the other, never the other way round. */
export interface Synonym {
  readonly word: string;
  readonly meanings: readonly string[];
}

/** Where everyday words come from; the glossary registers itself. */
export interface SynonymSource {
  synonyms(): Promise<Synonym[]>;
}

/** Register of what can be found and in which words; capabilities add theirs when the application starts. */
@Injectable()
export class SearchRegister {
  private readonly sources = new Map<SearchKind, DocumentSource>();
  private readonly wordSources: SynonymSource[] = [];

  addDocuments(source: DocumentSource): void {
    if (this.sources.has(source.kind)) throw new Error(`Documents of kind ${source.kind} are registered twice`);
    this.sources.set(source.kind, source);
  }

  addSynonyms(source: SynonymSource): void {
    this.wordSources.push(source);
  }

  get kinds(): readonly SearchKind[] {
    return [...this.sources.keys()];
  }

  /** @throws Error for a kind nobody registered */
  documents(kind: SearchKind): DocumentSource {
    const source = this.sources.get(kind);
    if (!source) throw new Error(`Nobody registered documents of kind ${kind}`);
    return source;
  }

  async synonyms(): Promise<Synonym[]> {
    return (await Promise.all(this.wordSources.map((source) => source.synonyms()))).flat();
  }
}
