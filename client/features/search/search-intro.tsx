import { useState } from 'react';
import { Link } from 'react-router';
import { SEARCH_KINDS } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { focusHeading } from '../../lib/page-focus.js';
import { readRecent } from '../../lib/recent.js';
import { Chip } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import './search-page.css';
import './search.css';

const EXAMPLES = ['words', 'question', 'service', 'part', 'typo'] as const;
const KIND_ICON = { service: 'services', thread: 'question', report: 'report', lesson: 'bulb', obstacle: 'alert', organisation: 'building', term: 'book' } as const;

/** Before anything is typed: examples to press, what was searched for last, and what can be found. */
export function SearchIntro({ person }: { person: string }) {
  const [{ queries }] = useState(() => readRecent(person));
  return (
    <div className="stack-large">
      {queries.length > 0 && <Queries title={t('search.page.recentTitle')} queries={queries} />}
      <Queries title={t('search.page.examplesTitle')} queries={EXAMPLES.map((name) => t(`search.page.example.${name}`))} />
      <section className="section">
        <h2>{t('search.page.whatTitle')}</h2>
        <ul className="search-what">
          {SEARCH_KINDS.map((kind) => (
            <li key={kind}>
              <Icon name={KIND_ICON[kind]} />
              <span>{t(`search.page.what.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <HowItUnderstands />
    </div>
  );
}

function Queries({ title, queries }: { title: string; queries: readonly string[] }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {/* The chips go with the hits that come. */}
      <ul className="search-queries" onClickCapture={(event) => (event.target as Element).closest('a') && focusHeading()}>
        {queries.map((query) => (
          <li key={query}>
            <Chip to={paths.search(query)} icon="search">
              {query}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

const HOW = ['words', 'typos', 'parts', 'everyday', 'keys'] as const;

/** How what is typed is understood, in plain words. */
export function HowItUnderstands() {
  return (
    <section className="section">
      <h2>{t('search.page.howTitle')}</h2>
      <ul className="search-how">
        {HOW.map((name) => (
          <li key={name}>{t(`search.page.how.${name}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where nothing was found: what was searched, and the ways on from here. */
export function NothingFound({ query, filters, onWiden }: { query: string; filters: readonly string[]; onWiden: () => void }) {
  return (
    <div className="stack-large">
      <div className="search-nothing">
        <p className="search-nothing-title">{t('search.page.emptyTitle', { query })}</p>
        <p>{filters.length > 0 ? t('search.page.emptyFiltered', { filters: filters.join(', ') }) : t('search.page.emptyAll')}</p>
        <p className="row">
          {filters.length > 0 && (
            <button type="button" className="button button-primary" onClick={onWiden}>
              {t('search.page.drop')}
            </button>
          )}
          <Link className="button button-secondary" to={paths.ask({ title: query })}>
            <Icon name="add" /> <span>{t('search.page.ask')}</span>
          </Link>
        </p>
      </div>
      <HowItUnderstands />
    </div>
  );
}
