import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { LessonView } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useTermHints } from '../glossary/face.js';
import { phaseText } from '../rollouts/face.js';
import { LessonCard } from './lesson-card.js';
import { LessonSource } from './lesson-source.js';
import { lessonsOptions } from './queries.js';

// As many as a request gives: few services have more, and they are grouped by phase.
const AT_ONCE = 100;

/** The lessons of a service by phase, in the order of an introduction; nothing where there are none. */
export function LessonsOfService({ service: { id: serviceId, slug } }: { service: { id: string; slug: string } }) {
  const query = useInfiniteQuery(lessonsOptions({ service: serviceId, limit: AT_ONCE }));
  const hints = useTermHints();
  const box = useRef<HTMLElement>(null);
  const lessons = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const loading = useEndFocus(box, '[data-lesson]', lessons.length, query.hasNextPage);
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={2} lines={3} />;
  if (lessons.length === 0) return null;
  return (
    <section className="section" aria-labelledby="service-lessons" ref={box}>
      <h2 id="service-lessons">{t('experiences.service.lessons')}</h2>
      <div className="stack">
        {byPhase(lessons).map(([phase, those]) => (
          <section key={phase ?? 'none'} className="stack-small">
            <h3 className="quiet-links">{phase === null ? t('experiences.service.noPhase') : <Link to={paths.phase(phase, slug)}>{phaseText(phase)}</Link>}</h3>
            {those.map((lesson) => (
              <LessonCard key={lesson.id} lesson={{ ...lesson, phase: null }} level={4} hints={hints} to={paths.report(lesson.report.id, lesson.id)} source={<LessonSource lesson={lesson} />} />
            ))}
          </section>
        ))}
      </div>
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onLoad={() => {
          loading();
          void query.fetchNextPage();
        }}
        shown={lessons.length}
      />
    </section>
  );
}

/** Phases in their order, lessons without one last; within a phase as they come, the latest first. */
export function byPhase(lessons: readonly LessonView[]): [number | null, LessonView[]][] {
  const groups = new Map<number | null, LessonView[]>();
  for (const lesson of lessons) groups.set(lesson.phase, [...(groups.get(lesson.phase) ?? []), lesson]);
  return [...groups].sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity));
}
