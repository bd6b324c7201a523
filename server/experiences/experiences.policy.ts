import type { ReportState, ReportVisibility } from '../../shared/experiences/vocabulary.js';
import { hasRole, isCoordinator, type Actor } from '../kernel/actor.js';
import { withinMandate } from '../kernel/mandate.js';
import { allow, deny, when, type Verdict } from '../kernel/verdict.js';

/** What is published of a report. */
export interface PublishedFacts {
  readonly organisationId: string;
  readonly visibility: ReportVisibility;
}

export interface ReportFacts {
  readonly organisationId: string;
  readonly state: ReportState;
  /** How often it was published. */
  readonly edition: number;
  /** Null while nothing of it can be read by others. */
  readonly published: (PublishedFacts & { publicRequested: boolean }) | null;
  readonly districts: readonly (string | null)[];
  readonly topicFields: readonly (string | null)[];
}

/** Loading is authorizing: what this denies does not exist for the reader (null: a guest). `visibleReportSql` is the same rule for lists. */
export function maySeeReport(actor: Actor | null, report: PublishedFacts): boolean {
  if (report.visibility === 'public') return true;
  return actor !== null && (report.visibility === 'community' || report.organisationId === actor.organisationId);
}

/** `maySeeReport` as an SQL condition over `published_report` under the given name; the reader's organisation is bound, null for guests. */
export const visibleReportSql = (report: string, organisation: string): string =>
  `(${report}.visibility = 'public' or (${report}.visibility = 'community' and ${organisation}::uuid is not null) or ${report}.organisation_id = ${organisation}::uuid)`;

const ofHouse = (actor: Actor, report: { organisationId: string }): boolean => report.organisationId === actor.organisationId;

/** The working copy is the house's: everybody of it reads and writes (product.md 4, 4a.6). */
export const mayWriteReport = (actor: Actor, report: { organisationId: string }): Verdict => when(ofHouse(actor, report));

/** Publishing speaks for the house. */
export const mayPublishReport = (actor: Actor, report: { organisationId: string }): Verdict => when(ofHouse(actor, report) && hasRole(actor, 'editor'));

export function mayChangeReportVisibility(actor: Actor, report: ReportFacts): Verdict {
  const verdict = mayPublishReport(actor, report);
  return verdict.allowed && !report.published ? deny('not_published') : verdict;
}

/** Its editors say why. Coordination hides it in a case instead, which keeps the reason, tells the house and can be undone. */
export function mayWithdrawReport(actor: Actor, report: ReportFacts): Verdict {
  const verdict = mayPublishReport(actor, report);
  return verdict.allowed ? when(report.published !== null, 'not_published') : verdict;
}

/** As what somebody decides what others suggest for a lesson: whoever publishes for the house, or coordination within its mandate; null: they may only suggest. */
export function decidesLesson(actor: Actor, report: ReportFacts): 'owner' | 'coordination' | null {
  if (mayPublishReport(actor, report).allowed) return 'owner';
  return isCoordinator(actor) && withinMandate(actor, report) ? 'coordination' : null;
}

/** Whether its page offers a coordinator to hide it; `moderation` decides again. */
export const mayHideReport = (actor: Actor, report: ReportFacts): boolean => isCoordinator(actor) && withinMandate(actor, report);

/** A coordinator's look before guests may read: within the mandate, and only where the house asked for it. */
export function mayOpenToPublic(actor: Actor, report: ReportFacts): Verdict {
  if (!isCoordinator(actor) || !withinMandate(actor, report)) return deny();
  return when(report.published?.publicRequested === true, 'not_published');
}

/** Takes it back from guests, or declines the request. */
export function mayKeepFromPublic(actor: Actor, report: ReportFacts): Verdict {
  if (!isCoordinator(actor) || !withinMandate(actor, report)) return deny();
  return when(report.published !== null && (report.published.publicRequested || report.published.visibility === 'public'), 'not_published');
}

/** What was never published may be deleted, by those who could publish it or began it. */
export function mayRemoveReport(actor: Actor, report: ReportFacts, createdBy: string): Verdict {
  if (!ofHouse(actor, report) || !(hasRole(actor, 'editor') || createdBy === actor.personId)) return deny();
  return when(report.edition === 0, 'already_published');
}

/** Per organisation, on what another one published. */
export const mayMarkHelped = (actor: Actor, report: { organisationId: string }): Verdict => (ofHouse(actor, report) ? deny('own_report') : allow);
