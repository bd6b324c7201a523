import { Injectable } from '@nestjs/common';
import type { CaseSubject, CaseText, Flaggable, SubjectState } from '../../shared/moderation/contract.js';
import type { Actor } from '../kernel/actor.js';

/** What a flag leads to: the subject of its case, and the part of it that was named. */
export interface Flagged {
  readonly kind: CaseSubject;
  readonly id: string;
  readonly about: string | null;
}

/** What rules and the queue need to know of a subject, whoever may see it. */
export interface SubjectFacts {
  readonly title: string;
  readonly state: SubjectState;
  readonly organisationId: string;
  /** Null for what a house says. */
  readonly authorId: string | null;
  readonly districts: readonly string[];
  readonly topicFields: readonly string[];
  readonly serviceIds: readonly string[];
}

/** How something is flagged: the case's subject, or null where it does not exist for the actor. */
export type FindFlagged = (actor: Actor, id: string) => Promise<Flagged | null>;

/** What becomes of a text that waits to be published; as with hiding, in the transaction of the act. */
export interface Waiting {
  /** As its author would now. @throws DomainError `not_waiting`, `author_may_not_write`, `place_gone`, and what its author would meet */
  publish(actor: Actor, id: string): Promise<void>;
  /** Its author is told why and gets it back. @throws DomainError `not_waiting` */
  refuse(actor: Actor, id: string, reason: string): Promise<void>;
  /** Takes a refusal back. @throws DomainError `not_undoable` */
  wait(actor: Actor, id: string): Promise<void>;
}

/** A kind of text that cases are about. Its commands run in the transaction of the act and record their own events. */
export interface ModeratedSubject {
  readonly kind: CaseSubject;
  /** Null where it does not exist any more. */
  facts(id: string): Promise<SubjectFacts | null>;
  /** The text in its context, whatever its visibility; called only for a coordinator within the mandate of its case. */
  text(actor: Actor, id: string): Promise<CaseText>;
  /** Takes it from everybody at once. @throws DomainError where it is gone already */
  hide?(actor: Actor, id: string, reason: string): Promise<void>;
  /** Shows it again. */
  restore?(actor: Actor, id: string): Promise<void>;
  /** Where it is about what is not published yet. */
  readonly waiting?: Waiting;
}

/** Register of what can be flagged and moderated; capabilities add theirs when the application starts. */
@Injectable()
export class ModeratedSubjects {
  private readonly subjects = new Map<CaseSubject, ModeratedSubject>();
  private readonly finders = new Map<Flaggable, FindFlagged>();

  add(subject: ModeratedSubject): void {
    if (this.subjects.has(subject.kind)) throw new Error(`Cases about ${subject.kind} are registered twice`);
    this.subjects.set(subject.kind, subject);
  }

  addFlaggable(kind: Flaggable, find: FindFlagged): void {
    if (this.finders.has(kind)) throw new Error(`Flags on ${kind} are registered twice`);
    this.finders.set(kind, find);
  }

  find(actor: Actor, kind: Flaggable, id: string): Promise<Flagged | null> {
    return this.finders.get(kind)?.(actor, id) ?? Promise.resolve(null);
  }

  of(kind: CaseSubject): ModeratedSubject {
    const subject = this.subjects.get(kind);
    if (!subject) throw new Error(`No capability looks after cases about ${kind}`);
    return subject;
  }
}
