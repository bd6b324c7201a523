import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import type { GlossaryTerm } from '../../shared/glossary/contract.js';
import { LookupTabs } from '../features/catalogue/lookup-tabs.js';
import { byLetter, findTerms, LETTERS } from '../features/glossary/by-letter.js';
import { glossaryOptions, glossaryRightsOptions } from '../features/glossary/queries.js';
import { TermEntry } from '../features/glossary/term-entry.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { useAddressState, type AddressForm } from '../lib/use-address-state.js';
import { useWantedEntry } from '../lib/use-wanted-entry.js';
import { Button, LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';
import { TextField } from '../ui/text-field.js';
import '../features/glossary/glossary.css';

const IN_ADDRESS: AddressForm<string> = {
  read: (search) => search.get('suche') ?? '',
  write: (text) => new URLSearchParams(text.trim() ? { suche: text } : {}),
};
const letterId = (letter: string): string => `buchstabe-${letter.toLowerCase()}`;

/** `/glossar`: terms from A to Z; `/glossar#dvdv` leads to one. */
export function Component() {
  const terms = useQuery(glossaryOptions());
  const keeps = useQuery(glossaryRightsOptions()).data?.keep ?? false;
  return (
    <div className="page page-reading">
      <PageHeader title={t('glossary.title')} actions={keeps && <LinkButton to={paths.care('begriffe')}>{t('care.link')}</LinkButton>}>
        <p>{t('glossary.intro')}</p>
      </PageHeader>
      <LookupTabs current="glossary" />
      <QueryView query={terms} skeleton={<Skeleton rows={6} lines={3} />}>
        {(all) => <Glossary all={all} keeps={keeps} />}
      </QueryView>
    </div>
  );
}

function Glossary({ all, keeps }: { all: GlossaryTerm[]; keeps: boolean }) {
  const [text, setText] = useAddressState(IN_ADDRESS);
  const deferred = useDeferredValue(text);
  const found = useMemo(() => findTerms(all, deferred), [all, deferred]);
  const letters = useMemo(() => byLetter(found), [found]);
  const names = useMemo(() => new Map(all.map(({ slug, term, abbreviation }) => [slug, abbreviation ?? term])), [all]);
  const wanted = useWantedEntry(all);
  return (
    <>
      <search aria-label={t('glossary.filter')}>
        <TextField label={t('glossary.search')} type="search" autoComplete="off" value={text} onChange={setText} />
      </search>
      <output className="lookup-count muted small">{t('glossary.count', { count: found.length })}</output>
      {found.length === 0 ? (
        <EmptyState
          icon="question"
          title={t('glossary.emptyTitle')}
          action={
            <div className="row">
              <Button onClick={() => setText('')}>{t('glossary.reset')}</Button>
              <LinkButton to={paths.search(text.trim())}>{t('glossary.emptySearch')}</LinkButton>
            </div>
          }
        >
          {t('glossary.emptyText')}
        </EmptyState>
      ) : (
        <Letters there={new Set(letters.map(({ letter }) => letter))} text={text} />
      )}
      {letters.map(({ letter, terms }) => (
        <section key={letter} className="glossary-letter" aria-labelledby={letterId(letter)}>
          <h2 id={letterId(letter)} tabIndex={-1}>
            {letter}
          </h2>
          {terms.map((term) => (
            <TermEntry key={term.slug} term={term} names={names} wanted={wanted === term.slug} keeps={keeps} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Jumps to the letters there are; the filter stays. */
function Letters({ there, text }: { there: ReadonlySet<string>; text: string }) {
  const search = IN_ADDRESS.write(text).toString();
  return (
    <nav aria-label={t('glossary.letters')} className="no-print">
      <ul className="glossary-letters">
        {LETTERS.map((letter) => (
          <li key={letter}>
            {there.has(letter) ? (
              <Link to={{ search, hash: letterId(letter) }} replace>
                {letter}
              </Link>
            ) : (
              <span aria-hidden="true">{letter}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
