/** A textarea's text and selection. */
export interface Selection {
  value: string;
  start: number;
  end: number;
}

/** One replacement in the text, and what is selected afterwards (positions in the new text). */
export interface Replacement {
  from: number;
  to: number;
  text: string;
  select: [number, number];
}

export const MARKDOWN_COMMANDS = ['bold', 'italic', 'list', 'numberedList', 'link', 'quote', 'code', 'table'] as const;
export type MarkdownCommand = (typeof MARKDOWN_COMMANDS)[number];

/** Words that a command writes into an empty place. */
export interface Placeholders {
  text: string;
  linkText: string;
  column: (number: number) => string;
  cell: string;
}

/** What a toolbar button does to the text; pressing it again takes it back where that is clear. */
export function applyCommand(command: MarkdownCommand, selection: Selection, words: Placeholders): Replacement {
  switch (command) {
    case 'bold':
      return wrap(selection, '**', words.text);
    case 'italic':
      return wrap(selection, '_', words.text);
    case 'code':
      return selected(selection).includes('\n') ? fence(selection) : wrap(selection, '`', words.text);
    case 'list':
      return prefixLines(selection, /^[-*] /, () => '- ');
    case 'numberedList':
      return prefixLines(selection, /^\d+\. /, (index) => `${index + 1}. `);
    case 'quote':
      return prefixLines(selection, /^> ?/, () => '> ');
    case 'link':
      return link(selection, words);
    case 'table':
      return table(selection, words);
  }
}

const selected = ({ value, start, end }: Selection): string => value.slice(start, end);

function wrap({ value, start, end }: Selection, mark: string, placeholder: string): Replacement {
  const inner = value.slice(start, end);
  const [before, after] = [value.slice(start - mark.length, start), value.slice(end, end + mark.length)];
  if (inner.length > 0 && before === mark && after === mark) {
    return { from: start - mark.length, to: end + mark.length, text: inner, select: [start - mark.length, end - mark.length] };
  }
  if (inner.length > 2 * mark.length && inner.startsWith(mark) && inner.endsWith(mark)) {
    const bare = inner.slice(mark.length, -mark.length);
    return { from: start, to: end, text: bare, select: [start, start + bare.length] };
  }
  // Marks must touch the words: a blank inside them would be shown as typed.
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const content = core || placeholder;
  const first = start + lead.length + mark.length;
  return { from: start, to: end, text: `${lead}${mark}${content}${mark}${trail}`, select: [first, first + content.length] };
}

function fence({ value, start, end }: Selection): Replacement {
  const inner = value.slice(start, end).replace(/\n$/, '');
  const lead = start === 0 || value[start - 1] === '\n' ? '' : '\n';
  const trail = value[end] === '\n' || end === value.length ? '' : '\n';
  const head = `${lead}\`\`\`\n`;
  return { from: start, to: end, text: `${head}${inner}\n\`\`\`${trail}`, select: [start + head.length, start + head.length + inner.length] };
}

function prefixLines({ value, start, end }: Selection, pattern: RegExp, prefix: (index: number) => string): Replacement {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const newline = value.indexOf('\n', Math.max(start, end - 1));
  const to = newline === -1 ? value.length : newline;
  const lines = value.slice(from, to).split('\n');
  const remove = lines.every((line) => pattern.test(line));
  const text = lines.map((line, index) => (remove ? line.replace(pattern, '') : prefix(index) + line.replace(/^(?:[-*] |\d+\. )/, ''))).join('\n');
  // A list that follows a line of text directly is not a list for every reader of Markdown.
  const above = value.slice(0, from);
  const gap = !remove && above.length > 0 && !above.endsWith('\n\n') && !pattern.test(above.slice(0, -1).split('\n').at(-1) ?? '') ? '\n' : '';
  const caret = from + gap.length + text.length;
  return { from, to, text: gap + text, select: lines.length === 1 ? [caret, caret] : [from + gap.length, caret] };
}

function link(selection: Selection, words: Placeholders): Replacement {
  const { start, end } = selection;
  const inner = selected(selection).trim();
  if (/^(?:https?:\/\/|mailto:)\S+$/.test(inner)) {
    return { from: start, to: end, text: `[${words.linkText}](${inner})`, select: [start + 1, start + 1 + words.linkText.length] };
  }
  const label = inner.replaceAll('\n', ' ') || words.linkText;
  const address = start + label.length + 3;
  return { from: start, to: end, text: `[${label}](https://)`, select: [address, address + 'https://'.length] };
}

function table({ value, start, end }: Selection, words: Placeholders): Replacement {
  const lead = start === 0 ? '' : value.slice(0, start).endsWith('\n\n') ? '' : value[start - 1] === '\n' ? '\n' : '\n\n';
  const first = words.column(1);
  const text = `${lead}| ${first} | ${words.column(2)} |\n| --- | --- |\n| ${words.cell} | ${words.cell} |\n`;
  const from = start + lead.length + 2;
  return { from: start, to: end, text, select: [from, from + first.length] };
}
