import { createContext, useContext, type ComponentPropsWithoutRef } from 'react';
import ReactMarkdown, { defaultUrlTransform, type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { t } from '../i18n/index.js';
import { ExternalLink } from './external-link.js';
import { TableScroller } from './table-scroller.js';

export interface MarkdownProps {
  text: string;
  /** Level that a `#` in the text gets; below the heading it stands under. */
  topLevel?: 2 | 3 | 4;
}

const TopLevel = createContext(3);

/** Markdown as React nodes: no raw HTML, no foreign images, headings below ours, tables and code scroll inside themselves. */
export default function Markdown({ text, topLevel = 3 }: MarkdownProps) {
  return (
    <TopLevel.Provider value={topLevel}>
      <div className="prose">
        <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[[rehypeSanitize, SCHEMA]]} components={COMPONENTS} urlTransform={defaultUrlTransform} skipHtml={false}>
          {text}
        </ReactMarkdown>
      </div>
    </TopLevel.Provider>
  );
}

// Ids written by authors could cover ours (DOM clobbering): the default prefixes them, footnotes need that.
const SCHEMA = { ...defaultSchema };

function HeadingAt({ depth, children, id }: { depth: number; children?: React.ReactNode; id?: string | undefined }) {
  const Tag = `h${Math.min(6, useContext(TopLevel) + depth - 1)}` as 'h2';
  return (
    <Tag id={id} className={`prose-h${Math.min(depth, 4)}`}>
      {children}
    </Tag>
  );
}

type Heading = ComponentPropsWithoutRef<'h1'>;

const COMPONENTS: Components = {
  h1: ({ children, id }: Heading) => <HeadingAt depth={1} id={id}>{children}</HeadingAt>,
  h2: ({ children, id }: Heading) => <HeadingAt depth={2} id={id}>{children}</HeadingAt>,
  h3: ({ children, id }: Heading) => <HeadingAt depth={3} id={id}>{children}</HeadingAt>,
  h4: ({ children, id }: Heading) => <HeadingAt depth={4} id={id}>{children}</HeadingAt>,
  h5: ({ children, id }: Heading) => <HeadingAt depth={5} id={id}>{children}</HeadingAt>,
  h6: ({ children, id }: Heading) => <HeadingAt depth={6} id={id}>{children}</HeadingAt>,
  a: ({ href, children, id }) => <ExternalLink href={href} id={id}>{children}</ExternalLink>,
  // An image elsewhere would tell that server who reads here; it becomes a link.
  img: ({ src, alt }) => {
    const address = typeof src === 'string' ? src : '';
    if (isOwn(address)) return <img src={address} alt={alt ?? ''} loading="lazy" />;
    return <ExternalLink href={address}>{alt ? t('common.image', { text: alt }) : t('common.imageUntitled')}</ExternalLink>;
  },
  table: ({ children }) => (
    <TableScroller label={t('common.table')}>
      <table>{children}</table>
    </TableScroller>
  ),
  pre: ({ children }) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="region" aria-label={t('common.code')}>
      {children}
    </pre>
  ),
  input: ({ checked }) => <input type="checkbox" checked={Boolean(checked)} disabled readOnly aria-label={checked ? '✓' : '–'} />,
};

const isOwn = (address: string): boolean => /^\/(?![/\\])/.test(address);
