import { useState } from 'react';
import type { KeptAnnouncement } from '../../../shared/announcements/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { today } from '../../lib/dates.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { Composer } from '../composer/face.js';
import { announcementLabels } from './announcement-form.js';
import { wrongFields, type AnnouncementField } from './announcement-values.js';
import { useChange } from './mutations.js';

/** Title, text and last day of an announcement; whom it is for stays. */
export function EditAnnouncement({ announcement, onClose }: { announcement: KeptAnnouncement; onClose: () => void }) {
  const [values, setValues] = useState({ title: announcement.title, text: announcement.text, endsOn: announcement.endsOn });
  const [version, setVersion] = useState(announcement.version);
  const [conflict, setConflict] = useState(false);
  const labels = announcementLabels();
  const errors = useFormErrors<AnnouncementField>('edit', labels);
  const change = useChange(announcement.id);
  const field = (name: 'title' | 'text' | 'endsOn') => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name], value: values[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })) });
  const submit = (): void => {
    // A last day that stands there may be over by now; only another one is looked at.
    const wrong = wrongFields(values, today()).filter((name) => name !== 'endsOn' || values.endsOn !== announcement.endsOn);
    if (!errors.check(Object.fromEntries(wrong.map((name) => [name, t(`announcements.form.errors.${name}`)])))) return;
    change.mutate(
      { ...values, version },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('announcements.page.saved') });
        },
        onError: (error) => {
          if (!isCode(error, 'conflict') || !error.problem?.conflict) return errors.refuse(error);
          errors.clear();
          setVersion(error.problem.conflict.version);
          setConflict(true);
        },
      },
    );
  };
  return (
    <FormDialog title={t('announcements.page.editTitle')} submitLabel={t('common.save')} busy={change.isPending} onSubmit={submit} onClose={onClose} errors={errors}>
      {conflict && (
        <Alert tone="warning" live="alert">
          <p>{t('announcements.page.conflict')}</p>
        </Alert>
      )}
      <p className="muted">{t('announcements.page.editHint')}</p>
      <TextField {...field('title')} maxLength={LIMITS.titleMax} autoComplete="off" />
      <Composer {...field('text')} onSubmit={submit} rows={8} sending={change.isPending} />
      <TextField {...field('endsOn')} type="date" hint={t('announcements.form.endsOnHint')} />
    </FormDialog>
  );
}
