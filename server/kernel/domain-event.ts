import type { LiveEventType, SubjectKind } from '../../shared/events.js';

/** Who may learn of an event: all members, the people of one organisation, or one person. */
export type Audience = 'community' | { readonly organisation: string } | { readonly person: string };

/** Events that only the history and listeners know; they never reach a browser. */
export type QuietEventType =
  | 'organisations.created'
  | 'organisations.changed'
  | 'organisations.components-stated'
  | 'imports.applied'
  | 'people.made-operator'
  | 'people.suspended'
  | 'people.reinstated'
  | 'people.restricted'
  | 'people.freed'
  | 'threads.hidden'
  | 'threads.merged'
  | 'posts.hidden'
  | 'passwords.changed'
  | 'password-resets.requested'
  | 'checks.changed'
  | 'files.uploaded'
  | 'files.dropped';

/** What such events alone are about: an import as a whole, however many rows it changed; a file; the checking of contributions. */
export type QuietSubjectKind = 'import' | 'file' | 'check';

/** What a command reports of what it did. `data` holds ids and facts for the history, never text of people. */
export interface DomainEvent {
  readonly type: LiveEventType | QuietEventType;
  readonly subject: { readonly kind: SubjectKind | QuietSubjectKind; readonly id: string; readonly version: number };
  readonly parentId?: string;
  readonly data?: Record<string, unknown>;
  /** Who learns of it live. */
  readonly live?: readonly LiveNote[];
}

/** A topic that learns of an event, for one audience; `type` where that audience learns something else (it is gone). */
export interface LiveNote {
  readonly topic: string;
  readonly audience: Audience;
  readonly type?: LiveEventType;
}
