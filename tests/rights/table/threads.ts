import { ASKER, but, CURATORS, MEMBERS, NOBODY, OWN_HOUSE } from './people-of-a-row.js';
import type { Rows } from './rows.js';

const LIVING = 'plain answered solved discussion removed-post edited locked duplicate';
const GONE = 'removed removed-long-ago unknown';

/** Reading, lists and figures: "read community", "read `organisation` content of the own house"; all else does not exist. */
export const threadReads: Rows = {
  'GET threads/:id': [
    ['', 'community', LIVING, MEMBERS],
    ['', 'organisation', LIVING, OWN_HOUSE],
    ['', 'both', GONE, NOBODY],
  ],
  // Frequent questions are there for whoever may see their questions.
  'GET reference-answers': [
    ['', 'community', 'referenced', but(MEMBERS, 'in')],
    ['', 'organisation', 'referenced', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['', 'both', 'answered referenced-removed', but(MEMBERS, 'out')],
  ],
  'GET threads/:id/posts': [
    ['answers', 'community', LIVING, MEMBERS],
    ['answers', 'organisation', LIVING, OWN_HOUSE],
    ['answers', 'both', GONE, NOBODY],
    ['alike', 'community', LIVING, MEMBERS],
    ['alike', 'organisation', LIVING, OWN_HOUSE],
    ['alike', 'both', GONE, NOBODY],
    ['comments', 'community', 'answered', MEMBERS],
    ['comments', 'organisation', 'answered', OWN_HOUSE],
    ['comments', 'both', GONE, NOBODY],
    // A parent of another thread selects nothing, even where both may be seen; as does one that does not exist.
    ['elsewhere', 'community', 'answered', but(MEMBERS, 'out')],
    ['elsewhere', 'organisation', 'answered', but(OWN_HOUSE, 'out')],
  ],
  'GET threads': [
    ['new', 'community', 'plain answered solved discussion removed-post', but(MEMBERS, 'in')],
    ['new', 'organisation', 'plain answered solved discussion removed-post', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    // Narrowed to a pilot project.
    ['pilot', 'community', 'pilot', but(MEMBERS, 'in')],
    ['pilot', 'organisation', 'pilot', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['pilot', 'both', 'plain', but(MEMBERS, 'out')],
    ['open', 'community', 'plain answered removed-post', but(MEMBERS, 'in')],
    ['open', 'organisation', 'plain answered removed-post', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    // Pinned, it stands first for whoever may read it, and is there for nobody else.
    ['new', 'community', 'pinned', but(MEMBERS, 'in')],
    ['new', 'organisation', 'pinned', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    // What repeats another one waits and is solved there.
    ['new', 'community', 'duplicate', but(MEMBERS, 'in')],
    ['open', 'both', 'duplicate', but(MEMBERS, 'out')],
    ['solved', 'community', 'solved', but(MEMBERS, 'in')],
    ['solved', 'organisation', 'solved', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['mine', 'community', 'plain', '401 401 401 | in  out out out out out out | out out out out out out out | in  out'],
    ['mine', 'organisation', 'plain', '401 401 401 | in  out out out out out out | out out out out out out out | out out'],
    // Following once does not let one keep sight of what was narrowed since.
    ['mine', 'community', 'followed', but(MEMBERS, 'in')],
    ['mine', 'organisation', 'followed', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['asked', 'community', 'plain answered', '401 401 401 | in  out out out out out out | out out out out out out out | in  out'],
    ['asked', 'organisation', 'plain answered', '401 401 401 | in  out out out out out out | out out out out out out out | out out'],
    ['asked', 'both', 'solved discussion removed', but(MEMBERS, 'out')],
    // Open questions of other houses, at services and phases the own house has behind it.
    ['help', 'community', 'live', '401 401 401 | out out out out out out out | in  in  in  in  in  in  in  | out in '],
    ['help', 'organisation', 'live', but(MEMBERS, 'out')],
    ['help', 'both', 'plain introduced live-solved', but(MEMBERS, 'out')],
    // What the other house was asked is in its list and in nobody else's; narrowed, it is in none.
    ['asked_of_us', 'community', 'requested', '401 401 401 | out out out out out out out | in  in  in  in  in  in  in  | in  in '],
    ['asked_of_us', 'community', 'plain declined', but(MEMBERS, 'out')],
    ['asked_of_us', 'organisation', 'requested', but(MEMBERS, 'out')],
    // The coordinators' list, each within the mandate.
    ['overdue', 'community', 'overdue', '401 401 401 | 403 403 403 403 403 in  403 | 403 403 403 403 in  out 403 | 403 403'],
    ['overdue', 'community', 'requested plain', '401 401 401 | 403 403 403 403 403 out 403 | 403 403 403 403 out out 403 | 403 403'],
    ['overdue', 'organisation', 'overdue', '401 401 401 | 403 403 403 403 403 out 403 | 403 403 403 403 out out 403 | 403 403'],
    // Only threads on services my house introduces or I follow: nobody's house introduces the services of these rows.
    ['ours', 'both', 'plain', but(MEMBERS, 'out')],
    ['ours', 'community', 'introduced', but(MEMBERS, 'in')],
    ['ours', 'organisation', 'introduced', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['new', 'both', 'removed removed-long-ago', but(MEMBERS, 'out')],
    ['mine', 'both', 'removed removed-long-ago', but(MEMBERS, 'out')],
  ],
  // Own acts are no news to oneself; nor is anything at services one has nothing to do with.
  'GET services/news': [
    ['', 'community', 'introduced live', '401 401 401 | out in  in  in  in  in  in  | in  in  in  in  in  in  in  | out in '],
    ['', 'organisation', 'introduced live', '401 401 401 | out in  in  in  in  in  in  | out out out out out out out | out out'],
    ['', 'both', 'plain', but(MEMBERS, 'out')],
  ],
  // The figures of a service count what the reader may see, and nothing else.
  'GET services': [
    ['', 'community', 'plain answered solved', but(MEMBERS, 'in')],
    ['', 'organisation', 'plain answered solved', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['', 'both', 'removed removed-long-ago', but(MEMBERS, 'out')],
  ],
  'GET services/:slug': [
    ['', 'community', 'plain answered solved', but(MEMBERS, 'in')],
    ['', 'organisation', 'plain answered solved', '401 401 401 | in  in  in  in  in  in  in  | out out out out out out out | out out'],
    ['', 'both', 'removed removed-long-ago', but(MEMBERS, 'out')],
    ['', 'both', 'unknown', NOBODY],
  ],
};

/** Asking and what happens to a whole thread. */
export const threadCommands: Rows = {
  'POST threads': [
    ['', 'both', 'plain', MEMBERS],
    ['nowhere', 'both', 'plain', but(MEMBERS, '400')],
    ['unknown', 'both', 'plain', but(MEMBERS, 'ref')],
  ],
  'PATCH threads/:id': [
    // "edit a text: its author" holds for the title; a coordinator's "with reason" arrives with moderation, until then nobody else.
    ['title', 'community', LIVING, ASKER.community],
    ['title', 'organisation', LIVING, ASKER.organisation],
    ['links', 'community', LIVING, CURATORS.community],
    ['links', 'organisation', LIVING, CURATORS.organisation],
    ['phase', 'community', 'plain solved', CURATORS.community],
    ['phase', 'organisation', 'plain solved', CURATORS.organisation],
    // Who may do the one and not the other may not do both at once.
    ['title-and-links', 'community', 'plain', ASKER.community],
    ['title-and-links', 'organisation', 'plain', ASKER.organisation],
    // The table does not say who narrows and raises: it is the author's decision as the text is. Who has moved cannot narrow to
    // a house that is no longer theirs (4a.3 says "the own house").
    ['narrow', 'community', 'plain discussion answered-at-home', '401 401 401 | ok  403 403 403 403 403 403 | 403 403 403 403 403 403 403 | 403 403'],
    ['narrow', 'community', 'answered solved discussed', '401 401 401 | oth 403 403 403 403 403 403 | 403 403 403 403 403 403 403 | 403 403'],
    ['raise', 'organisation', 'plain answered discussion', ASKER.organisation],
    ['title', 'both', GONE, NOBODY],
    ['links', 'both', GONE, NOBODY],
    ['narrow', 'both', GONE, NOBODY],
    ['links-unknown', 'community', 'plain', but(CURATORS.community, 'ref')],
    ['links-unknown', 'organisation', 'plain', but(CURATORS.organisation, 'ref')],
    // A conflict shows what stands there: only those may meet it who may change it.
    ['title stale', 'community', 'plain', but(ASKER.community, 'con')],
    ['title stale', 'organisation', 'plain', but(ASKER.organisation, 'con')],
    ['title unversioned', 'both', 'plain unknown', but(MEMBERS, 'ver')],
  ],
  'DELETE threads/:id': [
    ['', 'community', 'plain discussion answered-by-asker', ASKER.community],
    ['', 'organisation', 'plain discussion answered-by-asker', ASKER.organisation],
    ['', 'community', 'answered answered-at-home solved discussed', but(ASKER.community, 'oth')],
    ['', 'organisation', 'answered answered-at-home solved discussed', but(ASKER.organisation, 'oth')],
    // A text its author took back does not bind the asker.
    ['', 'community', 'removed-post', ASKER.community],
    ['', 'organisation', 'removed-post', ASKER.organisation],
    ['', 'both', GONE, NOBODY],
    ['stale', 'community', 'plain', but(ASKER.community, 'con')],
    ['stale', 'organisation', 'plain', but(ASKER.organisation, 'con')],
    ['unversioned', 'both', 'plain unknown', but(MEMBERS, 'ver')],
  ],
  'POST threads/:id/restore': [
    // A removed thread exists for nobody but whoever removed it.
    ['', 'community', 'removed', '401 401 401 | ok  404 404 404 404 404 404 | 404 404 404 404 404 404 404 | ok  404'],
    ['', 'organisation', 'removed', '401 401 401 | ok  404 404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404'],
    ['', 'community', 'removed-long-ago', '401 401 401 | exp 404 404 404 404 404 404 | 404 404 404 404 404 404 404 | exp 404'],
    ['', 'organisation', 'removed-long-ago', '401 401 401 | exp 404 404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404'],
    // Nothing to undo: the one who could be asking again gets the same answer again, for others it is not theirs to do.
    ['', 'community', 'plain', ASKER.community],
    ['', 'organisation', 'plain', ASKER.organisation],
    ['', 'both', 'unknown', NOBODY],
  ],
  'PUT threads/:id/affects-us': [
    // Of the house of whoever presses it: not for the asking house, whoever asked; who moved speaks for the new house.
    ['', 'community', 'plain answered solved affected', '401 401 401 | own own own own own own own | ok  ok  ok  ok  ok  ok  ok  | ok  ok '],
    ['', 'organisation', 'plain answered solved', '401 401 401 | own own own own own own own | 404 404 404 404 404 404 404 | 404 404'],
    ['', 'community', 'discussion', but(MEMBERS, 'noq')],
    ['', 'organisation', 'discussion', but(OWN_HOUSE, 'noq')],
    ['', 'both', GONE, NOBODY],
  ],
  'DELETE threads/:id/affects-us': [
    ['', 'community', 'plain affected', '401 401 401 | own own own own own own own | ok  ok  ok  ok  ok  ok  ok  | ok  ok '],
    ['', 'organisation', 'plain', '401 401 401 | own own own own own own own | 404 404 404 404 404 404 404 | 404 404'],
    ['', 'community', 'discussion', but(MEMBERS, 'noq')],
    ['', 'organisation', 'discussion', but(OWN_HOUSE, 'noq')],
    ['', 'both', GONE, NOBODY],
  ],
};
