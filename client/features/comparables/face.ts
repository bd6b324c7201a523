/** What other features may use of comparables. */
export { reasonText } from './reason-text.js';
