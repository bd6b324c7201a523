import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Written } from '../../../shared/contributions/written.js';
import type { LiveEventType } from '../../../shared/events.js';
import {
  change,
  changePost,
  create,
  createPost,
  markAffectsUs,
  markHelpful,
  markSolution,
  remove,
  removePost,
  restore,
  restorePost,
  unmarkAffectsUs,
  unmarkHelpful,
  unmarkSolution,
} from '../../../shared/threads/contract.js';
import type { CommentView, PostDraft, ThreadChange, ThreadDraft, ThreadPage } from '../../../shared/threads/contract.js';
import { call } from '../../lib/api.js';
import { refreshContributions } from '../contributions/face.js';
import { refreshAfter } from './cache.js';
import { mapPosts } from './map-posts.js';
import { threadKeys } from './queries.js';

/** Marks the viewer's own acts on a thread: while one is under way, its echo by the socket is no news. */
export const actKey = (threadId: string) => ['threads', 'act', threadId] as const;

/** One act on a thread: the promise of `mutateAsync` resolves when the page has read the new state. */
export function useAct<Variables, Result>(threadId: string, type: LiveEventType, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationKey: actKey(threadId), mutationFn: run, onSuccess: () => refreshAfter({ type, threadId }, client) });
}

/** Sends a question or discussion where it belongs; the key makes sure that sending again creates nothing twice. */
export type PublishThread = (draft: ThreadDraft, key: string) => Promise<Written>;

const publishThread: PublishThread = (draft, key) => call(create, { body: draft }, { idempotencyKey: key });

/** Publishes a question or discussion; sending again with the same key publishes nothing twice. */
export function useAsk(publish: PublishThread = publishThread) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, key }: { draft: ThreadDraft; key: string }) => publish(draft, key),
    onSuccess: (written) => ('held' in written ? refreshContributions(client) : refreshAfter({ type: 'threads.created', threadId: written.id }, client)),
  });
}

export const useCreatePost = (threadId: string) =>
  useAct(threadId, 'posts.created', ({ draft, key }: { draft: PostDraft; key: string }) =>
    call(createPost, { params: { id: threadId }, body: draft }, { idempotencyKey: key }),
  );

export const useChangePost = (threadId: string, postId: string) =>
  useAct(threadId, 'posts.changed', ({ text, version }: { text: string; version: number }) => call(changePost, { params: { id: postId }, body: { text }, version }));

export const useRemovePost = (threadId: string) =>
  useAct(threadId, 'posts.deleted', ({ id, version }: { id: string; version: number }) => call(removePost, { params: { id }, version }));

export const useRestorePost = (threadId: string) =>
  useAct(threadId, 'posts.restored', (id: string) => call(restorePost, { params: { id } }));

export const useMarkSolution = (threadId: string) =>
  useAct(threadId, 'solutions.marked', ({ postId, serviceVersionId, componentIds }: { postId: string; serviceVersionId?: string; componentIds: string[] }) =>
    call(markSolution, { params: { id: threadId, postId }, body: { ...(serviceVersionId ? { serviceVersionId } : {}), componentIds } }),
  );

export const useUnmarkSolution = (threadId: string) =>
  useAct(threadId, 'solutions.unmarked', (postId: string) => call(unmarkSolution, { params: { id: threadId, postId } }));

export const useChangeThread = (threadId: string) =>
  useAct(threadId, 'threads.changed', ({ body, version }: { body: ThreadChange; version: number }) => call(change, { params: { id: threadId }, body, version }));

/** Deleting leads away from the page first: reading it again would only answer that it is gone. */
export function useRemoveThread(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: actKey(threadId),
    mutationFn: ({ version }: { version: number }) => call(remove, { params: { id: threadId }, version }),
    onSuccess: () => client.invalidateQueries({ queryKey: threadKeys.lists }),
  });
}

export const useRestoreThread = (threadId: string) =>
  useAct(threadId, 'threads.restored', () => call(restore, { params: { id: threadId } }));

/** *Hilft* on or off: shown at once, taken back where the server refuses. */
export function useHelpful(threadId: string) {
  return useOptimistic<{ postId: string; on: boolean }, { helpfulCount: number }>(threadId, {
    run: ({ postId, on }) => call(on ? markHelpful : unmarkHelpful, { params: { id: postId } }),
    guess: (client, { postId, on }) =>
      changePostInCache(client, threadId, postId, (post) => ({
        ...post,
        helpfulCount: post.helpfulCount + (on === post.viewer.helpful ? 0 : on ? 1 : -1),
        viewer: { ...post.viewer, helpful: on },
      })),
    settle: (client, { postId, on }, { helpfulCount }) =>
      changePostInCache(client, threadId, postId, (post) => ({ ...post, helpfulCount, viewer: { ...post.viewer, helpful: on } })),
  });
}

/** *Betrifft uns auch* of the own house. */
export function useAffectsUs(threadId: string) {
  const changePage = (client: QueryClient, update: (page: ThreadPage) => ThreadPage): void => {
    client.setQueryData<ThreadPage>(threadKeys.page(threadId), (page) => (page ? update(page) : page));
  };
  return useOptimistic<{ on: boolean }, { affectsUsCount: number }>(threadId, {
    run: ({ on }) => call(on ? markAffectsUs : unmarkAffectsUs, { params: { id: threadId } }),
    guess: (client, { on }) =>
      changePage(client, (page) => ({
        ...page,
        affectsUsCount: page.affectsUsCount + (on === page.viewer.affectsUs ? 0 : on ? 1 : -1),
        viewer: { ...page.viewer, affectsUs: on },
      })),
    settle: (client, { on }, { affectsUsCount }) => changePage(client, (page) => ({ ...page, affectsUsCount, viewer: { ...page.viewer, affectsUs: on } })),
  });
}

interface Optimistic<Variables, Result> {
  run: (variables: Variables) => Promise<Result>;
  guess: (client: QueryClient, variables: Variables) => void;
  settle: (client: QueryClient, variables: Variables, result: Result) => void;
}

function useOptimistic<Variables, Result>(threadId: string, { run, guess, settle }: Optimistic<Variables, Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: actKey(threadId),
    mutationFn: run,
    onMutate: async (variables: Variables) => {
      // An answer under way would overwrite the guess with the old number.
      await client.cancelQueries({ queryKey: threadKeys.thread(threadId) });
      guess(client, variables);
    },
    onSuccess: (result, variables) => settle(client, variables, result),
    // Reading again instead of restoring a copy: the copy may be older than what arrived meanwhile.
    onError: () => client.invalidateQueries({ queryKey: threadKeys.thread(threadId) }),
  });
}

const changePostInCache = (client: QueryClient, threadId: string, postId: string, update: (post: CommentView) => CommentView): void => {
  client.setQueriesData({ queryKey: threadKeys.thread(threadId) }, (data: unknown) => mapPosts(data, postId, update));
};
