import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { ThreadFilter } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { componentsOptions, entryLabel, serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { PilotField } from '../pilots/face.js';

const NONE: readonly ServiceChoice[] = [];

interface ThreadFiltersProps {
  filter: ThreadFilter;
  onChange: (filter: ThreadFilter) => void;
}

/** Service, phase and component a list of threads is narrowed to; on a phone behind a button, so that the list comes first. */
export function ThreadFilters({ filter, onChange }: ThreadFiltersProps) {
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  const choices = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const components = useQuery(componentsOptions()).data ?? [];
  const narrowed = filter.service !== undefined || filter.component !== undefined || filter.phase !== undefined || filter.pilot !== undefined;
  const id = useId();
  const [open, setOpen] = useState(narrowed);
  return (
    <>
      <Button className="thread-filters-open" icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('threads.list.filters')}
      </Button>
      <section id={id} className={open ? 'thread-filters' : 'thread-filters thread-filters-folded'} aria-label={t('threads.list.filters')}>
        <MultiSelect
          key={`services ${services.length}`}
          label={t('threads.list.service')}
          placeholder={t('threads.list.allServices')}
          options={choices}
          selected={filter.service ? [filter.service] : []}
          onChange={(slugs) => onChange({ ...filter, service: slugs.at(-1) })}
        />
        <SelectField
          label={t('threads.list.phase')}
          value={filter.phase === undefined ? '' : String(filter.phase)}
          options={[{ value: '', label: t('threads.list.allPhases') }, ...PHASES.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
          onChange={(value) => onChange({ ...filter, phase: value === '' ? undefined : Number(value) })}
        />
        <MultiSelect
          key={`components ${components.length}`}
          label={t('threads.list.component')}
          placeholder={t('threads.list.allComponents')}
          options={components.map((component) => ({ id: component.slug, label: entryLabel(component) }))}
          selected={filter.component ? [filter.component] : []}
          onChange={(slugs) => onChange({ ...filter, component: slugs.at(-1) })}
        />
        <PilotField value={filter.pilot} onChange={(pilot) => onChange({ ...filter, pilot })} />
        {narrowed && (
          <Button variant="quiet" icon="close" onClick={() => onChange({ list: filter.list })}>
            {t('threads.list.clear')}
          </Button>
        )}
      </section>
    </>
  );
}
