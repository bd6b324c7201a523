import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

// What is public is asked for by guests too: to them, what is not theirs to see does not exist.
//                        gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const OPEN_TO_ALL       = 'ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
const OPEN_TO_MEMBERS   = '404 404 404 | ok  ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
const OPEN_TO_OWN_HOUSE = '404 404 404 | ok  ok  ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404';
const OPEN_TO_NOBODY    = '404 404 404 | 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404';
const listed = (row: string): string => row.replaceAll('404', 'out').replaceAll('ok ', 'in ');

const UNPUBLISHED = 'draft-report review-report withdrawn-report';
const PUBLISHED = 'report requested-report';

/** Lists and what is counted or told of reports: whoever may read the report, and nobody before it is published. */
const inLists: Rows[string] = [
  ['', 'public', 'report', listed(OPEN_TO_ALL)],
  ['', 'community', PUBLISHED, listed(OPEN_TO_MEMBERS)],
  ['', 'organisation', 'report', listed(OPEN_TO_OWN_HOUSE)],
  ['', 'community', UNPUBLISHED, listed(OPEN_TO_NOBODY)],
];

const listedToMembers = listed(OPEN_TO_MEMBERS);
/** Narrowed to a pilot project, which is nothing to guests: what one may read of it. */
const ofPilot: Rows[string] = [
  ['pilot', 'public', 'pilot-report', listedToMembers],
  ['pilot', 'community', 'pilot-report', listedToMembers],
  ['pilot', 'organisation', 'pilot-report', listed(OPEN_TO_OWN_HOUSE)],
  ['pilot', 'community', 'report pilot-draft pilot-withdrawn', listed(OPEN_TO_NOBODY)],
];

/** "read public", "read community", "read `organisation` content of the own house"; drafts belong to the house (4a.6). */
export const reportReads: Rows = {
  'GET experience-reports/:id': [
    ['', 'public', 'report', OPEN_TO_ALL],
    ['', 'community', PUBLISHED, OPEN_TO_MEMBERS],
    ['', 'organisation', 'report', OPEN_TO_OWN_HOUSE],
    // What is not published has a working copy and no page, for its own house as well.
    ['', 'community', `${UNPUBLISHED} unknown`, OPEN_TO_NOBODY],
  ],
  'GET experience-reports': [
    ...inLists,
    // Decided: every coordinator sees what waits for a look; who has no mandate for it may read it, and not open it.
    ['requested', 'community', 'requested-report', 'out out out | out out out out out in  out | out out out out in  in  out | out out'],
    ['requested', 'community', 'report', listed(OPEN_TO_NOBODY)],
    ...ofPilot,
  ],
  'GET lessons': [...inLists, ...ofPilot],
  'GET obstacles': inLists,
  // A figure counts what its reader may read, and nothing else.
  'GET figures': inLists,
  'GET figures/reports': inLists,
  'GET experience-reports/own': [['', 'community', `${PUBLISHED} ${UNPUBLISHED}`, '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out']],
  'GET experience-reports/:id/draft': [
    ['', 'public', 'report', OWN_HOUSE],
    ['', 'community', `${PUBLISHED} ${UNPUBLISHED}`, OWN_HOUSE],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['', 'community', 'unknown', NOBODY],
  ],
  // Decided: earlier editions are for members, as revisions of texts are.
  'GET experience-reports/:id/editions': [
    ['', 'public', 'report', MEMBERS],
    ['', 'community', PUBLISHED, MEMBERS],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['', 'community', 'withdrawn-report', OWN_HOUSE],
    ['', 'community', 'draft-report review-report unknown', NOBODY],
  ],
  'GET experience-reports/:id/editions/:edition': [
    ['', 'community', PUBLISHED, MEMBERS],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['', 'community', 'withdrawn-report', OWN_HOUSE],
    ['later', 'community', 'report', NOBODY],
    ['', 'community', 'draft-report unknown', NOBODY],
  ],
  'GET experience-reports/:id/threads': [
    ['', 'public', 'report', MEMBERS],
    ['', 'community', PUBLISHED, MEMBERS],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['', 'community', `${UNPUBLISHED} unknown`, NOBODY],
  ],
};

/** "publish or withdraw a report of the own house": members write drafts, editors and leads publish and withdraw. A coordinator hides it in a case: `moderation/hidden`. */
//                    gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const EDITORS = {
  community:        '401 401 401 | 403 403 403 ok  ok  403 403 | 403 403 403 403 403 403 403 | 403 403',
  organisation:     '401 401 401 | 403 403 403 ok  ok  403 403 | 404 404 404 404 404 404 404 | 404 404',
};
const REMOVERS = {
  community:        '401 401 401 | ok  403 403 ok  ok  403 403 | 403 403 403 403 403 403 403 | 403 403',
  organisation:     '401 401 401 | ok  403 403 ok  ok  403 403 | 404 404 404 404 404 404 404 | 404 404',
};
/** Only coordinators are let in at all: what is there beyond is refused to others before anything is looked up. */
const LOOKERS =      '401 401 401 | 403 403 403 403 403 ok  403 | 403 403 403 403 ok  403 403 | 403 403';
const NO_LOOKERS =   '401 401 401 | 403 403 403 403 403 404 403 | 403 403 403 403 404 404 403 | 403 403';
const HELPED = {
  community:        '401 401 401 | ore ore ore ore ore ore ore | ok  ok  ok  ok  ok  ok  ok  | ok  ok ',
  organisation:     '401 401 401 | ore ore ore ore ore ore ore | 404 404 404 404 404 404 404 | 404 404',
};

const reviewing: Rows[string] = [
  ['', 'community', UNPUBLISHED, OWN_HOUSE],
  ['stale', 'community', 'draft-report', but(OWN_HOUSE, 'con')],
  ['unversioned', 'community', 'draft-report unknown', but(MEMBERS, 'ver')],
  ['', 'community', 'report', '401 401 401 | alp alp alp alp alp alp alp | 403 403 403 403 403 403 403 | 403 403'],
  ['', 'organisation', 'report', but(OWN_HOUSE, 'alp')],
  ['', 'community', 'unknown', NOBODY],
];
const helping: Rows[string] = [
  ['', 'community', `${PUBLISHED} helped-report`, HELPED.community],
  ['', 'public', 'report', HELPED.community],
  ['', 'organisation', 'report', HELPED.organisation],
  ['', 'community', UNPUBLISHED, HELPED.organisation],
  ['', 'community', 'unknown', NOBODY],
];

export const reportCommands: Rows = {
  'POST experience-reports': [
    ['', '-', 'plain', MEMBERS],
    ['unknown', '-', 'plain', but(MEMBERS, 'ref')],
  ],
  'PUT experience-reports/:id/sections/:section': [
    // Whoever may read what is published knows of no working copy.
    ['', 'public', 'report', OWN_HOUSE],
    ['', 'community', `${PUBLISHED} ${UNPUBLISHED}`, OWN_HOUSE],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['stale', 'community', 'report draft-report', but(OWN_HOUSE, 'con')],
    ['unversioned', 'community', 'report unknown', but(MEMBERS, 'ver')],
    ['', 'community', 'unknown', NOBODY],
  ],
  'PUT experience-reports/:id/review': reviewing,
  'DELETE experience-reports/:id/review': reviewing,
  'POST experience-reports/:id/publish': [
    ['', 'public', 'report', EDITORS.community],
    ['', 'community', PUBLISHED, EDITORS.community],
    ['', 'organisation', 'report', EDITORS.organisation],
    ['', 'community', UNPUBLISHED, EDITORS.organisation],
    ['', 'community', 'unfinished-report', but(EDITORS.organisation, 'inc')],
    ['stale', 'community', 'report', but(EDITORS.community, 'con')],
    ['unversioned', 'community', 'report unknown', but(MEMBERS, 'ver')],
    ['', 'community', 'unknown', NOBODY],
  ],
  'PATCH experience-reports/:id': [
    ['narrow', 'public', 'report', EDITORS.community],
    ['narrow', 'community', PUBLISHED, EDITORS.community],
    ['raise', 'organisation', 'report', EDITORS.organisation],
    ['open', 'community', 'report', EDITORS.community],
    ['narrow', 'community', UNPUBLISHED, but(EDITORS.organisation, 'npb')],
    ['narrow stale', 'community', 'report', but(EDITORS.community, 'con')],
    ['narrow unversioned', 'community', 'report unknown', but(MEMBERS, 'ver')],
    ['narrow', 'community', 'unknown', NOBODY],
  ],
  'PUT experience-reports/:id/public': [
    ['', 'community', 'requested-report', LOOKERS],
    // Nobody opens what its house did not ask to open.
    ['', 'community', 'report', but(LOOKERS, 'npb')],
    ['', 'organisation', 'report', '401 401 401 | 403 403 403 403 403 npb 403 | 403 403 403 403 404 404 403 | 403 403'],
    ['', 'community', UNPUBLISHED, '401 401 401 | 403 403 403 403 403 npb 403 | 403 403 403 403 404 404 403 | 403 403'],
    ['stale', 'community', 'requested-report', but(LOOKERS, 'con')],
    ['', 'community', 'unknown', NO_LOOKERS],
  ],
  'DELETE experience-reports/:id/public': [
    ['', 'public', 'report', LOOKERS],
    ['', 'community', 'requested-report', LOOKERS],
    ['', 'community', 'report', but(LOOKERS, 'npb')],
    ['stale', 'public', 'report', but(LOOKERS, 'con')],
    ['', 'community', 'unknown', NO_LOOKERS],
  ],
  'POST experience-reports/:id/withdraw': [
    ['', 'public', 'report', EDITORS.community],
    ['', 'community', PUBLISHED, EDITORS.community],
    ['', 'organisation', 'report', EDITORS.organisation],
    ['', 'community', UNPUBLISHED, but(EDITORS.organisation, 'npb')],
    ['stale', 'community', 'report', but(EDITORS.community, 'con')],
    ['unversioned', 'community', 'report unknown', but(MEMBERS, 'ver')],
    ['', 'community', 'unknown', NOBODY],
  ],
  'DELETE experience-reports/:id': [
    ['', 'community', 'draft-report review-report', REMOVERS.organisation],
    ['', 'community', 'report', but(REMOVERS.community, 'alp')],
    ['', 'organisation', 'report', but(REMOVERS.organisation, 'alp')],
    ['', 'community', 'withdrawn-report', but(REMOVERS.organisation, 'alp')],
    ['stale', 'community', 'draft-report', but(REMOVERS.organisation, 'con')],
    ['unversioned', 'community', 'draft-report unknown', but(MEMBERS, 'ver')],
    ['', 'community', 'unknown', NOBODY],
  ],
  'PUT experience-reports/:id/helped': helping,
  'DELETE experience-reports/:id/helped': helping,
  'PUT experience-reports/:id/reused': helping,
  'DELETE experience-reports/:id/reused': helping,
  'POST experience-reports/:id/threads': [
    ['', 'public', 'report', MEMBERS],
    ['', 'community', PUBLISHED, MEMBERS],
    ['', 'organisation', 'report', OWN_HOUSE],
    ['', 'community', `${UNPUBLISHED} unknown`, NOBODY],
  ],
};
