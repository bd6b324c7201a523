import { useParams } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { CaseView } from '../features/moderation/case-view.js';
import { useCase } from '../features/moderation/use-case.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/:id`: one case, for coordinators within whose mandate it lies. */
export function Component() {
  const { id = '' } = useParams();
  return useMe()?.instanceRole === 'coordinator' ? <OneCase key={id} id={id} /> : <NotFound />;
}

function OneCase({ id }: { id: string }) {
  const state = useCase(id);
  if (state.gone) return <NotFound />;
  if (state.error) return <ErrorState error={state.error} onRetry={state.retry} />;
  return state.page ? <CaseView state={state} page={state.page} /> : <Skeleton rows={3} lines={4} />;
}
