import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { SEARCH_KINDS, type SearchKind } from '../../../shared/search/contract.js';
import type { Me } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { focusHeading } from '../../lib/page-focus.js';
import { rememberQuery } from '../../lib/recent.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { useAddressState } from '../../lib/use-address-state.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { Alert } from '../../ui/alert.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { Tabs } from '../../ui/tabs.js';
import { componentsOptions, serviceChoicesOptions } from '../catalogue/face.js';
import { FacetFields, facetName } from './facet-fields.js';
import { HitRows } from './hit-rows.js';
import { asQuery, searchOptions, type SearchSelection } from './queries.js';
import { NARROWING, SEARCH_ADDRESS, selectionOf, widened, type SearchFilter } from './search-address.js';
import { SearchField } from './search-field.js';
import { NothingFound, SearchIntro } from './search-intro.js';
import { SearchLine } from './search-line.js';
import './search-page.css';
import './search.css';
import { useLate, useSettled } from './use-late.js';

const PAUSE = 150;

/** All hits to what stands in the address: by kind, narrowed, page by page. */
export function SearchPage({ me }: { me: Me }) {
  const [filter, setFilter] = useAddressState(SEARCH_ADDRESS);
  const typed = asQuery(filter.text);
  const query = useSettled(typed, PAUSE, typed);
  return (
    <div className="page search-page">
      <PageHeader title={t('search.page.title')} documentTitle={query ? t('search.page.titleOf', { query }) : t('search.page.title')} />
      <SearchField value={filter.text} focus={filter.text === ''} onChange={(text) => setFilter({ ...filter, text })} onSubmit={() => rememberQuery(me.id, typed)} />
      {query === '' ? <SearchIntro person={me.id} /> : <Found filter={filter} query={query} onChange={setFilter} onFollow={() => rememberQuery(me.id, query)} />}
    </div>
  );
}

interface FoundProps {
  filter: SearchFilter;
  query: string;
  onChange: (filter: SearchFilter) => void;
  /** A hit is opened: then the query was a good one. */
  onFollow: () => void;
}

function Found({ filter, query, onChange, onFollow }: FoundProps) {
  const services = useQuery(serviceChoicesOptions());
  const components = useQuery(componentsOptions());
  const wanted = selectionOf(filter, query, services.data, components.data);
  const failed = [services, components].find((one) => one.isError && one.data === undefined);
  if (!wanted && failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!wanted) return <Skeleton rows={6} lines={3} />;
  return (
    <>
      {wanted.unknown && <Alert tone="warning">{t('search.page.unknownFilter')}</Alert>}
      <Hits selection={wanted.selection} names={{ services: services.data ?? [], components: components.data ?? [] }} {...{ filter, query, onChange, onFollow }} />
    </>
  );
}

interface Named {
  id: string;
  slug: string;
  name: string;
}

function Hits({ selection, names, filter, query, onChange, onFollow }: FoundProps & { selection: SearchSelection; names: { services: readonly Named[]; components: readonly Named[] } }) {
  const found = useInfiniteQuery(searchOptions(selection));
  const first = found.data?.pages[0];
  const items = found.data?.pages.flatMap((page) => page.items);
  const box = useRef<HTMLDivElement>(null);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, found.hasNextPage);
  const late = useLate(found.isFetching && found.isPlaceholderData, 300);
  useRowShortcuts();

  const tab = (kind: SearchKind | '') => ({
    label: t(`search.page.kind.${kind || 'all'}`),
    to: { search: SEARCH_ADDRESS.write({ ...filter, kind }).toString() },
    current: filter.kind === kind,
    ...(first ? { count: first.facets.kind.reduce((sum, { value, count }) => sum + (kind === '' || value === kind ? count : 0), 0) } : {}),
  });
  const filters = NARROWING.filter((name) => filter[name] !== '').map((name) => `${t(`search.page.facets.${name}`)} „${facetName(name, filter[name], name === 'service' ? names.services : names.components)}“`);
  const current = !found.isPlaceholderData;
  return (
    <>
      <Tabs label={t('search.page.kinds')} items={(['', ...SEARCH_KINDS] as const).map(tab)} />
      <div className="search-layout">
        <FacetFields filter={filter} facets={first?.facets} services={names.services} components={names.components} onChange={onChange} />
        <div ref={box} className={late ? 'search-hits search-hits-late' : 'search-hits'} onClickCapture={(event) => (event.target as Element).closest('[data-row]') && onFollow()}>
          <div className="search-said">
            <output className={first?.total === 0 ? 'visually-hidden' : undefined}>{first && current ? (first.more ? t('search.page.totalMore', { query }) : t('search.page.total', { count: first.total, query })) : ''}</output>
            <SearchLine error={first ? found.error : null} limited={first?.limited ?? false} looking={late} />
          </div>
          {!first && found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {!first && !found.isError && <Skeleton rows={6} lines={3} />}
          {items && items.length > 0 && <HitRows items={items} />}
          {items?.length === 0 && current && <NothingFound query={query} filters={filters} onWiden={() => {
                onChange(widened(filter));
                focusHeading();
              }} />}
          <LoadMore
            hasMore={found.hasNextPage && current}
            busy={found.isFetchingNextPage}
            shown={items?.length ?? 0}
            label={t('search.page.more')}
            onLoad={() => {
              loading();
              void found.fetchNextPage();
            }}
          />
        </div>
      </div>
    </>
  );
}
