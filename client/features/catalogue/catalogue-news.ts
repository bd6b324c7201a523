import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { topics, type LiveEvent } from '../../../shared/events.js';
import { useLiveEvents, useTopic } from '../../lib/live.js';
import { queryClient } from '../../lib/query-client.js';

/** What a change of an entry touches: what forms offer, what hints explain, and the pages of those who keep it. */
export const refreshCatalogue = (client: QueryClient): Promise<unknown> =>
  Promise.all([['components'], ['glossary'], ['reports', 'obstacles'], ['care'], ['services']].map((queryKey) => client.invalidateQueries({ queryKey })));

/** Entries change under whatever page is open: every page of a member hears of it. */
export function useCatalogueNews(member: boolean): void {
  useTopic(member ? topics.catalogue() : null);
  useLiveEvents(
    useCallback((event: Pick<LiveEvent, 'type'>) => {
      if (event.type === 'catalogue.changed' || event.type === 'services.version-published' || event.type === 'services.version-changed') void refreshCatalogue(queryClient);
    }, []),
  );
}
