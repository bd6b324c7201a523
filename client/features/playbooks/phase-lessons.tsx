import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { LessonView } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { itemsOf, listNews, withFurtherPages } from '../../lib/held-pages.js';
import { paths } from '../../lib/paths.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { useHeld, useOpening } from '../../lib/use-held.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { notifyError } from '../../ui/toast.js';
import { LessonCard, LessonSource, lessonsOptions, useGoneReports } from '../experiences/face.js';
import { useTermHints } from '../glossary/face.js';

const AT_ONCE = 5;

interface PhaseLessonsProps {
  phase: number;
  service: string | undefined;
  empty: React.ReactNode;
}

/** What was learned at a phase, the latest first; what is published meanwhile waits behind a bar. */
export const PhaseLessons = (props: PhaseLessonsProps) => <Lessons key={`${props.phase} ${props.service ?? ''}`} {...props} />;

function Lessons({ phase, service, empty }: PhaseLessonsProps) {
  const query = useInfiniteQuery(lessonsOptions({ phase, limit: AT_ONCE, ...(service ? { service } : {}) }));
  const latest = useMemo(() => query.data?.pages.map(({ items }) => items), [query.data]);
  const opening = useOpening(query.isFetchedAfterMount || (query.isSuccess && !query.isFetching));
  const { shown, accept } = useHeld(latest, { follow: opening, grow: withFurtherPages });
  const { gone, forget } = useGoneReports();
  // What one may no longer read does not stay until somebody asks for the news.
  const lessons = shown && itemsOf(shown).filter(({ report }) => !gone.has(report.id));
  const hints = useTermHints();
  const box = useRef<HTMLDivElement>(null);
  const loading = useEndFocus(box, 'h3 a', lessons?.length ?? 0, query.hasNextPage);
  const showNews = (): void => {
    forget();
    accept();
  };
  if (!lessons || !latest) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={3} />;
  const news = listNews(
    lessons,
    itemsOf(latest).filter(({ report }) => !gone.has(report.id)),
    lineOf,
  );
  return (
    <div ref={box} className="phase-lessons">
      <StatusBar text={news > 0 ? t('playbooks.lessonNews', { count: news }) : null} actionLabel="" onShow={showNews} />
      {lessons.length === 0 && news === 0 ? (
        empty
      ) : (
        <div className="stack">
          {lessons.map((lesson) => (
            <LessonCard key={lesson.id} lesson={{ ...lesson, phase: null }} level={3} hints={hints} to={paths.report(lesson.report.id, lesson.id)} source={<LessonSource lesson={lesson} />} />
          ))}
        </div>
      )}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        label={t('playbooks.moreLessons')}
        onLoad={() => {
          loading();
          void query.fetchNextPage().then((result) => result.isFetchNextPageError && notifyError(result.error));
        }}
        shown={lessons.length}
      />
    </div>
  );
}

const lineOf = (lesson: LessonView): string => JSON.stringify(lesson);
