import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { OrganisationListItem } from '../../shared/organisations/contract.js';
import { useMe } from '../features/accounts/face.js';
import { organisationFacts } from '../features/organisations/face.js';
import { filterOrganisations, findableOrganisations, NO_ORGANISATION_FILTER, organisationFilterAddress, type FoundOrganisation } from '../features/organisations/filter-organisations.js';
import { OrganisationFilters } from '../features/organisations/organisation-filters.js';
import { organisationsOptions } from '../features/organisations/queries.js';
import { t } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useAddressState } from '../lib/use-address-state.js';
import { Badge } from '../ui/badge.js';
import { Button, LinkButton } from '../ui/button.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';
import '../features/organisations/organisations.css';

const STEP = 120;

/** `/verwaltungen`: who takes part, found by name or by a municipality they serve, narrowed by facets in the address. */
export function Component() {
  const organisations = useQuery(organisationsOptions());
  return (
    <div className="page">
      <PageHeader title={t('organisations.list.title')}>
        <p>{t('organisations.list.intro')}</p>
      </PageHeader>
      <QueryView query={organisations} skeleton={<Skeleton rows={6} lines={2} />}>
        {(all) => <Organisations all={all} />}
      </QueryView>
    </div>
  );
}

function Organisations({ all }: { all: OrganisationListItem[] }) {
  const [filter, setFilter] = useAddressState(organisationFilterAddress);
  const findable = useMemo(() => findableOrganisations(all), [all]);
  const deferred = useDeferredValue(filter);
  const { found, counts } = useMemo(() => filterOrganisations(findable, deferred), [findable, deferred]);
  const address = organisationFilterAddress.write(deferred).toString();
  const [paging, setPaging] = useState({ address, shown: STEP });
  if (paging.address !== address) setPaging({ address, shown: STEP });
  useRowShortcuts();
  return (
    <>
      <OrganisationFilters filter={filter} counts={counts} onChange={setFilter} />
      <div className="row-between">
        <output>{address ? t('organisations.list.countOf', { count: found.length, total: formatNumber(all.length) }) : t('organisations.list.count', { count: found.length })}</output>
        {address && found.length > 0 && (
          <Button variant="quiet" size="small" icon="close" onClick={() => setFilter(NO_ORGANISATION_FILTER)}>
            {t('organisations.list.reset')}
          </Button>
        )}
      </div>
      {found.length === 0 && (
        <EmptyState
          icon="building"
          title={t('organisations.list.emptyTitle')}
          action={
            <div className="row">
              <Button onClick={() => setFilter(NO_ORGANISATION_FILTER)}>{t('organisations.list.reset')}</Button>
              <LinkButton to={paths.search(filter.text)} variant="quiet" icon="search">
                {t('search.everywhere')}
              </LinkButton>
            </div>
          }
        >
          {t('organisations.list.emptyText')}
        </EmptyState>
      )}
      <ul className="list-plain organisation-rows quiet-links">
        {found.slice(0, paging.shown).map((one) => (
          <OrganisationRow key={one.organisation.id} found={one} />
        ))}
      </ul>
      <LoadMore hasMore={found.length > paging.shown} busy={false} onLoad={() => setPaging({ address, shown: paging.shown + STEP })} shown={Math.min(paging.shown, found.length)} label={t('organisations.list.more')} />
    </>
  );
}

function OrganisationRow({ found: { organisation, served } }: { found: FoundOrganisation }) {
  const me = useMe();
  return (
    <li className="organisation-row">
      <Link to={paths.organisation(organisation.key)} data-row>
        {organisation.name}
      </Link>{' '}
      {organisation.id === me?.organisation.id && <Badge tone="accent">{t('organisations.list.own')}</Badge>}
      <p className="muted small">{organisationFacts(organisation)}</p>
      {served.length > 0 && <p className="small">{t('organisations.list.serves', { names: served.slice(0, 3).join(', ') })}</p>}
    </li>
  );
}
