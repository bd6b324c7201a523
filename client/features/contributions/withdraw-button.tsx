import { useState } from 'react';
import type { ContributionView } from '../../../shared/contributions/contract.js';
import { t } from '../../i18n/index.js';
import { isCode, isNotFound } from '../../lib/error-text.js';
import { focusHeading } from '../../lib/page-focus.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useWithdraw } from './mutations.js';

/** Takes a contribution back, after asking: its text is gone then. */
export function WithdrawButton({ contribution: { id, version, state } }: { contribution: Pick<ContributionView, 'id' | 'version' | 'state'> }) {
  const [open, setOpen] = useState(false);
  const withdraw = useWithdraw();
  const confirm = async (): Promise<void> => {
    try {
      // The button goes with the text: its own callbacks would not be called.
      await withdraw.mutateAsync({ id, version });
      notify({ text: t('contributions.withdraw.done') });
      // Once the dialog is gone: until then nothing behind it takes the focus.
      setTimeout(focusHeading);
    } catch (error) {
      if (isCode(error, 'conflict') || isNotFound(error)) notify({ text: t('contributions.meanwhile'), tone: 'warning' });
      else notifyError(error);
    }
    setOpen(false);
  };
  return (
    <>
      <Button size="small" variant="quiet" icon="delete" onClick={() => setOpen(true)}>
        {t(`contributions.withdraw.open.${state}`)}
      </Button>
      {open && (
        <ConfirmDialog open onClose={() => setOpen(false)} onConfirm={() => void confirm()} busy={withdraw.isPending} tone="danger" title={t(`contributions.withdraw.title.${state}`)} confirmLabel={t(`contributions.withdraw.confirm.${state}`)}>
          <p>{t('contributions.withdraw.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
