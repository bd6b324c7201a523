import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent, type ReactNode } from 'react';
import { LIMITS } from '../../../shared/text.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { today } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { TextField } from '../../ui/text-field.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { Composer } from '../composer/face.js';
import { phaseText } from '../rollouts/face.js';
import { audienceOf, wrongFields, type AnnouncementField, type AnnouncementValues } from './announcement-values.js';
import { Reach } from './reach.js';
import './announcements.css';

/** Labels of the fields, for the form and for what the server refuses. */
export const announcementLabels = (): Record<AnnouncementField, string> => ({
  title: t('announcements.form.heading'),
  serviceId: t('announcements.form.service'),
  text: t('announcements.form.text'),
  endsOn: t('announcements.form.endsOn'),
});

const PHASE_OPTIONS = PHASES.map(({ number }) => ({ value: String(number), label: phaseText(number) }));
const NO_SERVICES: never[] = [];

interface AnnouncementFormProps {
  values: AnnouncementValues;
  onChange: (part: Partial<AnnouncementValues>) => void;
  errors: FormErrors<AnnouncementField>;
  /** Called with a form in which nothing is obviously wrong. */
  onSubmit: () => void;
  busy: boolean;
  /** Above the fields: what was restored. */
  notes?: ReactNode;
  /** Below the fields: whether the text is safe. */
  foot?: ReactNode;
}

/** A new announcement: what, to whom, until when, and whether it has to be confirmed. */
export function AnnouncementForm({ values, onChange, errors, onSubmit, busy, notes, foot }: AnnouncementFormProps) {
  const labels = announcementLabels();
  const services = useQuery(serviceChoicesOptions()).data ?? NO_SERVICES;
  const choices = useMemo(() => serviceOptionsOf(services, ({ id }) => id), [services]);
  const field = (name: AnnouncementField) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name] });
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (busy) return;
    if (errors.check(Object.fromEntries(wrongFields(values, today()).map((name) => [name, t(`announcements.form.errors.${name}`)])))) onSubmit();
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      {notes}
      <TextField {...field('title')} hint={t('announcements.form.headingHint')} value={values.title} maxLength={LIMITS.titleMax} autoComplete="off" onChange={(title) => onChange({ title })} />
      <RadioGroup
        legend={t('announcements.form.audience')}
        value={values.to}
        options={[
          { value: 'all', label: t('announcements.form.audienceAll') },
          { value: 'service', label: t('announcements.form.audienceService') },
        ]}
        onChange={(to) => onChange({ to })}
      />
      {values.to === 'service' && (
        <>
          <MultiSelect
            key={services.length}
            {...field('serviceId')}
            placeholder={t('announcements.form.servicePlaceholder')}
            options={choices}
            selected={values.serviceId === null ? [] : [values.serviceId]}
            onChange={(ids) => onChange({ serviceId: ids.at(-1) ?? null })}
          />
          <CheckboxGroup legend={t('announcements.form.phases')} hint={t('announcements.form.phasesHint')} values={values.phases.map(String)} options={PHASE_OPTIONS} onChange={(phases) => onChange({ phases: phases.map(Number) })} />
        </>
      )}
      <Reach audience={audienceOf(values)} />
      <Composer {...field('text')} hint={t('announcements.form.textHint')} value={values.text} onChange={(text) => onChange({ text })} onSubmit={() => submit()} rows={8} sending={busy} />
      <TextField {...field('endsOn')} type="date" hint={t('announcements.form.endsOnHint')} value={values.endsOn} onChange={(endsOn) => onChange({ endsOn })} />
      <Checkbox label={t('announcements.form.asks')} hint={t('announcements.form.asksHint')} checked={values.asksConfirmation} onChange={(asksConfirmation) => onChange({ asksConfirmation })} />
      {foot}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? t('common.saving') : t('announcements.form.submit')}
        </Button>
        <LinkButton variant="quiet" to={paths.announcements()}>
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
