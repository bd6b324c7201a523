/** What other features and pages may use of accounts. */
export { useSuspension } from './mutations.js';
export { sessionOptions, useMe, useSession } from './queries.js';
