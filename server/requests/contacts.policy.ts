import { CALL_DAYS_AHEAD, type ContactState } from '../../shared/requests/contacts.js';
import type { Actor } from '../kernel/actor.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';

export type Side = 'asking' | 'asked';

export interface ContactFacts {
  readonly askingId: string;
  readonly askedId: string;
  readonly state: ContactState;
  readonly proposedBy: Side;
  readonly acceptedTime: Date | null;
}

/** Which of the two houses the actor is of; null for all others, for whom it does not exist. */
export function sideOf(actor: Actor, contact: Pick<ContactFacts, 'askingId' | 'askedId'>): Side | null {
  if (actor.organisationId === contact.askingId) return 'asking';
  return actor.organisationId === contact.askedId ? 'asked' : null;
}

/** Whoever did not propose the times chooses one of them or proposes others. */
export function mayAnswerTimes(side: Side, contact: ContactFacts): Verdict {
  if (contact.state !== 'proposed') return deny('contact_closed');
  return when(side !== contact.proposedBy);
}

/** Only who was asked declines; the asking side takes its request back. */
export function mayDeclineContact(side: Side, contact: ContactFacts): Verdict {
  if (side !== 'asked') return deny();
  return when(contact.state === 'proposed', 'contact_closed');
}

const lies = (contact: ContactFacts, now: Date): boolean => contact.acceptedTime !== null && contact.acceptedTime > now;

export const mayCancelContact = (contact: ContactFacts, now: Date): Verdict => when(contact.state === 'proposed' || (contact.state === 'accepted' && lies(contact, now)), 'contact_closed');

/** Once the agreed time has come. */
export function mayNoteOutcome(contact: ContactFacts, now: Date): Verdict {
  if (contact.state === 'held') return allow;
  return when(contact.state === 'accepted' && !lies(contact, now), 'contact_closed');
}

const DAY = 86_400_000;
/** Times that have passed or lie out of sight, by their place. */
export const impossibleTimes = (times: readonly string[], now: Date): number[] =>
  times.flatMap((time, index) => {
    const moment = Date.parse(time);
    return moment > now.getTime() && moment <= now.getTime() + CALL_DAYS_AHEAD * DAY ? [] : [index];
  });
