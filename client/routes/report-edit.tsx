import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { topics } from '../../shared/events.js';
import { useMe } from '../features/accounts/face.js';
import { DraftGone, ReportEditor } from '../features/experiences/editor/report-editor.js';
import { draftOptions } from '../features/experiences/queries.js';
import { isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';

/** `/erfahrungen/:id/bearbeiten`: the working copy of a report of the own house; `#abschnitt-<name>` leads to a section. */
export function Component() {
  const { id = '' } = useParams();
  const me = useMe();
  const draft = useQuery(draftOptions(id));
  useTopic(topics.report(id));
  const { hash } = useLocation();
  const there = draft.data !== undefined;
  useEffect(() => {
    const section = there && hash ? document.getElementById(hash.slice(1)) : null;
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  }, [hash, there]);
  if (!me) return null;
  if (isNotFound(draft.error)) return <DraftGone />;
  return (
    <QueryView query={draft} skeleton={<Skeleton rows={4} lines={4} />}>
      {(report) => <ReportEditor key={report.id} person={me.id} report={report} />}
    </QueryView>
  );
}
