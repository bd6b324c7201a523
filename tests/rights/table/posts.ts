import { ASKER, AUTHOR, but, CURATORS, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const GONE = 'removed removed-long-ago unknown';

/** "ask, answer, comment" and what an author does with a text. */
export const postCommands: Rows = {
  'POST threads/:id/posts': [
    ['answer', 'community', 'plain answered solved removed-post', MEMBERS],
    ['answer', 'organisation', 'plain answered solved removed-post', OWN_HOUSE],
    // Discussions have comments only (4a.3).
    ['answer', 'community', 'discussion', but(MEMBERS, 'noq')],
    ['answer', 'organisation', 'discussion', but(OWN_HOUSE, 'noq')],
    ['comment-opening', 'community', 'plain answered discussion', MEMBERS],
    ['comment-opening', 'organisation', 'plain answered discussion', OWN_HOUSE],
    ['comment-answer', 'community', 'answered solved', MEMBERS],
    ['comment-answer', 'organisation', 'answered solved', OWN_HOUSE],
    ['comment-answer', 'community', 'removed-post', but(MEMBERS, 'rem')],
    ['comment-answer', 'organisation', 'removed-post', but(OWN_HOUSE, 'rem')],
    // One level of comments.
    ['comment-comment', 'community', 'answered', but(MEMBERS, 'noa')],
    ['comment-comment', 'organisation', 'answered', but(OWN_HOUSE, 'noa')],
    ['comment-elsewhere', 'both', 'answered', NOBODY],
    // Locked by coordination, which alone goes on writing.
    ['answer', 'community', 'locked', '401 401 401 | lck lck lck lck lck ok  lck | lck lck lck lck ok  ok  lck | lck lck'],
    ['answer', 'organisation', 'locked', '401 401 401 | lck lck lck lck lck ok  lck | 404 404 404 404 404 404 404 | 404 404'],
    ['comment-opening', 'community', 'locked', '401 401 401 | lck lck lck lck lck ok  lck | lck lck lck lck ok  ok  lck | lck lck'],
    ['comment-opening', 'organisation', 'locked', '401 401 401 | lck lck lck lck lck ok  lck | 404 404 404 404 404 404 404 | 404 404'],
    ['comment-answer', 'community', 'locked', '401 401 401 | lck lck lck lck lck ok  lck | lck lck lck lck ok  ok  lck | lck lck'],
    // What repeats another question is answered there; comments stay open.
    ['answer', 'community', 'duplicate', '401 401 401 | dpl dpl dpl dpl dpl ok  dpl | dpl dpl dpl dpl ok  ok  dpl | dpl dpl'],
    ['answer', 'organisation', 'duplicate', '401 401 401 | dpl dpl dpl dpl dpl ok  dpl | 404 404 404 404 404 404 404 | 404 404'],
    ['comment-opening', 'community', 'duplicate', MEMBERS],
    ['answer', 'both', GONE, NOBODY],
    ['comment-opening', 'both', GONE, NOBODY],
  ],
  'PATCH posts/:id': [
    ['opening', 'community', 'plain answered solved discussion', ASKER.community],
    ['opening', 'organisation', 'plain answered solved discussion', ASKER.organisation],
    ['answer', 'community', 'answered solved', AUTHOR.community],
    ['answer', 'organisation', 'answered solved', AUTHOR.organisation],
    ['comment', 'community', 'answered discussed', AUTHOR.community],
    ['comment', 'organisation', 'answered discussed', AUTHOR.organisation],
    // The mark of a removed text is there for all to see: that it is gone comes before whose it was (product.md is silent).
    ['answer', 'community', 'removed-post', but(MEMBERS, 'rem')],
    ['answer', 'organisation', 'removed-post', but(OWN_HOUSE, 'rem')],
    // A conflict carries both texts: it must not be a way of reading them.
    ['answer stale', 'community', 'answered', but(AUTHOR.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(AUTHOR.organisation, 'con')],
    ['answer unversioned', 'both', 'answered unknown', but(MEMBERS, 'ver')],
    ['opening', 'both', GONE, NOBODY],
    ['answer', 'both', 'removed-answered unknown', NOBODY],
  ],
  'DELETE posts/:id': [
    ['answer', 'community', 'answered solved', AUTHOR.community],
    ['answer', 'organisation', 'answered solved', AUTHOR.organisation],
    ['comment', 'community', 'answered discussed', AUTHOR.community],
    ['comment', 'organisation', 'answered discussed', AUTHOR.organisation],
    // Where others have posted the question stays, but its text leaves a mark like any other (4a.3).
    ['opening', 'community', 'answered', ASKER.community],
    ['opening', 'organisation', 'answered', ASKER.organisation],
    ['answer', 'community', 'removed-post', but(MEMBERS, 'rem')],
    ['answer', 'organisation', 'removed-post', but(OWN_HOUSE, 'rem')],
    ['answer stale', 'community', 'answered', but(AUTHOR.community, 'con')],
    ['answer stale', 'organisation', 'answered', but(AUTHOR.organisation, 'con')],
    ['answer unversioned', 'both', 'answered unknown', but(MEMBERS, 'ver')],
    ['answer', 'both', 'removed-answered unknown', NOBODY],
  ],
  'POST posts/:id/restore': [
    ['answer', 'community', 'removed-post', AUTHOR.community],
    ['answer', 'organisation', 'removed-post', AUTHOR.organisation],
    ['answer', 'community', 'removed-post-long-ago', but(AUTHOR.community, 'exp')],
    ['answer', 'organisation', 'removed-post-long-ago', but(AUTHOR.organisation, 'exp')],
    // Nothing to undo, as with threads.
    ['answer', 'community', 'answered', AUTHOR.community],
    ['answer', 'organisation', 'answered', AUTHOR.organisation],
    ['answer', 'both', 'removed-answered unknown', NOBODY],
  ],
  'GET posts/:id': [
    ['opening', 'community', 'plain discussion', MEMBERS],
    ['opening', 'organisation', 'plain discussion', OWN_HOUSE],
    // What was taken back still has its place.
    ['answer', 'community', 'answered removed-post', MEMBERS],
    ['answer', 'organisation', 'answered removed-post', OWN_HOUSE],
    ['comment', 'community', 'answered', MEMBERS],
    ['comment', 'organisation', 'answered', OWN_HOUSE],
    ['opening', 'both', GONE, NOBODY],
    ['answer', 'both', 'removed-answered unknown', NOBODY],
  ],
  'GET posts/:id/revisions': [
    ['opening', 'community', 'plain edited discussion', MEMBERS],
    ['opening', 'organisation', 'plain edited discussion', OWN_HOUSE],
    ['answer', 'community', 'answered edited', MEMBERS],
    ['answer', 'organisation', 'answered edited', OWN_HOUSE],
    ['comment', 'community', 'answered', MEMBERS],
    ['comment', 'organisation', 'answered', OWN_HOUSE],
    // What was taken back has no past either: nobody may see it, so it does not exist.
    ['answer', 'both', 'removed-post removed-post-long-ago', NOBODY],
    ['opening', 'both', GONE, NOBODY],
    ['answer', 'both', 'removed-answered unknown', NOBODY],
  ],
};

// *Hilft* (not on one's own): of the author of the post in question.
const OTHERS_TEXT = {
  community:    '401 401 401 | ok  own ok  ok  ok  ok  ok  | own ok  ok  ok  ok  ok  ok  | ok  own',
  organisation: '401 401 401 | ok  own ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404',
};
const OTHERS_OPENING = {
  community:    '401 401 401 | own ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | own ok ',
  organisation: '401 401 401 | own ok  ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404',
};
const helpful: Rows[string] = [
  ['opening', 'community', 'plain discussion', OTHERS_OPENING.community],
  ['opening', 'organisation', 'plain discussion', OTHERS_OPENING.organisation],
  ['answer', 'community', 'answered solved voted', OTHERS_TEXT.community],
  ['answer', 'organisation', 'answered solved voted', OTHERS_TEXT.organisation],
  ['comment', 'community', 'answered discussed', OTHERS_TEXT.community],
  ['comment', 'organisation', 'answered discussed', OTHERS_TEXT.organisation],
  ['answer', 'community', 'removed-post', but(MEMBERS, 'rem')],
  ['answer', 'organisation', 'removed-post', but(OWN_HOUSE, 'rem')],
  ['opening', 'both', GONE, NOBODY],
  ['answer', 'both', 'removed-answered unknown', NOBODY],
];

/** *Hilft* and solutions. A mandate bounds moderation, not "mark and unmark a solution" (its row has no such word). */
export const verdicts: Rows = {
  'PUT posts/:id/helpful': helpful,
  'DELETE posts/:id/helpful': helpful,
  'PUT threads/:id/solutions/:postId': [
    ['', 'community', 'answered answered-by-asker', CURATORS.community],
    ['', 'organisation', 'answered answered-by-asker', CURATORS.organisation],
    // The same post in the same scope once more is the same wish, another one is a rival.
    ['', 'community', 'solved', CURATORS.community],
    ['', 'organisation', 'solved', CURATORS.organisation],
    ['rival', 'community', 'solved', but(CURATORS.community, 'dup')],
    ['rival', 'organisation', 'solved', but(CURATORS.organisation, 'dup')],
    ['opening', 'community', 'answered', but(CURATORS.community, 'noa')],
    ['opening', 'organisation', 'answered', but(CURATORS.organisation, 'noa')],
    ['comment', 'community', 'answered', but(CURATORS.community, 'noa')],
    ['comment', 'organisation', 'answered', but(CURATORS.organisation, 'noa')],
    ['', 'community', 'removed-post', but(CURATORS.community, 'rem')],
    ['', 'organisation', 'removed-post', but(CURATORS.organisation, 'rem')],
    ['foreign-version', 'community', 'answered', but(CURATORS.community, 'ref')],
    ['foreign-version', 'organisation', 'answered', but(CURATORS.organisation, 'ref')],
    ['elsewhere', 'both', 'answered', NOBODY],
    ['', 'both', 'removed-answered unknown', NOBODY],
  ],
  'DELETE threads/:id/solutions/:postId': [
    ['', 'community', 'solved answered', CURATORS.community],
    ['', 'organisation', 'solved answered', CURATORS.organisation],
    ['elsewhere', 'both', 'solved', NOBODY],
    ['', 'both', 'removed-answered unknown', NOBODY],
  ],
};
