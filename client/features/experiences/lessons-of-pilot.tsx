import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { paths } from '../../lib/paths.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useTermHints } from '../glossary/face.js';
import { LessonCard } from './lesson-card.js';
import { LessonSource } from './lesson-source.js';
import { lessonsOptions } from './queries.js';

const AT_ONCE = 4;

/** What the houses of a pilot project learned about its services, the latest first; further ones are loaded here, for there is no other list of them. */
export function LessonsOfPilot({ pilotId, empty }: { pilotId: string; empty: React.ReactNode }) {
  const query = useInfiniteQuery(lessonsOptions({ pilot: pilotId, limit: AT_ONCE }));
  const hints = useTermHints();
  const box = useRef<HTMLDivElement>(null);
  const lessons = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const loading = useEndFocus(box, '[data-lesson]', lessons.length, query.hasNextPage);
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={3} />;
  if (lessons.length === 0) return <>{empty}</>;
  return (
    <div className="stack" ref={box}>
      {lessons.map((lesson) => (
        <div key={lesson.id} data-lesson tabIndex={-1}>
          <LessonCard lesson={lesson} level={3} hints={hints} to={paths.report(lesson.report.id, lesson.id)} source={<LessonSource lesson={lesson} />} />
        </div>
      ))}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={lessons.length}
      />
    </div>
  );
}
