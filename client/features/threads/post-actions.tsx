import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { readDraft } from '../../lib/drafts.js';
import { Button } from '../../ui/button.js';
import { notify } from '../../ui/toast.js';
import { FlagButton } from '../moderation/face.js';
import { GradeButton } from './acts/grade-button.js';
import { HideButton } from './acts/hide-button.js';
import { ReferenceButton } from './acts/reference-button.js';
import { flaggableFiles } from './flaggable-files.js';
import { useHelpful, useRemovePost, useRestorePost } from './mutations.js';
import type { Editing } from './post-text-editor.js';
import { SuggestButton } from './suggest-button.js';
import { SolutionAction } from './solution-action.js';
import { useActFailed, useThreadContext } from './thread-context.js';
import { editDraftPlace } from './use-post-edit.js';

interface PostActionsProps {
  post: CommentView;
  onEdit: (as: Editing) => void;
  onComment?: () => void;
}

/** What the viewer may do with a post, and nothing else. */
export function PostActions({ post, onEdit, onComment }: PostActionsProps) {
  const { me, snapshot } = useThreadContext();
  const { can } = post;
  return (
    <div className="post-actions row">
      <Helpful post={post} />
      {can.markSolution && <SolutionAction post={post} />}
      {can.comment && onComment && (
        <Button size="small" variant="quiet" icon="comment" data-act="comment" onClick={onComment}>
          {t('threads.page.actions.comment')}
        </Button>
      )}
      {can.edit && (
        <Button size="small" variant="quiet" icon="edit" data-act="edit" onClick={() => onEdit('own')}>
          {readDraft(editDraftPlace(me.id, post)) ? t('threads.page.actions.continueEdit') : t('threads.page.actions.edit')}
        </Button>
      )}
      <RemoveOrRestore post={post} />
      <GradeButton post={post} />
      <SuggestButton post={post} onSuggest={() => onEdit('suggestion')} />
      <ReferenceButton post={post} />
      {snapshot.page.can.moderate && !post.viewer.mine && !post.removed && (
        <Button size="small" variant="quiet" icon="edit" aria-label={t('threads.acts.edit.of', { name: post.author?.name ?? t('threads.page.post.formerMember') })} onClick={() => onEdit('coordination')}>
          {t('threads.acts.edit.open')}
        </Button>
      )}
      {snapshot.page.can.moderate && post.kind !== 'opening' && !post.removed && <HideButton post={post} />}
      {/* The opening is flagged with its thread, in the menu above. */}
      {post.kind !== 'opening' && !post.viewer.mine && !post.removed && (
        <FlagButton subject={{ kind: 'post', id: post.id }} parts={flaggableFiles(post.files)} what={t('threads.page.post.flagWhat', { name: post.author?.name ?? t('threads.page.post.formerMember') })} />
      )}
    </div>
  );
}

/** *Hilft*: pressed once more it is taken back. Who may not press sees the number. */
function Helpful({ post }: { post: CommentView }) {
  const helpful = useHelpful(post.threadId);
  const failed = useActFailed();
  const count = post.helpfulCount > 0 ? t('threads.page.actions.helpfulCount', { count: post.helpfulCount }) : null;
  if (!post.can.markHelpful) return count ? <span className="post-count">{count}</span> : null;
  const on = post.viewer.helpful;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={on ? 'check' : 'helpful'}
        aria-pressed={on}
        onClick={() => {
          if (!helpful.isPending) helpful.mutate({ postId: post.id, on: !on }, { onError: failed });
        }}
      >
        {t('threads.page.actions.helpful')}
      </Button>
      {count && <span className="post-count">{count}</span>}
    </>
  );
}

/** Removing asks nothing, because it can be taken back for ten minutes. */
function RemoveOrRestore({ post }: { post: CommentView }) {
  const { state } = useThreadContext();
  const remove = useRemovePost(post.threadId);
  const restore = useRestorePost(post.threadId);
  const failed = useActFailed();
  const bringBack = async (): Promise<void> => {
    await restore.mutateAsync(post.id);
    state.accept();
  };
  if (post.can.restore) {
    return (
      <Button size="small" variant="quiet" icon="undo" busy={restore.isPending} onClick={() => void bringBack().catch(failed)}>
        {t('threads.page.actions.restore')}
      </Button>
    );
  }
  if (!post.can.delete) return null;
  const takeAway = async (): Promise<void> => {
    await remove.mutateAsync({ id: post.id, version: post.version });
    state.accept();
    notify({ text: t('threads.page.toasts.removed'), undo: bringBack });
  };
  return (
    <Button size="small" variant="quiet" icon="delete" busy={remove.isPending} onClick={() => void takeAway().catch(failed)}>
      {t('threads.page.actions.remove')}
    </Button>
  );
}
