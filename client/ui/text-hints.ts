import { createContext, type ReactNode } from 'react';
import type { FoundName } from '../lib/find-names.js';

/** Words that texts explain: where they stand, and what is said about them. */
export interface TextHints {
  find: (text: string) => FoundName[];
  content: (id: string) => ReactNode;
}

/** What is said about the words of the text one stands in. */
export const HintContent = createContext<TextHints['content'] | null>(null);

interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** The element a hint becomes; no author can write it. */
export const HINT = 'text-hint';

// Headings are read in lists of headings, links lead elsewhere, code is quoted as it is.
const WITHOUT: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'code', 'pre', 'button']);

/** For the Markdown renderer, after what is dangerous was taken out: the first use of each word gets its hint. */
export const hintsInText =
  (find: TextHints['find']) =>
  () =>
  (tree: Node): void => {
    const used = new Set<string>();
    const visit = (node: Node): void => {
      node.children = node.children?.flatMap((child) => {
        if (child.type === 'text') return split(child, find, used);
        if (!WITHOUT.has(child.tagName ?? '')) visit(child);
        return [child];
      });
    };
    visit(tree);
  };

function split(node: Node, find: TextHints['find'], used: Set<string>): Node[] {
  const text = node.value ?? '';
  const parts: Node[] = [];
  let end = 0;
  for (const found of find(text)) {
    if (used.has(found.id)) continue;
    used.add(found.id);
    if (found.start > end) parts.push({ type: 'text', value: text.slice(end, found.start) });
    parts.push({ type: 'element', tagName: HINT, properties: { name: found.id }, children: [{ type: 'text', value: text.slice(found.start, found.end) }] });
    end = found.end;
  }
  if (end === 0) return [node];
  return end < text.length ? [...parts, { type: 'text', value: text.slice(end) }] : parts;
}
