import { newIdempotencyKey } from '../../lib/api.js';
import { findDrafts, readDraft, removeDraft, writeDraft } from '../../lib/drafts.js';

/** A text as it is written, before the server has it. */
export interface Written {
  text: string;
  /** Belongs to this text until the server has it: sending again after a lost connection writes nothing twice. */
  key: string;
}

export const postDraftTarget = (threadId: string, parentId: string | null): string => (parentId ? `${threadId}.${parentId}` : threadId);

/** Puts a text into a person's draft of an answer, below what is there; false where the device keeps no drafts. */
export function addToAnswerDraft(person: string, threadId: string, text: string): boolean {
  const place = { person, kind: 'answer', target: postDraftTarget(threadId, null) };
  const before = readDraft<Written>(place)?.value.text ?? '';
  return writeDraft<Written>(place, { text: before.trim() ? `${before.trimEnd()}\n\n${text}` : text, key: newIdempotencyKey() }) !== null;
}

/** Drafts of answers and comments go along when a thread is merged into another one, or a post moves there; what was begun there stays. */
export function carryDrafts(person: string, from: string, to: string): void {
  for (const { savedAt: _savedAt, value, ...place } of findDrafts<Written>(person, from)) {
    const there = { ...place, target: `${to}${place.target.slice(from.length)}` };
    if (readDraft(there) === null && writeDraft(there, value) !== null) removeDraft(place);
  }
}
