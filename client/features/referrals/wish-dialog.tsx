import { useState } from 'react';
import { REFERRAL_LIMITS } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useWish } from './mutations.js';

/** The asker asks coordination to pass their question on. */
export function WishDialog({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [key] = useState(newIdempotencyKey);
  const errors = useFormErrors('wish', { note: t('referrals.wish.note') });
  const wish = useWish(threadId);
  const submit = (): void => {
    if (!errors.check({ note: note.trim().length > REFERRAL_LIMITS.noteMax && t('referrals.wish.noteLong') })) return;
    wish.mutate(
      { note, key },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('referrals.wish.done') });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('referrals.wish.title')} submitLabel={t('referrals.wish.submit')} busy={wish.isPending} onSubmit={submit} errors={errors}>
      <p>{t('referrals.wish.before')}</p>
      <TextAreaField id={errors.idOf('note')} label={t('referrals.wish.note')} optional hint={t('referrals.wish.noteHint')} error={errors.fields.note} rows={4} max={REFERRAL_LIMITS.noteMax} value={note} onChange={setNote} />
    </FormDialog>
  );
}
