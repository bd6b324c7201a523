/** What other features may use of contributions that are checked. */
export { CheckedNote } from './checked-note.js';
export { refreshContributions } from './cache.js';
export { revealWaiting, WaitingHere } from './waiting-here.js';
