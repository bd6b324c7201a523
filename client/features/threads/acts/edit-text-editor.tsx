import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { PostEditor } from '../post-editor.js';
import { useThreadContext } from '../thread-context.js';
import { useActed, useEditText } from './use-acts.js';
import { useReasonField } from './use-reason-field.js';

/** A text of somebody else, corrected by coordination in its place: says first who will see what, and asks for a reason. */
export function EditTextEditor({ post, onDone }: { post: CommentView; onDone: () => void }) {
  const { me } = useThreadContext();
  const act = useEditText(post.threadId, post.id);
  const acted = useActed();
  const { field, reason, ready } = useReasonField({ label: t('threads.acts.reason'), hint: t('threads.acts.reasonToAll') });
  const send = async (change: { text: string; version: number }): Promise<void> => acted(t('threads.acts.edit.done'), await act.mutateAsync({ ...change, reason }));
  return (
    <PostEditor
      post={post}
      onDone={onDone}
      way={{
        place: { person: me.id, kind: 'edit-other', target: `${post.threadId}.${post.id}` },
        update: { isPending: act.isPending, error: act.error, reset: act.reset, mutateAsync: send },
        before: (
          <div className="stack-small measure small">
            <p>{t('threads.acts.edit.text')}</p>
            <p>{t('threads.acts.edit.personal')}</p>
          </div>
        ),
        fields: field,
        ready,
        submitLabel: t('threads.acts.edit.confirm'),
      }}
    />
  );
}
