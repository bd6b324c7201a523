/**
 * The rows that return: who of product.md 4 is meant by "all members", "the author", "asker, editors and leads of the asking
 * house, coordinators". Columns as in `actors.ts`.
 */

//                       gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
export const EVERYBODY = 'ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
export const MEMBERS   = '401 401 401 | ok  ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  ok  ok  ok  | ok  ok ';
export const OWN_HOUSE = '401 401 401 | ok  ok  ok  ok  ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404';
export const NOBODY    = '401 401 401 | 404 404 404 404 404 404 404 | 404 404 404 404 404 404 404 | 404 404';

/** "its author": of the thread (title, visibility, opening) … */
export const ASKER = {
  community:    '401 401 401 | ok  403 403 403 403 403 403 | 403 403 403 403 403 403 403 | ok  403',
  organisation: '401 401 401 | ok  403 403 403 403 403 403 | 404 404 404 404 404 404 404 | 404 404',
};
/** … or of the answer or comment in question. */
export const AUTHOR = {
  community:    '401 401 401 | 403 ok  403 403 403 403 403 | ok  403 403 403 403 403 403 | 403 ok ',
  organisation: '401 401 401 | 403 ok  403 403 403 403 403 | 404 404 404 404 404 404 404 | 404 404',
};
/** The asker, editors and leads of the asking house, coordinators: links and solutions. An admin's column is empty there. */
export const CURATORS = {
  community:    '401 401 401 | ok  403 403 ok  ok  ok  403 | 403 403 403 403 ok  ok  403 | ok  403',
  organisation: '401 401 401 | ok  403 403 ok  ok  ok  403 | 404 404 404 404 404 404 404 | 404 404',
};
/** "invite and manage people of the own house". */
export const MANAGERS  = '401 401 401 | 403 403 403 403 ok  ok  ok  | 404 404 404 404 404 404 404 | 404 404';
/** "facts of the own organisation". */
export const KEEPERS   = '401 401 401 | 403 403 403 403 ok  ok  ok  | 403 403 403 403 403 403 403 | 403 403';
/** The components of an administration: editors and leads of the own house, coordinators within their mandate. */
export const STATERS   = '401 401 401 | 403 403 403 ok  ok  ok  403 | 403 403 403 403 ok  403 403 | 403 403';

/** The same people, where the state refuses what they otherwise may. */
export const but = (row: string, outcome: string): string => row.replaceAll('ok ', outcome.padEnd(3));
