/** What other features may use of the glossary. */
export { glossaryOptions } from './queries.js';
export { useTermHints } from './term-hints.js';
