import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Page } from '../../../shared/pagination.js';
import { list, listPosts, listRevisions, read } from '../../../shared/threads/contract.js';
import type { PostView, ThreadListQuery } from '../../../shared/threads/contract.js';
import { list as listReferences, type ReferenceQuery } from '../../../shared/threads/references.js';
import { call } from '../../lib/api.js';

/** What a list of threads is narrowed to; everything the address of the page says. */
export type ThreadSelection = Omit<z.input<typeof ThreadListQuery>, 'cursor'>;

export const threadKeys = {
  all: ['threads'] as const,
  lists: ['threads', 'list'] as const,
  list: (filter: ThreadSelection) => ['threads', 'list', filter] as const,
  /** Below the lists: whatever changes those may change these. */
  references: ['threads', 'list', 'references'] as const,
  thread: (id: string) => ['threads', 'thread', id] as const,
  page: (id: string) => ['threads', 'thread', id, 'page'] as const,
  more: (id: string, cursor: string | null) => ['threads', 'thread', id, 'more', cursor] as const,
  comments: (id: string, postId: string) => ['threads', 'thread', id, 'comments', postId] as const,
  revisions: (postId: string) => ['threads', 'revisions', postId] as const,
};

// While no page subscribes to a thread nothing tells us of its changes: long enough for a prefetch, no longer.
const UNHEARD = 2_000;

/** Threads page by page; used by the list of questions, the hub of a service and the start page alike. */
export const threadListOptions = (filter: ThreadSelection) =>
  infiniteQueryOptions({
    queryKey: threadKeys.list(filter),
    queryFn: ({ pageParam, signal }) => call(list, { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: UNHEARD,
  });

/** Frequent questions of a service or a phase. */
export const referenceOptions = (query: ReferenceQuery) => queryOptions({ queryKey: [...threadKeys.references, query], queryFn: ({ signal }) => call(listReferences, { query }, { signal }), staleTime: UNHEARD });

export const threadOptions = (id: string) =>
  queryOptions({ queryKey: threadKeys.page(id), queryFn: ({ signal }) => call(read, { params: { id } }, { signal }), staleTime: UNHEARD });

/** Answers behind the first page; `cursor` is what the first page gave. */
export const moreAnswersOptions = (id: string, cursor: string | null) =>
  infiniteQueryOptions({
    queryKey: threadKeys.more(id, cursor),
    queryFn: ({ pageParam, signal }): Promise<Page<PostView>> =>
      call(listPosts, { params: { id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.nextCursor,
  });

/** All answers, those of administrations like the own one first. */
export const answersAlikeOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...threadKeys.thread(id), 'alike'],
    queryFn: ({ pageParam, signal }): Promise<Page<PostView>> => call(listPosts, { params: { id }, query: { order: 'alike', ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Comments of one post come a hundred at a time; more than that under one post is read elsewhere or not at all. */
export const COMMENTS_PER_REQUEST = 100;

export interface CommentsOfPost {
  postId: string;
  comments: PostView[];
}

export const commentsOptions = (id: string, parent: string) =>
  queryOptions({
    queryKey: threadKeys.comments(id, parent),
    queryFn: async ({ signal }): Promise<CommentsOfPost> => {
      const comments: PostView[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page<PostView> = await call(listPosts, { params: { id }, query: { parent, limit: COMMENTS_PER_REQUEST, ...(cursor ? { cursor } : {}) } }, { signal });
        comments.push(...page.items);
        cursor = page.nextCursor;
      }
      return { postId: parent, comments };
    },
  });

/** Earlier texts of a post; `version` is part of the key, so that an edit brings a new list. */
export const revisionsOptions = (postId: string, version: number) =>
  queryOptions({
    queryKey: [...threadKeys.revisions(postId), version],
    queryFn: ({ signal }) => call(listRevisions, { params: { id: postId } }, { signal }),
  });
