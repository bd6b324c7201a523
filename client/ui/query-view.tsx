import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, Skeleton } from './states.js';

/** One query as loading, failed or there. Data that is there stays, even if asking again failed. */
export function QueryView<Data>({ query, skeleton, children }: { query: UseQueryResult<Data>; skeleton?: ReactNode; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton ?? <Skeleton />}</>;
}
