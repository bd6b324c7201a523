import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ENTRY_KINDS, ENTRY_STATES, type EntryListItem, type EntryState } from '../../shared/catalogue/care.js';
import { isOwnKind, KIND_WORDS, kindOf } from '../features/care/kinds.js';
import { entryListOptions, type EntrySelection } from '../features/care/queries.js';
import '../features/care/care.css';
import { t } from '../i18n/index.js';
import { isCode } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { Alert } from '../ui/alert.js';
import { Badge } from '../ui/badge.js';
import { LinkButton } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';
import { TextField } from '../ui/text-field.js';

/** `/moderation/katalog`: components, obstacles and terms, for whoever keeps them; kind and filters stand in the address. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const kind = kindOf(search.get('art')) ?? 'component';
  const state = ENTRY_STATES.find((one) => one === search.get('stand'));
  const text = search.get('suche') ?? '';
  const q = useDeferredValue(text.trim());
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="page">
      <PageHeader
        title={t('care.title')}
        actions={
          <>
            {isOwnKind(kind) && (
              <LinkButton to={paths.newEntry(KIND_WORDS[kind])} variant="primary" icon="add">
                {t(`care.add.${kind}`)}
              </LinkButton>
            )}
            <LinkButton to={paths.suggestions} icon="edit">
              {t('suggestions.title')}
            </LinkButton>
          </>
        }
      >
        <p className="measure">{t('care.intro')}</p>
      </PageHeader>
      <Tabs label={t('care.kinds')} items={ENTRY_KINDS.map((one) => ({ to: paths.care(KIND_WORDS[one]), label: t(`care.kind.${one}`), current: one === kind }))} />
      <search className="care-filters" aria-label={t('care.title')}>
        <TextField label={t('care.search')} type="search" autoComplete="off" value={text} onChange={(value) => set('suche', value)} />
        <SelectField<EntryState | ''>
          label={t('care.state')}
          value={state ?? ''}
          options={[{ value: '', label: t('care.anyState') }, ...ENTRY_STATES.map((one) => ({ value: one, label: t(`care.states.${one}`) }))]}
          onChange={(value) => set('stand', value)}
        />
      </search>
      <Listed selection={{ kind, ...(state ? { state } : {}), ...(q ? { q } : {}) }} />
    </div>
  );
}

function Listed({ selection }: { selection: EntrySelection }) {
  const query = useInfiniteQuery(entryListOptions(selection));
  useRowShortcuts();
  const box = useRef<HTMLElement>(null);
  const items = query.data?.pages.flatMap((page) => page.items);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  if (isCode(query.error, 'forbidden')) return <Alert tone="warning">{t('care.notAllowed')}</Alert>;
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={6} lines={2} />;
  return (
    <section aria-label={t(`care.kind.${selection.kind}`)} ref={box}>
      {items.length === 0 ? (
        <EmptyState icon="list" title={t('care.empty')}>
          {t('care.emptyText')}
        </EmptyState>
      ) : (
        <ul className="list-rows care-rows">
          {items.map((item) => (
            <Row key={item.id} item={item} word={KIND_WORDS[selection.kind]} />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={items.length}
      />
    </section>
  );
}

function Row({ item, word }: { item: EntryListItem; word: string }) {
  return (
    <li>
      <p className="row">
        <Link to={paths.entry(word, item.id)} data-row>
          {item.name}
        </Link>
        {item.state !== 'current' && <Badge tone="outline">{t(`care.states.${item.state}`)}</Badge>}
      </p>
      {item.other && <p className="small">{t(item.state === 'merged' ? 'care.partOf' : 'care.successor', { name: item.other.name })}</p>}
      <p className="muted small">{item.excerpt}</p>
    </li>
  );
}
