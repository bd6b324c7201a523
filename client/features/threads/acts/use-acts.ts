import { useQueryClient } from '@tanstack/react-query';
import { undo } from '../../../../shared/audit/contract.js';
import { lock, move, unlock, type Acted, type ThreadMove } from '../../../../shared/threads/acts.js';
import { t } from '../../../i18n/index.js';
import { call } from '../../../lib/api.js';
import { notify } from '../../../ui/toast.js';
import { refreshAfter } from '../cache.js';
import { useAct } from '../mutations.js';
import { useThreadContext } from '../thread-context.js';

interface Because {
  version: number;
  reason: string;
}

export const useLockThread = (id: string) => useAct(id, 'threads.changed', ({ version, reason, locked }: Because & { locked: boolean }) => call(locked ? lock : unlock, { params: { id }, body: { reason }, version }));

export const useMoveThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: ThreadMove & { version: number }) => call(move, { params: { id }, body, version }));

/** Says what was done and offers to take it back; the page shows the new state both times. */
export function useActed(): (text: string, acted: Acted) => void {
  const { snapshot, state } = useThreadContext();
  const client = useQueryClient();
  const { id } = snapshot.page;
  return (text, { actId }) => {
    state.accept();
    notify({
      text,
      tone: 'success',
      undo: async () => {
        await call(undo, { params: { id: actId } });
        await refreshAfter({ type: 'threads.changed', threadId: id }, client);
        state.accept();
        notify({ text: t('threads.acts.undone') });
      },
    });
  };
}
