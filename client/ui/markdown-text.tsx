import { lazy, Suspense } from 'react';
import type { MarkdownProps } from './markdown.js';

const load = () => import('./markdown.js');
const Markdown = lazy(load);

/** Fetches the renderer ahead, as on the way to a page that shows texts. */
export const preloadMarkdown = (): void => void load();

/** Markdown, its renderer loaded when first needed; until then the text as typed keeps the place. */
export function MarkdownText(props: MarkdownProps) {
  return (
    <Suspense fallback={<div className="prose prose-plain">{props.text}</div>}>
      <Markdown {...props} />
    </Suspense>
  );
}
