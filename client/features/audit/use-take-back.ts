import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { focusHeading } from '../../lib/page-focus.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useUndoAct } from './mutations.js';

/** Takes an act back by a button that goes with the chance to do so: the focus then is on the title of the page. */
export function useTakeBack(entry: Pick<AuditEntryView, 'id'>, onUndone?: () => void): { run: () => void; busy: boolean } {
  const undo = useUndoAct();
  const takeBack = async (): Promise<void> => {
    try {
      // The button may be gone before the answer is here: its own callbacks would not be called.
      await undo.mutateAsync(entry.id);
    } catch (error) {
      notifyError(error);
      return;
    }
    focusHeading();
    onUndone?.();
    notify({ text: t('audit.undoneNow') });
  };
  return { run: () => void takeBack(), busy: undo.isPending };
}
