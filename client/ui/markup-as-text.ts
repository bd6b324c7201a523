interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * For the Markdown renderer: tags in a text stand there as they were typed, line by line. They have no effect anyway,
 * and an XML element that somebody asks about must not vanish from the question.
 */
export const markupAsText = () => (tree: MarkdownNode): void => turn(tree);

function turn(node: MarkdownNode): void {
  node.children = node.children?.flatMap((child) => {
    if (child.type !== 'html') {
      turn(child);
      return [child];
    }
    const lines = (child.value ?? '').split('\n').flatMap((value, index): MarkdownNode[] => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value }]);
    return HOLDS_BLOCKS.has(node.type) ? [{ type: 'paragraph', children: lines }] : lines;
  });
}
