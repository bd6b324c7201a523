import type { Act, AuditEntryView } from '../../../shared/audit/contract.js';
import { t, type TextKey } from '../../i18n/index.js';

/** What was done, in words; an act without words does not compile. */
const WORDS: Record<Act, TextKey> = {
  'cases.claimed': 'audit.acts.caseClaimed',
  'cases.released': 'audit.acts.caseReleased',
  'cases.closed': 'audit.acts.caseClosed',
  'cases.reopened': 'audit.acts.caseReopened',
  'texts.hidden': 'audit.acts.textHidden',
  'texts.restored': 'audit.acts.textRestored',
  'contributions.released': 'audit.acts.contributionReleased',
  'contributions.refused': 'audit.acts.contributionRefused',
  'contributions.kept-waiting': 'audit.acts.contributionWaits',
  'checks.begun': 'audit.acts.checkBegun',
  'checks.ended': 'audit.acts.checkEnded',
  'checks.begun-for-first': 'audit.acts.firstCheckBegun',
  'checks.ended-for-first': 'audit.acts.firstCheckEnded',
  'people.warned': 'audit.acts.personWarned',
  'people.made-read-only': 'audit.acts.personReadOnly',
  'people.suspended-for-a-time': 'audit.acts.personSuspended',
  'people.freed': 'audit.acts.personFreed',
  'threads.locked': 'audit.acts.threadLocked',
  'threads.unlocked': 'audit.acts.threadUnlocked',
  'threads.moved': 'audit.acts.threadMoved',
  'threads.merged': 'audit.acts.threadMerged',
  'threads.separated': 'audit.acts.threadSeparated',
  'answers.graded': 'audit.acts.answerGraded',
  'answers.grade-revoked': 'audit.acts.answerGradeRevoked',
  'answers.grade-lost': 'audit.acts.answerGradeLost',
  'answers.made-reference': 'audit.acts.answerMadeReference',
  'answers.reference-ended': 'audit.acts.answerReferenceEnded',
  'threads.split': 'audit.acts.threadSplit',
  'threads.rejoined': 'audit.acts.threadRejoined',
  'threads.marked-duplicate': 'audit.acts.threadMarkedDuplicate',
  'threads.unmarked-duplicate': 'audit.acts.threadUnmarkedDuplicate',
  'threads.duplicate-refused': 'audit.acts.threadDuplicateRefused',
  'threads.pinned': 'audit.acts.threadPinned',
  'threads.unpinned': 'audit.acts.threadUnpinned',
  'desks.created': 'audit.acts.deskCreated',
  'desks.changed': 'audit.acts.deskChanged',
  'desks.retired': 'audit.acts.deskRetired',
  'desks.reinstated': 'audit.acts.deskReinstated',
  'referrals.passed-on': 'audit.acts.passedOn',
  'referrals.changed': 'audit.acts.referralChanged',
  'referrals.ended': 'audit.acts.referralEnded',
  'referrals.answered': 'audit.acts.referralAnswered',
  'referrals.reopened': 'audit.acts.referralReopened',
  'announcements.published': 'audit.acts.announcementPublished',
  'announcements.changed': 'audit.acts.announcementChanged',
  'announcements.withdrawn': 'audit.acts.announcementWithdrawn',
  'announcements.shown-again': 'audit.acts.announcementShownAgain',
  'catalogue.entry-created': 'audit.acts.entryCreated',
  'catalogue.entry-changed': 'audit.acts.entryChanged',
  'catalogue.entry-merged': 'audit.acts.entryMerged',
  'catalogue.entry-retired': 'audit.acts.entryRetired',
  'catalogue.entry-reinstated': 'audit.acts.entryReinstated',
  'catalogue.version-published': 'audit.acts.versionPublished',
  'catalogue.version-corrected': 'audit.acts.versionCorrected',
  'catalogue.version-withdrawn': 'audit.acts.versionWithdrawn',
  'imports.applied': 'audit.acts.importApplied',
};

export const actText = (act: Act): string => t(WORDS[act]);

const KINDS = ['case', 'thread', 'post', 'report', 'organisation', 'person', 'service', 'component', 'announcement', 'obstacle', 'term', 'contribution', 'check', 'import', 'desk', 'referral'] as const;

/** What kind of thing an act was about. */
export const subjectKind = ({ kind }: AuditEntryView['subject']): string => t(`audit.subjects.${KINDS.find((one) => one === kind) ?? 'other'}`);
