import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ServiceListItem } from '../../shared/catalogue/contract.js';
import { servicesOptions } from '../features/catalogue/face.js';
import { filterServices, findable, readServiceFilter, STANDS, writeServiceFilter, type ServiceFilter } from '../features/catalogue/filter-services.js';
import { ServiceRows } from '../features/catalogue/service-rows.js';
import { t } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { useAddressState } from '../lib/use-address-state.js';
import { Button } from '../ui/button.js';
import { Checkbox, SelectField } from '../ui/choice.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';
import { TextField } from '../ui/text-field.js';

/** `/dienste`: the whole catalogue, searched and narrowed at once; what is chosen stands in the address. */
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
const NOTHING: ServiceFilter = { text: '', kind: '', field: '', stand: '', open: false };

function Catalogue({ services }: { services: ServiceListItem[] }) {
  const [filter, setFilter] = useAddressState(IN_ADDRESS);
  const all = useMemo(() => findable(services), [services]);
  const deferred = useDeferredValue(filter);
  const found = useMemo(() => filterServices(all, deferred), [all, deferred]);
  const narrowed = writeServiceFilter(filter).size > 0;
  return (
    <>
      <Filter services={services} filter={filter} onChange={setFilter} />
      <div className="row-between">
        <output>{narrowed ? t('services.list.countOf', { count: found.length, total: formatNumber(services.length) }) : t('services.list.count', { count: found.length })}</output>
        {narrowed && found.length > 0 && (
          <Button variant="quiet" size="small" icon="close" onClick={() => setFilter(NOTHING)}>
            {t('services.list.reset')}
          </Button>
        )}
      </div>
      {found.length > 0 ? (
        <ServiceRows services={found} filter={writeServiceFilter(deferred).toString()} />
      ) : (
        <EmptyState icon="services" title={t('services.list.emptyTitle')} action={<Button onClick={() => setFilter(NOTHING)}>{t('services.list.reset')}</Button>}>
          {t('services.list.emptyText')}
        </EmptyState>
      )}
    </>
  );
}

function Filter({ services, filter, onChange }: { services: ServiceListItem[]; filter: ServiceFilter; onChange: (filter: ServiceFilter) => void }) {
  const fields = useMemo(() => [...new Set(services.map((service) => service.topicField).filter((field) => field !== null))].sort((one, other) => one.localeCompare(other, 'de')), [services]);
  const any = { value: '', label: t('services.list.any') } as const;
  // On a phone the list comes first; facets in use stay in sight.
  const [unfolded, setUnfolded] = useState(() => Boolean(filter.kind || filter.field || filter.stand || filter.open));
  return (
    <search className="service-filter" aria-label={t('services.list.filters')}>
      <div className="service-filter-search">
        <TextField label={t('services.list.search')} type="search" autoComplete="off" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </div>
      <Button className="service-filter-fold" icon="filter" aria-expanded={unfolded} aria-controls="service-facets" onClick={() => setUnfolded(!unfolded)}>
        {t('services.list.filters')}
      </Button>
      <div id="service-facets" className={unfolded ? 'service-facets' : 'service-facets service-facets-folded'}>
        <SelectField
          label={t('services.list.kind')}
          value={filter.kind}
          options={[any, { value: 'online', label: t('vocabulary.serviceKind.online') }, { value: 'basic', label: t('vocabulary.serviceKind.basic') }]}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
        <SelectField label={t('services.list.field')} value={filter.field} options={[any, ...fields.map((field) => ({ value: field, label: field }))]} onChange={(field) => onChange({ ...filter, field })} />
        <SelectField
          label={t('services.list.stand')}
          value={filter.stand}
          options={[any, ...STANDS.map((stand) => ({ value: stand, label: t(`services.list.standOption.${stand}`) }))]}
          onChange={(stand) => onChange({ ...filter, stand })}
        />
        <div className="service-filter-foot">
          <Checkbox label={t('services.list.open')} checked={filter.open} onChange={(open) => onChange({ ...filter, open })} />
        </div>
      </div>
    </search>
  );
}
