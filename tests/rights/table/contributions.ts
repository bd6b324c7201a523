import { but, MEMBERS, NOBODY } from './people-of-a-row.js';
import type { Rows } from './rows.js';

//                gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
// Before it is published a contribution is its author's alone, whatever became of their house since.
const ITS_AUTHOR  = {
  community:    '401 401 401 | 404 ok  404 404 404 404 404 | ok  404 404 404 404 404 404 | 404 ok ',
  organisation: '401 401 401 | 404 ok  404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 ok ',
};
// Sending it anew is writing: the thread must be there for the author. Who has gone over sees what is for all.
const SENT_ANEW   = {
  community:    ITS_AUTHOR.community,
  organisation: '401 401 401 | 404 ok  404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404',
};
// In its case it is the coordinators', each within the mandate; published as its author, who must still be of the house it was written for.
const WITHIN      = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  404 403 | 403 403';
const NO_CASE     = '401 401 401 | 403 403 403 403 403 404 403 | 403 403 403 403 404 404 403 | 403 403';
// A service is for every Kreis, so a mandate for some does not reach it; first contributions are the instance's.
const SERVICE     = '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  403 403 | 403 403';
const OFFICE      = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  ok  ok  | 403 403';
const UNLIMITED   = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  403 ok  | 403 403';
const NO_VERSION  = '401 401 401 | 403 403 403 403 403 ver 403 | 403 403 403 403 ver ver 403 | 403 403';

export const contributions: Rows = {
  'GET contributions': [
    ['', 'community', 'waiting refused', '401 401 401 | out in  out out out out out | in  out out out out out out | out in '],
    ['', 'organisation', 'waiting refused', '401 401 401 | out in  out out out out out | out out out out out out out | out in '],
  ],
  'DELETE contributions/:id': [
    ['', 'community', 'waiting refused', ITS_AUTHOR.community],
    ['', 'organisation', 'waiting', ITS_AUTHOR.organisation],
    ['stale', 'community', 'waiting', but(ITS_AUTHOR.community, 'con')],
    ['unversioned', 'community', 'waiting unknown', but(MEMBERS, 'ver')],
    ['', 'both', 'unknown', NOBODY],
  ],
  'POST contributions/:id/resubmit': [
    ['', 'community', 'refused', SENT_ANEW.community],
    ['', 'organisation', 'refused', SENT_ANEW.organisation],
    ['', 'community', 'waiting', but(ITS_AUTHOR.community, 'nrf')],
    ['stale', 'community', 'refused', but(ITS_AUTHOR.community, 'con')],
    ['unversioned', 'community', 'refused unknown', but(MEMBERS, 'ver')],
    ['', 'both', 'unknown', NOBODY],
  ],
  'POST moderation/cases/:id/publish': [
    ['', 'both', 'waiting', WITHIN],
    ['', 'both', 'refused flagged', but(WITHIN, 'nwa')],
    ['stale', 'both', 'waiting', but(WITHIN, 'con')],
    ['unversioned', 'both', 'waiting unknown', NO_VERSION],
    ['', 'both', 'unknown', NO_CASE],
  ],
  'POST moderation/cases/:id/refuse': [
    ['', 'both', 'waiting', WITHIN],
    ['', 'both', 'refused flagged', but(WITHIN, 'nwa')],
    ['stale', 'both', 'waiting', but(WITHIN, 'con')],
    ['unversioned', 'both', 'waiting unknown', NO_VERSION],
    ['', 'both', 'unknown', NO_CASE],
  ],
  'GET publication-checks': [['', '-', 'plain', OFFICE]],
  'GET publication-checks/mine': [['', '-', 'plain', MEMBERS]],
  'PUT publication-checks/services/:id': [
    ['', '-', 'plain', SERVICE],
    ['', '-', 'unknown', NOBODY],
  ],
  'PUT publication-checks/first': [['', '-', 'plain', but(UNLIMITED, 'con')]],
};
