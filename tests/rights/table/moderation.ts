import { but, MEMBERS, NOBODY } from './people-of-a-row.js';
import type { Rows } from './rows.js';

//                gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
// A case lies in the mandate of coordinators, whatever house they are of and whoever may see its subject elsewhere.
const WITHIN   = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  404 403 | 403 403';
const NO_CASE  = '401 401 401 | 403 403 403 403 403 404 403 | 403 403 403 403 404 404 403 | 403 403';
const QUEUE_IN = '401 401 401 | 403 403 403 403 403 in  403 | 403 403 403 403 in  out 403 | 403 403';
const COORDINATORS = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  ok  403 | 403 403';
// Nobody flags what they wrote themselves, wherever they are now.
const FLAG_THREAD = {
  community:    '401 401 401 | own ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | own ok ',
  organisation: '401 401 401 | own ok  ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404',
};
const FLAG_ANSWER = {
  community:    '401 401 401 | ok  own ok  ok  ok  ok  ok  | own ok  ok  ok  ok  ok  ok  | ok  own',
  organisation: '401 401 401 | ok  own ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404',
};
const FLAG_REPORT = '401 401 401 | ore ore ore ore ore ore ore | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
const OWN_REPORT  = '401 401 401 | ore ore ore ore ore ore ore | 404 404 404 404 404 404 404 | 404 404';
// The log is the coordinators' and the operator's; undoing an act asks for the mandate of its case as well.
const LOG      = '401 401 401 | 403 403 403 403 403 in  in  | 403 403 403 403 in  in  in  | 403 403';
const UNDO     = '401 401 401 | 404 404 404 404 404 ok  404 | 404 404 404 404 ok  404 404 | 404 404';
const UNDONE   = '401 401 401 | 404 404 404 404 404 exp exp | 404 404 404 404 exp exp exp | 404 404';
// What is hidden without a flag has to be seen first; somebody else's house has nothing to be come across.
const HIDE = {
  community:    '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  404 403 | 403 403',
  organisation: '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 404 404 403 | 403 403',
};

const versioned = (row: string, states = 'flagged'): Rows[string] => [
  ['', 'both', states, row],
  ['stale', 'both', states, but(WITHIN, 'con')],
  ['unversioned', 'both', `${states} unknown`, but(COORDINATORS, 'ver')],
  ['', 'both', 'unknown', NO_CASE],
];

export const moderation: Rows = {
  'POST flags': [
    ['thread', 'community', 'plain flagged', FLAG_THREAD.community],
    ['thread', 'organisation', 'plain flagged', FLAG_THREAD.organisation],
    // An opening stands for its thread.
    ['opening', 'community', 'plain', FLAG_THREAD.community],
    ['answer', 'community', 'answered', FLAG_ANSWER.community],
    ['answer', 'organisation', 'answered', FLAG_ANSWER.organisation],
    ['report', 'community', 'report', FLAG_REPORT],
    ['report', 'organisation', 'report', OWN_REPORT],
    ['lesson', 'community', 'report', FLAG_REPORT],
    ['lesson', 'organisation', 'report', OWN_REPORT],
    ['report', 'community', 'draft-report withdrawn-report', NOBODY],
    ['house', '-', 'plain', MEMBERS],
    ['thread', 'both', 'removed removed-long-ago hidden unknown', NOBODY],
    ['answer', 'both', 'removed-post hidden-answer unknown', NOBODY],
    ['report', 'community', 'unknown', NOBODY],
    ['lesson', 'community', 'unknown', NOBODY],
    ['house', '-', 'unknown', NOBODY],
    ['file', 'both', 'unknown', NOBODY],
  ],
  'GET moderation/cases': [
    ['open', 'both', 'flagged flagged-answer waiting', QUEUE_IN],
    ['closed', 'both', 'flagged', but(COORDINATORS, 'out')],
    ['closed', 'both', 'case-closed hidden', QUEUE_IN],
    ['open', 'both', 'case-closed hidden', but(COORDINATORS, 'out')],
    ['mine', 'both', 'flagged', but(COORDINATORS, 'out')],
  ],
  'GET moderation/summary': [['', '-', 'plain', COORDINATORS]],
  'GET moderation/cases/:id': [
    ['', 'both', 'flagged flagged-answer case-closed hidden waiting refused', WITHIN],
    ['', 'both', 'unknown', NO_CASE],
  ],
  'PUT moderation/cases/:id/claim': [...versioned(WITHIN), ['', 'both', 'case-closed', but(WITHIN, 'csc')]],
  'DELETE moderation/cases/:id/claim': versioned(but(WITHIN, 'csc')),
  'POST moderation/cases/:id/hide': [...versioned(WITHIN, 'flagged-answer'), ['', 'both', 'hidden', but(WITHIN, 'rem')]],
  'POST moderation/cases/:id/restore': [...versioned(WITHIN, 'hidden'), ['', 'both', 'flagged case-closed', but(WITHIN, 'nun')]],
  'POST moderation/cases/:id/close': [...versioned(WITHIN), ['', 'both', 'case-closed refused', but(WITHIN, 'csc')], ['', 'both', 'waiting', but(WITHIN, 'awa')]],
  'POST moderation/cases/:id/reopen': [...versioned(WITHIN, 'case-closed'), ['', 'both', 'flagged', but(WITHIN, 'cso')], ['', 'both', 'refused', but(WITHIN, 'nun')]],
  'POST moderation/cases/:id/warn': versioned(WITHIN),
  'POST moderation/cases/:id/restrict': versioned(WITHIN),
  'POST moderation/cases/:id/free': versioned(but(WITHIN, 'nre'), 'flagged-answer'),
  'POST moderation/cases/:id/notes': [
    ['', 'both', 'flagged case-closed', WITHIN],
    ['', 'both', 'unknown', NO_CASE],
  ],
  'POST moderation/hidden': [
    ['thread', 'community', 'plain', HIDE.community],
    ['thread', 'organisation', 'plain', HIDE.organisation],
    ['answer', 'community', 'answered flagged', HIDE.community],
    ['answer', 'organisation', 'answered', HIDE.organisation],
    ['thread', 'both', 'hidden removed unknown', NO_CASE],
  ],
  'GET audit': [
    ['', 'both', 'hidden', LOG],
    ['people', 'both', 'hidden', but(LOG.replaceAll('in ', 'ok '), 'out')],
  ],
  'POST audit/:id/undo': [
    ['', 'both', 'hidden', UNDO],
    ['', 'both', 'hidden-long-ago', UNDONE],
    ['', 'both', 'unknown', NOBODY],
  ],
};
