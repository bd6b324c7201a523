import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ServiceChoice } from '../../shared/catalogue/contract.js';
import { ORGANISATION_KINDS, PHASES, SIZE_BANDS } from '../../shared/vocabulary.js';
import { sessionOptions } from '../features/accounts/face.js';
import { componentsOptions, serviceChoicesOptions, serviceOptionsOf } from '../features/catalogue/face.js';
import { obstaclesOptions } from '../features/experiences/queries.js';
import { selectionOf, type FiguresAddress } from '../features/figures/address.js';
import { FiguresPanel } from '../features/figures/face.js';
import { kindName, sizeBandName } from '../features/organisations/face.js';
import { t } from '../i18n/index.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { MultiSelect } from '../ui/multi-select.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { ErrorState, Skeleton } from '../ui/states.js';

const NONE: readonly ServiceChoice[] = [];
const NAMES = ['dienst', 'phase', 'stolperstein', 'baustein', 'art', 'groesse'] as const satisfies (keyof FiguresAddress)[];
type Name = (typeof NAMES)[number];

/** `/erfahrungen/kennzahlen`: figures over all reports one may read, narrowed as the address says. */
export function Component() {
  const session = useQuery(sessionOptions());
  // Who reads decides what is asked for: the catalogue is for members.
  return (
    <QueryView query={session} skeleton={<Skeleton rows={2} lines={4} />}>
      {({ me }) => <FiguresPage member={me !== null} />}
    </QueryView>
  );
}

function FiguresPage({ member }: { member: boolean }) {
  const [search, setSearch] = useSearchParams();
  const services = useQuery({ ...serviceChoicesOptions(), enabled: member });
  const components = useQuery({ ...componentsOptions(), enabled: member });
  const obstacles = useQuery(obstaclesOptions());
  const address: FiguresAddress = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? '']));
  const choose = (name: Name, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  // To a guest no service and no component has a name.
  const names = { services: member ? services.data : NONE, components: member ? components.data : [], obstacles: obstacles.data };
  const wanted = selectionOf(address, names);
  const failed = [services, components, obstacles].find((query) => query.isError && query.data === undefined);
  const serviceOptions = useMemo(() => serviceOptionsOf(services.data ?? NONE, ({ slug }) => slug), [services.data]);
  const value = (name: Name): string => address[name] ?? '';
  return (
    <div className="page">
      <PageHeader title={t('figures.title')}>
        <p className="measure">{member ? t('figures.intro') : t('figures.introGuest')}</p>
      </PageHeader>
      <section className="figures-filters no-print" aria-label={t('figures.filters')}>
        {member && <Picker key={`services ${names.services?.length}`} label={t('figures.service')} placeholder={t('figures.anyService')} options={serviceOptions} value={value('dienst')} onChange={(slug) => choose('dienst', slug)} />}
        {member && <Picker key={`components ${names.components?.length}`} label={t('figures.component')} placeholder={t('figures.anyComponent')} options={bySlug(names.components)} value={value('baustein')} onChange={(slug) => choose('baustein', slug)} />}
        <Picker key={`obstacles ${names.obstacles?.length}`} label={t('figures.obstacle')} placeholder={t('figures.anyObstacle')} options={bySlug(names.obstacles)} value={value('stolperstein')} onChange={(slug) => choose('stolperstein', slug)} />
        <SelectField
          label={t('figures.phase')}
          hint={t('figures.phaseHint')}
          value={value('phase')}
          options={[{ value: '', label: t('figures.anyPhase') }, ...PHASES.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
          onChange={(phase) => choose('phase', phase)}
        />
        <SelectField label={t('figures.kind')} value={value('art')} options={[{ value: '', label: t('figures.anyKind') }, ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))]} onChange={(kind) => choose('art', kind)} />
        <SelectField label={t('figures.sizeBand')} value={value('groesse')} options={[{ value: '', label: t('figures.anySize') }, ...SIZE_BANDS.map((band) => ({ value: band, label: sizeBandName(band) }))]} onChange={(band) => choose('groesse', band)} />
        {NAMES.some((name) => value(name) !== '') && (
          <Button variant="quiet" icon="close" onClick={() => setSearch({}, { replace: true, preventScrollReset: true })}>
            {t('figures.clear')}
          </Button>
        )}
      </section>
      {wanted?.unknown && <Alert tone="warning">{member ? t('figures.unknownFilter') : t('figures.membersFilter')}</Alert>}
      {wanted && <FiguresPanel selection={wanted.selection} />}
      {!wanted && (failed ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : <Skeleton rows={2} lines={4} />)}
    </div>
  );
}

const bySlug = (list: readonly { slug: string; name: string }[] = []): { id: string; label: string }[] => list.map(({ slug, name }) => ({ id: slug, label: name }));

interface PickerProps {
  label: string;
  placeholder: string;
  options: { id: string; label: string }[];
  value: string;
  onChange: (value: string | undefined) => void;
}

const Picker = ({ value, onChange, ...rest }: PickerProps) => <MultiSelect {...rest} selected={value ? [value] : []} onChange={(ids) => onChange(ids.at(-1))} />;
