/**
 * A word or phrase as citizens and clerks say it, and what the OZG catalogue calls that: words or phrases that occur in its
 * names (or in our terms). Who types the one finds the other, never the other way round, so a wide word may stand beside a
 * narrow one. General vocabulary only.
 */
export type EverydayWordSeed = readonly [word: string, ...meanings: string[]];
