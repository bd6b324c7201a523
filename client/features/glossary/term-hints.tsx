import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { GlossaryTerm } from '../../../shared/glossary/contract.js';
import { t } from '../../i18n/index.js';
import { nameFinder, type Name } from '../../lib/find-names.js';
import { paths } from '../../lib/paths.js';
import { useHintsOn } from '../../lib/preferences.js';
import type { TextHints } from '../../ui/text-hints.js';
import { glossaryOptions } from './queries.js';
import { shortExplanation } from './short-explanation.js';

/** Hints at the terms of the glossary for a text; undefined while there are none, or where this device wants none. */
export function useTermHints(): TextHints | undefined {
  const [on] = useHintsOn();
  const { data } = useQuery({ ...glossaryOptions(), enabled: on });
  return on && data ? hintsOf(data) : undefined;
}

const made = new WeakMap<readonly GlossaryTerm[], TextHints>();

/** Made once for all texts of a page. */
export function hintsOf(terms: readonly GlossaryTerm[]): TextHints {
  const known = made.get(terms);
  if (known) return known;
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const hints: TextHints = {
    find: nameFinder(terms.filter(({ hinted }) => hinted).flatMap(namesToFind)),
    content: (slug) => {
      const term = bySlug.get(slug);
      return term ? <Explanation term={term} /> : null;
    },
  };
  made.set(terms, hints);
  return hints;
}

function namesToFind({ slug, term, abbreviation, synonyms }: GlossaryTerm): Name[] {
  const names = [term, ...synonyms].map((text) => ({ id: slug, text, exact: isAbbreviation(text) }));
  return abbreviation ? [{ id: slug, text: abbreviation, exact: true }, ...names] : names;
}

/** *XTA*, *XRechnung*, *FIT-Connect*: written with more than one capital, they take no endings we know. */
const isAbbreviation = (text: string): boolean => !text.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(text) && !/-\p{Lu}\p{Ll}+$/u.test(text);

/** What opens: name, the first of its sentences, and the way to all of it. */
function Explanation({ term }: { term: GlossaryTerm }) {
  return (
    <>
      <span className="text-hint-name">{term.abbreviation ? `${term.term} (${term.abbreviation})` : term.term}</span>
      <span>{shortExplanation(term.explanation)}</span>
      <span>
        <Link to={paths.term(term.slug)}>
          {t('glossary.more')} <span className="visually-hidden">{t('glossary.questionsAbout', { term: term.term })}</span>
        </Link>
      </span>
    </>
  );
}
