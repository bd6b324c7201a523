import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { topics } from '../../shared/events.js';
import { useMe } from '../features/accounts/face.js';
// The caches alone: their faces would bring every page's components into the first load.
import { refreshAfter as refreshAnnouncements } from '../features/announcements/cache.js';
import { refreshAfter as refreshContributions } from '../features/contributions/cache.js';
import { refreshAfter as refreshReports } from '../features/experiences/cache.js';
import { refreshAfter as refreshCases } from '../features/moderation/cache.js';
import { refreshAfter as refreshNotices } from '../features/notices/cache.js';
import { refreshAfter as refreshPhases } from '../features/playbooks/cache.js';
import { refreshAfter as refreshPilots } from '../features/pilots/cache.js';
import { refreshAfter as refreshReferrals } from '../features/referrals/cache.js';
import { refreshAfter as refreshRequests } from '../features/requests/cache.js';
import { refreshAfter as refreshRollouts } from '../features/rollouts/cache.js';
import { refreshAfter as refreshSuggestions } from '../features/suggestions/cache.js';
import { refreshAfter as refreshSubscriptions } from '../features/subscriptions/cache.js';
import { refreshAfter as refreshThreads } from '../features/threads/cache.js';
import { onLiveEvent, startLive, stopLive, useTopic } from '../lib/live.js';
import { queryClient } from '../lib/query-client.js';
import { router } from './router.js';

/** The application with everything it stands on. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LiveConnection />
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

/** The live connection exists exactly while somebody is signed in, and belongs to that person. */
function LiveConnection() {
  const me = useMe();
  const personId = me?.id ?? null;
  useEffect(() => {
    if (!personId) return undefined;
    startLive();
    const stop = onLiveEvent((event) => {
      refreshThreads(event, queryClient);
      refreshReports(event, queryClient);
      refreshCases(event, queryClient);
      refreshPhases(event, queryClient);
      refreshPilots(event, queryClient);
      refreshRequests(event, queryClient);
      refreshReferrals(event, queryClient);
      refreshRollouts(event, queryClient);
      refreshSubscriptions(event, queryClient);
      refreshNotices(event, queryClient);
      refreshContributions(event, queryClient);
      refreshSuggestions(event, queryClient);
      refreshAnnouncements(event, queryClient);
    });
    return () => {
      stop();
      stopLive();
    };
  }, [personId]);
  useTopic(personId ? topics.me() : null);
  useTopic(personId ? topics.house() : null);
  // The navigation of coordinators counts what waits, whatever page they are on.
  useTopic(me?.instanceRole === 'coordinator' ? topics.moderation() : null);
  return null;
}
