import { Link } from 'react-router';
import type { GlossaryTerm } from '../../../shared/glossary/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { EntryArticle } from '../catalogue/face.js';

export interface TermEntryProps {
  term: GlossaryTerm;
  /** Names of all terms by slug. */
  names: ReadonlyMap<string, string>;
  /** The address leads here. */
  wanted: boolean;
  /** The reader keeps the glossary. */
  keeps: boolean;
}

/** One term with everything about it; its id is its slug. */
export function TermEntry({ term, names, wanted, keeps }: TermEntryProps) {
  // What is retired is changed by those who keep it alone.
  const offered = keeps || !term.retired;
  const see = term.see.filter((slug) => names.has(slug));
  return (
    <EntryArticle
      slug={term.slug}
      name={
        <>
          {term.term}
          {term.abbreviation && <span className="term-abbreviation"> ({term.abbreviation})</span>}
        </>
      }
      level={3}
      wanted={wanted}
      retired={term.retired}
      to={paths.term}
      foot={
        <>
          {see.length > 0 && (
            <p>
              {t('glossary.see')}{' '}
              {see.map((slug, index) => (
                <span key={slug}>
                  {index > 0 && ', '}
                  <Link to={paths.term(slug)}>{names.get(slug)}</Link>
                </span>
              ))}
            </p>
          )}
          <p className="no-print">
            <Link to={paths.search(term.abbreviation ?? term.term)}>
              {t('glossary.questions')} <span className="visually-hidden">{t('glossary.questionsAbout', { term: term.term })}</span>
            </Link>
          </p>
          {offered && (
            <p className="no-print">
              <Link to={keeps ? paths.entry('begriffe', term.id) : paths.suggest('begriffe', term.id)}>
                {t(keeps ? 'common.edit' : 'suggestions.suggest.open')} <span className="visually-hidden">{t('glossary.questionsAbout', { term: term.term })}</span>
              </Link>
            </p>
          )}
        </>
      }
    >
      {term.synonyms.length > 0 && <p className="muted small">{t('glossary.also', { names: term.synonyms.join(', ') })}</p>}
      <p className="entry-text">{term.explanation}</p>
    </EntryArticle>
  );
}
