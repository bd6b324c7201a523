import { useQueryClient } from '@tanstack/react-query';
import type { CommentView } from '../../../shared/threads/contract.js';
import { SuggestionsAtText } from '../suggestions/face.js';
import { refreshAfter } from './cache.js';
import { useThreadContext } from './thread-context.js';

/** What waits at a post: one's own suggestion, and those one decides. */
export function PostSuggestions({ post }: { post: CommentView }) {
  const { snapshot, state } = useThreadContext();
  const client = useQueryClient();
  if (post.removed) return null;
  const changed = async (): Promise<void> => {
    await refreshAfter({ type: 'posts.changed', threadId: post.threadId }, client);
    state.accept();
  };
  return <SuggestionsAtText within={snapshot.page.id} subjectId={post.id} onChanged={changed} />;
}
