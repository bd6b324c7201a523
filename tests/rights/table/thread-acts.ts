import { but } from './people-of-a-row.js';
import type { Rows } from './rows.js';

/**
 * "lock, move, merge, split, hide, grade, mark outdated": coordinators within their mandate, and nobody else whatever is there.
 * They see no `organisation` content of another house, so they cannot act on it (outside a case).
 */
//                       gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const COORDINATORS = {
  community:    '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  403 403 | 403 403',
  organisation: '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 404 404 403 | 403 403',
};
const NO_SUBJECT = '401 401 401 | 403 403 403 403 403 404 403 | 403 403 403 403 404 404 403 | 403 403';
const NO_VERSION = '401 401 401 | 403 403 403 403 403 ver 403 | 403 403 403 403 ver ver 403 | 403 403';
const GONE = 'removed removed-long-ago hidden unknown';

export const threadActs: Rows = {
  'POST threads/:id/lock': [
    ['', 'community', 'plain answered solved discussion', COORDINATORS.community],
    ['', 'organisation', 'plain answered solved discussion', COORDINATORS.organisation],
    ['', 'community', 'locked', but(COORDINATORS.community, 'con')],
    ['', 'organisation', 'locked', but(COORDINATORS.organisation, 'con')],
    ['', 'both', GONE, NO_SUBJECT],
    ['stale', 'community', 'plain', but(COORDINATORS.community, 'con')],
    ['stale', 'organisation', 'plain', but(COORDINATORS.organisation, 'con')],
    ['unversioned', 'both', 'plain unknown', NO_VERSION],
  ],
  'POST threads/:id/unlock': [
    ['', 'community', 'locked', COORDINATORS.community],
    ['', 'organisation', 'locked', COORDINATORS.organisation],
    ['', 'community', 'plain', but(COORDINATORS.community, 'con')],
    ['', 'organisation', 'plain', but(COORDINATORS.organisation, 'con')],
    ['', 'both', GONE, NO_SUBJECT],
    ['stale', 'community', 'locked', but(COORDINATORS.community, 'con')],
    ['stale', 'organisation', 'locked', but(COORDINATORS.organisation, 'con')],
    ['unversioned', 'both', 'locked unknown', NO_VERSION],
  ],
  'POST threads/:id/merge': [
    ['', 'community', 'plain solved discussion locked', COORDINATORS.community],
    // With what all members read nothing of one house is merged.
    ['', 'organisation', 'plain solved', but(COORDINATORS.organisation, 'wid')],
    ['itself', 'community', 'plain', but(COORDINATORS.community, 'cir')],
    ['itself', 'organisation', 'plain', but(COORDINATORS.organisation, 'cir')],
    ['nowhere', 'community', 'plain', but(COORDINATORS.community, '404')],
    ['', 'both', GONE, NO_SUBJECT],
    ['stale', 'community', 'plain', but(COORDINATORS.community, 'con')],
    ['stale', 'organisation', 'plain', but(COORDINATORS.organisation, 'con')],
    ['unversioned', 'both', 'plain unknown', NO_VERSION],
  ],
  'POST posts/:id/grade': [
    ['answer', 'community', 'answered solved graded', COORDINATORS.community],
    ['answer', 'organisation', 'answered solved graded', COORDINATORS.organisation],
    // Answers to questions and nothing else.
    ['opening', 'community', 'answered', but(COORDINATORS.community, 'noa')],
    ['opening', 'organisation', 'answered', but(COORDINATORS.organisation, 'noa')],
    ['comment', 'community', 'answered', but(COORDINATORS.community, 'noa')],
    ['comment', 'community', 'discussed', but(COORDINATORS.community, 'noq')],
    ['answer', 'community', 'removed-post', but(COORDINATORS.community, 'rem')],
    ['answer', 'organisation', 'removed-post', but(COORDINATORS.organisation, 'rem')],
    ['answer', 'both', 'removed-answered unknown', NO_SUBJECT],
    ['answer stale', 'community', 'answered', but(COORDINATORS.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(COORDINATORS.organisation, 'con')],
    ['answer unversioned', 'both', 'answered unknown', NO_VERSION],
  ],
  'POST threads/:id/split': [
    ['answer', 'community', 'answered solved', COORDINATORS.community],
    ['answer', 'organisation', 'answered solved', COORDINATORS.organisation],
    ['comment', 'community', 'answered', COORDINATORS.community],
    ['comment', 'organisation', 'answered', COORDINATORS.organisation],
    ['opening', 'community', 'plain discussion locked', but(COORDINATORS.community, 'spo')],
    ['opening', 'organisation', 'plain discussion locked', but(COORDINATORS.organisation, 'spo')],
    ['answer', 'community', 'removed-post', but(COORDINATORS.community, 'rem')],
    ['answer', 'organisation', 'removed-post', but(COORDINATORS.organisation, 'rem')],
    ['elsewhere', 'community', 'answered', but(COORDINATORS.community, '404')],
    ['links-unknown', 'community', 'answered', but(COORDINATORS.community, 'ref')],
    ['opening', 'both', GONE, NO_SUBJECT],
    ['answer stale', 'community', 'answered', but(COORDINATORS.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(COORDINATORS.organisation, 'con')],
    ['answer unversioned', 'both', 'answered unknown', NO_VERSION],
  ],
  'POST posts/:id/edit': [
    ['opening', 'community', 'plain answered discussion locked', COORDINATORS.community],
    ['opening', 'organisation', 'plain answered', COORDINATORS.organisation],
    ['answer', 'community', 'answered solved graded', COORDINATORS.community],
    ['answer', 'organisation', 'answered solved graded', COORDINATORS.organisation],
    ['comment', 'community', 'answered', COORDINATORS.community],
    ['answer', 'community', 'removed-post', but(COORDINATORS.community, 'rem')],
    ['answer', 'organisation', 'removed-post', but(COORDINATORS.organisation, 'rem')],
    ['answer', 'both', 'removed-answered unknown', NO_SUBJECT],
    ['answer stale', 'community', 'answered', but(COORDINATORS.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(COORDINATORS.organisation, 'con')],
    ['answer unversioned', 'both', 'answered unknown', NO_VERSION],
  ],
  'POST threads/:id/retitle': [
    ['', 'community', 'plain answered solved discussion locked', COORDINATORS.community],
    ['', 'organisation', 'plain answered solved discussion', COORDINATORS.organisation],
    ['', 'both', GONE, NO_SUBJECT],
    ['stale', 'community', 'plain', but(COORDINATORS.community, 'con')],
    ['stale', 'organisation', 'plain', but(COORDINATORS.organisation, 'con')],
    ['unversioned', 'both', 'plain unknown', NO_VERSION],
  ],
  'POST posts/:id/revoke-grade': [
    ['answer', 'community', 'graded', COORDINATORS.community],
    ['answer', 'organisation', 'graded', COORDINATORS.organisation],
    ['answer', 'community', 'answered', but(COORDINATORS.community, 'con')],
    ['answer', 'organisation', 'answered', but(COORDINATORS.organisation, 'con')],
    ['answer', 'community', 'graded-removed', but(COORDINATORS.community, 'rem')],
    ['answer', 'organisation', 'graded-removed', but(COORDINATORS.organisation, 'rem')],
    ['answer', 'both', 'removed-answered unknown', NO_SUBJECT],
    ['answer stale', 'community', 'graded', but(COORDINATORS.community, 'con')],
    ['answer stale', 'organisation', 'graded', but(COORDINATORS.organisation, 'con')],
    ['answer unversioned', 'both', 'graded unknown', NO_VERSION],
  ],
  'POST threads/:id/move': [
    ['phase', 'community', 'plain answered locked', COORDINATORS.community],
    ['phase', 'organisation', 'plain answered locked', COORDINATORS.organisation],
    ['kind', 'community', 'plain solved', COORDINATORS.community],
    ['kind', 'organisation', 'plain solved', COORDINATORS.organisation],
    ['links-unknown', 'community', 'plain', but(COORDINATORS.community, 'ref')],
    ['phase', 'both', GONE, NO_SUBJECT],
    ['phase stale', 'community', 'plain', but(COORDINATORS.community, 'con')],
    ['phase stale', 'organisation', 'plain', but(COORDINATORS.organisation, 'con')],
    ['phase unversioned', 'both', 'plain unknown', NO_VERSION],
  ],
};
