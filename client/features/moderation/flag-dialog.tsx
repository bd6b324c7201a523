import { useState } from 'react';
import { Link } from 'react-router';
import { FLAG_REASONS, NOTE_MAX, type Flaggable, type FlagReason } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { RadioGroup, SelectField } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useFlag } from './mutations.js';

export interface FlagSubject {
  kind: Flaggable;
  id: string;
}

/** Something inside the subject that can be flagged for itself: a file of a text, a lesson of a report. */
export interface FlagPart extends FlagSubject {
  label: string;
}

export interface FlagDialogProps {
  subject: FlagSubject;
  /** What the subject is called where it stands for the choice with its parts. */
  wholeLabel?: string;
  parts?: readonly FlagPart[];
  onClose: () => void;
}

/** Tells the coordinators of something: what, why, and in words where the reason alone does not say it. */
export function FlagDialog({ subject, wholeLabel = t('moderation.flag.wholePost'), parts = [], onClose }: FlagDialogProps) {
  const [chosen, setChosen] = useState(subject.id);
  const [reason, setReason] = useState<FlagReason | null>(null);
  const [note, setNote] = useState('');
  const [key] = useState(newIdempotencyKey);
  const flag = useFlag();
  const errors = useFormErrors('flag', { reason: t('moderation.flag.reason'), note: t('moderation.flag.note') });
  const submit = (): void => {
    const text = note.trim();
    if (!errors.check({ reason: reason === null && t('moderation.flag.chooseReason'), note: reason === 'other' && text === '' && t('moderation.flag.noteMissing') }) || reason === null) return;
    const { kind, id } = parts.find((part) => part.id === chosen) ?? subject;
    flag.mutate(
      { subject: { kind, id }, reason, note: text || null, key },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('moderation.flag.thanks') });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t(`moderation.flag.title.${subject.kind}`)} submitLabel={t('moderation.flag.send')} busy={flag.isPending} onSubmit={submit} errors={errors}>
      <p>
        {t('moderation.flag.who')}{' '}
        <Link to={paths.flagHelp} target="_blank">
          {t('moderation.flag.next')} {t('moderation.flag.newTab')}
        </Link>
      </p>
      {parts.length > 0 && (
        <SelectField label={t('moderation.flag.part')} value={chosen} options={[{ value: subject.id, label: wholeLabel }, ...parts.map(({ id, label }) => ({ value: id, label }))]} onChange={setChosen} />
      )}
      <RadioGroup
        id={errors.idOf('reason')}
        legend={t('moderation.flag.reason')}
        error={errors.fields.reason}
        value={reason}
        options={FLAG_REASONS.map((value) => ({ value, label: t(`moderation.reason.${value}`), hint: t(`moderation.flag.hints.${value}`) }))}
        onChange={setReason}
      />
      <TextAreaField
        id={errors.idOf('note')}
        label={t('moderation.flag.note')}
        hint={t('moderation.flag.noteHint')}
        optional={reason !== 'other'}
        rows={3}
        max={NOTE_MAX}
        value={note}
        onChange={setNote}
        error={errors.fields.note}
      />
    </FormDialog>
  );
}
