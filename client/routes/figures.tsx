import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ServiceChoice } from '../../shared/catalogue/contract.js';
import { ORGANISATION_KINDS, PHASES, SIZE_BANDS } from '../../shared/vocabulary.js';
import { componentsOptions, serviceChoicesOptions, serviceOptionsOf } from '../features/catalogue/face.js';
import { obstaclesOptions } from '../features/experiences/queries.js';
import { FiguresPanel } from '../features/figures/face.js';
import type { FiguresSelection } from '../features/figures/queries.js';
import { kindName, sizeBandName } from '../features/organisations/face.js';
import { t } from '../i18n/index.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { MultiSelect } from '../ui/multi-select.js';
import { PageHeader } from '../ui/page-header.js';

const NONE: readonly ServiceChoice[] = [];
const NAMES = ['dienst', 'phase', 'stolperstein', 'baustein', 'art', 'groesse'] as const;
type Name = (typeof NAMES)[number];

/** `/erfahrungen/kennzahlen`: figures over all reports one may read, narrowed as the address says. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  const components = useQuery(componentsOptions()).data ?? [];
  const obstacles = useQuery(obstaclesOptions()).data ?? [];
  const chosen = (name: Name): string => search.get(name) ?? '';
  const choose = (name: Name, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const bySlug = (list: readonly { id: string; slug: string }[], name: Name): string | undefined => list.find(({ slug }) => slug === chosen(name))?.id;
  const [service, component, obstacle] = [bySlug(services, 'dienst'), bySlug(components, 'baustein'), bySlug(obstacles, 'stolperstein')];
  const phase = PHASES.find(({ number }) => String(number) === chosen('phase'))?.number;
  const kind = ORGANISATION_KINDS.find((one) => one === chosen('art'));
  const sizeBand = SIZE_BANDS.find((one) => one === chosen('groesse'));
  const selection: FiguresSelection = {
    ...(service ? { service } : {}),
    ...(component ? { component } : {}),
    ...(obstacle ? { obstacle } : {}),
    ...(phase === undefined ? {} : { phase }),
    ...(kind ? { kind } : {}),
    ...(sizeBand ? { sizeBand } : {}),
  };
  const serviceOptions = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  return (
    <div className="page">
      <PageHeader title={t('figures.title')}>
        <p>{t('figures.intro')}</p>
      </PageHeader>
      <section className="figures-filters no-print" aria-label={t('figures.filters')}>
        <Picker key={`services ${services.length}`} label={t('figures.service')} placeholder={t('figures.anyService')} options={serviceOptions} value={chosen('dienst')} onChange={(value) => choose('dienst', value)} />
        <Picker key={`components ${components.length}`} label={t('figures.component')} placeholder={t('figures.anyComponent')} options={components.map(({ slug, name }) => ({ id: slug, label: name }))} value={chosen('baustein')} onChange={(value) => choose('baustein', value)} />
        <Picker key={`obstacles ${obstacles.length}`} label={t('figures.obstacle')} placeholder={t('figures.anyObstacle')} options={obstacles.map(({ slug, name }) => ({ id: slug, label: name }))} value={chosen('stolperstein')} onChange={(value) => choose('stolperstein', value)} />
        <SelectField
          label={t('figures.phase')}
          hint={t('figures.phaseHint')}
          value={chosen('phase')}
          options={[{ value: '', label: t('figures.anyPhase') }, ...PHASES.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
          onChange={(value) => choose('phase', value)}
        />
        <SelectField label={t('figures.kind')} value={chosen('art')} options={[{ value: '', label: t('figures.anyKind') }, ...ORGANISATION_KINDS.map((value) => ({ value, label: kindName(value) }))]} onChange={(value) => choose('art', value)} />
        <SelectField label={t('figures.sizeBand')} value={chosen('groesse')} options={[{ value: '', label: t('figures.anySize') }, ...SIZE_BANDS.map((value) => ({ value, label: sizeBandName(value) }))]} onChange={(value) => choose('groesse', value)} />
        {Object.keys(selection).length > 0 && (
          <Button variant="quiet" icon="close" onClick={() => setSearch({}, { replace: true, preventScrollReset: true })}>
            {t('figures.clear')}
          </Button>
        )}
      </section>
      <FiguresPanel selection={selection} />
    </div>
  );
}

interface PickerProps {
  label: string;
  placeholder: string;
  options: { id: string; label: string }[];
  value: string;
  onChange: (value: string | undefined) => void;
}

const Picker = ({ value, onChange, ...rest }: PickerProps) => <MultiSelect {...rest} selected={value ? [value] : []} onChange={(ids) => onChange(ids.at(-1))} />;
