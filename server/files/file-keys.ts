/** Where the content of a file lies in the store: under its id; its narrower copy beside it. */
export const displayKey = (id: string): string => `${id}.display`;

/** The file a key belongs to. */
export const fileOfKey = (key: string): string => key.slice(0, 36);
