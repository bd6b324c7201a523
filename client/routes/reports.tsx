import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import { sessionOptions } from '../features/accounts/face.js';
import { componentsOptions, serviceChoicesOptions } from '../features/catalogue/face.js';
import { ChooseReport, CompareBar, useChosenReports } from '../features/experiences/compare-bar.js';
import { isNarrowed, readReportFilter, selectionOf } from '../features/experiences/filter-address.js';
import { OwnReports } from '../features/experiences/editor/own-reports.js';
import { obstaclesOptions } from '../features/experiences/queries.js';
import { ReportFilters } from '../features/experiences/report-filters.js';
import { ReportList } from '../features/experiences/report-list.js';
import { ReportListEmpty } from '../features/experiences/report-list-empty.js';
import { pilotChoicesOptions } from '../features/pilots/face.js';
import { t } from '../i18n/index.js';
import { paths, type ReportFilter } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { Checkbox, SelectField } from '../ui/choice.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';

/** `/erfahrungen`: the reports one may read, by tab, filter and order; all of it stands in the address. */
export function Component() {
  const session = useQuery(sessionOptions());
  // Who reads decides what is asked for: a guest must not ask for what is for members.
  return (
    <QueryView query={session} skeleton={<Skeleton rows={5} lines={4} />}>
      {({ me }) => <Reports me={me} />}
    </QueryView>
  );
}

function Reports({ me }: { me: Me | null }) {
  const [search] = useSearchParams();
  const read = readReportFilter(search);
  const coordinates = me?.instanceRole === 'coordinator';
  // What is for others only is left out of the address as if it were not known.
  const list = read.list === 'freigabe' && !coordinates ? undefined : me ? read.list : undefined;
  const filter: ReportFilter = { ...read, list };
  const tab = (label: string, name?: NonNullable<ReportFilter['list']>) => ({ label, to: paths.reports({ ...filter, list: name }), current: list === name });
  return (
    <div className="page">
      <PageHeader
        title={t('experiences.list.title')}
        actions={
          <>
            {me && (
              <LinkButton to={paths.newReport(filter.service)} variant="primary" icon="add">
                {t('experiences.list.write')}
              </LinkButton>
            )}
            <LinkButton to={paths.figures({ service: me ? filter.service : undefined })} icon="table">
              {t('experiences.list.figures')}
            </LinkButton>
            {me && (
              <LinkButton to={paths.pilots()} icon="flag">
                {t('pilots.list.title')}
              </LinkButton>
            )}
          </>
        }
      >
        <p className="measure">{me ? t('experiences.list.intro') : t('experiences.list.introGuest')}</p>
      </PageHeader>
      {me && (
        <Tabs
          label={t('experiences.list.tabsLabel')}
          items={[tab(t('experiences.list.tabs.all')), tab(t('experiences.list.tabs.own'), 'eigene'), ...(coordinates ? [tab(t('experiences.list.tabs.requested'), 'freigabe')] : [])]}
        />
      )}
      {filter.list === 'eigene' ? <Own /> : <Published me={me} filter={filter} />}
    </div>
  );
}

/** The own ones, with the keys of every list. */
function Own() {
  useRowShortcuts();
  return <OwnReports />;
}

function Published({ me, filter }: { me: Me | null; filter: ReportFilter }) {
  const navigate = useNavigate();
  const chosen = useChosenReports();
  const to = (next: ReportFilter): void => void navigate(paths.reports(next), { replace: true, preventScrollReset: true });
  return (
    <>
      {filter.list === 'freigabe' && <p className="section-intro measure">{t('experiences.list.requestedIntro')}</p>}
      <ReportFilters filter={filter} member={me !== null} onChange={to} />
      <div className="report-sort">
        {me && (
          <Checkbox
            label={
              <>
                {t('experiences.list.ours')} <span className="muted small">({t('experiences.list.oursHint')})</span>
              </>
            }
            checked={filter.ours ?? false}
            onChange={(ours) => to({ ...filter, ours: ours || undefined })}
          />
        )}
        <SelectField
          label={t('experiences.list.sort')}
          value={(me || filter.sort !== 'aehnlich' ? filter.sort : undefined) ?? ''}
          options={[
            { value: '', label: t('experiences.list.sortNew') },
            { value: 'hilfreich', label: t('experiences.list.sortHelped') },
            ...(me ? [{ value: 'aehnlich' as const, label: t('experiences.list.sortAlike') }] : []),
          ]}
          onChange={(sort) => to({ ...filter, sort: sort === '' ? undefined : sort })}
        />
      </div>
      {me ? <ForMember filter={filter} chosen={chosen} /> : <Listed filter={filter} chosen={chosen} member={false} names={{ services: [], components: [], pilots: [] }} />}
      <CompareBar chosen={chosen} />
    </>
  );
}

type Chosen = ReturnType<typeof useChosenReports>;
type CatalogueNames = Omit<Parameters<typeof selectionOf>[1], 'obstacles'>;

function ForMember({ filter, chosen }: { filter: ReportFilter; chosen: Chosen }) {
  const services = useQuery(serviceChoicesOptions());
  const components = useQuery(componentsOptions());
  const pilots = useQuery({ ...pilotChoicesOptions(), enabled: filter.pilot !== undefined });
  const failed = [services, components, pilots].find((query) => query.isError && query.data === undefined);
  if (failed && (filter.service || filter.component || filter.pilot)) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return <Listed filter={filter} chosen={chosen} member names={{ services: services.data, components: components.data, pilots: pilots.data }} />;
}

function Listed({ filter, chosen, member, names }: { filter: ReportFilter; chosen: Chosen; member: boolean; names: CatalogueNames }) {
  const obstacles = useQuery(obstaclesOptions());
  const wanted = selectionOf(filter, { ...names, obstacles: obstacles.data });
  if (!wanted && obstacles.isError) return <ErrorState error={obstacles.error} onRetry={() => void obstacles.refetch()} />;
  if (!wanted) return <Skeleton rows={5} lines={4} />;
  return (
    <>
      {wanted.unknown && <Alert tone="warning">{member ? t('experiences.list.unknownFilter') : t('experiences.list.membersFilter')}</Alert>}
      <ReportList
        selection={wanted.selection}
        live={member}
        empty={<ReportListEmpty filter={filter} narrowed={isNarrowed(filter)} member={member} />}
        action={(item) => <ChooseReport item={item} chosen={chosen} />}
      />
    </>
  );
}
