import { but, EVERYBODY, KEEPERS, MANAGERS, MEMBERS, NOBODY, OWN_HOUSE, STATERS } from './people-of-a-row.js';
import type { Rows } from './rows.js';

/** What everybody reads, and what every member reads of the catalogue and of administrations. */
export const commonReads: Rows = {
  'GET openapi.json': [['', '-', 'plain', EVERYBODY]],
  'GET health/live': [['', '-', 'plain', EVERYBODY]],
  'GET health/ready': [['', '-', 'plain', EVERYBODY]],
  'GET phases': [['', '-', 'plain', EVERYBODY]],
  'GET phases/knowledge': [['', '-', 'plain', MEMBERS]],
  'GET pages/:name': [
    ['', '-', 'plain', EVERYBODY],
    ['', '-', 'unknown', but(EVERYBODY, '404')],
  ],
  'GET glossary': [['', '-', 'plain', MEMBERS]],
  'GET components': [['', '-', 'plain', MEMBERS]],
  'GET services/choices': [['', '-', 'plain', MEMBERS]],
  'GET rollouts': [
    ['', '-', 'plain introduced', MEMBERS],
    ['', '-', 'unknown', NOBODY],
  ],
  'GET organisations': [['', '-', 'plain', MEMBERS]],
  'GET organisations/:key/comparable': [
    ['', '-', 'plain', MEMBERS],
    ['', '-', 'unknown', NOBODY],
  ],
  'GET organisations/:key': [
    ['', '-', 'plain', MEMBERS],
    ['', '-', 'unknown', NOBODY],
  ],
};

/** "facts of the own organisation". Every member sees a house, so those of others are refused, not hidden. */
export const facts: Rows = {
  'PATCH organisations/:key': [
    ['', '-', 'plain', KEEPERS],
    ['stale', '-', 'plain', but(KEEPERS, 'con')],
    ['', '-', 'unknown', NOBODY],
  ],
  // The table speaks of neither: components are content of the house as its reports are, and a coordinator helps out.
  'PUT organisations/:key/components': [
    ['', '-', 'plain', STATERS],
    ['stale', '-', 'plain', but(STATERS, 'con')],
    ['unversioned', '-', 'plain unknown', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', NOBODY],
  ],
};

/** "the rollout phase of the own house": whoever sets it, it is the stand of their own house. */
export const rollouts: Rows = {
  'PUT rollouts/:serviceId': [
    ['unversioned', '-', 'plain', MEMBERS],
    ['', '-', 'introduced', MEMBERS],
    ['unversioned', '-', 'introduced', but(MEMBERS, 'ver')],
    ['stale', '-', 'introduced', but(MEMBERS, 'con')],
    ['unversioned', '-', 'unknown', NOBODY],
  ],
};

/** People are managed by lead, coordinator and admin of their own house. For other houses nobody is there to be managed. */
export const people: Rows = {
  'GET organisations/:key/people': [
    ['', '-', 'plain', MANAGERS],
    ['', '-', 'unknown', NOBODY],
  ],
  'PUT people/:id/suspension': [
    ['', '-', 'plain suspended', MANAGERS],
    // Whoever has gone over to the other house belongs to its managers.
    ['', '-', 'gone-over', '401 401 401 | 404 404 404 404 404 404 404 | 403 403 403 ok  ok  ok  ok  | 403 403'],
    ['', '-', 'unknown', NOBODY],
  ],
  'DELETE people/:id/suspension': [
    ['', '-', 'plain suspended', MANAGERS],
    ['', '-', 'gone-over', '401 401 401 | 404 404 404 404 404 404 404 | 403 403 403 ok  ok  ok  ok  | 403 403'],
    ['', '-', 'unknown', NOBODY],
  ],
};

/** Accounts: one's own only, there is no address of anybody else's. */
export const accounts: Rows = {
  'GET session': [['', '-', 'plain', EVERYBODY]],
  // The column says whose address and password are typed; a guest types an address nobody has. Suspended looks like mistyped.
  'POST session': [
    ['right', '-', 'plain', but(EVERYBODY, 'ok').replace('ok  ok  ok ', 'crd crd crd')],
    ['wrong', '-', 'plain', but(EVERYBODY, 'crd')],
  ],
  'DELETE session': [['', '-', 'plain', MEMBERS]],
  'GET me/sessions': [['', '-', 'plain', MEMBERS]],
  'DELETE me/sessions': [['', '-', 'plain', MEMBERS]],
  'PUT me/password': [
    ['right', '-', 'plain', MEMBERS],
    ['wrong', '-', 'plain', but(MEMBERS, 'crd')],
  ],
  // The answer does not tell whether there is such a person.
  'POST password-resets': [
    ['known', '-', 'plain', EVERYBODY],
    ['unknown', '-', 'plain', EVERYBODY],
  ],
  'POST password-resets/redeem': [['', '-', 'plain', but(EVERYBODY, 'tok')]],
};

const following: Rows[string] = [
  ['service', '-', 'plain', MEMBERS],
  ['service', '-', 'unknown', NOBODY],
  ['thread', 'community', 'plain answered solved discussion followed', MEMBERS],
  ['thread', 'organisation', 'plain answered solved discussion followed', OWN_HOUSE],
  ['thread', 'both', 'removed removed-long-ago unknown', NOBODY],
];

/** "follow": what one may see. Unfollowing what one can no longer see answers as for what does not exist. */
export const subscriptions: Rows = {
  'PUT subscriptions/:kind/:id': following,
  'DELETE subscriptions/:kind/:id': following,
};
