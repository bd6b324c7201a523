import { AUDIT_AREAS, type AuditArea } from '../../shared/audit/contract.js';
import { isAdmin, isCoordinator, type Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';
import { stillUndoable } from '../kernel/undo.js';

/** Coordinators account to each other for moderation and the catalogue; the operator reads everything (product.md 4). */
export function readableAreas(actor: Actor): readonly AuditArea[] {
  if (isAdmin(actor)) return AUDIT_AREAS;
  return isCoordinator(actor) ? ['moderation', 'catalogue'] : [];
}

export const mayReadLog = (actor: Actor): Verdict => when(readableAreas(actor).length > 0);

export interface EntryFacts {
  readonly occurredAt: Date;
  readonly undone: boolean;
  /** Whether the capability of the act knows how to take it back. */
  readonly undoable: boolean;
}

/** Once, within ten minutes; whether the actor may do the opposite is for the capability of the act to say. */
export function mayUndo(entry: EntryFacts, now: Date): Verdict {
  if (!entry.undoable) return deny('not_undoable');
  if (entry.undone) return deny('undone_already');
  return stillUndoable(entry.occurredAt, now) ? allow : deny('undo_expired');
}
