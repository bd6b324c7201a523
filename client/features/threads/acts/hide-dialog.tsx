import { t } from '../../../i18n/index.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useHide } from './use-acts.js';

/** Hides the whole page, or one text on it, from everybody. */
export function HideDialog({ kind, id, onClose }: { kind: 'thread' | 'post'; id: string; onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const hide = useHide(page.id, kind);
  return (
    <ActDialog
      title={t(`threads.acts.hide.title.${kind}`)}
      submitLabel={t('threads.acts.hide.confirm')}
      before={<p>{t(`threads.acts.hide.text.${kind}`)}</p>}
      labels={{}}
      run={async (reason) => {
        const { act } = await hide.mutateAsync({ id, reason });
        return { version: page.version, actId: act };
      }}
      done={t('threads.acts.hide.done')}
      back={kind === 'thread'}
      onClose={onClose}
    />
  );
}
