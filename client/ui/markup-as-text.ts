interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * For the Markdown renderer: tags in a text stand there as they were typed, line by line. They have no effect anyway,
 * and an XML element that somebody asks about must not vanish from the question.
 */
export const markupAsText =
  () =>
  (tree: MarkdownNode, file: { toString(): string }): void =>
    turn(tree, String(file));

function turn(node: MarkdownNode, source: string): void {
  node.children = node.children?.flatMap((child) => {
    if (isElementName(child, source)) return [{ type: 'text', value: `<${child.url}>` }];
    if (child.type !== 'html') {
      turn(child, source);
      return [child];
    }
    const lines = (child.value ?? '').split('\n').flatMap((value, index): MarkdownNode[] => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value }]);
    return HOLDS_BLOCKS.has(node.type) ? [{ type: 'paragraph', children: lines }] : lines;
  });
}

/** `<xta:Betreff>` is an element to whoever asks about it; Markdown takes it for an address. */
function isElementName({ type, url = '', position }: MarkdownNode, source: string): boolean {
  return type === 'link' && source[position?.start.offset ?? -1] === '<' && /^[a-z][\w.-]*:[\w.-]+$/i.test(url) && !/^(?:mailto|tel):/i.test(url);
}
