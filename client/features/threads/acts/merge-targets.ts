import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { QUERY_MAX, SIMILAR_FROM, similar, suggest, type ThreadHit } from '../../../../shared/search/contract.js';
import { read, type ThreadListItem, type ThreadPage } from '../../../../shared/threads/contract.js';
import { call } from '../../../lib/api.js';

export type MergeTarget = Pick<ThreadListItem, 'id' | 'title' | 'kind' | 'organisation' | 'answerCount' | 'commentCount'>;

/** The id in an address of a thread that was pasted. */
const idIn = (words: string): string | null => /\/fragen\/([0-9a-f-]{36})/i.exec(words)?.[1]?.toLowerCase() ?? null;

const targetOf = ({ title, thread }: Pick<ThreadHit, 'title' | 'thread'>): MergeTarget => ({ ...thread, title: title.text });

/** Threads a thread could go into: those like it, those that fit the words, or the one of an address. */
export function useMergeTargets(page: ThreadPage, words: string): { targets: MergeTarget[]; busy: boolean } {
  const address = idIn(words);
  const q = words.replace(/\s+/g, ' ').trim().slice(0, QUERY_MAX).trim();
  const found = useQuery({
    queryKey: ['threads', 'merge-targets', q || page.title],
    queryFn: async ({ signal }): Promise<MergeTarget[]> => {
      if (!q) return (await call(similar, { query: { title: page.title.slice(0, QUERY_MAX).trim() } }, { signal })).threads.map(targetOf);
      const { groups } = await call(suggest, { query: { q } }, { signal });
      return groups.flatMap(({ items }) => items).flatMap((hit) => (hit.kind === 'thread' ? [targetOf(hit)] : []));
    },
    enabled: address === null && (q.length > 0 || page.title.length >= SIMILAR_FROM),
    placeholderData: keepPreviousData,
  });
  const named = useQuery({ queryKey: ['threads', 'merge-targets', address], queryFn: ({ signal }): Promise<MergeTarget> => call(read, { params: { id: address ?? '' } }, { signal }), enabled: address !== null });
  const targets = address === null ? (found.data ?? []) : named.data ? [named.data] : [];
  return { targets: targets.filter(({ id }) => id !== page.id), busy: address === null ? found.isFetching : named.isFetching };
}
