import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { WaitingBanner } from '../features/contributions/waiting-banner.js';
import { componentsOptions, serviceChoicesOptions } from '../features/catalogue/face.js';
import { pilotChoicesOptions } from '../features/pilots/face.js';
import { Contacts } from '../features/requests/contacts.js';
import { summaryOptions } from '../features/requests/queries.js';
import { RequestExtras } from '../features/requests/row-extras.js';
import { readFilter, selectionOf } from '../features/threads/selection-address.js';
import { ThreadFilters } from '../features/threads/thread-filters.js';
import { ThreadListEmpty } from '../features/threads/thread-list-empty.js';
import { ThreadList } from '../features/threads/thread-list.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import type { ThreadFilter } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Tabs, type Tab } from '../ui/tabs.js';

/** `/fragen`: all questions and discussions one may see, by tab and filter; both stand in the address. */
export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const oversees = useMe()?.instanceRole === 'coordinator';
  const filter = readFilter(search);
  const waiting = useQuery(summaryOptions()).data;
  const tab = (label: string, list?: NonNullable<ThreadFilter['list']>) => ({ label, to: paths.threads({ ...filter, list }), current: filter.list === list });
  return (
    <>
      <PageHeader
        title={t('threads.list.title')}
        actions={
          <LinkButton to={paths.ask({ ...(filter.service ? { service: filter.service } : {}), phase: filter.phase ?? null })} variant="primary" icon="add">
            {t('threads.list.ask')}
          </LinkButton>
        }
      >
        <p className="measure">{t('threads.list.intro')}</p>
      </PageHeader>
      <Tabs
        label={t('threads.list.tabsLabel')}
        items={[
          tab(t('threads.list.tabs.new')),
          tab(t('threads.list.tabs.open'), 'offen'),
          tab(t('threads.list.tabs.solved'), 'geloest'),
          tab(t('threads.list.tabs.mine'), 'meine'),
          tab(t('threads.list.tabs.help'), 'helfen'),
          counted(tab(t('requests.tab'), 'an-uns'), waiting && waiting.askedOfUs + waiting.contacts),
          ...(oversees ? [counted(tab(t('requests.overdueTab'), 'ueberfaellig'), waiting?.overdue)] : []),
        ]}
      />
      <WaitingBanner />
      <ThreadFilters filter={filter} onChange={(next) => void navigate(paths.threads(next), { replace: true, preventScrollReset: true })} />
      <Listed filter={filter} />
      {filter.list === 'an-uns' && <Contacts />}
    </>
  );
}

// A zero says nothing that the list does not say better.
const counted = (tab: Tab, count: number | null | undefined): Tab => (count ? { ...tab, count } : tab);

function Listed({ filter }: { filter: ThreadFilter }) {
  const services = useQuery(serviceChoicesOptions());
  const components = useQuery(componentsOptions());
  const pilots = useQuery({ ...pilotChoicesOptions(), enabled: filter.pilot !== undefined });
  const wanted = selectionOf(filter, services.data, components.data, pilots.data);
  const failed = [services, components, pilots].find((query) => query.isError && query.data === undefined);
  if (!wanted && failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!wanted) return <Skeleton rows={6} lines={3} />;
  const narrowed = Boolean(wanted.selection.service ?? wanted.selection.component ?? wanted.selection.pilot) || wanted.selection.phase !== undefined;
  return (
    <>
      {wanted.unknown && <Alert tone="warning">{t('threads.list.unknownFilter')}</Alert>}
      <ThreadList selection={wanted.selection} extra={(item) => <RequestExtras item={item} />} empty={<ThreadListEmpty filter={filter} narrowed={narrowed} />} />
    </>
  );
}
