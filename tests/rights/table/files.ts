import { MEMBERS } from './people-of-a-row.js';
import type { Row, Rows } from './rows.js';

// A guest is told what a member is told of what is not theirs: that it does not exist. Contents may be public one day, posts never.
//                gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const READERS   = '404 404 404 | ok  ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
const OWN_HOUSE = '404 404 404 | ok  ok  ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404';
const UPLOADER  = '404 404 404 | ok  404 404 404 404 404 404 | 404 404 404 404 404 404 404 | ok  404';
const NOBODY    = '404 404 404 | 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404';

/** A file is seen by the readers of its text as long as that stands, and before any text has it by its uploader (the asker). */
const reading: readonly Row[] = [
  ['opening', 'community', 'plain answered solved edited discussion removed-post', READERS],
  ['opening', 'organisation', 'plain answered solved edited discussion removed-post', OWN_HOUSE],
  ['answer', 'community', 'answered solved edited', READERS],
  ['answer', 'organisation', 'answered solved edited', OWN_HOUSE],
  ['comment', 'community', 'answered discussed', READERS],
  ['comment', 'organisation', 'answered discussed', OWN_HOUSE],
  // Who wrote it does not see it either: it comes back with the text.
  ['answer', 'both', 'removed-post removed-post-long-ago', NOBODY],
  ['opening', 'both', 'removed removed-long-ago unknown', NOBODY],
  ['answer', 'both', 'removed-answered', NOBODY],
  ['loose', '-', 'plain', UPLOADER],
];

/** Whoever writes may upload. */
export const files: Rows = {
  'POST files': [['', '-', 'plain', MEMBERS]],
  'GET files/:id': reading,
  'GET files/:id/versions': reading,
};
