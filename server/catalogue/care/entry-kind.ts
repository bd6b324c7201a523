import { Injectable } from '@nestjs/common';
import type { EntryFacts, EntryKind } from '../../../shared/catalogue/care.js';
import type { Entry } from './entries.js';

/** How entries of a kind lie in the table of their owner. Names are of our code; what people say is always bound. */
export interface EntryDefinition {
  readonly kind: EntryKind;
  readonly table: string;
  /** Column of the name, and of the text that explains it. */
  readonly name: string;
  readonly text: string;
  /** The column of each fact, in the order in which they are shown. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL that every act by hand sets beside the facts. */
  readonly marks?: string;
  /** Column that notes which columns were worded here. */
  readonly keptByHand?: string;
  /** What no field shows alone. @throws DomainError `unknown_reference` naming each field */
  check?(facts: EntryFacts, id: string | null): Promise<void>;
  /** What no two entries alone show. @throws DomainError where they are not alike enough to be one */
  checkMerge?(from: Entry, into: Entry): Promise<void>;
  /** What the entry says that another is merged into: names are not lost. */
  absorb?(into: Entry, from: Entry): EntryFacts;
}

/** How rows elsewhere come to point to another entry; runs in the transaction of the merge. */
export interface Pointer {
  readonly kind: EntryKind;
  move(from: Entry, into: Entry): Promise<void>;
}

/** Register of the kinds of entries and of what points to them; capabilities add theirs when the application starts. */
@Injectable()
export class EntryKinds {
  private readonly kinds = new Map<EntryKind, EntryDefinition>();
  private readonly pointers: Pointer[] = [];

  add(definition: EntryDefinition): void {
    if (this.kinds.has(definition.kind)) throw new Error(`Entries of kind ${definition.kind} are registered twice`);
    this.kinds.set(definition.kind, definition);
  }

  addPointer(pointer: Pointer): void {
    this.pointers.push(pointer);
  }

  /** @throws Error for a kind nobody registered */
  of(kind: EntryKind): EntryDefinition {
    const definition = this.kinds.get(kind);
    if (!definition) throw new Error(`Nobody registered entries of kind ${kind}`);
    return definition;
  }

  async move(from: Entry, into: Entry): Promise<void> {
    for (const pointer of this.pointers) if (pointer.kind === from.facts.kind) await pointer.move(from, into);
  }
}
