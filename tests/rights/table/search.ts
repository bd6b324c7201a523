import { but, MEMBERS } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const LIVING = 'plain answered solved discussion edited';
const GONE = 'removed removed-long-ago unknown';
const OWN_IN = '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out';

/** A report and its lesson; what was never published, or is no more, is nobody's to find. */
const reports: Rows[string] = [
  ['', 'public', 'report', but(MEMBERS, 'in')],
  ['', 'community', 'report requested-report', but(MEMBERS, 'in')],
  ['', 'organisation', 'report', OWN_IN],
  ['', 'community', 'draft-report review-report withdrawn-report', but(MEMBERS, 'out')],
];

/** Whoever types the very words of a thread or a report: found, counted, suggested and similar is only what may be read. */
export const searching: Rows = {
  'GET search': [
    ['', 'community', LIVING, but(MEMBERS, 'in')],
    ['', 'organisation', LIVING, OWN_IN],
    ['', 'both', GONE, but(MEMBERS, 'out')],
    ...reports,
  ],
  'GET search/suggestions': [
    ['', 'community', LIVING, but(MEMBERS, 'in')],
    ['', 'organisation', LIVING, OWN_IN],
    ['', 'both', GONE, but(MEMBERS, 'out')],
    ...reports,
  ],
  'GET search/similar': [
    ['', 'community', LIVING, but(MEMBERS, 'in')],
    ['', 'organisation', LIVING, OWN_IN],
    ['', 'both', GONE, but(MEMBERS, 'out')],
    ...reports,
  ],
};
