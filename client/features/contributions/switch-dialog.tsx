import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { ServiceRef } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useUndoAct } from '../audit/face.js';
import { useSwitchCheck } from './mutations.js';

/** What is switched: first contributions, one service off, or one of these on. */
export type Switched = { of: 'first'; on: boolean } | { of: 'service'; on: false; service: ServiceRef } | { of: 'service'; on: true; open: readonly ServiceRef[] };

/** Switches checking on or off: says first what changes for whom, and asks why. */
export function SwitchDialog({ switched, onClose }: { switched: Switched; onClose: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const errors = useFormErrors('check', { service: t('contributions.checks.service'), reason: t('contributions.checks.reason') });
  const change = useSwitchCheck();
  const undo = useUndoAct();
  const { on } = switched;
  const adds = switched.of === 'service' && switched.on;
  const serviceId = switched.of === 'first' ? null : switched.on ? chosen : switched.service.id;
  const submit = (): void => {
    if (!errors.check({ service: adds && chosen === null && t('contributions.checks.serviceMissing'), reason: reason.trim().length < 3 && t('contributions.checks.reasonMissing') })) return;
    change.mutate(
      { serviceId, on, reason },
      {
        onSuccess: ({ act }) => {
          onClose();
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
  const title = switched.of === 'first' ? t(on ? 'contributions.checks.dialog.firstOn' : 'contributions.checks.dialog.firstOff') : switched.on ? t('contributions.checks.dialog.serviceOn') : t('contributions.checks.dialog.serviceOff', { name: switched.service.name });
  return (
    <FormDialog onClose={onClose} title={title} submitLabel={t(on ? 'contributions.checks.on' : 'contributions.checks.off')} busy={change.isPending} onSubmit={submit} errors={errors}>
      <p>{t(on ? 'contributions.checks.after.on' : 'contributions.checks.after.off')}</p>
      {switched.of === 'service' && switched.on && (
        <MultiSelect
          id={errors.idOf('service')}
          label={t('contributions.checks.service')}
          placeholder={t('contributions.checks.chooseService')}
          error={errors.fields.service}
          options={switched.open.map(({ id, name }) => ({ id, label: name }))}
          selected={chosen === null ? [] : [chosen]}
          onChange={(ids) => setChosen(ids.at(-1) ?? null)}
        />
      )}
      <TextAreaField id={errors.idOf('reason')} label={t('contributions.checks.reason')} hint={t('contributions.checks.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
