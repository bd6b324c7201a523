import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

/**
 * "edit a text: its author, coordinators with reason": they decide what others suggest, and suggest nothing themselves. In the scenes
 * a member of the own house has made the suggestion, on an answer or on a lesson of a report of that house, where those who publish
 * for it decide.
 */
//                gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const SUGGEST = {
  community:    '401 401 401 | ok  med ok  ok  ok  med ok  | med ok  ok  ok  med ok  ok  | ok  med',
  organisation: '401 401 401 | ok  med ok  ok  ok  med ok  | 404 404 404 404 404 404 404 | 404 404',
};
/** A suggestion exists for whoever made it and those who decide. */
const SEE = {
  community:    '401 401 401 | 404 ok  ok  404 404 ok  404 | ok  404 404 404 ok  404 404 | 404 ok ',
  organisation: '401 401 401 | 404 ok  ok  404 404 ok  404 | 404 404 404 404 404 404 404 | 404 404',
};
const LISTED = {
  community:    '401 401 401 | out in  in  out out in  out | in  out out out in  out out | out in ',
  organisation: '401 401 401 | out in  in  out out in  out | out out out out out out out | out out',
};
const AWAITED = {
  community:    '401 401 401 | out in  out out out in  out | in  out out out in  out out | out in ',
  organisation: '401 401 401 | out in  out out out in  out | out out out out out out out | out out',
};
const DECIDE = {
  community:    '401 401 401 | 404 ok  403 404 404 ok  404 | ok  404 404 404 ok  404 404 | 404 ok ',
  organisation: '401 401 401 | 404 ok  403 404 404 ok  404 | 404 404 404 404 404 404 404 | 404 404',
};
const WITHDRAW = {
  community:    '401 401 401 | 404 403 ok  404 404 403 404 | 403 404 404 404 403 404 404 | 404 403',
  organisation: '401 401 401 | 404 403 ok  404 404 403 404 | 404 404 404 404 404 404 404 | 404 404',
};

//                gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const SUGGEST_LESSON = {
  community:    '401 401 401 | ok  ok  ok  med med med ok  | ok  ok  ok  ok  med ok  ok  | ok  ok ',
  organisation: '401 401 401 | ok  ok  ok  med med med ok  | 404 404 404 404 404 404 404 | 404 404',
};
const SEE_LESSON = {
  community:    '401 401 401 | 404 404 ok  ok  ok  ok  404 | 404 404 404 404 ok  404 404 | 404 404',
  organisation: '401 401 401 | 404 404 ok  ok  ok  ok  404 | 404 404 404 404 404 404 404 | 404 404',
};
const LISTED_LESSON = {
  community:    '401 401 401 | out out in  in  in  in  out | out out out out in  out out | out out',
  organisation: '401 401 401 | out out in  in  in  in  out | out out out out out out out | out out',
};
const AWAITED_LESSON = {
  community:    '401 401 401 | out out out in  in  in  out | out out out out in  out out | out out',
  organisation: '401 401 401 | out out out in  in  in  out | out out out out out out out | out out',
};
const DECIDE_LESSON = {
  community:    '401 401 401 | 404 404 403 ok  ok  ok  404 | 404 404 404 404 ok  404 404 | 404 404',
  organisation: '401 401 401 | 404 404 403 ok  ok  ok  404 | 404 404 404 404 404 404 404 | 404 404',
};
const WITHDRAW_LESSON = {
  community:    '401 401 401 | 404 404 ok  403 403 403 404 | 404 404 404 404 403 404 404 | 404 404',
  organisation: '401 401 401 | 404 404 ok  403 403 403 404 | 404 404 404 404 404 404 404 | 404 404',
};
const NO_VERSION = '401 401 401 | ver ver ver ver ver ver ver | ver ver ver ver ver ver ver | ver ver';
const NOTHING = '401 401 401 | out out out out out out out | out out out out out out out | out out';
const GONE = 'suggested-removed suggested-withdrawn-report unknown';
const ACCEPTED = 'suggestion-accepted suggestion-accepted-long-ago';
const ACCEPTED_LESSON = 'suggestion-accepted-report suggestion-accepted-long-ago-report';

const decided = (more: Rows[string]): Rows[string] => [
  ['', 'community', 'suggested', DECIDE.community],
  ['', 'organisation', 'suggested', DECIDE.organisation],
  ['', 'community', ACCEPTED, but(DECIDE.community, 'scl')],
  ['', 'organisation', ACCEPTED, but(DECIDE.organisation, 'scl')],
  ['', 'community', 'suggested-report', DECIDE_LESSON.community],
  ['', 'organisation', 'suggested-report', DECIDE_LESSON.organisation],
  ['', 'community', ACCEPTED_LESSON, but(DECIDE_LESSON.community, 'scl')],
  ['', 'organisation', ACCEPTED_LESSON, but(DECIDE_LESSON.organisation, 'scl')],
  ['', 'both', GONE, NOBODY],
  ...(more ?? []),
];

export const suggestions: Rows = {
  'POST suggestions': [
    ['answer', 'community', 'answered solved', SUGGEST.community],
    ['answer', 'organisation', 'answered solved', SUGGEST.organisation],
    ['answer stale', 'community', 'answered', but(SUGGEST.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(SUGGEST.organisation, 'con')],
    ['answer', 'both', 'removed-post hidden-answer removed-answered unknown', NOBODY],
    ['answer unversioned', 'both', 'answered unknown', NO_VERSION],
    ['lesson', 'community', 'report', SUGGEST_LESSON.community],
    ['lesson', 'organisation', 'report', SUGGEST_LESSON.organisation],
    ['lesson stale', 'community', 'report', but(SUGGEST_LESSON.community, 'con')],
    ['lesson', 'community', 'draft-report withdrawn-report', NOBODY],
  ],
  'GET suggestions': [
    ['all', 'community', 'suggested', LISTED.community],
    ['all', 'organisation', 'suggested', LISTED.organisation],
    ['awaiting', 'community', 'suggested', AWAITED.community],
    ['awaiting', 'organisation', 'suggested', AWAITED.organisation],
    ['all', 'community', 'suggested-report', LISTED_LESSON.community],
    ['all', 'organisation', 'suggested-report', LISTED_LESSON.organisation],
    ['awaiting', 'community', 'suggested-report', AWAITED_LESSON.community],
    ['awaiting', 'organisation', 'suggested-report', AWAITED_LESSON.organisation],
    ['all', 'both', 'suggested-removed suggestion-accepted suggested-withdrawn-report suggestion-accepted-report', NOTHING],
  ],
  'GET suggestions/begin/:kind/:id': [
    ['answer', 'community', 'answered', MEMBERS],
    ['answer', 'organisation', 'answered', OWN_HOUSE],
    ['answer', 'both', 'removed-post unknown', NOBODY],
    ['lesson', 'community', 'report', MEMBERS],
    ['lesson', 'organisation', 'report', OWN_HOUSE],
    ['lesson', 'both', 'withdrawn-report unknown', NOBODY],
  ],
  'GET suggestions/:id': [
    ['', 'community', `suggested ${ACCEPTED}`, SEE.community],
    ['', 'organisation', `suggested ${ACCEPTED}`, SEE.organisation],
    ['', 'community', `suggested-report ${ACCEPTED_LESSON}`, SEE_LESSON.community],
    ['', 'organisation', `suggested-report ${ACCEPTED_LESSON}`, SEE_LESSON.organisation],
    ['', 'both', GONE, NOBODY],
  ],
  'POST suggestions/:id/accept': decided([
    ['stale', 'community', 'suggested', but(DECIDE.community, 'con')],
    ['stale', 'organisation', 'suggested', but(DECIDE.organisation, 'con')],
    ['stale', 'community', 'suggested-report', but(DECIDE_LESSON.community, 'con')],
    ['unversioned', 'both', 'suggested unknown', NO_VERSION],
  ]),
  'POST suggestions/:id/decline': decided([]),
  'POST suggestions/:id/withdraw': [
    ['', 'community', 'suggested', WITHDRAW.community],
    ['', 'organisation', 'suggested', WITHDRAW.organisation],
    ['', 'community', ACCEPTED, but(WITHDRAW.community, 'scl')],
    ['', 'organisation', ACCEPTED, but(WITHDRAW.organisation, 'scl')],
    ['', 'community', 'suggested-report', WITHDRAW_LESSON.community],
    ['', 'organisation', 'suggested-report', WITHDRAW_LESSON.organisation],
    ['', 'community', ACCEPTED_LESSON, but(WITHDRAW_LESSON.community, 'scl')],
    ['', 'both', GONE, NOBODY],
  ],
  'POST suggestions/:id/undo': [
    ['', 'community', 'suggestion-accepted', DECIDE.community],
    ['', 'organisation', 'suggestion-accepted', DECIDE.organisation],
    ['', 'community', 'suggestion-accepted-long-ago', but(DECIDE.community, 'exp')],
    ['', 'organisation', 'suggestion-accepted-long-ago', but(DECIDE.organisation, 'exp')],
    ['', 'community', 'suggested', but(DECIDE.community, 'nun')],
    ['', 'organisation', 'suggested', but(DECIDE.organisation, 'nun')],
    ['', 'community', 'suggestion-accepted-report', DECIDE_LESSON.community],
    ['', 'organisation', 'suggestion-accepted-report', DECIDE_LESSON.organisation],
    ['', 'community', 'suggestion-accepted-long-ago-report', but(DECIDE_LESSON.community, 'exp')],
    ['', 'community', 'suggested-report', but(DECIDE_LESSON.community, 'nun')],
    ['', 'both', GONE, NOBODY],
  ],
};
