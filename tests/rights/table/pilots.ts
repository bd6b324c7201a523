import { but, MEMBERS, NOBODY } from './people-of-a-row.js';
import type { Rows } from './rows.js';

// Decided, as product.md is silent: a pilot project is for all members, not for guests; it is kept by coordinators (whatever their
// mandate) and operators, like the catalogue. Its results are also kept by editors and leads of the leading house.
//               gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const KEEPERS = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  ok  ok  | 403 403';
const TELLERS = '401 401 401 | 403 403 403 ok  ok  ok  ok  | 403 403 403 403 ok  ok  ok  | 403 403';
const OWN_IN = '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out';

export const pilots: Rows = {
  'GET pilot-projects': [
    ['', 'community', 'pilot', but(MEMBERS, 'in')],
    ['', 'community', 'plain', but(MEMBERS, 'out')],
  ],
  'GET pilot-projects/choices': [
    ['', 'community', 'pilot', but(MEMBERS, 'in')],
    ['', 'community', 'plain', but(MEMBERS, 'out')],
  ],
  'GET pilot-projects/by-slug/:slug': [
    ['', 'community', 'pilot', MEMBERS],
    ['', 'community', 'plain unknown', NOBODY],
    // The page counts its reports, lessons and open questions: those one may see, and no others.
    ['counts', 'community', 'pilot pilot-report', but(MEMBERS, 'in')],
    ['counts', 'public', 'pilot-report', but(MEMBERS, 'in')],
    ['counts', 'organisation', 'pilot pilot-report', OWN_IN],
    ['counts', 'community', 'pilot-draft pilot-withdrawn', but(MEMBERS, 'out')],
  ],
  'POST pilot-projects': [
    ['', '-', 'plain', KEEPERS],
    ['unknown', '-', 'plain', but(KEEPERS, 'ref')],
  ],
  'PATCH pilot-projects/:id': [
    ['', '-', 'pilot', KEEPERS],
    ['stale', '-', 'pilot', but(KEEPERS, 'con')],
    ['unversioned', '-', 'pilot', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', NOBODY],
  ],
  'PUT pilot-projects/:id/results': [
    ['', '-', 'pilot', TELLERS],
    ['stale', '-', 'pilot', but(TELLERS, 'con')],
    ['', '-', 'unknown', NOBODY],
  ],
  'DELETE pilot-projects/:id': [
    ['', '-', 'pilot', KEEPERS],
    ['stale', '-', 'pilot', but(KEEPERS, 'con')],
    ['', '-', 'unknown', NOBODY],
  ],
};
