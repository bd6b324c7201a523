import { Injectable } from '@nestjs/common';
import type { SuggestedContent, SuggestionKind } from '../../shared/suggestions/contract.js';
import type { Actor } from '../kernel/actor.js';

/** Who decides a suggestion: those whose text it is, or coordination, which gives a reason. */
export type Decider = 'owner' | 'coordination';

/** A text as somebody sees it, locked for a command. Its functions run in the transaction of that command and record their own events. */
export interface Suggestible {
  readonly title: string;
  /** Where it stands in the application. */
  readonly path: string;
  readonly version: number;
  readonly content: SuggestedContent;
  /** As what the actor decides; null: the actor may only suggest. */
  readonly decides: Decider | null;
  /** Whose text it is and who is told that a suggestion arrived; they decide as owners. */
  readonly owners: readonly string[];
  /** Everybody who decides, for live hints. */
  deciders(): Promise<string[]>;
  /** What stood there in an earlier version; null where nobody knows any more. */
  at(version: number): Promise<SuggestedContent | null>;
  /** Refuses what cannot be proposed. @throws DomainError */
  check?(content: SuggestedContent): Promise<void>;
  /** Writes what was confirmed, with credit to the house, and gives the version it has then. */
  apply(content: SuggestedContent, credit: { organisationId: string; reason: string | null }): Promise<number>;
  /** Lets the version before stand again. @throws DomainError `not_undoable` where it was changed since */
  putBack(from: number, as: number): Promise<void>;
}

/** A kind of text that corrections are proposed of. The pieces of SQL are about its id; house and person of the reader are expressions. */
export interface SuggestibleKind {
  readonly kind: SuggestionKind;
  /** Whether it stands and the reader may see it. */
  seenSql(id: string, house: string): string;
  /** Whether this reader decides suggestions on it: owners, coordination within the mandate. */
  decidesSql(id: string, actor: Actor, bind: (value: unknown) => string): string;
  /** `{ title, path }` as JSON. */
  placeSql(id: string): string;
  /** The id of the page it stands on. */
  pageSql(id: string): string;
  /** Loads and locks it as the actor sees it. @throws DomainError `not_found`, also where it does not stand any more */
  access(actor: Actor, id: string): Promise<Suggestible>;
}

/** Register of what suggestions can be about; capabilities add theirs when the application starts. */
@Injectable()
export class SuggestibleSubjects {
  private readonly kinds = new Map<SuggestionKind, SuggestibleKind>();

  add(kind: SuggestibleKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Suggestions on ${kind.kind} are registered twice`);
    this.kinds.set(kind.kind, kind);
  }

  of(kind: SuggestionKind): SuggestibleKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`No capability looks after suggestions on ${kind}`);
    return found;
  }

  /** SQL that is another one for each kind, over `suggestion` under the given name. */
  caseSql(suggestion: string, piece: (kind: SuggestibleKind) => string, otherwise: string): string {
    const cases = [...this.kinds.values()].map((kind) => `when '${kind.kind}' then ${piece(kind)}`);
    return cases.length === 0 ? otherwise : `coalesce(case ${suggestion}.subject_kind ${cases.join(' ')} end, ${otherwise})`;
  }
}
