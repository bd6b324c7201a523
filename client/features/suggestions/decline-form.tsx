import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { REASON_MAX, REASON_MIN } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useDecline } from './mutations.js';

/** Declines a suggestion with a reason, which whoever made it reads. */
export function DeclineForm({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const decline = useDecline(id);
  const errors = useFormErrors<'reason'>(`decline-${id}`, { reason: t('suggestions.decline.reason') });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (decline.isPending || !errors.check({ reason: reason.trim().length < REASON_MIN && t('threads.acts.reasonShort') })) return;
    void decline.mutateAsync(reason.trim()).then(() => notify({ text: t('suggestions.declined') }), errors.refuse);
  };
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <TextAreaField id={errors.idOf('reason')} label={t('suggestions.decline.reason')} hint={t('suggestions.decline.hint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
      <div className="row">
        <Button type="submit" variant="primary" busy={decline.isPending}>
          {t('suggestions.decline.confirm')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('common.back')}
        </Button>
      </div>
    </form>
  );
}
