import { useState } from 'react';
import type { KeptAnnouncement } from '../../../shared/announcements/contract.js';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useWithdraw } from './mutations.js';

const REASON_MIN = 3;

/** Takes an announcement away from every administration, with a reason; the message afterwards offers to take that back. */
export function WithdrawAnnouncement({ announcement, onClose }: { announcement: KeptAnnouncement; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const labels = { reason: t('announcements.page.reason') };
  const errors = useFormErrors<'reason'>('withdraw', labels);
  const withdraw = useWithdraw(announcement.id);
  const submit = (): void => {
    if (!errors.check({ reason: reason.trim().length < REASON_MIN && t('announcements.page.reasonShort') })) return;
    withdraw.mutate(
      { version: announcement.version, reason },
      {
        onSuccess: (undo) => {
          onClose();
          notify({ text: t('announcements.page.withdrawDone'), undo });
        },
        onError: (error) => (isCode(error, 'conflict') ? notify({ text: t('announcements.changedMeanwhile'), tone: 'danger' }) : errors.refuse(error)),
      },
    );
  };
  return (
    <FormDialog title={t('announcements.page.withdrawTitle')} submitLabel={t('announcements.page.withdraw')} busy={withdraw.isPending} onSubmit={submit} onClose={onClose} errors={errors}>
      <p>{t('announcements.page.withdrawText')}</p>
      <TextAreaField id={errors.idOf('reason')} label={labels.reason} hint={t('announcements.page.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
