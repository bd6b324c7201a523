/** What other features and pages may use of accounts. */
export { sessionOptions, useMe, useSession } from './queries.js';
