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
import { useWithdraw } from './acts.js';

const REASON_MIN = 3;

/** Takes a report out of sight, with a reason; the house keeps it and may publish again. */
export function WithdrawDialog({ page, onClose }: { page: ReportPage; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const withdraw = useWithdraw(page.id);
  const label = t('experiences.page.withdraw.reason');
  const error = short ? t('experiences.page.withdraw.short') : fieldErrors(withdraw.error, { reason: label }).reason;
  const confirm = async (): Promise<void> => {
    const missing = reason.trim().length < REASON_MIN;
    setShort(missing);
    if (missing || withdraw.isPending) {
      document.getElementById('withdraw-reason')?.focus();
      return;
    }
    try {
      await withdraw.mutateAsync({ reason: reason.trim(), version: page.version });
    } catch {
      return;
    }
    notify({ text: t('experiences.page.withdraw.done'), tone: 'success' });
    onClose();
  };
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('experiences.page.withdraw.title')}
      footer={
        <>
          <Button variant="danger" busy={withdraw.isPending} onClick={() => void confirm()}>
            {t('experiences.page.withdraw.confirm')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{page.viewer.ownHouse ? t('experiences.page.withdraw.text') : t('experiences.page.withdraw.textCoordinator', { organisation: page.organisation.name })}</p>
        {withdraw.error && !error && (
          <Alert tone="danger" live="alert">
            <p>{isCode(withdraw.error, 'conflict') ? t('experiences.page.changedMeanwhile') : errorText(withdraw.error)}</p>
          </Alert>
        )}
        <TextAreaField id="withdraw-reason" label={label} hint={t('experiences.page.withdraw.hint')} error={error} rows={3} max={REPORT_LIMITS.reason} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
