/** What other features and pages may use of the composer. */
export { Composer } from './composer.js';
export type { ComposerHandle } from './composer.js';
export { DraftLine } from './draft-line.js';
export { KeptText } from './kept-text.js';
export { PersonalDataHint } from './personal-data-hint.js';
export { RestoredNote } from './restored-note.js';
