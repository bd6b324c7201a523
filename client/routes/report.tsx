import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { sessionOptions } from '../features/accounts/face.js';
import { ReportPageView } from '../features/experiences/report-page-view.js';
import { LessonSuggestions } from '../features/suggestions/face.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';

/** `/erfahrungen/:id`: one report, public ones without signing in; `#erkenntnis-<id>` leads to a lesson. */
export function Component() {
  const { id = '' } = useParams();
  const session = useQuery(sessionOptions());
  // Who reads decides what is asked for: a guest must not ask for what is for members.
  return (
    <QueryView query={session} skeleton={<Skeleton rows={3} lines={4} />}>
      {({ me }) => (
        <ReportPageView
          id={id}
          me={me}
          lessonMore={(page, lesson, changed, beside) => <LessonSuggestions reportId={page.id} lesson={lesson} decides={page.can.publish || page.can.hide} beside={beside} onChanged={changed} />}
        />
      )}
    </QueryView>
  );
}
