import type { SearchKind } from '../../../shared/search/contract.js';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { ListenerPayload } from '../events/listeners.js';

/** What the index learns of one thing. It holds no rights: whatever it finds, PostgreSQL decides who may see it. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** What else it is called: single services, abbreviations, synonyms; municipalities of an Amt. */
  readonly names: readonly string[];
  /** OZG-ID, Leistungsschlüssel, key of an organisation: found only when typed as such. */
  readonly keys: readonly string[];
  /** What it belongs to: names of the services and components of a thread, Themenfeld of a service, Kreis of an organisation. */
  readonly context: readonly string[];
  /** Longer text, the most telling first (opening, solutions, then answers, then their files), some ten thousand characters. */
  readonly texts: readonly string[];
}

/** Where the documents of one kind come from. A capability implements it in `<capability>.index.ts` and registers it. */
export interface DocumentSource {
  readonly kind: SearchKind;
  /** After which events documents change, and which ones. */
  readonly follows?: {
    readonly on: readonly DomainEvent['type'][];
    /** What changed: the document itself, or with `documentsOf` what it and others belong to. */
    idOf(payload: Pick<ListenerPayload, 'subject' | 'data'>): string;
    /** All documents that belong to what changed, those that went with it included. */
    documentsOf?(id: string): Promise<string[]>;
  };
  /** The documents of these ids; what does not exist (any more) is left out. */
  read(ids: readonly string[]): Promise<SearchDocument[]>;
  /** Ids in ascending order after the given one (null: from the start), for building the index anew. */
  ids(after: string | null, limit: number): Promise<string[]>;
}

/** Something found: its place in the ranking, nothing that could be shown. Scores compare across kinds, 0 to 1. */
export interface Candidate {
  readonly kind: SearchKind;
  readonly id: string;
  readonly score: number;
}
