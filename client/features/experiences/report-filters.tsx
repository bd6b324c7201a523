import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import { ORGANISATION_KINDS, SIZE_BANDS } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { ReportFilter } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { componentsOptions, entryLabel, serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { kindName, sizeBandName } from '../organisations/face.js';
import { PilotField } from '../pilots/face.js';
import { isNarrowed, RESULT_WORDS } from './filter-address.js';
import { obstaclesOptions } from './queries.js';

interface ReportFiltersProps {
  filter: ReportFilter;
  /** The catalogue, and with it what is asked of it, is for members. */
  member: boolean;
  onChange: (filter: ReportFilter) => void;
}

/** What a list of reports is narrowed to; on a phone behind a button, so that the list comes first. */
export function ReportFilters({ filter, member, onChange }: ReportFiltersProps) {
  const id = useId();
  const narrowed = isNarrowed(filter);
  const [open, setOpen] = useState(narrowed);
  const change = (part: Partial<ReportFilter>): void => onChange({ ...filter, ...part });
  return (
    <search className="report-filters" aria-label={t('experiences.list.filters')}>
      <Button className="report-filters-open" icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('experiences.list.filters')}
      </Button>
      <div id={id} className={open ? 'report-facets' : 'report-facets report-facets-folded'}>
        {member && <CatalogueFacets filter={filter} onChange={change} />}
        <Obstacle filter={filter} onChange={change} />
        <SelectField
          label={t('experiences.list.kind')}
          value={filter.kind ?? ''}
          options={withAny(ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kindName(kind) })))}
          onChange={(kind) => change({ kind: kind || undefined })}
        />
        <SelectField
          label={t('experiences.list.size')}
          value={filter.sizeBand ?? ''}
          options={withAny(SIZE_BANDS.map((band) => ({ value: band, label: sizeBandName(band) })))}
          onChange={(sizeBand) => change({ sizeBand: sizeBand || undefined })}
        />
        <SelectField
          label={t('experiences.list.result')}
          value={filter.result ?? ''}
          options={withAny(Object.entries(RESULT_WORDS).map(([word, result]) => ({ value: word, label: t(`experiences.words.result.${result}`) })))}
          onChange={(result) => change({ result: result || undefined })}
        />
        {narrowed && (
          <Button variant="quiet" icon="close" onClick={() => onChange({ list: filter.list, sort: filter.sort })}>
            {t('experiences.list.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

const withAny = (options: { value: string; label: string }[]) => [{ value: '', label: t('experiences.list.any') }, ...options];

interface FacetProps {
  filter: ReportFilter;
  onChange: (part: Partial<ReportFilter>) => void;
}

const NONE: readonly ServiceChoice[] = [];

function CatalogueFacets({ filter, onChange }: FacetProps) {
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  const choices = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const components = useQuery(componentsOptions()).data ?? [];
  return (
    <>
      <MultiSelect
        key={`services ${services.length}`}
        label={t('experiences.list.service')}
        placeholder={t('experiences.list.any')}
        options={choices}
        selected={filter.service ? [filter.service] : []}
        onChange={(slugs) => onChange({ service: slugs.at(-1) })}
      />
      <MultiSelect
        key={`components ${components.length}`}
        label={t('experiences.list.component')}
        placeholder={t('experiences.list.any')}
        options={components.map((component) => ({ id: component.slug, label: entryLabel(component) }))}
        selected={filter.component ? [filter.component] : []}
        onChange={(slugs) => onChange({ component: slugs.at(-1) })}
      />
      <PilotField value={filter.pilot} onChange={(pilot) => onChange({ pilot })} />
    </>
  );
}

/** Only obstacles that a report names: any other would show nothing. */
function Obstacle({ filter, onChange }: FacetProps) {
  const all = useQuery(obstaclesOptions()).data ?? [];
  const named = all.filter(({ slug, reportCount }) => reportCount > 0 || slug === filter.obstacle).sort((one, other) => one.name.localeCompare(other.name, 'de'));
  return (
    <SelectField
      label={t('experiences.list.obstacle')}
      value={named.some(({ slug }) => slug === filter.obstacle) ? (filter.obstacle ?? '') : ''}
      options={withAny(named.map(({ slug, name, reportCount }) => ({ value: slug, label: t('common.withCount', { label: name, number: reportCount }) })))}
      onChange={(obstacle) => onChange({ obstacle: obstacle || undefined })}
    />
  );
}
