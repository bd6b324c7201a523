import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

// Announcements are kept by coordinators and operators; all of them see all. A coordinator of other Kreise announces to those, and
// changes nothing that reaches further.
//              gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const KEEPERS = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  ok  ok  | 403 403';
const WITHIN  = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  403 ok  | 403 403';
// Whoever keeps none learns nothing of which there are.
const NONE    = '401 401 401 | 403 403 403 403 403 404 404 | 403 403 403 403 404 404 404 | 403 403';
const ONE_OWN = '401 401 401 | out out in  out out out out | out out out out out out out | out out';
const OWN_IN  = '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out';

const changing: Rows[string] = [
  ['', '-', 'announced announced-own', WITHIN],
  ['stale', '-', 'announced', but(WITHIN, 'con')],
  ['unversioned', '-', 'announced unknown', but(MEMBERS, 'ver')],
  ['', '-', 'unknown', NONE],
];

export const announcements: Rows = {
  'GET announcements': [
    ['', '-', 'announced', but(MEMBERS, 'in')],
    // For houses that introduce its service: the own one alone.
    ['', '-', 'announced-own', OWN_IN],
    ['', '-', 'plain', but(MEMBERS, 'out')],
  ],
  'GET announcements/summary': [['', '-', 'plain', MEMBERS]],
  // What is not for the own house is passed over, like what does not exist.
  'PUT announcements/seen': [['', '-', 'announced announced-own unknown', MEMBERS]],
  'PUT announcements/:id/confirmed': [
    ['', '-', 'announced', MEMBERS],
    ['', '-', 'announced-own', OWN_HOUSE],
    ['stale', '-', 'announced', but(MEMBERS, 'con')],
    ['stale', '-', 'announced-own', but(OWN_HOUSE, 'con')],
    ['unversioned', '-', 'announced unknown', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', NOBODY],
  ],
  'GET announcements/kept': [['', '-', 'announced announced-own', but(KEEPERS, 'in')]],
  'GET announcements/kept/:id': [
    ['', '-', 'announced announced-own', KEEPERS],
    ['', '-', 'unknown', NONE],
  ],
  'GET announcements/kept/:id/houses': [
    ['', '-', 'announced announced-own', KEEPERS],
    ['', '-', 'unknown', NONE],
  ],
  'GET announcements/reach': [
    ['', '-', 'plain', KEEPERS],
    ['service', '-', 'plain', KEEPERS],
    ['service', '-', 'unknown', NONE],
  ],
  'POST announcements': [
    ['', '-', 'plain', KEEPERS],
    ['service', '-', 'unknown', but(KEEPERS, 'ref')],
  ],
  'PATCH announcements/:id': changing,
  'POST announcements/:id/withdraw': changing,
};

/** A notice is one person's: here that of the member of the own house. */
export const notices: Rows = {
  'GET notices': [['', '-', 'told', ONE_OWN]],
  'PUT notices/seen': [['', '-', 'told unknown', MEMBERS]],
};
