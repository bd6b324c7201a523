import type { FormEvent, ReactNode } from 'react';
import { ENTRY_LIMITS, type EntryKind } from '../../../shared/catalogue/care.js';
import { AVAILABILITIES, PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Checkbox, SelectField } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { entryLabels } from './entry-labels.js';
import { missingIn, type EntryField, type EntryValues } from './entry-values.js';
import { useQuery } from '@tanstack/react-query';
import { servicesOptions } from '../catalogue/face.js';
import { useEntryChoices } from './kinds.js';

interface EntryFormProps {
  kind: EntryKind;
  values: EntryValues;
  onChange: (part: Partial<EntryValues>) => void;
  errors: FormErrors<EntryField>;
  /** Called with a form in which nothing is missing. */
  onSubmit: () => void;
  busy: boolean;
  submitLabel: string;
  cancelTo: string;
  /** Above the fields. */
  notes?: ReactNode;
}

/** What an entry says, in the fields of its kind. */
export function EntryForm({ kind, values, onChange, errors, onSubmit, busy, submitLabel, cancelTo, notes }: EntryFormProps) {
  const labels = entryLabels();
  const field = (name: EntryField) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name] });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (errors.check(Object.fromEntries(missingIn(kind, values).map((name) => [name, t('care.form.missing', { label: labels[name] })])))) onSubmit();
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      {notes}
      <EntryFields {...{ kind, values, onChange, field }} />
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

interface FieldsProps extends Pick<EntryFormProps, 'values' | 'onChange'> {
  field: (name: EntryField) => { id: string; label: string; error: string | undefined };
}

/** The fields of a kind alone, for other forms. */
export function EntryFields({ kind, ...props }: FieldsProps & { kind: EntryKind }) {
  if (kind === 'service') return <ServiceFields {...props} />;
  return kind === 'term' ? <TermFields {...props} /> : <NamedFields kind={kind} {...props} />;
}

function NamedFields({ kind, values, onChange, field }: FieldsProps & { kind: EntryKind }) {
  return (
    <>
      <TextField {...field('name')} value={values.name} maxLength={ENTRY_LIMITS.name} autoComplete="off" onChange={(name) => onChange({ name })} />
      <TextAreaField {...field('description')} rows={5} max={ENTRY_LIMITS.description} value={values.description} onChange={(description) => onChange({ description })} />
      {kind === 'obstacle' && (
        <SelectField
          {...field('phase')}
          optional
          value={values.phase}
          options={[{ value: '', label: t('care.form.noPhase') }, ...PHASES.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
          onChange={(phase) => onChange({ phase })}
        />
      )}
    </>
  );
}

function TermFields({ values, onChange, field }: FieldsProps) {
  const terms = useEntryChoices('term');
  return (
    <>
      <TextField {...field('term')} value={values.term} maxLength={ENTRY_LIMITS.name} autoComplete="off" onChange={(term) => onChange({ term })} />
      <TextField {...field('abbreviation')} optional value={values.abbreviation} maxLength={40} autoComplete="off" onChange={(abbreviation) => onChange({ abbreviation })} />
      <TextAreaField {...field('synonyms')} hint={t('care.form.synonymsHint')} optional rows={3} value={values.synonyms} onChange={(synonyms) => onChange({ synonyms })} />
      <TextAreaField {...field('explanation')} hint={t('care.form.explanationHint')} rows={6} max={ENTRY_LIMITS.explanation} value={values.explanation} onChange={(explanation) => onChange({ explanation })} />
      <MultiSelect
        key={`see ${terms.length}`}
        {...field('see')}
        optional
        placeholder={t('care.form.seeChoose')}
        options={terms.map(({ slug, label }) => ({ id: slug, label }))}
        selected={values.see}
        max={ENTRY_LIMITS.see}
        onChange={(see) => onChange({ see })}
      />
      <Checkbox id={field('hinted').id} label={field('hinted').label} hint={t('care.form.hintedHint')} checked={values.hinted} onChange={(hinted) => onChange({ hinted })} />
    </>
  );
}

function ServiceFields({ values, onChange, field }: FieldsProps) {
  const basics = (useQuery(servicesOptions()).data ?? []).filter(({ kind }) => kind === 'basic');
  const line = (name: 'provider' | 'topicField' | 'situation') => <TextField {...field(name)} optional value={values[name]} maxLength={ENTRY_LIMITS.fact} autoComplete="off" onChange={(value) => onChange({ [name]: value })} />;
  return (
    <>
      <p className="muted">{t('care.form.keptByHand')}</p>
      <TextField {...field('name')} value={values.name} maxLength={ENTRY_LIMITS.fact} autoComplete="off" onChange={(name) => onChange({ name })} />
      <TextAreaField {...field('summary')} hint={t('care.form.summaryHint')} optional rows={4} max={ENTRY_LIMITS.description} value={values.summary} onChange={(summary) => onChange({ summary })} />
      <SelectField {...field('availability')} value={values.availability} options={AVAILABILITIES.map((one) => ({ value: one, label: t(`vocabulary.availability.${one}`) }))} onChange={(availability) => onChange({ availability })} />
      {line('provider')}
      {line('topicField')}
      {line('situation')}
      <MultiSelect
        key={`requires ${basics.length}`}
        {...field('requires')}
        optional
        placeholder={t('care.form.requiresChoose')}
        options={basics.map(({ id, name }) => ({ id, label: name }))}
        selected={values.requires}
        max={ENTRY_LIMITS.requires}
        onChange={(requires) => onChange({ requires })}
      />
    </>
  );
}
