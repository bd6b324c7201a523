import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { serviceChoicesOptions } from '../features/catalogue/face.js';
import { CaseFilters } from '../features/moderation/case-filters.js';
import { CaseList } from '../features/moderation/case-list.js';
import { CaseListEmpty } from '../features/moderation/case-list-empty.js';
import { caseSelectionOf, readCaseFilter } from '../features/moderation/filter-address.js';
import { caseSummaryOptions } from '../features/moderation/queries.js';
import { referralSummaryOptions } from '../features/referrals/queries.js';
import { TriageKeysDialog } from '../features/moderation/triage-keys-dialog.js';
import { TriageKeysLine } from '../features/moderation/triage-keys-line.js';
import { t } from '../i18n/index.js';
import { paths, type CaseFilter } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { Button, LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation`: the cases within one's mandate, by list and filter; both stand in the address. For coordinators alone. */
export const Component = () => (useMe()?.instanceRole === 'coordinator' ? <Queue /> : <NotFound />);

function Queue() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = readCaseFilter(search);
  const waiting = useQuery(caseSummaryOptions()).data;
  const [help, setHelp] = useState(false);
  const tab = (label: string, list?: NonNullable<CaseFilter['list']>, count = 0) => ({ label, to: paths.moderation({ ...filter, list }), current: filter.list === list, ...(count > 0 ? { count } : {}) });
  return (
    <div className="page">
      <PageHeader
        title={t('moderation.title')}
        actions={
          <>
            <LinkButton to={paths.audit()} icon="history">
              {t('moderation.log')}
            </LinkButton>
            <ReferralsLink />
            <LinkButton to={paths.suggestions} icon="edit">
              {t('suggestions.title')}
            </LinkButton>
            <LinkButton to={paths.care()} icon="book">
              {t('care.link')}
            </LinkButton>
            <LinkButton to={paths.publicationChecks} icon="clock">
              {t('contributions.checks.link')}
            </LinkButton>
            <LinkButton to={paths.announcements()} icon="bell">
              {t('announcements.title')}
            </LinkButton>
            <LinkButton to={paths.page('moderation')} icon="help">
              {t('moderation.guide')}
            </LinkButton>
            <Button icon="keyboard" variant="quiet" onClick={() => setHelp(true)}>
              {t('moderation.keys.open')}
            </Button>
          </>
        }
      >
        <p className="measure">{t('moderation.intro')}</p>
      </PageHeader>
      <Tabs
        label={t('moderation.list.tabsLabel')}
        items={[tab(t('moderation.list.tabs.open'), undefined, waiting?.open), tab(t('moderation.list.tabs.mine'), 'meine', waiting?.mine), tab(t('moderation.list.tabs.closed'), 'erledigt')]}
      />
      <CaseFilters filter={filter} onChange={(next) => void navigate(paths.moderation(next), { replace: true, preventScrollReset: true })} />
      <TriageKeysLine />
      <Listed filter={filter} onHelp={() => setHelp(true)} />
      {help && <TriageKeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Says how many wait: wishes, and what is to be followed up. */
function ReferralsLink() {
  const { data } = useQuery(referralSummaryOptions());
  const waiting = (data?.wished ?? 0) + (data?.overdue ?? 0);
  return (
    <LinkButton to={paths.referrals()} icon="arrow-right">
      {waiting > 0 ? t('referrals.linkWaiting', { count: waiting }) : t('referrals.link')}
    </LinkButton>
  );
}

function Listed({ filter, onHelp }: { filter: CaseFilter; onHelp: () => void }) {
  const services = useQuery({ ...serviceChoicesOptions(), enabled: filter.service !== undefined });
  const wanted = caseSelectionOf(filter, services.data);
  if (!wanted) return services.isError ? <ErrorState error={services.error} onRetry={() => void services.refetch()} /> : <Skeleton rows={5} lines={3} />;
  return (
    <>
      {wanted.unknown && <Alert tone="warning">{t('moderation.list.unknownFilter')}</Alert>}
      <CaseList selection={wanted.selection} empty={<CaseListEmpty filter={filter} />} onHelp={onHelp} />
    </>
  );
}
