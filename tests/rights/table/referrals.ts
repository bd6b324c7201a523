import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

// Desks belong to no Kreis and no Themenfeld: every coordinator keeps them, whatever the mandate. Nobody else learns how they are
// reached. Referrals lie in the mandate of their question, or of their case, and exist for nobody else.
//                   gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const COORDINATORS = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  ok  403 | 403 403';
const WITHIN       = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  404 403 | 403 403';
const LISTED       = '401 401 401 | 403 403 403 403 403 in  403 | 403 403 403 403 in  out 403 | 403 403';
const NONE         = '401 401 401 | 403 403 403 403 403 404 403 | 403 403 403 403 404 404 403 | 403 403';
// A question is passed on by coordinators who may see it, within their mandate.
const PASSING      = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  403 403 | 403 403';
const PASSING_OWN  = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 404 404 403 | 403 403';
// A wish is the asker's, wherever they are now.
const ASKER        = '401 401 401 | ok  403 403 403 403 403 403 | 403 403 403 403 403 403 403 | ok  403';
const ASKER_OWN    = '401 401 401 | ok  403 403 403 403 403 403 | 404 404 404 404 404 404 404 | 404 404';
const GONE = 'removed removed-long-ago hidden unknown';

const UNVERSIONED = but(COORDINATORS, 'ver');

export const desks: Rows = {
  'GET desks': [['', '-', 'desk retired-desk', COORDINATORS]],
  'GET desks/:id': [
    ['', '-', 'desk retired-desk', COORDINATORS],
    ['', '-', 'unknown', but(COORDINATORS, '404')],
  ],
  'POST desks': [['', '-', 'plain', COORDINATORS]],
  'PUT desks/:id': [
    ['', '-', 'desk', COORDINATORS],
    ['stale', '-', 'desk', but(COORDINATORS, 'con')],
    ['unversioned', '-', 'desk unknown', UNVERSIONED],
    ['', '-', 'retired-desk', but(COORDINATORS, 'ncu')],
    ['', '-', 'unknown', but(COORDINATORS, '404')],
  ],
  'PUT desks/:id/retired': [
    ['', '-', 'desk', COORDINATORS],
    ['stale', '-', 'desk', but(COORDINATORS, 'con')],
    ['unversioned', '-', 'desk unknown', UNVERSIONED],
    ['', '-', 'retired-desk', but(COORDINATORS, 'ncu')],
    ['', '-', 'unknown', but(COORDINATORS, '404')],
  ],
  'DELETE desks/:id/retired': [
    ['', '-', 'retired-desk', COORDINATORS],
    ['stale', '-', 'retired-desk', but(COORDINATORS, 'con')],
    ['unversioned', '-', 'retired-desk unknown', UNVERSIONED],
    ['', '-', 'desk', but(COORDINATORS, 'ncu')],
    ['', '-', 'unknown', but(COORDINATORS, '404')],
  ],
};

export const referrals: Rows = {
  'GET threads/:id/referrals': [
    ['', 'community', 'plain solved discussion referred referral-wished', MEMBERS],
    ['', 'organisation', 'plain solved discussion', OWN_HOUSE],
    ['', 'both', GONE, NOBODY],
  ],
  'POST threads/:id/referral-wish': [
    ['', 'community', 'plain answered locked referred-ended', ASKER],
    ['', 'community', 'referred referral-wished', but(ASKER, 'apo')],
    ['', 'community', 'solved', but(ASKER, 'nop')],
    ['', 'community', 'discussion', but(ASKER, 'noq')],
    ['', 'organisation', 'plain', but(ASKER_OWN, 'nop')],
    ['', 'both', GONE, NOBODY],
  ],
  // Whoever made none takes none back, and learns nothing of it.
  'DELETE threads/:id/referral-wish': [
    ['', 'community', 'plain referral-wished', MEMBERS],
    ['', 'organisation', 'plain', OWN_HOUSE],
    ['', 'both', GONE, NOBODY],
  ],
  'POST threads/:id/referrals': [
    ['', 'community', 'desk desk-solved referral-wished referred-ended', PASSING],
    ['', 'community', 'referred', but(PASSING, 'apo')],
    ['', 'community', 'desk-discussion', but(PASSING, 'noq')],
    ['', 'community', 'retired-desk', but(PASSING, 'ncu')],
    ['nowhere', 'community', 'desk', but(PASSING, 'ref')],
    // What one house keeps to itself goes nowhere.
    ['', 'organisation', 'desk', but(PASSING_OWN, 'nsh')],
    ['', 'both', GONE, NONE],
  ],
  'POST moderation/cases/:id/referrals': [
    ['', 'both', 'desk-flagged', WITHIN],
    ['', 'both', 'desk-case-closed', but(WITHIN, 'csc')],
    ['', 'both', 'unknown', NONE],
  ],
  'GET referrals': [['', 'community', 'referred referred-ended', LISTED]],
  'GET referrals/summary': [['', '-', 'plain', COORDINATORS]],
  'GET referrals/:id': [
    ['', 'community', 'referred referred-ended referral-wished', WITHIN],
    ['', 'community', 'unknown', NONE],
  ],
  'PATCH referrals/:id': [
    ['', 'community', 'referred', WITHIN],
    ['stale', 'community', 'referred', but(WITHIN, 'con')],
    ['unversioned', 'community', 'referred unknown', UNVERSIONED],
    ['', 'community', 'referred-ended referral-wished', but(WITHIN, 'rcl')],
    ['', 'community', 'unknown', NONE],
  ],
  'POST referrals/:id/end': [
    ['', 'community', 'referred', WITHIN],
    ['decline', 'community', 'referral-wished', WITHIN],
    ['decline', 'community', 'referred', but(WITHIN, 'rcl')],
    ['stale', 'community', 'referred', but(WITHIN, 'con')],
    ['unversioned', 'community', 'referred unknown', UNVERSIONED],
    ['', 'community', 'referred-ended referral-wished', but(WITHIN, 'rcl')],
    ['', 'community', 'unknown', NONE],
  ],
  'POST referrals/:id/answer': [
    ['', 'community', 'referred', WITHIN],
    ['stale', 'community', 'referred', but(WITHIN, 'con')],
    ['unversioned', 'community', 'referred unknown', UNVERSIONED],
    ['', 'community', 'referred-ended referral-wished', but(WITHIN, 'rcl')],
    ['', 'community', 'unknown', NONE],
  ],
};
