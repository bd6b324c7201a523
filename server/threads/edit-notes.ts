import { organisationView } from '../organisations/organisations.face.js';

const note = (post: string, until: string, since: string): string => `
  (select json_build_object('by', n.kind, 'organisation', ${organisationView('nb')}, 'reason', n.reason)
   from post_edit_note n join organisation nb on nb.id = n.organisation_id
   where n.post_id = ${post}${until} and n.version > coalesce((select max(v.version) from post_revision v where v.post_id = ${post}${since}), 0)
   order by n.version desc limit 1)`;

// The version of a text rises with its grades, too: a text is the one worded since the revision before it.

/** Who else worded the text that stands there now, `EditNote` or null; the id of the post is an expression. */
export const noteOfText = (post: string): string => note(post, '', '');

/** Who else worded an earlier text, over `post_revision` under the given name. */
export const noteOfRevision = (revision: string): string => note(`${revision}.post_id`, ` and n.version <= ${revision}.version`, ` and v.version < ${revision}.version`);
