import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { topics } from '../../shared/events.js';
import type { DeskView } from '../../shared/referrals/desks.js';
import { useMe } from '../features/accounts/face.js';
import { desksOptions } from '../features/referrals/queries.js';
import '../features/referrals/referrals.css';
import { t } from '../i18n/index.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { useEndFocus } from '../lib/use-end-focus.js';
import { Alert } from '../ui/alert.js';
import { SampleBadge } from '../ui/badge.js';
import { LinkButton } from '../ui/button.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';

/** `/moderation/anlaufstellen`: the bodies one passes questions on to, for coordinators. */
export function Component() {
  const coordinates = useMe()?.instanceRole === 'coordinator';
  const retired = useSearchParams()[0].get('liste') === 'zurueckgezogen';
  return (
    <div className="page">
      <PageHeader
        title={t('referrals.desks.title')}
        kicker={<Link to={paths.referrals()}>{t('referrals.title')}</Link>}
        actions={
          coordinates && (
            <LinkButton to={paths.newDesk} variant="primary" icon="add">
              {t('referrals.desks.add')}
            </LinkButton>
          )
        }
      >
        <p className="measure">{t('referrals.desks.intro')}</p>
      </PageHeader>
      {coordinates ? (
        <>
          <Tabs
            label={t('referrals.desks.lists')}
            items={[
              { to: paths.desks(), label: t('referrals.desks.current'), current: !retired },
              { to: paths.desks(true), label: t('referrals.desks.retired'), current: retired },
            ]}
          />
          <Listed key={String(retired)} retired={retired} />
        </>
      ) : (
        <Alert tone="warning">{t('referrals.notAllowed')}</Alert>
      )}
    </div>
  );
}

function Listed({ retired }: { retired: boolean }) {
  const query = useInfiniteQuery(desksOptions(retired ? 'retired' : 'current'));
  useTopic(topics.moderation());
  useRowShortcuts();
  const box = useRef<HTMLElement>(null);
  const items = query.data?.pages.flatMap((page) => page.items);
  const loading = useEndFocus(box, '[data-row]', items?.length ?? 0, query.hasNextPage);
  if (!items) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={4} lines={2} />;
  return (
    <section aria-label={t('referrals.desks.title')} ref={box}>
      {items.length === 0 ? (
        <EmptyState icon="building" title={t(retired ? 'referrals.desks.emptyRetired' : 'referrals.desks.empty')}>
          {t(retired ? 'referrals.desks.emptyRetiredText' : 'referrals.desks.emptyText')}
        </EmptyState>
      ) : (
        <ul className="list-rows">
          {items.map((desk) => (
            <Row key={desk.id} desk={desk} />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={items.length}
      />
    </section>
  );
}

const Row = ({ desk }: { desk: DeskView }) => (
  <li className="referral-row stack-small">
    <div className="row">
      <h2 className="referral-row-title">
        <Link to={paths.desk(desk.id)} data-row>
          {desk.name}
        </Link>
      </h2>
      {desk.sample && <SampleBadge />}
    </div>
    <p className="meta">
      <span>{t(`referrals.desks.kinds.${desk.kind}`)}</span>
      {desk.mail !== null && <span className="referral-long">{desk.mail}</span>}
      {desk.phone !== null && <span>{desk.phone}</span>}
    </p>
    <p className="muted small">{desk.services.length === 0 ? t('referrals.desks.answersForAll') : t('referrals.desks.answersFor', { services: desk.services.map(({ name }) => name).join(', ') })}</p>
  </li>
);
