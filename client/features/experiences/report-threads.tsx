import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { findDrafts } from '../../lib/drafts.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { notify } from '../../ui/toast.js';
import { loadAskForm, ThreadRows } from '../threads/face.js';
import { askPlace } from './acts.js';
import { reportThreadsOptions } from './queries.js';

// The form with its editor is fetched once somebody wants to write.
const AskForm = lazy(loadAskForm);

/** Questions and discussions about a report, and the form for another one. */
export function ReportThreads({ page, me }: { page: ReportPage; me: Me }) {
  const place = useMemo(() => askPlace(page.id), [page.id]);
  // What was begun on an earlier visit stands there again.
  const [asking, setAsking] = useState(() => findDrafts(me.id, place.id).length > 0);
  const pressed = useRef(false);
  const box = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    if (asking && pressed.current) box.current?.querySelector<HTMLElement>('#report-ask')?.focus();
  }, [asking]);
  const open = (): void => {
    pressed.current = true;
    setAsking(true);
  };
  return (
    <section className="section no-print" aria-labelledby="report-threads" ref={box}>
      <div className="section-head">
        <h2 id="report-threads">{t('experiences.page.threads.title')}</h2>
        {page.can.ask && !asking && (
          <Button icon="add" onClick={open}>
            {t('experiences.page.threads.ask')}
          </Button>
        )}
      </div>
      <p className="section-intro measure">{t('experiences.page.threads.intro', { organisation: page.organisation.name })}</p>
      {asking && (
        <div className="report-ask card">
          <div className="section-head">
            <h3 id="report-ask" tabIndex={-1}>
              {t('experiences.page.threads.formTitle')}
            </h3>
            <Button variant="quiet" size="small" icon="close" onClick={() => setAsking(false)}>
              {t('common.close')}
            </Button>
          </div>
          <Suspense fallback={<Skeleton lines={4} />}>
            <AskForm
              me={me}
              level={4}
              place={place}
              about={{ services: page.services.map(({ slug }) => slug), phase: null, kind: 'question' }}
              onPublished={(id, kind) => {
                notify({ text: kind === 'question' ? t('threads.ask.published') : t('threads.ask.publishedDiscussion'), tone: 'success' });
                void navigate(paths.thread(id));
              }}
              onFollowed={(id, affectsUs) => {
                notify({ text: affectsUs ? t('search.similar.followedAffects') : t('search.similar.followed'), tone: 'success' });
                void navigate(paths.thread(id));
              }}
            />
          </Suspense>
        </div>
      )}
      <Threads id={page.id} />
    </section>
  );
}

function Threads({ id }: { id: string }) {
  const query = useInfiniteQuery(reportThreadsOptions(id));
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={3} />;
  const items = query.data.pages.flatMap((one) => one.items);
  if (items.length === 0) return <p className="muted">{t('experiences.page.threads.none')}</p>;
  return (
    <>
      <ThreadRows items={items} level={3} />
      <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items.length} />
    </>
  );
}
