import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { ServiceRef } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { focusHeading } from '../../lib/page-focus.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useUndoAct } from '../audit/face.js';
import { useSwitchCheck } from './mutations.js';

/** What is switched: a service, or (null) first contributions. */
export interface Switched {
  service: ServiceRef | null;
  on: boolean;
}

/** Switches checking on or off: says first what changes for whom, and asks why. */
export function SwitchDialog({ switched: { service, on }, onClose }: { switched: Switched; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const errors = useFormErrors('check', { reason: t('contributions.checks.reason') });
  const change = useSwitchCheck();
  const undo = useUndoAct();
  const submit = (): void => {
    if (!errors.check({ reason: reason.trim().length < 3 && t('contributions.checks.reasonMissing') })) return;
    change.mutate(
      { serviceId: service?.id ?? null, on, reason },
      {
        onSuccess: ({ act }) => {
          onClose();
          // The button goes with its row.
          setTimeout(focusHeading);
          notify({ text: t(on ? 'contributions.checks.doneOn' : 'contributions.checks.doneOff'), undo: () => undo.mutateAsync(act) });
        },
        onError: (error) => {
          if (!isCode(error, 'conflict')) return errors.refuse(error);
          onClose();
          return notify({ text: t('contributions.checks.already'), tone: 'warning' });
        },
      },
    );
  };
  const what = `${service ? 'service' : 'first'}${on ? 'On' : 'Off'}` as const;
  const title = t(`contributions.checks.dialog.${what}`, { name: service?.name ?? '' });
  return (
    <FormDialog onClose={onClose} title={title} submitLabel={t(on ? 'contributions.checks.on' : 'contributions.checks.off')} busy={change.isPending} onSubmit={submit} errors={errors}>
      <p>{t(on ? 'contributions.checks.after.on' : 'contributions.checks.after.off')}</p>
      <TextAreaField id={errors.idOf('reason')} label={t('contributions.checks.reason')} hint={t('contributions.checks.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
