const isTableRule = (line: string): boolean => line.includes('|') && !/[^\s:|-]/.test(line);

/** A Markdown text as one plain line. Whoever needs only its beginning cuts first: it costs as much as the text is long. */
export const plainTextOf = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !isTableRule(line) && !line.startsWith('```'))
    .map((line) => line.replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s)?/, ''))
    .join(' ')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .replace(/[|\s]+/g, ' ')
    .trim();
