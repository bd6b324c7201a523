import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { ServiceListItem } from '../../shared/catalogue/contract.js';
import { servicesOptions } from '../features/catalogue/face.js';
import { NO_FILTER, readServiceFilter, writeServiceFilter } from '../features/catalogue/filter-address.js';
import { filterServices, findable } from '../features/catalogue/filter-services.js';
import { ServiceFilters } from '../features/catalogue/service-filters.js';
import { ServiceRows } from '../features/catalogue/service-rows.js';
import { t } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { useAddressState } from '../lib/use-address-state.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';

/** `/dienste`: the whole catalogue, narrowed in the browser; the filter stands in the address. */
export function Component() {
  const services = useQuery(servicesOptions());
  return (
    <div className="page">
      <PageHeader title={t('services.list.title')}>
        <p>{t('services.list.intro')}</p>
      </PageHeader>
      <QueryView query={services} skeleton={<Skeleton rows={6} lines={2} />}>
        {(all) => <Catalogue services={all} />}
      </QueryView>
    </div>
  );
}

const IN_ADDRESS = { read: readServiceFilter, write: writeServiceFilter };

function Catalogue({ services }: { services: ServiceListItem[] }) {
  const [filter, setFilter] = useAddressState(IN_ADDRESS);
  const all = useMemo(() => findable(services), [services]);
  const deferred = useDeferredValue(filter);
  const found = useMemo(() => filterServices(all, deferred), [all, deferred]);
  const narrowed = writeServiceFilter(filter).size > 0;
  const count = found.services.length;
  return (
    <>
      <ServiceFilters filter={filter} counts={found.counts} onChange={setFilter} />
      <div className="row-between">
        <p>
          <output>{narrowed ? t('services.list.countOf', { count, total: formatNumber(services.length) }) : t('services.list.count', { count })}</output>
          {count > 1 && <span className="muted small"> {t('services.list.order')}</span>}
        </p>
        {narrowed && count > 0 && (
          <Button variant="quiet" size="small" icon="close" onClick={() => setFilter(NO_FILTER)}>
            {t('services.list.reset')}
          </Button>
        )}
      </div>
      {count > 0 ? (
        <ServiceRows services={found.services} filter={writeServiceFilter(deferred).toString()} />
      ) : (
        <EmptyState icon="services" title={t('services.list.emptyTitle')} action={<Button onClick={() => setFilter(NO_FILTER)}>{t('services.list.reset')}</Button>}>
          {t('services.list.emptyText')}
        </EmptyState>
      )}
    </>
  );
}
