import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationKind, SIZE_BANDS } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { SelectField, type Option } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { facetOrder, type OrganisationCounts, type OrganisationFilter } from './filter-organisations.js';
import { kindName, sizeBandName } from './organisation-line.js';

interface Props {
  filter: OrganisationFilter;
  counts: OrganisationCounts;
  onChange: (filter: OrganisationFilter) => void;
}

/** Searching within the administrations, and narrowing them; on a phone the list comes first. */
export function OrganisationFilters({ filter, counts, onChange }: Props) {
  const services = useQuery(serviceChoicesOptions());
  const [unfolded, setUnfolded] = useState(() => Boolean(filter.kind || filter.district || filter.size || filter.service));
  const select = (facet: keyof OrganisationCounts, label: string, values: readonly string[], nameOf: (value: string) => string) => {
    // What is chosen stays to be taken back, also where nothing is left of it.
    const shown = filter[facet] && !values.includes(filter[facet]) ? [...values, filter[facet]] : values;
    const options: Option[] = [{ value: '', label: t('organisations.list.any') }, ...shown.map((value) => ({ value, label: t('organisations.list.counted', { name: nameOf(value), count: formatNumber(counts[facet].get(value) ?? 0) }) }))];
    return <SelectField label={label} value={filter[facet]} options={options} onChange={(value) => onChange({ ...filter, [facet]: value })} />;
  };
  const names = new Map((services.data ?? []).map(({ id, name }) => [id, name]));
  const live = [...counts.service.keys()].filter((id) => names.has(id)).sort((one, other) => (names.get(one) ?? '').localeCompare(names.get(other) ?? '', 'de'));
  return (
    <search className="organisation-filter" aria-label={t('organisations.list.filters')}>
      <div className="organisation-filter-search">
        <TextField label={t('organisations.list.search')} type="search" autoComplete="off" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </div>
      <Button className="organisation-filter-fold" icon="filter" aria-expanded={unfolded} aria-controls="organisation-facets" onClick={() => setUnfolded(!unfolded)}>
        {t('organisations.list.filters')}
      </Button>
      <div id="organisation-facets" className={unfolded ? 'organisation-facets' : 'organisation-facets organisation-facets-folded'}>
        {select('kind', t('organisations.list.kind'), facetOrder.kind(counts.kind), (kind) => kindName(kind as OrganisationKind))}
        {select('district', t('organisations.list.district'), facetOrder.district(counts.district), (district) => district)}
        {select('size', t('organisations.list.size'), facetOrder.size(counts.size), (band) => sizeBandName(band as (typeof SIZE_BANDS)[number]))}
        {select('service', t('organisations.list.service'), live, (id) => names.get(id) ?? '')}
      </div>
    </search>
  );
}
