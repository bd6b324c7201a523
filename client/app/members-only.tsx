import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionOptions } from '../features/accounts/face.js';
import { paths } from '../lib/paths.js';
import { ErrorState, Skeleton } from '../ui/states.js';

/** Shows its pages to members; everybody else comes back here after signing in. */
export function MembersOnly() {
  const session = useQuery(sessionOptions());
  const location = useLocation();
  if (session.data?.me) return <Outlet />;
  if (session.data) return <Navigate to={paths.signIn(location.pathname + location.search + location.hash)} replace />;
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  return <Skeleton lines={4} rows={2} />;
}
