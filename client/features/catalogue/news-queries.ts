import { queryOptions } from '@tanstack/react-query';
import { readNews } from '../../../shared/catalogue/news.js';
import { call } from '../../lib/api.js';

export const NEWS_KEY = ['services', 'news'] as const;

/** What is new at one's services since a moment; null: as far back as the server looks by itself. */
export const newsOptions = (since: string | null) =>
  queryOptions({ queryKey: [...NEWS_KEY, since], queryFn: ({ signal }) => call(readNews, { query: since === null ? {} : { since } }, { signal }), staleTime: 2_000 });
