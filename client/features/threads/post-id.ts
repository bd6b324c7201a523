const PREFIX = 'beitrag-';

/** Id of a post's element, and so the last part of its address. */
export const postElementId = (postId: string): string => `${PREFIX}${postId}`;

/** The post an address points to (`#beitrag-…`), or null. */
export const postIdOf = (hash: string): string | null => (hash.startsWith(`#${PREFIX}`) ? hash.slice(PREFIX.length + 1) : null);
