import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent, type ReactNode } from 'react';
import { DESK_KINDS, DESK_LIMITS } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { Button, LinkButton } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { organisationsOptions } from '../organisations/face.js';
import { wrongFields, type DeskField, type DeskValues } from './desk-values.js';

/** Labels of the fields, for the form and for what the server refuses. */
export const deskLabels = (): Record<DeskField, string> => ({
  name: t('referrals.desks.form.name'),
  kind: t('referrals.desks.form.kind'),
  organisationId: t('referrals.desks.form.organisation'),
  serviceIds: t('referrals.desks.form.services'),
  mail: t('referrals.desks.form.mail'),
  phone: t('referrals.desks.form.phone'),
  website: t('referrals.desks.form.website'),
  note: t('referrals.desks.form.note'),
});

interface DeskFormProps {
  values: DeskValues;
  onChange: (part: Partial<DeskValues>) => void;
  errors: FormErrors<DeskField>;
  /** Called with a form in which nothing is obviously wrong. */
  onSubmit: () => void;
  busy: boolean;
  submitLabel: string;
  /** Above the fields: what was restored, what somebody else changed. */
  notes?: ReactNode;
}

/** Who a desk is, what it answers for, and how it is reached. */
export function DeskForm({ values, onChange, errors, onSubmit, busy, submitLabel, notes }: DeskFormProps) {
  const labels = deskLabels();
  const services = useServices();
  const organisations = useOrganisations();
  const field = <Name extends DeskField>(name: Name) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name], value: values[name], onChange: (value: DeskValues[Name]) => onChange({ [name]: value }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (errors.check(Object.fromEntries(wrongFields(values).map((name) => [name, t(`referrals.desks.form.errors.${name}`)])))) onSubmit();
  };
  const choice = (name: 'organisationId' | 'serviceIds') => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name], optional: true });
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      {notes}
      <TextField {...field('name')} hint={t('referrals.desks.form.nameHint')} maxLength={DESK_LIMITS.nameMax} autoComplete="off" />
      <SelectField {...field('kind')} options={DESK_KINDS.map((kind) => ({ value: kind, label: t(`referrals.desks.kinds.${kind}`) }))} />
      <MultiSelect
        key={`organisations ${organisations.length}`}
        {...choice('organisationId')}
        hint={t('referrals.desks.form.organisationHint')}
        options={organisations}
        selected={values.organisationId === null ? [] : [values.organisationId]}
        onChange={(ids) => onChange({ organisationId: ids.at(-1) ?? null })}
      />
      <MultiSelect key={`services ${services.length}`} {...choice('serviceIds')} hint={t('referrals.desks.form.servicesHint')} options={services} selected={values.serviceIds} max={DESK_LIMITS.services} onChange={(serviceIds) => onChange({ serviceIds })} />
      <TextField {...field('mail')} optional type="email" hint={t('referrals.desks.form.mailHint')} autoComplete="off" />
      <TextField {...field('phone')} optional type="tel" maxLength={DESK_LIMITS.phoneMax} autoComplete="off" />
      <TextField {...field('website')} optional type="url" hint={t('referrals.desks.form.websiteHint')} autoComplete="off" />
      <TextAreaField {...field('note')} optional hint={t('referrals.desks.form.noteHint')} rows={4} max={DESK_LIMITS.noteMax} />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? t('common.saving') : submitLabel}
        </Button>
        <LinkButton variant="quiet" to={paths.desks()}>
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}

const NONE: never[] = [];

export function useServices() {
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  return useMemo(() => serviceOptionsOf(services, ({ id }) => id), [services]);
}

export function useOrganisations() {
  const organisations = useQuery(organisationsOptions()).data ?? NONE;
  return useMemo(() => organisations.map(({ id, name, district }) => ({ id, label: name, ...(district ? { detail: district } : {}) })), [organisations]);
}
