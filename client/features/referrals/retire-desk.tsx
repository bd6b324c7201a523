import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { DeskView } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { reasonWrong } from './checks.js';
import { useDone, useRetireDesk } from './mutations.js';

/** Takes a desk out of what is offered, with a reason. */
export function RetireDesk({ desk, onClose }: { desk: DeskView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const errors = useFormErrors('retire', { reason: t('referrals.reason') });
  const retire = useRetireDesk(desk.id);
  const done = useDone();
  const submit = (): void => {
    if (!errors.check({ reason: reasonWrong(reason) })) return;
    retire.mutate(
      { reason: reason.trim(), version: desk.version },
      {
        onSuccess: ({ actId }) => {
          onClose();
          done(t('referrals.desks.retire.done'), actId);
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('referrals.desks.retire.title', { name: desk.name })} submitLabel={t('referrals.desks.retire.submit')} busy={retire.isPending} onSubmit={submit} errors={errors}>
      <p>{t('referrals.desks.retire.text')}</p>
      <TextAreaField id={errors.idOf('reason')} label={t('referrals.reason')} hint={t('referrals.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
