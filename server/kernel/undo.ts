import { UNDO_MINUTES } from '../../shared/undo.js';

/** Whether what was done at a moment can still be taken back. */
export const stillUndoable = (since: Date, now: Date): boolean => now.getTime() - since.getTime() <= UNDO_MINUTES * 60_000;

/** When it can no longer be taken back, with a minute to spare: for jobs that finish what was done. */
export const afterUndoing = (now: Date): Date => new Date(now.getTime() + (UNDO_MINUTES + 1) * 60_000);
