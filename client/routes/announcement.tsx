import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { KeptAnnouncement } from '../../shared/announcements/contract.js';
import { topics } from '../../shared/events.js';
import { AnnouncementStateBadge } from '../features/announcements/announcement-state.js';
import { audienceText } from '../features/announcements/audience-text.js';
import { Confirmations } from '../features/announcements/confirmations.js';
import { EditAnnouncement } from '../features/announcements/edit-announcement.js';
import { keptAnnouncementOptions } from '../features/announcements/queries.js';
import { WithdrawAnnouncement } from '../features/announcements/withdraw-announcement.js';
import { useMe } from '../features/accounts/face.js';
import { OrganisationLine } from '../features/organisations/face.js';
import { t } from '../i18n/index.js';
import { formatDay } from '../lib/dates.js';
import { isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { SampleBadge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { MarkdownText } from '../ui/markdown-text.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/ankuendigungen/:id`: an announcement with who has taken note of it. */
export function Component() {
  const { id = '' } = useParams();
  const keeps = Boolean(useMe()?.instanceRole);
  const query = useQuery({ ...keptAnnouncementOptions(id), enabled: keeps });
  useTopic(keeps ? topics.announcements() : null);
  if (!keeps) {
    return (
      <div className="page">
        <PageHeader title={t('announcements.title')} kicker={t('announcements.keep.area')} />
        <Alert tone="warning">{t('announcements.keep.notAllowed')}</Alert>
      </div>
    );
  }
  if (isNotFound(query.error)) return <NotFound />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
      {(announcement) => <Announcement announcement={announcement} key={announcement.id} />}
    </QueryView>
  );
}

function Announcement({ announcement }: { announcement: KeptAnnouncement }) {
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  const { can, withdrawal } = announcement;
  return (
    <div className="page">
      <PageHeader
        title={announcement.title}
        kicker={<Link to={paths.announcements()}>{t('announcements.title')}</Link>}
        actions={
          <>
            {can.change && (
              <Button icon="edit" onClick={() => setOpen('edit')}>
                {t('announcements.page.edit')}
              </Button>
            )}
            {can.withdraw && (
              <Button variant="quiet" icon="skip" onClick={() => setOpen('withdraw')}>
                {t('announcements.page.withdraw')}
              </Button>
            )}
          </>
        }
      >
        <div className="row">
          <AnnouncementStateBadge state={announcement.state} />
          {announcement.sample && <SampleBadge />}
        </div>
      </PageHeader>
      {withdrawal && (
        <Alert tone="warning" title={t('announcements.page.withdrawn', { day: formatDay(withdrawal.on) })}>
          <p>{withdrawal.reason}</p>
        </Alert>
      )}
      <div className="stack-large">
        <Facts announcement={announcement} />
        <section className="section" aria-labelledby="announcement-text">
          <h2 id="announcement-text">{t('announcements.page.text')}</h2>
          <MarkdownText text={announcement.text} topLevel={3} />
        </section>
        {withdrawal === null && <Confirmations announcement={announcement} />}
      </div>
      {open === 'edit' && <EditAnnouncement announcement={announcement} onClose={close} />}
      {open === 'withdraw' && <WithdrawAnnouncement announcement={announcement} onClose={close} />}
    </div>
  );
}

function Facts({ announcement }: { announcement: KeptAnnouncement }) {
  return (
    <section className="section" aria-labelledby="announcement-facts">
      <h2 id="announcement-facts" className="visually-hidden">
        {t('announcements.page.facts')}
      </h2>
      <dl className="facts">
        <dt>{t('announcements.page.audience')}</dt>
        <dd>{audienceText(announcement)}</dd>
        <dt>{t('announcements.page.reached')}</dt>
        <dd>{t('announcements.page.reachedCount', { count: announcement.reached })}</dd>
        <dt>{t('announcements.page.shown')}</dt>
        <dd>{t('announcements.page.shownText', { from: formatDay(announcement.publishedAt), until: formatDay(announcement.endsOn) })}</dd>
        <dt>{t('announcements.page.by')}</dt>
        <dd>
          <OrganisationLine organisation={announcement.organisation} link />
        </dd>
      </dl>
    </section>
  );
}
