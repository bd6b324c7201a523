import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionOptions } from '../features/accounts/face.js';
import { paths } from '../lib/paths.js';
import { ErrorState, Skeleton } from '../ui/states.js';

/** Shows its pages to members; everybody else comes back here after signing in. */
export function MembersOnly() {
  const session = useQuery(sessionOptions());
  const location = useLocation();
  const [wasIn, setWasIn] = useState(false);
  if (session.data?.me && !wasIn) setWasIn(true);
  if (session.data?.me) return <Outlet />;
  if (session.data) {
    // Already on the way elsewhere, as after signing out: the new page is only not drawn yet.
    if (window.location.pathname !== location.pathname) return null;
    const target = paths.signIn(location.pathname + location.search + location.hash);
    return <Navigate to={target} replace state={wasIn ? { note: 'ended' } : null} />;
  }
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  return <Skeleton lines={4} rows={2} />;
}
