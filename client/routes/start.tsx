import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionOptions } from '../features/accounts/face.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { GuestStart } from './start/guest-start.js';

const MemberStart = lazy(() => import('./start/member-start.js'));

/** `/`: what this is for guests; what is new and open for members. */
export function Component() {
  const session = useQuery(sessionOptions());
  if (session.data?.me) {
    return (
      <Suspense fallback={<Skeleton lines={4} rows={2} />}>
        <MemberStart me={session.data.me} />
      </Suspense>
    );
  }
  if (session.data) return <GuestStart />;
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  return <Skeleton lines={4} />;
}
