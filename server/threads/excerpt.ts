const EXCERPT_LENGTH = 160;

/** The first words of a Markdown text as one plain line, for lists: at most 160 characters, cut at a word. */
export function excerptOf(markdown: string): string {
  const plain = markdown
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s:|-]+\|[\s:|-]*$/gm, ' ')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/\[[ xX]\]\s/g, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= EXCERPT_LENGTH) return plain;
  const cut = plain.slice(0, EXCERPT_LENGTH);
  const atWord = cut.lastIndexOf(' ');
  // toWellFormed: the cut may have halved an emoji.
  return `${(atWord > EXCERPT_LENGTH / 2 ? cut.slice(0, atWord) : cut).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
