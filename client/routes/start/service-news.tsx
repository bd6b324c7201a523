import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ResponseOf } from '../../../shared/route.js';
import type { readNews } from '../../../shared/catalogue/news.js';
import { topics, type LiveEvent } from '../../../shared/events.js';
import { NEWS_KEY, newsOptions } from '../../features/catalogue/news-queries.js';
import { useGone } from '../../features/threads/use-gone.js';
import { useHeld, useOpening } from '../../lib/use-held.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { useLastVisit } from '../../lib/last-visit.js';
import { useLiveEvents, useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { NewsOfServices } from './news-of-services.js';

/** *Neu bei Ihren Diensten*: since the last visit as this device remembers it. */
export function ServiceNews({ person }: { person: string }) {
  const { since, markSeen } = useLastVisit(person);
  const [all, setAll] = useState(false);
  const from = all ? null : since;
  return (
    <section className="section" aria-labelledby="service-news">
      <div className="section-head">
        <h2 id="service-news">{t('start.member.newTitle')}</h2>
        {from !== null || since === null ? (
          <Button size="small" variant="quiet" icon="check" onClick={() => (setAll(false), markSeen())}>
            {t('start.member.markSeen')}
          </Button>
        ) : null}
      </div>
      <p className="section-intro">{from === null ? t('start.member.newLately') : t('start.member.newSince', { moment: formatMoment(from) })}</p>
      <NewsSince key={from ?? ''} since={from} onAll={() => setAll(true)} />
    </section>
  );
}

type News = ResponseOf<typeof readNews>;

function NewsSince({ since, onAll }: { since: string | null; onAll: () => void }) {
  const query = useQuery(newsOptions(since));
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld<News>(query.data, { follow: opening });
  const { gone, forget } = useGone();
  const client = useQueryClient();
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: NEWS_KEY }), [client]);
  useTopic(topics.threads(), refresh);
  useLiveEvents(
    useCallback(
      ({ type }: LiveEvent) => {
        if (NEWS.has(type)) refresh();
      },
      [refresh],
    ),
  );
  if (!shown) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={3} />;
  return (
    <div className="thread-list">
      {shown.watched.map((id) => (
        <Listening key={id} service={id} />
      ))}
      <StatusBar text={query.data && query.data.services !== shown.services ? t('start.member.newsChanged') : null} actionLabel="" onShow={() => (forget(), accept())} />
      {shown.services.length > 0 ? <NewsOfServices services={shown.services} gone={gone} /> : <NothingNew watched={shown.watched.length} since={since} onAll={onAll} />}
    </div>
  );
}

const NEWS: ReadonlySet<string> = new Set(['threads.created', 'threads.changed', 'threads.deleted', 'threads.restored', 'threads.gone', 'solutions.marked', 'solutions.unmarked', 'rollouts.changed', 'subscriptions.changed']);

/** Hears when a house changes its stand with a service. */
function Listening({ service }: { service: string }) {
  useTopic(topics.service(service));
  return null;
}

function NothingNew({ watched, since, onAll }: { watched: number; since: string | null; onAll: () => void }) {
  if (watched === 0) {
    return (
      <EmptyState icon="services" title={t('start.member.newEmpty')} action={<LinkButton to={paths.services}>{t('start.member.newEmptyAction')}</LinkButton>}>
        {t('start.member.newEmptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="check-circle" title={t('start.member.newNothing')} action={since === null ? null : <Button onClick={onAll}>{t('start.member.newShowLately')}</Button>}>
      {t('start.member.newNothingText')}
    </EmptyState>
  );
}
