/** What other features may use of the glossary. */
export { useTermHints } from './term-hints.js';
