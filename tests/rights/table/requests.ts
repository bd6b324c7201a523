import { but, CURATORS, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const GONE = 'removed removed-long-ago unknown';
/** The other house is the one that was asked. */
const ASKED_HOUSE = '401 401 401 | 404 404 404 404 404 404 404 | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';

/** Product 3.2: offering a question to those one step ahead. All members know which houses were asked, never who asked. */
export const requests: Rows = {
  'GET requests/summary': [['', '-', 'plain', MEMBERS]],
  'GET threads/:id/requests': [
    ['', 'community', 'plain requested declined askable solved discussion', MEMBERS],
    ['', 'organisation', 'plain requested solved discussion', OWN_HOUSE],
    ['', 'both', GONE, NOBODY],
  ],
  'GET threads/:id/candidates': [
    ['', 'community', 'plain askable answered', CURATORS.community],
    ['', 'community', 'askable-solved', but(CURATORS.community, 'nop')],
    ['', 'organisation', 'plain askable', but(CURATORS.organisation, 'nop')],
    ['', 'community', 'askable-discussion', but(CURATORS.community, 'noq')],
    ['', 'both', GONE, NOBODY],
  ],
  // Whoever may say what a question is about may say whom else to ask: the asker, editors and leads of the house, coordinators.
  'POST threads/:id/requests': [
    ['', 'community', 'askable', CURATORS.community],
    ['', 'community', 'askable-solved', but(CURATORS.community, 'nop')],
    ['', 'organisation', 'askable', but(CURATORS.organisation, 'nop')],
    ['', 'community', 'askable-discussion', but(CURATORS.community, 'noq')],
    ['behind', 'community', 'plain', but(CURATORS.community, 'ahd')],
    ['', 'both', GONE, NOBODY],
  ],
  // A request is the asked house's, of whoever belongs to it, and for nobody else there is none.
  'PUT requests/:id/declined': [
    ['', 'community', 'requested', ASKED_HOUSE],
    ['stale', 'community', 'requested', but(ASKED_HOUSE, 'con')],
    ['unversioned', 'both', 'requested unknown', but(MEMBERS, 'ver')],
    ['', 'organisation', 'requested', NOBODY],
    ['', 'both', 'unknown', NOBODY],
  ],
  'DELETE requests/:id/declined': [
    ['', 'community', 'declined requested', ASKED_HOUSE],
    ['', 'community', 'declined-long-ago', but(ASKED_HOUSE, 'exp')],
    ['', 'organisation', 'declined', NOBODY],
    ['', 'both', 'unknown', NOBODY],
  ],
};

/** The asking side has to wait for the asked one, here always the other house. */
const ASKED_SIDE = '401 401 401 | 403 403 403 403 403 403 403 | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
const ASKING_SIDE_ONLY = '401 401 401 | 403 403 403 403 403 403 403 | 404 404 404 404 404 404 404 | 404 404';

const answering: Rows[string] = [
  ['', '-', 'call', ASKED_SIDE],
  ['', '-', 'call-elsewhere', ASKING_SIDE_ONLY],
  ['stale', '-', 'call', but(MEMBERS, 'con')],
  ['stale', '-', 'call-elsewhere', but(OWN_HOUSE, 'con')],
  ['unversioned', '-', 'call unknown', but(MEMBERS, 'ver')],
  ['', '-', 'unknown', NOBODY],
];
const ASKED_CLOSED = but(ASKED_SIDE, 'clo');

/** J15: a call between two houses is theirs, of everybody in them, and does not exist for any other, coordinators included. */
export const calls: Rows = {
  'GET contact-requests': [
    ['open', '-', 'call call-agreed', but(MEMBERS, 'in')],
    ['open', '-', 'call-elsewhere', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['past', '-', 'call-held', but(MEMBERS, 'in')],
    ['past', '-', 'call-elsewhere-held', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['open', '-', 'call-held', but(MEMBERS, 'out')],
  ],
  'POST contact-requests': [
    ['', '-', 'askable', MEMBERS],
    ['', '-', 'unknown', but(MEMBERS, 'ref')],
  ],
  'PUT contact-requests/:id/accepted': [...answering, ['', '-', 'call-agreed call-held', but(MEMBERS, 'clo')]],
  'PUT contact-requests/:id/times': [...answering, ['', '-', 'call-agreed call-held', but(MEMBERS, 'clo')]],
  'PUT contact-requests/:id/declined': [...answering, ['', '-', 'call-agreed call-held', ASKED_CLOSED]],
  'DELETE contact-requests/:id': [
    ['', '-', 'call call-agreed', MEMBERS],
    ['', '-', 'call-elsewhere', OWN_HOUSE],
    ['', '-', 'call-held', but(MEMBERS, 'clo')],
    ['stale', '-', 'call', but(MEMBERS, 'con')],
    ['unversioned', '-', 'call unknown', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', NOBODY],
  ],
  'PUT contact-requests/:id/outcome': [
    ['', '-', 'call-held', MEMBERS],
    ['', '-', 'call-elsewhere-held', OWN_HOUSE],
    ['', '-', 'call call-agreed', but(MEMBERS, 'clo')],
    ['', '-', 'call-elsewhere', but(OWN_HOUSE, 'clo')],
    ['stale', '-', 'call-held', but(MEMBERS, 'con')],
    ['unversioned', '-', 'call unknown', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', NOBODY],
  ],
};
