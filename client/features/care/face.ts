/** What other features may use of catalogue care. */
export { KIND_WORDS } from './kinds.js';
