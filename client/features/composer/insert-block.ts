import type { Replacement } from './markdown-commands.js';

/** A paragraph of its own at a place in the text; the caret stands behind it. */
export function blockAt(value: string, place: number, block: string): Replacement {
  const before = value.slice(0, place);
  const after = value.slice(place);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = after === '' ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const text = `${lead}${block}${trail}`;
  const caret = place + text.length;
  return { from: place, to: place, text, select: [caret, caret] };
}

/** The same at the end, while somebody goes on typing where they are. */
export function appendTo(field: HTMLTextAreaElement, block: string): void {
  const { text } = blockAt(field.value, field.value.length, block);
  field.setRangeText(text, field.value.length, field.value.length, 'preserve');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Another text in the place of the whole, the caret about where it was. */
export function rewrite(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, 0, field.value.length, 'preserve');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
