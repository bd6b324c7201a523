/** What a thread looks like in a state that the tables name. */
export interface Shape {
  kind?: 'discussion';
  /** Who wrote the one answer: the author of the column, the asker, or somebody of the asking house. */
  answer?: 'author' | 'asker' | 'home';
  /** The author of the column comments on the answer, or on the opening where there is none. */
  comment?: true;
  solution?: true;
  /** Coordination has graded the answer. */
  graded?: true;
  /** A member of the own house suggests another text for the answer, or for the lesson of the report; so many minutes ago it was accepted. */
  suggested?: { accepted?: number };
  /** Coordination has locked it. */
  locked?: true;
  /** Coordination has put its answer among the frequent questions of its service. */
  referenced?: true;
  /** Coordination has pinned it in the list of its service. */
  pinned?: true;
  /** Coordination has marked it as a duplicate of a thread all members may see. */
  duplicate?: true;
  /** Minutes since the thread, or the answer, was removed by whoever wrote it. */
  removed?: number;
  answerRemoved?: number;
  /** Opening and answer have an earlier version. */
  edited?: true;
  /** The actor follows it, finds it helpful, its house is affected (or was helped by a report), or both houses introduce its service. */
  followed?: true;
  voted?: true;
  affected?: true;
  introduced?: true;
  /** Both houses are live with its service. */
  live?: true;
  /** The subject is a person who … */
  person?: 'suspended' | 'gone-over';
  /** The scene is a report of the own house, begun by the asker, instead of a thread. */
  report?: 'draft' | 'unfinished' | 'review' | 'published' | 'requested' | 'withdrawn';
  /** A third house, with somebody in it, is live with its service. */
  ahead?: true;
  /** The other house was asked to answer it; declined so many minutes ago, or due long ago. */
  request?: { declined?: number; due?: true };
  /** The own house has asked the other one, or a third one, for a call. */
  call?: { of?: 'third'; state: 'proposed' | 'accepted' | 'held' };
  /** The own house leads a pilot project with its service, and takes part in it. */
  pilot?: true;
  /** It, or its answer, was flagged; a coordinator may have closed the case or hidden it, so many minutes ago. */
  flagged?: { what: 'thread' | 'answer'; closed?: true; hidden?: number };
  /** The author of the column has answered it, and that waits for coordination, or was refused. */
  held?: 'waiting' | 'refused';
  /** There is an announcement: for all houses, or for those that introduce its service, which is the own one. */
  announced?: 'all' | 'own';
  /** The member of the own house has been told something. */
  told?: true;
  /** There is an entry of the catalogue to be kept, and another one; it was retired. */
  entry?: 'current' | 'retired';
  /** It lies at a desk, came back answered, or its asker wants it passed on. */
  referred?: 'passed_on' | 'ended' | 'wished';
  /** There is a desk; it was retired. */
  desk?: 'current' | 'retired';
  /** There is a drafted version of its service beside the published one. */
  drafted?: true;
  /** No id of it exists. */
  unknown?: true;
}

export const STATES: Readonly<Record<string, Shape>> = {
  plain: {},
  answered: { answer: 'author', comment: true },
  'answered-at-home': { answer: 'home' },
  'answered-by-asker': { answer: 'asker' },
  solved: { answer: 'author', comment: true, solution: true },
  edited: { answer: 'author', edited: true },
  graded: { answer: 'author', comment: true, graded: true },
  'graded-removed': { answer: 'author', graded: true, answerRemoved: 1 },
  suggested: { answer: 'author', suggested: {} },
  'suggested-removed': { answer: 'author', answerRemoved: 1, suggested: {} },
  'suggestion-accepted': { answer: 'author', edited: true, suggested: { accepted: 1 } },
  'suggestion-accepted-long-ago': { answer: 'author', edited: true, suggested: { accepted: 11 } },
  voted: { answer: 'author', voted: true },
  affected: { affected: true },
  followed: { followed: true },
  introduced: { introduced: true },
  live: { introduced: true, live: true },
  'live-solved': { answer: 'author', solution: true, introduced: true, live: true },
  discussion: { kind: 'discussion' },
  discussed: { kind: 'discussion', comment: true },
  locked: { answer: 'author', comment: true, locked: true },
  referenced: { answer: 'author', comment: true, referenced: true },
  'referenced-removed': { answer: 'author', referenced: true, answerRemoved: 1 },
  pinned: { pinned: true },
  duplicate: { answer: 'author', comment: true, duplicate: true },
  'removed-post': { answer: 'author', answerRemoved: 1 },
  'removed-post-long-ago': { answer: 'author', answerRemoved: 11 },
  removed: { removed: 1 },
  'removed-long-ago': { removed: 11 },
  'removed-answered': { answer: 'author', comment: true, removed: 1 },
  suspended: { person: 'suspended' },
  'gone-over': { person: 'gone-over' },
  report: { report: 'published' },
  'suggested-report': { report: 'published', suggested: {} },
  'suggestion-accepted-report': { report: 'published', suggested: { accepted: 1 } },
  'suggestion-accepted-long-ago-report': { report: 'published', suggested: { accepted: 11 } },
  'suggested-withdrawn-report': { report: 'withdrawn', suggested: {} },
  'requested-report': { report: 'requested' },
  'helped-report': { report: 'published', affected: true },
  'draft-report': { report: 'draft' },
  'unfinished-report': { report: 'unfinished' },
  'review-report': { report: 'review' },
  'withdrawn-report': { report: 'withdrawn' },
  askable: { ahead: true },
  'askable-solved': { ahead: true, answer: 'author', solution: true },
  'askable-discussion': { ahead: true, kind: 'discussion' },
  requested: { request: {} },
  declined: { request: { declined: 1 } },
  'declined-long-ago': { request: { declined: 11 } },
  overdue: { request: { due: true } },
  call: { call: { state: 'proposed' } },
  'call-agreed': { call: { state: 'accepted' } },
  'call-held': { call: { state: 'held' } },
  'call-elsewhere': { call: { of: 'third', state: 'proposed' } },
  'call-elsewhere-held': { call: { of: 'third', state: 'held' } },
  pilot: { pilot: true },
  'pilot-report': { report: 'published', pilot: true },
  'pilot-draft': { report: 'draft', pilot: true },
  'pilot-withdrawn': { report: 'withdrawn', pilot: true },
  flagged: { answer: 'author', comment: true, flagged: { what: 'thread' } },
  'flagged-answer': { answer: 'home', flagged: { what: 'answer' } },
  'case-closed': { flagged: { what: 'thread', closed: true } },
  hidden: { answer: 'author', comment: true, flagged: { what: 'thread', hidden: 1 } },
  'hidden-long-ago': { flagged: { what: 'thread', hidden: 11 } },
  'hidden-answer': { answer: 'author', flagged: { what: 'answer', hidden: 1 } },
  waiting: { held: 'waiting' },
  refused: { held: 'refused' },
  announced: { announced: 'all' },
  'announced-own': { announced: 'own' },
  told: { told: true },
  entry: { entry: 'current' },
  'retired-entry': { entry: 'retired' },
  referred: { referred: 'passed_on', desk: 'current' },
  'referred-ended': { referred: 'ended', desk: 'current' },
  'referral-wished': { referred: 'wished', desk: 'current' },
  desk: { desk: 'current' },
  'desk-discussion': { desk: 'current', kind: 'discussion' },
  'desk-solved': { desk: 'current', answer: 'author', solution: true },
  'desk-flagged': { desk: 'current', answer: 'author', comment: true, flagged: { what: 'thread' } },
  'desk-case-closed': { desk: 'current', flagged: { what: 'thread', closed: true } },
  'retired-desk': { desk: 'retired' },
  drafted: { drafted: true },
  unknown: { unknown: true },
};
