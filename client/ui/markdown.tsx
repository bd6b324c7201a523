import { createContext, useContext, useMemo, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import ReactMarkdown, { defaultUrlTransform, type Components, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { fileAddress, fileIdOf } from '../../shared/files/links.js';
import { t } from '../i18n/index.js';
import { ExternalLink } from './external-link.js';
import { markupAsText } from './markup-as-text.js';
import { TableScroller } from './table-scroller.js';
import { TextHint } from './text-hint.js';
import { InsideLink, type TextFiles } from './text-files.js';
import { HINT, HintContent, hintsInText, type TextHints } from './text-hints.js';

export interface MarkdownProps {
  text: string;
  /** Level that a `#` in the text gets; below the heading it stands under. */
  topLevel?: 1 | 2 | 3 | 4;
  /** Headings get ids made of their words, so that links can lead to them. Only for texts of the operator. */
  anchors?: boolean;
  /** Words that are explained where the text first uses them. */
  hints?: TextHints | undefined;
  /** How files of the text are shown; without it links to them are links. */
  files?: TextFiles | undefined;
}

const Files = createContext<TextFiles | null>(null);
const Headings = createContext({ topLevel: 3, anchors: false });

/** Markdown as React nodes: HTML stays text, no images but files of ours, headings below ours, tables and code scroll inside themselves. */
export default function Markdown({ text, topLevel = 3, anchors = false, hints, files }: MarkdownProps) {
  const headings = useMemo(() => ({ topLevel, anchors }), [topLevel, anchors]);
  const rehypePlugins = useMemo((): Plugins => (hints ? [SANITIZE, hintsInText(hints.find)] : [SANITIZE]), [hints]);
  return (
    <Headings.Provider value={headings}>
      <HintContent.Provider value={hints?.content ?? null}>
        <Files.Provider value={files ?? null}>
          <div className="prose">
            <ReactMarkdown remarkPlugins={[remarkGfm, markupAsText]} rehypePlugins={rehypePlugins} components={COMPONENTS} urlTransform={defaultUrlTransform} skipHtml={false}>
              {text}
            </ReactMarkdown>
          </div>
        </Files.Provider>
      </HintContent.Provider>
    </Headings.Provider>
  );
}

// Ids written by authors could cover ours (DOM clobbering): the default prefixes them, footnotes need that.
const SCHEMA = { ...defaultSchema };
type Plugins = NonNullable<Options['rehypePlugins']>;
const SANITIZE: Plugins[number] = [rehypeSanitize, SCHEMA];

function HeadingAt({ depth, children, id }: { depth: number; children?: ReactNode; id?: string | undefined }) {
  const { topLevel, anchors } = useContext(Headings);
  // The h1 is the page's own, whatever an author writes.
  const Tag = `h${Math.min(6, Math.max(2, topLevel + depth - 1))}` as 'h2';
  return (
    <Tag id={anchors ? anchorOf(children) : id} className={`prose-h${Math.min(depth, 4)}`}>
      {children}
    </Tag>
  );
}

type Heading = ComponentPropsWithoutRef<'h1'>;

function LinkInText({ href, children, id }: { href?: string | undefined; children?: ReactNode; id?: string | undefined }) {
  const files = useContext(Files);
  const file = fileIdOf(href);
  if (file && files) return <>{files.link(file, children)}</>;
  return (
    <InsideLink.Provider value>
      <ExternalLink href={href} id={id}>
        {children}
      </ExternalLink>
    </InsideLink.Provider>
  );
}

/** An image elsewhere would tell that server who reads here; it becomes a link. */
function ImageInText({ address, alt }: { address: string; alt: string }) {
  const files = useContext(Files);
  const file = fileIdOf(address);
  if (file) return files ? <>{files.image(file, alt)}</> : <img src={fileAddress(file, 'display')} alt={alt} loading="lazy" />;
  return <ExternalLink href={address}>{alt ? t('common.image', { text: alt }) : t('common.imageUntitled')}</ExternalLink>;
}

// The renderer makes elements of ours as well as those of HTML; its types know only these.
const COMPONENTS = {
  [HINT]: TextHint,
  h1: ({ children, id }: Heading) => <HeadingAt depth={1} id={id}>{children}</HeadingAt>,
  h2: ({ children, id }: Heading) => <HeadingAt depth={2} id={id}>{children}</HeadingAt>,
  h3: ({ children, id }: Heading) => <HeadingAt depth={3} id={id}>{children}</HeadingAt>,
  h4: ({ children, id }: Heading) => <HeadingAt depth={4} id={id}>{children}</HeadingAt>,
  h5: ({ children, id }: Heading) => <HeadingAt depth={5} id={id}>{children}</HeadingAt>,
  h6: ({ children, id }: Heading) => <HeadingAt depth={6} id={id}>{children}</HeadingAt>,
  a: ({ href, children, id }) => <LinkInText href={href} id={id}>{children}</LinkInText>,
  img: ({ src, alt }) => <ImageInText address={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  table: ({ node, children }) => (
    <TableScroller label={[t('common.table'), ...headersOf(node as Part | undefined)].join(', ')}>
      <table>{children}</table>
    </TableScroller>
  ),
  pre: ({ children }) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div className="code-scroller" role="group" tabIndex={0} aria-label={t('common.code')}>
      <pre>{children}</pre>
    </div>
  ),
  input: ({ checked }) => <input type="checkbox" checked={Boolean(checked)} disabled readOnly aria-label={checked ? '✓' : '–'} />,
} as Components;

/** `Eine Barriere melden` → `eine-barriere-melden` */
const anchorOf = (children: ReactNode): string =>
  textOf(children)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');

const textOf = (node: ReactNode): string => (Array.isArray(node) ? node.map((child: ReactNode) => textOf(child)).join('') : typeof node === 'string' ? node : '');

interface Part {
  tagName?: string;
  value?: string;
  children?: Part[];
}

/** The words of the header cells: they tell one table of a text from another. */
const headersOf = (part: Part | undefined): string[] => (part?.tagName === 'th' ? [wordsOf(part).trim()].filter(Boolean) : (part?.children ?? []).flatMap(headersOf));
const wordsOf = (part: Part): string => part.value ?? (part.children ?? []).map(wordsOf).join('');
