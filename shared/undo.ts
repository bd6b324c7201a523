/** What was done can be taken back this long (product.md 4a.3). */
export const UNDO_MINUTES = 10;
