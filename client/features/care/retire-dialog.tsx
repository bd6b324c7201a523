import { useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { EntryPage } from '../../../shared/catalogue/care.js';
import { t } from '../../i18n/index.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { SelectField } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useEntryChoices } from './kinds.js';
import { useReinstateEntry, useRetireEntry } from './mutations.js';

/** Takes an entry out of what forms offer, with what follows it where something does. */
export function RetireDialog({ entry, onClose }: { entry: EntryPage; onClose: () => void }) {
  const { kind } = entry.facts;
  const choices = useEntryChoices(kind).filter(({ id }) => id !== entry.id);
  const [successor, setSuccessor] = useState('');
  const [reason, setReason] = useState('');
  const errors = useFormErrors('retire', { successorId: t('care.retire.successor'), reason: t('care.reason') });
  const retire = useRetireEntry({ kind, id: entry.id });
  const reinstate = useReinstateEntry({ kind, id: entry.id });
  const submit = (): void => {
    if (!errors.check({ reason: reason.trim().length < 3 && t('care.reasonMissing') })) return;
    retire.mutate(
      { successorId: successor || null, reason, version: entry.version },
      {
        onSuccess: ({ version }) => {
          onClose();
          notify({ text: t('care.retire.done'), undo: () => reinstate.mutateAsync(version) });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('care.retire.title', { name: entry.name })} submitLabel={retire.isPending ? t('common.saving') : t('care.retire.submit')} busy={retire.isPending} onSubmit={submit} errors={errors}>
      <p>{t('care.retire.text')}</p>
      <SelectField
        id={errors.idOf('successorId')}
        label={t('care.retire.successor')}
        optional
        error={errors.fields.successorId}
        value={successor}
        options={[{ value: '', label: t('care.retire.none') }, ...choices.map(({ id, label }) => ({ value: id, label }))]}
        onChange={setSuccessor}
      />
      <TextAreaField id={errors.idOf('reason')} label={t('care.reason')} hint={t('care.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
