import type { TypingCount } from '../../shared/catalogue/contract.js';

/** Reads the types of a bundle as its file writes them, `2/3:11|4:4`; what cannot be read is left out. */
export const typingCounts = (text: string | null): TypingCount[] =>
  (text ?? '').split('|').flatMap((part) => {
    const found = /^(.+):(\d{1,6})$/.exec(part.trim());
    return found?.[1] ? [{ type: found[1], count: Number(found[2]) }] : [];
  });
