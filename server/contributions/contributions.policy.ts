import type { Visibility } from '../../shared/vocabulary.js';
import { hasRole, isAdmin, isCoordinator, type Actor } from '../kernel/actor.js';
import { withinMandate } from '../kernel/mandate.js';
import { when, type Verdict } from '../kernel/verdict.js';

/** What is switched on, and whether the person has published anything for all members that still stands. */
export interface CheckFacts {
  readonly visibility: Visibility;
  /** One of the services of the contribution is checked. */
  readonly service: boolean;
  /** First contributions are checked. */
  readonly first: boolean;
  readonly published: boolean;
}

/** Whoever holds an office of the instance is never checked. In one's own house colleagues talk freely. */
export const isCheckable = (actor: Actor, visibility: Visibility): boolean => actor.instanceRole === null && visibility === 'community';
/** Editors and leads were appointed: theirs are no first contributions. */
export const isCheckedAsFirst = (actor: Actor, { first, published }: Pick<CheckFacts, 'first' | 'published'>): boolean => first && !published && !hasRole(actor, 'editor');

/** Whether what the actor writes there waits for coordination. */
export const mustWait = (actor: Actor, facts: CheckFacts): boolean => isCheckable(actor, facts.visibility) && (facts.service || isCheckedAsFirst(actor, facts));

/** A service is for every Kreis: a mandate for some of them does not reach it. */
export const mayCheckService = (actor: Actor, topicField: string | null): Verdict => when(isCoordinator(actor) && withinMandate(actor, { districts: [], topicFields: [topicField] }));
/** First contributions can be about anything: coordinators without limits of mandate, and operators. */
export const mayCheckFirst = (actor: Actor): Verdict => when(isAdmin(actor) || (isCoordinator(actor) && !actor.mandate?.districts && !actor.mandate?.topicFields));
export const mayReadChecks = (actor: Actor): Verdict => when(isCoordinator(actor) || isAdmin(actor));

/** Of one's own that was refused; what waits is taken back first. */
export const mayResubmit = (state: string): Verdict => when(state === 'refused', 'not_refused');
