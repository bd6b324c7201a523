import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Retired } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { fold } from '../../lib/fold.js';
import { paths } from '../../lib/paths.js';
import { useAddressState, type AddressForm } from '../../lib/use-address-state.js';
import { useWantedEntry } from '../../lib/use-wanted-entry.js';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { EntryArticle } from './entry-article.js';

/** What a page of entries shows of each. */
export interface LookedUp {
  id: string;
  slug: string;
  name: string;
  description: string;
  aliases: readonly string[];
  retired?: Retired | null | undefined;
}

export interface EntryLookupProps<Entry extends LookedUp> {
  view: 'components' | 'obstacles';
  entries: readonly Entry[];
  /** The reader keeps them. */
  keeps: boolean;
  /** What stands beside its name. */
  beside?: (entry: Entry) => ReactNode;
  /** Where one reads of it, a paragraph each. */
  leads: (entry: Entry) => ReactNode;
}

const IN_ADDRESS: AddressForm<string> = {
  read: (search) => search.get('suche') ?? '',
  write: (text) => new URLSearchParams(text.trim() ? { suche: text } : {}),
};
const WORDS = { components: 'bausteine', obstacles: 'stolpersteine' } as const;

/** Entries in the given order, narrowed by what is typed; `#slug` leads to one. */
export function EntryLookup<Entry extends LookedUp>({ view, entries, keeps, beside, leads }: EntryLookupProps<Entry>) {
  const [text, setText] = useAddressState(IN_ADDRESS);
  const deferred = useDeferredValue(text);
  const found = useMemo(() => findEntries(entries, deferred), [entries, deferred]);
  const wanted = useWantedEntry(entries);
  return (
    <>
      <search aria-label={t(`lookup.${view}Filter`)}>
        <TextField label={t(`lookup.${view}Search`)} type="search" autoComplete="off" value={text} onChange={setText} />
      </search>
      <output className="lookup-count muted small">{t(`lookup.${view}Count`, { count: found.length })}</output>
      {found.length === 0 && (
        <EmptyState
          icon="question"
          title={t(`lookup.${view}Empty`)}
          action={
            <div className="row">
              {text.trim() && <Button onClick={() => setText('')}>{t('lookup.reset')}</Button>}
              <LinkButton to={paths.search(text.trim())}>{t('lookup.searchAll')}</LinkButton>
            </div>
          }
        >
          {t('lookup.emptyText')}
        </EmptyState>
      )}
      {found.map((entry) => (
        <EntryArticle
          key={entry.id}
          slug={entry.slug}
          name={entry.name}
          level={2}
          wanted={wanted === entry.slug}
          retired={entry.retired}
          to={paths[view]}
          foot={
            <>
              {leads(entry)}
              {(keeps || !entry.retired) && (
                <p className="no-print">
                  <Link to={keeps ? paths.entry(WORDS[view], entry.id) : paths.suggest(WORDS[view], entry.id)}>
                    {t(keeps ? 'common.edit' : 'suggestions.suggest.open')} <span className="visually-hidden">{t('lookup.about', { name: entry.name })}</span>
                  </Link>
                </p>
              )}
            </>
          }
        >
          {beside?.(entry)}
          {entry.description && <p className="entry-text">{entry.description}</p>}
        </EntryArticle>
      ))}
    </>
  );
}

/** Entries that hold every typed word in their name or description; nothing typed finds all. Pure. */
export function findEntries<Entry extends Pick<LookedUp, 'name' | 'description'>>(entries: readonly Entry[], text: string): Entry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return entries.filter(({ name, description }) => {
    const said = fold(`${name} ${description}`);
    return words.every((word) => said.includes(word));
  });
}
