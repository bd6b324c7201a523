import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import { REFERRAL_LIMITS, type ReferralPage } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { followUpWrong, reasonWrong } from './checks.js';
import { useChangeReferral, useDone } from './mutations.js';

/** Number and day to follow up. After a conflict it goes on from what stands there, with what was typed. */
export function ChangeDialog({ referral, onClose }: { referral: ReferralPage; onClose: () => void }) {
  const [reference, setReference] = useState(referral.reference ?? '');
  const [followUpOn, setFollowUpOn] = useState(referral.followUpOn ?? '');
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<number | null>(null);
  const errors = useFormErrors('change', { reference: t('referrals.pass.reference'), followUpOn: t('referrals.pass.followUp'), reason: t('referrals.reason') });
  const change = useChangeReferral(referral.id);
  const done = useDone();
  const submit = (): void => {
    const day = followUpOn !== (referral.followUpOn ?? '') && followUpWrong(followUpOn);
    if (!errors.check({ reference: reference.trim().length > REFERRAL_LIMITS.referenceMax && t('referrals.pass.referenceLong'), followUpOn: day, reason: reasonWrong(reason) })) return;
    errors.clear();
    change.mutate(
      { version: conflict ?? referral.version, reason: reason.trim(), reference: reference.trim() || null, followUpOn: followUpOn || null },
      {
        onSuccess: ({ actId }) => {
          onClose();
          done(t('referrals.change.done'), actId);
        },
        onError: (error) => {
          if (!isCode(error, 'conflict') || !error.problem?.conflict) return errors.refuse(error);
          setConflict(error.problem.conflict.version);
        },
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('referrals.change.title')} submitLabel={t('referrals.change.submit')} busy={change.isPending} onSubmit={submit} errors={errors}>
      {conflict !== null && (
        <Alert tone="warning" live="alert">
          <p>{t('referrals.changedMeanwhile')}</p>
        </Alert>
      )}
      <p>{t(`referrals.change.before.${referral.about.kind}`)}</p>
      <TextField id={errors.idOf('reference')} label={t('referrals.pass.reference')} optional error={errors.fields.reference} maxLength={REFERRAL_LIMITS.referenceMax} autoComplete="off" value={reference} onChange={setReference} />
      <TextField id={errors.idOf('followUpOn')} label={t('referrals.pass.followUp')} optional type="date" hint={t('referrals.pass.followUpHint')} error={errors.fields.followUpOn} value={followUpOn} onChange={setFollowUpOn} />
      <TextAreaField id={errors.idOf('reason')} label={t('referrals.reason')} hint={t('referrals.reasonHint')} error={errors.fields.reason} rows={2} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
