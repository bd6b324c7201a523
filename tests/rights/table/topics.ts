import { but, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const LIVING = 'plain answered solved discussion removed-post';
const GONE = 'removed removed-long-ago unknown';

/**
 * Joining a topic, by its name before the colon. `401`: without a living session there is not even a connection; `404`: the
 * answer `not_found`, for what one may not see as for what is no topic.
 */
export const JOINS: Rows = {
  thread: [
    ['', 'community', LIVING, MEMBERS],
    ['', 'organisation', LIVING, OWN_HOUSE],
    ['', 'both', GONE, NOBODY],
    // Rooms are the server's own matter: no audience can be asked for.
    ['audience', 'both', 'plain', NOBODY],
    ['no-id', 'both', 'plain', NOBODY],
  ],
  service: [
    ['', '-', 'plain', MEMBERS],
    ['', '-', 'unknown', NOBODY],
    ['audience', '-', 'plain', NOBODY],
    ['no-id', '-', 'plain', NOBODY],
  ],
  threads: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  report: [
    ['', 'public', 'report', MEMBERS],
    ['', 'community', 'report requested-report', MEMBERS],
    ['', 'organisation', 'report', OWN_HOUSE],
    // Its own house writes it together, whatever its state.
    ['', 'community', 'draft-report review-report withdrawn-report', OWN_HOUSE],
    ['', 'community', 'unknown', NOBODY],
    ['audience', 'community', 'report', NOBODY],
    ['no-id', 'community', 'report', NOBODY],
  ],
  reports: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  pilot: [
    ['', '-', 'pilot', MEMBERS],
    ['', '-', 'unknown plain', NOBODY],
    ['audience', '-', 'pilot', NOBODY],
    ['no-id', '-', 'pilot', NOBODY],
  ],
  pilots: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  announcements: [
    ['', '-', 'plain', '401 401 401 | 404 404 404 404 404 ok  ok  | 404 404 404 404 ok  ok  ok  | 404 404'],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  moderation: [
    ['', '-', 'plain', '401 401 401 | 404 404 404 404 404 ok  404 | 404 404 404 404 ok  ok  404 | 404 404'],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  catalogue: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  // There is no `house` but one's own.
  house: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    ['id', '-', 'plain', NOBODY],
  ],
  me: [
    ['', '-', 'plain', MEMBERS],
    ['audience', '-', 'plain', NOBODY],
    // There is no `me` of anybody else.
    ['id', '-', 'plain', NOBODY],
  ],
};

const ALL_HEAR = but(MEMBERS, 'ok');
const OWN_HOUSE_HEARS = OWN_HOUSE.replaceAll('404', 'out');

/** Who hears of an act on a thread they watch, or would watch if they could: whoever may read the thread, nobody else. */
const heard = (states: string): Rows[string] => [
  ['', 'community', states, ALL_HEAR],
  ['', 'organisation', states, OWN_HOUSE_HEARS],
];
export const HEARD: Rows = {
  'threads.created': heard('plain'),
  'posts.created': heard('plain answered'),
  'posts.changed': heard('answered'),
  'posts.deleted': heard('answered'),
  'posts.restored': heard('removed-post'),
  'posts.helpful-changed': heard('answered'),
  'solutions.marked': heard('answered'),
  'solutions.unmarked': heard('solved'),
  'threads.changed': heard('plain'),
  'threads.deleted': heard('plain'),
  'threads.restored': heard('removed'),
  'reports.created': [['', 'community', 'draft-report', OWN_HOUSE_HEARS]],
  'reports.saved': [['', 'community', 'report draft-report', OWN_HOUSE_HEARS], ['', 'organisation', 'report', OWN_HOUSE_HEARS]],
  'reports.removed': [['', 'community', 'draft-report', OWN_HOUSE_HEARS]],
  'reports.published': [['', 'community', 'draft-report report', ALL_HEAR], ['', 'organisation', 'report', OWN_HOUSE_HEARS]],
  'reports.changed': [['', 'community', 'requested-report', ALL_HEAR], ['', 'community', 'review-report', OWN_HOUSE_HEARS]],
  'reports.helped-changed': [['', 'community', 'report', ALL_HEAR]],
  'reports.asked': [['', 'community', 'report', ALL_HEAR], ['', 'organisation', 'report', OWN_HOUSE_HEARS]],
  // Pressed by another house: there is none that may see a thread of the own house alone.
  'threads.affects-us-changed': [['', 'community', 'plain affected', ALL_HEAR]],
  // That a house was asked all members may know, as they may know the question; the rest is in what they then read.
  'requests.offered': [['', 'community', 'askable', ALL_HEAR]],
  'requests.changed': [['', 'community', 'requested', ALL_HEAR]],
  // As they may know that it was passed on; a wish is its asker's and the coordinators' alone.
  'referrals.changed': [['', 'community', 'referred', ALL_HEAR]],
};
