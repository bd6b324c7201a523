import type { CommentView, ThreadPage } from '../../../../shared/threads/contract.js';
import type { Grade } from '../../../../shared/vocabulary.js';

/** What a text can be graded now: answers to questions; what has a grade can lose it, even where it has become a comment. */
export function gradesFor({ kind }: Pick<ThreadPage, 'kind'>, post: Pick<CommentView, 'kind' | 'removed' | 'grade'>): Grade[] {
  if (post.removed) return [];
  const given: Grade[] = kind === 'question' && post.kind === 'answer' ? ['checked', 'binding'] : [];
  return post.grade === null ? given : [...given, 'experience'];
}
