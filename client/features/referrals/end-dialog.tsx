import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { ReferralPage } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { RadioGroup } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { reasonWrong } from './checks.js';
import { useDone, useEndReferral } from './mutations.js';

const WAYS = ['ended', 'withdrawn'] as const;

/** Ends a referral without a reply, or declines a wish. */
export function EndDialog({ referral, onClose }: { referral: ReferralPage; onClose: () => void }) {
  const wish = referral.state === 'wished';
  const { kind } = referral.about;
  const [as, setAs] = useState<(typeof WAYS)[number]>('ended');
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<number | null>(null);
  const errors = useFormErrors('end', { reason: t('referrals.reason') });
  const end = useEndReferral(referral.id);
  const done = useDone();
  const submit = (): void => {
    if (!errors.check({ reason: reasonWrong(reason) })) return;
    errors.clear();
    end.mutate(
      { version: conflict ?? referral.version, reason: reason.trim(), as: wish ? 'declined' : as },
      {
        onSuccess: ({ actId }) => {
          onClose();
          done(t(wish ? 'referrals.end.doneWish' : 'referrals.end.done'), actId);
        },
        onError: (error) => {
          if (!isCode(error, 'conflict') || !error.problem?.conflict) return errors.refuse(error);
          setConflict(error.problem.conflict.version);
        },
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t(wish ? 'referrals.end.titleWish' : 'referrals.end.title')} submitLabel={t(wish ? 'referrals.end.submitWish' : 'referrals.end.submit')} busy={end.isPending} onSubmit={submit} errors={errors}>
      {conflict !== null && (
        <Alert tone="warning" live="alert">
          <p>{t('referrals.changedMeanwhile')}</p>
        </Alert>
      )}
      <p>{t(`referrals.end.before.${kind}`)}</p>
      {!wish && (
        <RadioGroup
          legend={t('referrals.end.how')}
          value={as}
          options={WAYS.map((value) => ({ value, label: t(`referrals.end.as.${value}`), hint: t(`referrals.end.${kind === 'thread' ? 'hints' : 'hintsCase'}.${value}`) }))}
          onChange={setAs}
        />
      )}
      <TextAreaField id={errors.idOf('reason')} label={t('referrals.reason')} hint={t(kind === 'thread' ? 'referrals.reasonHintAsker' : 'referrals.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
