import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { REFERRAL_STATES, type ReferralState } from '../../shared/referrals/contract.js';
import { useMe } from '../features/accounts/face.js';
import { ReferralList } from '../features/referrals/referral-list.js';
import { deskChoicesOptions } from '../features/referrals/queries.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { Button, LinkButton } from '../ui/button.js';
import { SelectField } from '../ui/choice.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';

const OPEN: readonly ReferralState[] = ['wished', 'passed_on', 'in_progress'];

/** `/moderation/weitergaben`: what lies elsewhere, within one's mandate; list and filters stand in the address. */
export function Component() {
  const coordinates = useMe()?.instanceRole === 'coordinator';
  return (
    <div className="page">
      <PageHeader
        title={t('referrals.title')}
        kicker={<Link to={paths.moderation()}>{t('referrals.area')}</Link>}
        actions={
          coordinates && (
            <LinkButton to={paths.desks()} icon="book">
              {t('referrals.desks.link')}
            </LinkButton>
          )
        }
      >
        <p className="measure">{t('referrals.intro')}</p>
      </PageHeader>
      {coordinates ? <Referrals /> : <Alert tone="warning">{t('referrals.notAllowed')}</Alert>}
    </div>
  );
}

function Referrals() {
  const [search, setSearch] = useSearchParams();
  const desks = useQuery(deskChoicesOptions()).data ?? [];
  const closed = search.get('liste') === 'abgeschlossen';
  const states = REFERRAL_STATES.filter((state) => OPEN.includes(state) !== closed);
  const state = states.find((one) => one === search.get('stand'));
  const desk = desks.find(({ id }) => id === search.get('stelle'))?.id;
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const narrowed = state !== undefined || desk !== undefined;
  const which = closed ? 'Closed' : 'Open';
  return (
    <>
      <Tabs
        label={t('referrals.list.tabsLabel')}
        items={[
          { to: paths.referrals(), label: t('referrals.list.open'), current: !closed },
          { to: paths.referrals(true), label: t('referrals.list.closed'), current: closed },
        ]}
      />
      <search className="referral-filters" aria-label={t('referrals.list.filters')}>
        <SelectField<ReferralState | ''>
          label={t('referrals.list.state')}
          value={state ?? ''}
          options={[{ value: '', label: t('referrals.list.any') }, ...states.map((one) => ({ value: one, label: t(`referrals.states.${one}`) }))]}
          onChange={(value) => set('stand', value)}
        />
        <SelectField label={t('referrals.list.desk')} value={desk ?? ''} options={[{ value: '', label: t('referrals.list.any') }, ...desks.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(value) => set('stelle', value)} />
        {narrowed && (
          <Button variant="quiet" icon="close" onClick={() => setSearch(closed ? { liste: 'abgeschlossen' } : {}, { replace: true })}>
            {t('referrals.list.clear')}
          </Button>
        )}
      </search>
      <ReferralList
        selection={{ list: closed ? 'closed' : 'open', ...(state ? { state } : {}), ...(desk ? { desk } : {}) }}
        empty={
          <EmptyState icon="arrow-right" title={t(narrowed ? 'referrals.list.emptyFiltered' : `referrals.list.empty${which}`)}>
            {t(narrowed ? 'referrals.list.emptyFilteredText' : `referrals.list.empty${which}Text`)}
          </EmptyState>
        }
      />
    </>
  );
}
