import { t } from '../../../i18n/index.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useLockThread } from './use-acts.js';

/** Locks a thread, or unlocks it. */
export function LockDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const lock = useLockThread(page.id);
  const kind = page.locked === null ? 'lock' : 'unlock';
  return (
    <ActDialog
      title={t(`threads.acts.${kind}.title`)}
      submitLabel={t(`threads.acts.${kind}.confirm`)}
      before={<p>{t(`threads.acts.${kind}.text`)}</p>}
      labels={{}}
      run={(reason) => lock.mutateAsync({ reason, version: page.version, locked: kind === 'lock' })}
      done={t(`threads.acts.${kind}.done`)}
      onClose={onClose}
    />
  );
}
