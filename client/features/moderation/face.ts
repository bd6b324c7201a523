/** What other features may use of moderation: flagging. Its pages take the whole parts from their own files. */
export { FlagButton } from './flag-button.js';
export { FlagDialog } from './flag-dialog.js';
export type { FlagPart } from './flag-dialog.js';
