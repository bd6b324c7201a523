import { useState } from 'react';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { Checkbox, SelectField, type Option } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';
import { writeServiceFilter } from './filter-address.js';
import { STANDS, type FoundServices, type ServiceFilter } from './filter-services.js';
import './catalogue.css';

interface ServiceFiltersProps {
  filter: ServiceFilter;
  counts: FoundServices['counts'];
  onChange: (filter: ServiceFilter) => void;
}

/** The field to type in and the facets, each value with the number of services it would show. */
export function ServiceFilters({ filter, counts, onChange }: ServiceFiltersProps) {
  // On a phone the list comes first; facets in use stay in sight.
  const [unfolded, setUnfolded] = useState(() => writeServiceFilter({ ...filter, text: '' }).size > 0);
  const change = (part: Partial<ServiceFilter>): void => onChange({ ...filter, ...part });
  return (
    <search className="service-filter" aria-label={t('services.list.filters')}>
      <TextField label={t('services.list.search')} type="search" autoComplete="off" value={filter.text} onChange={(text) => change({ text })} />
      <Button className="service-filter-fold" icon="filter" aria-expanded={unfolded} aria-controls="service-facets" onClick={() => setUnfolded(!unfolded)}>
        {t('services.list.filters')}
      </Button>
      <div id="service-facets" className={unfolded ? 'service-facets' : 'service-facets service-facets-folded'}>
        {/* A Lage belongs to a Themenfeld: with another one it would show nothing. */}
        <SelectField label={t('services.list.field')} value={filter.field} options={named(counts.field, filter.field)} onChange={(field) => change({ field, situation: '' })} />
        <SelectField label={t('services.list.situation')} value={filter.situation} options={named(counts.situation, filter.situation)} onChange={(situation) => change({ situation })} />
        <SelectField
          label={t('services.list.availability')}
          value={filter.availability}
          options={counted(counts.availability, (['available', 'announced', 'none'] as const).map((value) => ({ value, label: t(`services.list.availabilityOption.${value}`) })))}
          onChange={(availability) => change({ availability })}
        />
        <SelectField
          label={t('services.list.kind')}
          value={filter.kind}
          options={counted(counts.kind, (['online', 'basic'] as const).map((value) => ({ value, label: t(`vocabulary.serviceKind.${value}`) })))}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={t('services.list.stand')}
          value={filter.stand}
          options={counted(counts.stand, STANDS.map((value) => ({ value, label: t(`services.list.standOption.${value}`) })))}
          onChange={(stand) => change({ stand })}
        />
        <div className="service-filter-open">
          <Checkbox label={t('services.list.open', { number: formatNumber(counts.open.get('true') ?? 0) })} checked={filter.open} onChange={(open) => change({ open })} />
          <Checkbox label={t('services.list.withReports', { number: formatNumber(counts.reports.get('true') ?? 0) })} checked={filter.reports} onChange={(reports) => change({ reports })} />
        </div>
      </div>
    </search>
  );
}

const any = (): Option<''> => ({ value: '', label: t('services.list.any') });

/** Fixed values with their numbers, all of them. */
const counted = <Value extends string>(counts: ReadonlyMap<string, number>, options: readonly Option<Value>[]): Option<Value | ''>[] => [
  any(),
  ...options.map(({ value, label }) => ({ value, label: withCount(label, counts.get(value) ?? 0) })),
];

/** Values as the catalogue names them, by name: those that would show something, and the chosen one. */
function named(counts: ReadonlyMap<string, number>, chosen: string): Option[] {
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])].sort((one, other) => one.localeCompare(other, 'de'));
  return [any(), ...values.map((value) => ({ value, label: withCount(value, counts.get(value) ?? 0) }))];
}

const withCount = (label: string, count: number): string => t('common.withCount', { label, number: formatNumber(count) });
