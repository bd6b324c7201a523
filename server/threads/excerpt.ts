import { plainTextOf } from './plain-text.js';

const EXCERPT_LENGTH = 160;
// More than enough for 160 characters of prose; a hostile text costs no more than this.
const LOOKED_AT = 2_000;

/** The first words of a Markdown text as one plain line, for lists: at most 160 characters, cut at a word. */
export function excerptOf(markdown: string): string {
  const plain = plainTextOf(markdown.slice(0, LOOKED_AT));
  if (plain.length <= EXCERPT_LENGTH) return plain.toWellFormed();
  const cut = plain.slice(0, EXCERPT_LENGTH);
  const atWord = cut.lastIndexOf(' ');
  // toWellFormed: the cut may have halved an emoji.
  return `${(atWord > EXCERPT_LENGTH / 2 ? cut.slice(0, atWord) : cut).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
