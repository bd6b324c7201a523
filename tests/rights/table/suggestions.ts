import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

/**
 * "edit a text: its author, coordinators with reason": they decide what others suggest, and suggest nothing themselves. In the scenes
 * a member of the own house has made the suggestion on an answer.
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
const NO_VERSION = '401 401 401 | ver ver ver ver ver ver ver | ver ver ver ver ver ver ver | ver ver';
const NOTHING = '401 401 401 | out out out out out out out | out out out out out out out | out out';
const GONE = 'suggested-removed unknown';
const ACCEPTED = 'suggestion-accepted suggestion-accepted-long-ago';

const decided = (more: Rows[string]): Rows[string] => [
  ['', 'community', 'suggested', DECIDE.community],
  ['', 'organisation', 'suggested', DECIDE.organisation],
  ['', 'community', ACCEPTED, but(DECIDE.community, 'scl')],
  ['', 'organisation', ACCEPTED, but(DECIDE.organisation, 'scl')],
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
  ],
  'GET suggestions': [
    ['all', 'community', 'suggested', LISTED.community],
    ['all', 'organisation', 'suggested', LISTED.organisation],
    ['awaiting', 'community', 'suggested', AWAITED.community],
    ['awaiting', 'organisation', 'suggested', AWAITED.organisation],
    ['all', 'both', 'suggested-removed suggestion-accepted', NOTHING],
  ],
  'GET suggestions/begin/:kind/:id': [
    ['answer', 'community', 'answered', MEMBERS],
    ['answer', 'organisation', 'answered', OWN_HOUSE],
    ['answer', 'both', 'removed-post unknown', NOBODY],
  ],
  'GET suggestions/:id': [
    ['', 'community', `suggested ${ACCEPTED}`, SEE.community],
    ['', 'organisation', `suggested ${ACCEPTED}`, SEE.organisation],
    ['', 'both', GONE, NOBODY],
  ],
  'POST suggestions/:id/accept': decided([
    ['stale', 'community', 'suggested', but(DECIDE.community, 'con')],
    ['stale', 'organisation', 'suggested', but(DECIDE.organisation, 'con')],
    ['unversioned', 'both', 'suggested unknown', NO_VERSION],
  ]),
  'POST suggestions/:id/decline': decided([]),
  'POST suggestions/:id/withdraw': [
    ['', 'community', 'suggested', WITHDRAW.community],
    ['', 'organisation', 'suggested', WITHDRAW.organisation],
    ['', 'community', ACCEPTED, but(WITHDRAW.community, 'scl')],
    ['', 'organisation', ACCEPTED, but(WITHDRAW.organisation, 'scl')],
    ['', 'both', GONE, NOBODY],
  ],
  'POST suggestions/:id/undo': [
    ['', 'community', 'suggestion-accepted', DECIDE.community],
    ['', 'organisation', 'suggestion-accepted', DECIDE.organisation],
    ['', 'community', 'suggestion-accepted-long-ago', but(DECIDE.community, 'exp')],
    ['', 'organisation', 'suggestion-accepted-long-ago', but(DECIDE.organisation, 'exp')],
    ['', 'community', 'suggested', but(DECIDE.community, 'nun')],
    ['', 'organisation', 'suggested', but(DECIDE.organisation, 'nun')],
    ['', 'both', GONE, NOBODY],
  ],
};
