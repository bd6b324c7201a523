import { useNavigate } from 'react-router';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify } from '../../ui/toast.js';
import { useRemoveThread, useRestoreThread } from './mutations.js';
import { useActFailed, useThreadContext } from './thread-context.js';

/** Deletes the thread and leads to the list, where it can be brought back. */
export function RemoveThreadDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const remove = useRemoveThread(page.id);
  const restore = useRestoreThread(page.id);
  const failed = useActFailed();
  const navigate = useNavigate();
  const confirm = async (): Promise<void> => {
    try {
      await remove.mutateAsync({ version: page.version });
    } catch (error) {
      failed(error);
      onClose();
      return;
    }
    notify({
      text: t('threads.page.toasts.threadRemoved', { title: page.title }),
      undo: async () => {
        await restore.mutateAsync(undefined);
        await navigate(paths.thread(page.id));
      },
    });
    void navigate(paths.threads());
  };
  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} busy={remove.isPending} tone="danger" title={t('threads.page.removeThread.title')} confirmLabel={t('threads.page.removeThread.confirm')}>
      <p>{t('threads.page.removeThread.text')}</p>
    </ConfirmDialog>
  );
}
