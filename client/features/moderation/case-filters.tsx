import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import type { CaseFilter } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { KIND_WORDS, REASON_WORDS } from './filter-address.js';

const NO_SERVICES: readonly ServiceChoice[] = [];
const words = <Word extends string>(of: Record<Word, unknown>): Word[] => Object.keys(of) as Word[];

/** What the queue is narrowed to; on a phone behind a button, so that the list comes first. */
export function CaseFilters({ filter, onChange }: { filter: CaseFilter; onChange: (filter: CaseFilter) => void }) {
  const id = useId();
  const services = useQuery(serviceChoicesOptions()).data ?? NO_SERVICES;
  const serviceOptions = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const narrowed = filter.kind !== undefined || filter.reason !== undefined || filter.service !== undefined;
  const [open, setOpen] = useState(narrowed);
  return (
    <>
      <Button className="case-filters-open" icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('moderation.list.filters')}
      </Button>
      <search id={id} className={open ? 'case-filters' : 'case-filters case-filters-folded'} aria-label={t('moderation.list.filters')}>
        <SelectField
          label={t('moderation.list.kind')}
          value={filter.kind ?? ''}
          options={[{ value: '', label: t('moderation.list.any') }, ...words(KIND_WORDS).map((word) => ({ value: word, label: t(`moderation.kind.${KIND_WORDS[word]}`) }))]}
          onChange={(kind) => onChange({ ...filter, kind: (kind || undefined) as CaseFilter['kind'] })}
        />
        <SelectField
          label={t('moderation.list.reason')}
          value={filter.reason ?? ''}
          options={[{ value: '', label: t('moderation.list.any') }, ...words(REASON_WORDS).map((word) => ({ value: word, label: t(`moderation.reason.${REASON_WORDS[word]}`) }))]}
          onChange={(reason) => onChange({ ...filter, reason: (reason || undefined) as CaseFilter['reason'] })}
        />
        <MultiSelect
          key={`services ${services.length}`}
          label={t('moderation.list.service')}
          placeholder={t('moderation.list.any')}
          options={serviceOptions}
          selected={filter.service ? [filter.service] : []}
          onChange={(slugs) => onChange({ ...filter, service: slugs.at(-1) })}
        />
        {narrowed && (
          <Button variant="quiet" icon="close" onClick={() => onChange({ list: filter.list })}>
            {t('moderation.list.clear')}
          </Button>
        )}
      </search>
    </>
  );
}
