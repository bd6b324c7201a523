import { useState } from 'react';
import { useNavigate } from 'react-router';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { EntryKind, EntryPage } from '../../../shared/catalogue/care.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { SelectField } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { MergePreview } from './merge-preview.js';
import { KIND_WORDS, useEntryChoices } from './kinds.js';
import { useMergeEntry } from './mutations.js';

/** Merges an entry into another; says beforehand what that does and that it stays so. */
export function MergeDialog({ entry, kind, onClose }: { entry: EntryPage; kind: EntryKind; onClose: () => void }) {
  const choices = useEntryChoices(kind).filter(({ id }) => id !== entry.id);
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const errors = useFormErrors('merge', { into: t('care.merge.into'), reason: t('care.reason') });
  const merge = useMergeEntry({ kind, id: entry.id });
  const navigate = useNavigate();
  const submit = (): void => {
    if (!errors.check({ into: into === '' && t('care.merge.missing'), reason: reason.trim().length < 3 && t('care.reasonMissing') })) return;
    merge.mutate(
      { into, reason, version: entry.version },
      {
        onSuccess: ({ id }) => {
          onClose();
          notify({ text: t('care.merge.done') });
          void navigate(paths.entry(KIND_WORDS[kind], id), { replace: true });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('care.merge.title', { name: entry.name })} submitLabel={merge.isPending ? t('common.saving') : t('care.merge.submit')} busy={merge.isPending} onSubmit={submit} errors={errors}>
      <p>{t('care.merge.text', { name: entry.name })}</p>
      <SelectField id={errors.idOf('into')} label={t('care.merge.into')} error={errors.fields.into} value={into} options={[{ value: '', label: t('care.merge.choose') }, ...choices.map(({ id, label }) => ({ value: id, label }))]} onChange={setInto} />
      {kind === 'service' && into !== '' && <MergePreview id={entry.id} into={into} />}
      <TextAreaField id={errors.idOf('reason')} label={t('care.reason')} hint={t('care.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
