import type { Rows } from './rows.js';

//                  gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const OPERATORS = '401 401 401 | 403 403 403 403 403 403 ok  | 403 403 403 403 403 403 ok  | 403 403';

/** "instance settings, sign-on, import": the operator's alone, of whatever house. */
export const imports: Rows = {
  'GET imports/kinds': [['', '-', 'plain', OPERATORS]],
  'POST imports/preview': [['', '-', 'plain', OPERATORS]],
  'POST imports': [['', '-', 'plain', OPERATORS]],
};
