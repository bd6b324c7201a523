import type { ReactNode } from 'react';
import type { Retired } from '../../../shared/catalogue/contract.js';
import { RetiredNote } from './retired-note.js';
import './entry-article.css';

export interface EntryArticleProps {
  slug: string;
  name: ReactNode;
  /** The level of its heading. */
  level: 2 | 3;
  /** The address leads here. */
  wanted: boolean;
  retired: Retired | null | undefined;
  /** Where its successor is read. */
  to: (slug: string) => string;
  /** What it says. */
  children: ReactNode;
  /** What one can do from here, a paragraph each. */
  foot: ReactNode;
}

/** One entry to look up, on a page of many; its id is its slug. */
export function EntryArticle({ slug, name, level, wanted, retired, to, children, foot }: EntryArticleProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={wanted ? 'entry entry-wanted' : 'entry'} id={slug} tabIndex={-1} aria-labelledby={`${slug}-name`}>
      <Heading id={`${slug}-name`} className="entry-name">
        {name}
      </Heading>
      <RetiredNote retired={retired} to={to} />
      {children}
      <div className="entry-foot small">{foot}</div>
    </article>
  );
}
