import { t } from '../../i18n/index.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify } from '../../ui/toast.js';
import { useChangeThread } from './mutations.js';
import { useActFailed, useThreadContext } from './thread-context.js';

/** Opens a thread to all administrations, or draws it back to the own house; names who can read it then. */
export function VisibilityDialog({ onClose }: { onClose: () => void }) {
  const { me, snapshot, state } = useThreadContext();
  const { page } = snapshot;
  const change = useChangeThread(page.id);
  const failed = useActFailed();
  const widen = page.visibility === 'organisation';
  const organisation = me.organisation.name;
  const confirm = async (): Promise<void> => {
    try {
      await change.mutateAsync({ body: { visibility: widen ? 'community' : 'organisation' }, version: page.version });
      state.accept();
      notify({ text: t('threads.page.toasts.threadChanged'), tone: 'success' });
    } catch (error) {
      failed(error);
    }
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void confirm()}
      busy={change.isPending}
      title={widen ? t('threads.page.widen.toCommunity') : t('threads.page.widen.toOrganisation', { organisation })}
      confirmLabel={widen ? t('threads.page.widen.confirm') : t('threads.page.widen.narrow')}
    >
      <p>{widen ? t('threads.page.widen.communityText') : t('threads.page.widen.organisationText', { organisation })}</p>
    </ConfirmDialog>
  );
}
