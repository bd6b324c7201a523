import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { notify } from '../../ui/toast.js';
import { useSuggest } from '../suggestions/face.js';
import { useReasonField } from './acts/use-reason-field.js';
import { PostEditor } from './post-editor.js';
import { useThreadContext } from './thread-context.js';

/** *Änderung vorschlagen*: the text of somebody else, worded otherwise in its place, for those who decide. */
export function SuggestEditor({ post, onDone }: { post: CommentView; onDone: () => void }) {
  const { me } = useThreadContext();
  const suggest = useSuggest();
  const { field, reason, ready } = useReasonField({ label: t('suggestions.suggest.reason'), hint: t('suggestions.suggest.reasonHint') });
  const send = async ({ text, version }: { text: string; version: number }): Promise<void> => {
    await suggest.mutateAsync({ version, subjectId: post.id, content: { kind: 'post', text }, reason });
    notify({ text: t('suggestions.sent'), tone: 'success' });
  };
  return (
    <PostEditor
      post={post}
      onDone={onDone}
      way={{
        place: { person: me.id, kind: 'suggestion', target: `${post.threadId}.${post.id}` },
        update: { isPending: suggest.isPending, error: suggest.error, reset: suggest.reset, mutateAsync: send },
        withoutFiles: true,
        before: <p className="measure small">{t('suggestions.suggest.before', { organisation: me.organisation.name })}</p>,
        fields: field,
        ready,
        submitLabel: t('suggestions.suggest.confirm'),
      }}
    />
  );
}
