import { useRef, useState } from 'react';
import { REASON_MAX } from '../../../../shared/audit/contract.js';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { TextAreaField } from '../../../ui/text-field.js';
import { PostEditor } from '../post-editor.js';
import { useThreadContext } from '../thread-context.js';
import { reasonProblem } from './reason-problem.js';
import { useActed, useEditText } from './use-acts.js';

/** A text of somebody else, corrected by coordination in its place: says first who will see what, and asks for a reason. */
export function EditTextEditor({ post, onDone }: { post: CommentView; onDone: () => void }) {
  const { me } = useThreadContext();
  const act = useEditText(post.threadId, post.id);
  const acted = useActed();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  const ready = (): boolean => {
    const wrong = reasonProblem(reason) || undefined;
    setProblem(wrong);
    if (wrong) field.current?.querySelector('textarea')?.focus();
    return wrong === undefined;
  };
  const send = async (change: { text: string; version: number }): Promise<void> => acted(t('threads.acts.edit.done'), await act.mutateAsync({ ...change, reason: reason.trim() }));
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
        fields: (
          <div ref={field}>
            <TextAreaField label={t('threads.acts.reason')} hint={t('threads.acts.reasonToAll')} error={problem} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
          </div>
        ),
        ready,
        submitLabel: t('threads.acts.edit.confirm'),
      }}
    />
  );
}
