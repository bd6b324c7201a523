import type { ErrorCode } from '../../shared/errors.js';

/** What the tables say a request is answered with: three letters each, so that their columns stay columns. */
export const OUTCOMES = {
  /** The status of success the contract names. */
  ok: null,
  /** Success, and the thread in question is in the list (counted in the figure), or is not. */
  in: null,
  out: null,
  '400': 'invalid_input',
  '401': 'unauthorized',
  /** One may see, but not do. */
  '403': 'forbidden',
  /** One may not see, or it does not exist: byte for byte the same. */
  '404': 'not_found',
  lck: 'thread_locked',
  cir: 'merge_circle',
  wid: 'merge_widens',
  spo: 'split_opening',
  dpl: 'thread_duplicate',
  dci: 'duplicate_circle',
  own: 'own_post',
  ore: 'own_report',
  inc: 'report_incomplete',
  npb: 'not_published',
  alp: 'already_published',
  crd: 'wrong_credentials',
  con: 'conflict',
  dup: 'solution_exists',
  oth: 'others_have_posted',
  exp: 'undo_expired',
  rem: 'post_removed',
  noq: 'not_a_question',
  noa: 'not_an_answer',
  nop: 'not_open',
  ahd: 'not_ahead',
  clo: 'contact_closed',
  csc: 'case_closed',
  cso: 'case_open',
  nun: 'not_undoable',
  nre: 'not_restricted',
  nwa: 'not_waiting',
  nrf: 'not_refused',
  awa: 'awaits_decision',
  amw: 'author_may_not_write',
  ref: 'unknown_reference',
  its: 'entry_itself',
  med: 'may_edit',
  scl: 'suggestion_closed',
  ncu: 'entry_not_current',
  apo: 'already_passed_on',
  nsh: 'not_shared',
  rcl: 'referral_closed',
  vnd: 'version_not_draft',
  vnp: 'version_not_published',
  tok: 'token_invalid',
  ver: 'version_required',
} as const satisfies Record<string, ErrorCode | null>;

export type Outcome = keyof typeof OUTCOMES;

export const isOutcome = (word: string): word is Outcome => Object.hasOwn(OUTCOMES, word);

/** The three letters of an error code; the code itself where no table expects it. */
export const outcomeOf = (code: string | undefined): string => Object.entries(OUTCOMES).find(([, known]) => known !== null && known === code)?.[0] ?? code ?? 'no code';
