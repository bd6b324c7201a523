import { describe, expect, it } from '@jest/globals';
import { applyCommand } from '../../client/features/composer/markdown-commands.js';
import type { MarkdownCommand, Selection } from '../../client/features/composer/markdown-commands.js';

const words = { text: 'Text', linkText: 'Linktext', column: (number: number) => `Spalte ${number}`, cell: 'Inhalt' };

/** Text with the selection between two bars: `ab|cd|ef`. */
function parse(marked: string): Selection {
  const [before = '', inner = '', after = ''] = marked.split('|');
  return { value: before + inner + after, start: before.length, end: before.length + inner.length };
}

function run(command: MarkdownCommand, marked: string): string {
  const selection = parse(marked);
  const { from, to, text, select } = applyCommand(command, selection, words);
  const value = selection.value.slice(0, from) + text + selection.value.slice(to);
  return `${value.slice(0, select[0])}|${value.slice(select[0], select[1])}|${value.slice(select[1])}`;
}

describe('formatting with the toolbar', () => {
  it.each<[MarkdownCommand, string, string]>([
    ['bold', 'ein |Wort| hier', 'ein **|Wort|** hier'],
    ['bold', 'ein **|Wort|** hier', 'ein |Wort| hier'],
    ['bold', 'ein |**Wort**| hier', 'ein |Wort| hier'],
    ['bold', 'ein|| hier', 'ein**|Text|** hier'],
    ['italic', 'ein |Wort |hier', 'ein _|Wort|_ hier'],
    ['code', 'das |Feld|', 'das `|Feld|`'],
    ['code', '|a\nb|', '```\n|a\nb|\n```'],
    ['list', '|a\nb|', '|- a\n- b|'],
    ['list', '|- a\n- b|', '|a\nb|'],
    ['list', 'Vorher\n|a|', 'Vorher\n\n- a||'],
    ['numberedList', '|a\nb|', '|1. a\n2. b|'],
    ['numberedList', '|- a\n- b|', '|1. a\n2. b|'],
    ['quote', '|a|', '> a||'],
    ['link', 'siehe |hier|', 'siehe [hier](|https://|)'],
    ['link', '|https://example.org/a|', '[|Linktext|](https://example.org/a)'],
  ])('%s: %j becomes %j', (command, before, after) => {
    expect(run(command, before)).toBe(after);
  });

  it('starts a table on a paragraph of its own', () => {
    expect(run('table', 'Werte:||')).toBe('Werte:\n\n| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Inhalt | Inhalt |\n'.replace('Spalte 1', '|Spalte 1|'));
  });
});
