import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { OrganisationView } from '../../shared/organisations/contract.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../shared/vocabulary.js';
import { useMe } from '../features/accounts/face.js';
import { kindName, organisationFacts } from '../features/organisations/face.js';
import { organisationsOptions } from '../features/organisations/queries.js';
import { t } from '../i18n/index.js';
import { fold } from '../lib/fold.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useAddressState, type AddressForm } from '../lib/use-address-state.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';
import { TextField } from '../ui/text-field.js';
import '../features/organisations/organisations.css';

const STEP = 120;

interface OrganisationFilter {
  text: string;
  kind: OrganisationKind | '';
}

const NOTHING: OrganisationFilter = { text: '', kind: '' };
const IN_ADDRESS: AddressForm<OrganisationFilter> = {
  read: (search) => ({ text: search.get('suche') ?? '', kind: ORGANISATION_KINDS.find((one) => one === search.get('art')) ?? '' }),
  write: ({ text, kind }) => new URLSearchParams({ ...(text.trim() ? { suche: text } : {}), ...(kind ? { art: kind } : {}) }),
};

/** `/verwaltungen`: who takes part. */
export function Component() {
  const organisations = useQuery(organisationsOptions());
  return (
    <div className="page">
      <PageHeader title={t('organisations.list.title')}>
        <p>{t('organisations.list.intro')}</p>
      </PageHeader>
      <QueryView query={organisations} skeleton={<Skeleton rows={6} lines={2} />}>
        {(all) => <Organisations all={all} />}
      </QueryView>
    </div>
  );
}

function Organisations({ all }: { all: OrganisationView[] }) {
  const [filter, setFilter] = useAddressState(IN_ADDRESS);
  const { kind } = filter;
  const deferred = useDeferredValue(filter.text);
  const [shown, setShown] = useState(STEP);
  const me = useMe();
  useRowShortcuts();
  const found = useMemo(() => {
    const words = fold(deferred).split(/\s+/).filter(Boolean);
    return all
      .filter((organisation) => (!kind || organisation.kind === kind) && words.every((word) => fold(`${organisation.name} ${organisation.district ?? ''} ${organisation.key}`).includes(word)))
      .sort((one, other) => one.name.localeCompare(other.name, 'de'));
  }, [all, deferred, kind]);
  const kinds = ORGANISATION_KINDS.filter((one) => all.some((organisation) => organisation.kind === one));
  const options: { value: OrganisationKind | ''; label: string }[] = [{ value: '', label: t('organisations.list.any') }, ...kinds.map((one) => ({ value: one, label: kindName(one) }))];
  return (
    <>
      <search className="organisation-filter" aria-label={t('organisations.list.filters')}>
        <TextField label={t('organisations.list.search')} type="search" autoComplete="off" value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
        <SelectField label={t('organisations.list.kind')} value={kind} options={options} onChange={(value) => setFilter({ ...filter, kind: value })} />
      </search>
      <output>{t('organisations.list.count', { count: found.length })}</output>
      {found.length === 0 && (
        <EmptyState icon="building" title={t('organisations.list.emptyTitle')} action={<Button onClick={() => setFilter(NOTHING)}>{t('organisations.list.reset')}</Button>}>
          {t('organisations.list.emptyText')}
        </EmptyState>
      )}
      <ul className="list-plain organisation-rows quiet-links">
        {found.slice(0, shown).map((organisation) => (
          <li key={organisation.id} className="organisation-row">
            <Link to={paths.organisation(organisation.key)} data-row>
              {organisation.name}
            </Link>{' '}
            {organisation.id === me?.organisation.id && <Badge tone="accent">{t('organisations.list.own')}</Badge>}
            <p className="muted small">{organisationFacts(organisation)}</p>
          </li>
        ))}
      </ul>
      <LoadMore hasMore={found.length > shown} busy={false} onLoad={() => setShown(shown + STEP)} shown={Math.min(shown, found.length)} label={t('organisations.list.more')} />
    </>
  );
}
