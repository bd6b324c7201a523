import { useState } from 'react';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { REPORT_LIMITS } from '../../../shared/experiences/vocabulary.js';
import { t } from '../../i18n/index.js';
import { errorText, fieldErrors, isCode } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useHide, useUndoHide, useWithdraw } from './acts.js';

const REASON_MIN = 3;

interface WithdrawDialogProps {
  page: ReportPage;
  /** As coordination, in a case: its house learns of it, and it can be undone. */
  hiding?: boolean;
  onClose: () => void;
}

/** Takes a report out of sight, with a reason; the house keeps it and may publish again. */
export function WithdrawDialog({ page, hiding = false, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const withdraw = useWithdraw(page.id);
  const hide = useHide(page.id);
  const undoHide = useUndoHide(page.id);
  const running = hiding ? hide : withdraw;
  const words = hiding ? 'hide' : 'withdraw';
  const label = t('experiences.page.withdraw.reason');
  const error = short ? t('experiences.page.withdraw.short') : fieldErrors(running.error, { reason: label }).reason;
  const confirm = async (): Promise<void> => {
    const missing = reason.trim().length < REASON_MIN;
    setShort(missing);
    if (missing || running.isPending) {
      document.getElementById('withdraw-reason')?.focus();
      return;
    }
    try {
      if (hiding) {
        const { act } = await hide.mutateAsync({ reason: reason.trim() });
        notify({ text: t('experiences.page.hide.done'), tone: 'success', undo: () => undoHide.mutateAsync(act).then(() => notify({ text: t('experiences.page.hide.undone') })) });
      } else {
        await withdraw.mutateAsync({ reason: reason.trim(), version: page.version });
        notify({ text: t('experiences.page.withdraw.done'), tone: 'success' });
      }
    } catch {
      return;
    }
    onClose();
  };
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t(`experiences.page.${words}.title`)}
      footer={
        <>
          <Button variant="danger" busy={running.isPending} onClick={() => void confirm()}>
            {t(`experiences.page.${words}.confirm`)}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{hiding ? t('experiences.page.hide.text', { organisation: page.organisation.name }) : t('experiences.page.withdraw.text')}</p>
        {running.error && !error && (
          <Alert tone="danger" live="alert">
            <p>{isCode(running.error, 'conflict') ? t('experiences.page.changedMeanwhile') : errorText(running.error)}</p>
          </Alert>
        )}
        <TextAreaField id="withdraw-reason" label={label} hint={t(`experiences.page.${words}.hint`)} error={error} rows={3} max={REPORT_LIMITS.reason} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
