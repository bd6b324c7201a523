import type { Replacement } from './markdown-commands.js';

/** Writes into a text field as if typed, so that Strg+Z takes it back; the field's own `input` event tells the form. */
export function replaceIn(field: HTMLTextAreaElement, { from, to, text, select }: Replacement): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and still the only way every browser keeps its undo history.
  const typed = typeof document.execCommand === 'function' && (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text));
  if (!typed) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(select[0], select[1]);
}
