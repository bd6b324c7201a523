import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { topics } from '../../shared/events.js';
import { KeptRows } from '../features/announcements/kept-rows.js';
import { keptAnnouncementsOptions } from '../features/announcements/queries.js';
import { useMe } from '../features/accounts/face.js';
import { t } from '../i18n/index.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { NewestList } from '../ui/newest-list.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';

/** `/moderation/ankuendigungen`: all of them, for coordinators and operators; whoever else has the address is told so. */
export function Component() {
  const me = useMe();
  const past = useSearchParams()[0].get('liste') === 'vergangene';
  const keeps = Boolean(me?.instanceRole);
  return (
    <div className="page">
      <PageHeader
        title={t('announcements.title')}
        kicker={t('announcements.keep.area')}
        actions={
          keeps && (
            <LinkButton to={paths.newAnnouncement} variant="primary" icon="add">
              {t('announcements.keep.add')}
            </LinkButton>
          )
        }
      >
        <p className="measure">{t('announcements.keep.intro')}</p>
      </PageHeader>
      {keeps ? (
        <>
          <Tabs
            label={t('announcements.keep.lists')}
            items={[
              { to: paths.announcements(), label: t('announcements.keep.running'), current: !past },
              { to: paths.announcements(true), label: t('announcements.keep.past'), current: past },
            ]}
          />
          <Listed key={String(past)} past={past} />
        </>
      ) : (
        <Alert tone="warning">{t('announcements.keep.notAllowed')}</Alert>
      )}
    </div>
  );
}

function Listed({ past }: { past: boolean }) {
  const query = useInfiniteQuery(keptAnnouncementsOptions(past ? 'past' : 'running'));
  useTopic(topics.announcements());
  useRowShortcuts();
  return (
    <NewestList
      query={query}
      row="[data-row]"
      waitingText={() => t('announcements.keep.changed')}
      rows={3}
      lines={3}
      label={t('announcements.title')}
      empty={
        <EmptyState icon="bell" title={t(past ? 'announcements.keep.emptyPast' : 'announcements.keep.emptyRunning')}>
          {t('announcements.keep.emptyText')}
        </EmptyState>
      }
    >
      {(items) => <KeptRows items={items} />}
    </NewestList>
  );
}
