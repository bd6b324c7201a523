import { useCallback, useEffect, useRef, useState } from 'react';
import { postElementId } from './post-id.js';
import { commentsOf, postsOf } from './snapshot.js';
import type { ThreadState } from './use-thread.js';

/**
 * Brings a post into view and gives it the focus, wherever it is: further answers and folded comments are loaded
 * until it is there, or until there is nothing left to load; then it is `missing`.
 */
export function useReveal(state: ThreadState, missing: (postId: string) => void): (postId: string) => void {
  const target = useRef<string | null>(null);
  const [, look] = useState(0);
  const { shown, moreAnswers } = state;

  useEffect(() => {
    const wanted = target.current;
    if (!wanted || !shown) return;
    const element = document.getElementById(postElementId(wanted));
    if (element) {
      target.current = null;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'start' });
      return;
    }
    const posts = postsOf(shown);
    const parent = posts.find((post) => commentsOf(shown, post).some((comment) => comment.id === wanted));
    const folded = parent ? [parent] : posts.filter((post) => post.commentCount > post.comments.length);
    const next = folded.find((post) => state.unfolding(post.id) === 'folded');
    if (moreAnswers.loading || folded.some((post) => state.unfolding(post.id) === 'loading')) return;
    // Answers first: they are more often what an address points to, and one request brings many.
    if (!parent && moreAnswers.available && !moreAnswers.error) moreAnswers.load();
    else if (next) state.unfold(next.id);
    else {
      target.current = null;
      missing(wanted);
    }
  });

  return useCallback((postId: string) => {
    target.current = postId;
    look((before) => before + 1);
  }, []);
}
