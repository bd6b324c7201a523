const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const IN_TEXT = new RegExp(`/api/files/(${ID})(?![0-9a-f-])`, 'g');
const WHOLE = new RegExp(`^/api/files/(${ID})$`);

/** The files a Markdown text speaks of, in their order: wherever their address stands, also in a quotation of code. */
export const fileIdsIn = (markdown: string): string[] => [...new Set([...markdown.matchAll(IN_TEXT)].map((match) => match[1] ?? ''))];

/** The id of the file that an address in a text leads to; null for every other address. */
export const fileIdOf = (address: string | undefined): string | null => WHOLE.exec(address ?? '')?.[1] ?? null;

/** The address of a file as it stands in texts; `display`: an image as wide as a page needs it. */
export const fileAddress = (id: string, size?: 'display'): string => `/api/files/${id}${size ? `?size=${size}` : ''}`;
