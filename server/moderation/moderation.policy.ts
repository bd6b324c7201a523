import type { CaseSubject, SubjectState } from '../../shared/moderation/contract.js';
import { isCoordinator, type Actor } from '../kernel/actor.js';
import { withinMandate } from '../kernel/mandate.js';
import { deny, when, type Verdict } from '../kernel/verdict.js';

export interface CaseFacts {
  readonly districts: readonly string[];
  readonly topicFields: readonly string[];
  readonly claimedBy: string | null;
  readonly closed: boolean;
  /** Of the subject now; `removed` too where it does not exist any more. */
  readonly state: SubjectState;
  /** What the capability of the subject can do about it. */
  readonly hideable: boolean;
  /** It was opened for a decision. */
  readonly decided: boolean;
  readonly authorId: string | null;
  readonly restricted: boolean;
}

/** A case exists for the coordinators whose mandate covers it, and for nobody else; `caseInMandateSql` is the same rule for lists. */
export const maySeeCase = (actor: Actor, found: Pick<CaseFacts, 'districts' | 'topicFields'>): boolean => isCoordinator(actor) && withinMandate(actor, found);

/** `maySeeCase` of a coordinator as an SQL condition over `moderation_case` as `c`, with the mandate's lists bound where it has some. */
export function caseInMandateSql({ mandate }: Actor, bind: (value: unknown) => string): string {
  const conditions = [
    ...(mandate?.districts ? [`c.districts && ${bind(mandate.districts)}::text[]`] : []),
    ...(mandate?.topicFields ? [`c.topic_fields && ${bind(mandate.topicFields)}::text[]`] : []),
  ];
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

export const mayClaim = (actor: Actor, found: CaseFacts): Verdict => (found.closed ? deny('case_closed') : when(found.claimedBy === null || found.claimedBy === actor.personId, 'case_claimed'));
/** Also of a colleague who is away: releasing is no judgement. */
export const mayRelease = (_actor: Actor, found: CaseFacts): Verdict => when(found.claimedBy !== null && !found.closed, 'case_closed');

// What a colleague has claimed is theirs until it is released.
const free = (actor: Actor, found: CaseFacts): boolean => found.claimedBy === null || found.claimedBy === actor.personId;

export function mayHide(actor: Actor, found: CaseFacts): Verdict {
  if (!free(actor, found)) return deny('case_claimed');
  if (found.state !== 'shown') return deny('post_removed');
  return when(found.hideable, 'not_hideable');
}

export function mayRestore(_actor: Actor, found: CaseFacts): Verdict {
  return when(found.state === 'hidden', 'not_undoable');
}

/** About what waits to be published; nobody lets their own text through. */
export function mayDecide(actor: Actor, found: CaseFacts): Verdict {
  if (!free(actor, found)) return deny('case_claimed');
  if (found.state !== 'waiting') return deny('not_waiting');
  return when(found.authorId !== actor.personId, 'own_post');
}

/** While something waits in it the decision closes it. */
export function mayClose(actor: Actor, found: CaseFacts): Verdict {
  if (found.closed) return deny('case_closed');
  if (!free(actor, found)) return deny('case_claimed');
  return when(found.state !== 'waiting', 'awaits_decision');
}

/** A decision stands: what was refused comes back when its author sends it anew, what was published can be flagged. */
export const mayReopen = (_actor: Actor, found: CaseFacts): Verdict => (found.closed ? when(!found.decided, 'not_undoable') : deny('case_open'));

/** Of a text's author; nobody sanctions themselves. */
export const mayWarn = (actor: Actor, found: CaseFacts): Verdict => when(found.authorId !== null && found.authorId !== actor.personId);
export const mayFree = (actor: Actor, found: CaseFacts): Verdict => (found.restricted ? mayWarn(actor, found) : deny('not_restricted'));

/** One's own text, and a report of one's own house, is corrected or removed, not flagged. */
export function mayFlag(actor: Actor, kind: CaseSubject, found: { authorId: string | null; organisationId: string }): Verdict {
  if (kind === 'report') return when(found.organisationId !== actor.organisationId, 'own_report');
  return when(found.authorId !== actor.personId, 'own_post');
}
