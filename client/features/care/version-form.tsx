import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import { VERSION_PARTS, type VersionPart } from '../../../shared/catalogue/contract.js';
import { VERSION_LIMITS } from '../../../shared/catalogue/versions.js';
import { t } from '../../i18n/index.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { Button, IconButton, LinkButton } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import type { VersionField, VersionValues } from './version-values.js';

export type VersionFormField = VersionField | 'news' | 'reason';

/** Labels of the fields, for the form and for what the server refuses. */
export const versionLabels = (): Record<VersionFormField, string> => ({
  label: t('versions.form.label'),
  releasedOn: t('versions.form.releasedOn'),
  news: t('versions.form.news'),
  reason: t('care.reason'),
  ...(Object.fromEntries(VERSION_PARTS.map((part) => [part, t(`versions.parts.${part}`)])) as Record<VersionPart, string>),
});

interface VersionFormProps {
  values: VersionValues;
  onChange: (part: Partial<VersionValues>) => void;
  errors: FormErrors<VersionFormField>;
  /** Called with a form in which nothing is missing. */
  onSubmit: () => void;
  busy: boolean;
  submitLabel: string;
  cancelTo: string;
  /** Asked for where all can see it already. */
  reason?: { value: string; onChange: (reason: string) => void };
  /** Above the fields. */
  notes?: ReactNode;
}

/** What a version says: its name, its day, and what is new in the parts that changed. */
export function VersionForm({ values, onChange, errors, onSubmit, busy, submitLabel, cancelTo, reason, notes }: VersionFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const missing = (name: 'label' | 'releasedOn'): string | false => values[name].trim() === '' && t('care.form.missing', { label: versionLabels()[name] });
    const tooShort = reason !== undefined && reason.value.trim().length < 3 && t('care.reasonMissing');
    if (errors.check({ label: missing('label'), releasedOn: missing('releasedOn'), reason: tooShort })) onSubmit();
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      {notes}
      <TextField id={errors.idOf('label')} label={t('versions.form.label')} hint={t('versions.form.labelHint')} error={errors.fields.label} value={values.label} maxLength={VERSION_LIMITS.label} autoComplete="off" onChange={(label) => onChange({ label })} />
      <TextField id={errors.idOf('releasedOn')} label={t('versions.form.releasedOn')} hint={t('versions.form.releasedOnHint')} error={errors.fields.releasedOn} type="date" value={values.releasedOn} onChange={(releasedOn) => onChange({ releasedOn })} />
      <Parts values={values} onChange={onChange} errors={errors} />
      {reason && <TextAreaField id={errors.idOf('reason')} label={t('care.reason')} hint={t('versions.form.reasonHint')} error={errors.fields.reason} rows={2} max={REASON_MAX} value={reason.value} onChange={reason.onChange} />}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? t('common.saving') : submitLabel}
        </Button>
        <LinkButton variant="quiet" to={cancelTo}>
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}

function Parts({ values, onChange, errors }: Pick<VersionFormProps, 'values' | 'onChange' | 'errors'>) {
  const [added, setAdded] = useState<VersionPart | 'choice' | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  // A part that was just named is written to; where one was taken away, the next one is chosen.
  useEffect(() => {
    if (added) box.current?.querySelector<HTMLElement>(added === 'choice' ? 'select' : `#${errors.idOf(added)}`)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [added]);
  const named = VERSION_PARTS.filter((part) => values[part] !== null);
  const left = VERSION_PARTS.filter((part) => values[part] === null);
  return (
    <fieldset className="version-parts" ref={box} id={errors.idOf('news')}>
      <legend className="field-label">{t('versions.form.news')}</legend>
      <p className="muted small">{t('versions.form.newsHint')}</p>
      {errors.fields.news && <p className="field-error">{errors.fields.news}</p>}
      {named.map((part) => (
        <div key={part} className="version-part">
          <TextAreaField id={errors.idOf(part)} label={t(`versions.parts.${part}`)} error={errors.fields[part]} rows={3} max={VERSION_LIMITS.note} value={values[part] ?? ''} onChange={(text) => onChange({ [part]: text })} />
          <IconButton
            icon="delete"
            label={t('versions.form.removePart', { part: t(`versions.parts.${part}`) })}
            onClick={() => {
              onChange({ [part]: null });
              setAdded('choice');
            }}
          />
        </div>
      ))}
      {left.length > 0 && (
        <SelectField<VersionPart | ''>
          label={t('versions.form.addPart')}
          optional
          value=""
          options={[{ value: '', label: t('versions.form.choosePart') }, ...left.map((part) => ({ value: part, label: t(`versions.parts.${part}`) }))]}
          onChange={(part) => {
            if (part === '') return;
            onChange({ [part]: '' });
            setAdded(part);
          }}
        />
      )}
    </fieldset>
  );
}
