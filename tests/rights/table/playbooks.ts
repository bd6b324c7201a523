import { but, MEMBERS } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const OWN_IN = '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out';

/** What a phase holds is for members; its figures count the solved questions and lessons one may read, and no others. */
export const playbooks: Rows = {
  'GET phases/:number': [
    ['', 'community', 'solved', but(MEMBERS, 'in')],
    ['', 'organisation', 'solved', OWN_IN],
    ['', 'both', 'plain answered discussion removed unknown', but(MEMBERS, 'out')],
    ['', 'public', 'report', but(MEMBERS, 'in')],
    ['', 'community', 'report requested-report', but(MEMBERS, 'in')],
    ['', 'organisation', 'report', OWN_IN],
    ['', 'community', 'draft-report review-report withdrawn-report', but(MEMBERS, 'out')],
  ],
};
