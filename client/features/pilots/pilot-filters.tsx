import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { OrganisationListItem } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import type { PilotFilter } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { organisationFacts, organisationsOptions } from '../organisations/face.js';
import { STATE_WORDS } from './filter-address.js';

const NO_SERVICES: readonly ServiceChoice[] = [];
const NO_ORGANISATIONS: readonly OrganisationListItem[] = [];

/** What the list of pilot projects is narrowed to; on a phone behind a button, so that the list comes first. */
export function PilotFilters({ filter, onChange }: { filter: PilotFilter; onChange: (filter: PilotFilter) => void }) {
  const id = useId();
  const services = useQuery(serviceChoicesOptions()).data ?? NO_SERVICES;
  const organisations = useQuery(organisationsOptions()).data ?? NO_ORGANISATIONS;
  const serviceOptions = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const organisationOptions = useMemo(() => organisations.map((one) => ({ id: one.key, label: one.name, detail: organisationFacts(one) })), [organisations]);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const [open, setOpen] = useState(narrowed);
  const change = (part: Partial<PilotFilter>): void => onChange({ ...filter, ...part });
  return (
    <search className="report-filters" aria-label={t('pilots.list.filters')}>
      <Button className="report-filters-open" icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('pilots.list.filters')}
      </Button>
      <div id={id} className={open ? 'report-facets' : 'report-facets report-facets-folded'}>
        <SelectField
          label={t('pilots.list.state')}
          value={filter.state ?? ''}
          options={[{ value: '', label: t('pilots.any') }, ...(Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]).map((word) => ({ value: word, label: t(`pilots.state.${STATE_WORDS[word]}`) }))]}
          onChange={(state) => change({ state: (state || undefined) as PilotFilter['state'] })}
        />
        <MultiSelect
          key={`services ${services.length}`}
          label={t('pilots.list.service')}
          placeholder={t('pilots.any')}
          options={serviceOptions}
          selected={filter.service ? [filter.service] : []}
          onChange={(slugs) => change({ service: slugs.at(-1) })}
        />
        <MultiSelect
          key={`organisations ${organisations.length}`}
          label={t('pilots.list.organisation')}
          placeholder={t('pilots.any')}
          options={organisationOptions}
          selected={filter.organisation ? [filter.organisation] : []}
          onChange={(keys) => change({ organisation: keys.at(-1) })}
        />
        {narrowed && (
          <Button variant="quiet" icon="close" onClick={() => onChange({})}>
            {t('pilots.list.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
