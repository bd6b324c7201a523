import { useQuery } from '@tanstack/react-query';
import { useMemo, type FormEvent, type ReactNode } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { OrganisationListItem } from '../../../shared/organisations/contract.js';
import { PILOT_LIMITS } from '../../../shared/pilots/contract.js';
import { t } from '../../i18n/index.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { Button, LinkButton } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';
import { organisationFacts, organisationsOptions } from '../organisations/face.js';
import { problemsOf, type PilotFieldName, type PilotValues } from './pilot-values.js';

const NO_SERVICES: readonly ServiceChoice[] = [];
const NO_ORGANISATIONS: readonly OrganisationListItem[] = [];

/** Labels of the fields, for the form and for what the server refuses. */
export const pilotLabels = (): Record<PilotFieldName, string> => ({
  name: t('pilots.form.name'),
  summary: t('pilots.form.summary'),
  beginsOn: t('pilots.form.beginsOn'),
  endsOn: t('pilots.form.endsOn'),
  leadId: t('pilots.form.lead'),
  participantIds: t('pilots.form.participants'),
  serviceIds: t('pilots.form.services'),
});

interface PilotFormProps {
  values: PilotValues;
  onChange: (part: Partial<PilotValues>) => void;
  errors: FormErrors<PilotFieldName>;
  /** Called with a form in which nothing is obviously wrong. */
  onSubmit: () => void;
  busy: boolean;
  submitLabel: string;
  cancelTo: string;
  /** Above the fields: what was restored or changed meanwhile. */
  notes?: ReactNode;
  /** Below the fields: whether the text is safe. */
  foot?: ReactNode;
}

/** The facts of a pilot project, who takes part and which services are meant. */
export function PilotForm({ values, onChange, errors, onSubmit, busy, submitLabel, cancelTo, notes, foot }: PilotFormProps) {
  const labels = pilotLabels();
  const services = useQuery(serviceChoicesOptions()).data ?? NO_SERVICES;
  const organisations = useQuery(organisationsOptions()).data ?? NO_ORGANISATIONS;
  const serviceChoices = useMemo(() => serviceOptionsOf(services, ({ id }) => id), [services]);
  const houses = useMemo(() => organisations.map((one) => ({ id: one.id, label: one.name, detail: organisationFacts(one) })), [organisations]);
  const field = (name: PilotFieldName) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name] });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const wrong = Object.entries(problemsOf(values)).map(([name, problem]) => [name, t(`pilots.form.errors.${problem}`)]);
    if (errors.check(Object.fromEntries(wrong) as Partial<Record<PilotFieldName, string>>)) onSubmit();
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      {notes}
      <TextField {...field('name')} hint={t('pilots.form.nameHint')} value={values.name} maxLength={PILOT_LIMITS.name} autoComplete="off" onChange={(name) => onChange({ name })} />
      <TextAreaField {...field('summary')} hint={t('pilots.form.summaryHint')} rows={3} max={PILOT_LIMITS.summary} value={values.summary} onChange={(summary) => onChange({ summary: summary.replace(/\s*\n\s*/g, ' ') })} />
      <div className="pilot-period">
        <TextField {...field('beginsOn')} type="date" value={values.beginsOn} onChange={(beginsOn) => onChange({ beginsOn })} />
        <TextField {...field('endsOn')} type="date" optional hint={t('pilots.form.endsOnHint')} value={values.endsOn} onChange={(endsOn) => onChange({ endsOn })} />
      </div>
      <MultiSelect
        key={`lead ${organisations.length}`}
        {...field('leadId')}
        hint={t('pilots.form.leadHint')}
        placeholder={t('pilots.form.choose')}
        options={houses}
        selected={values.leadId === null ? [] : [values.leadId]}
        onChange={(ids) => onChange({ leadId: ids.at(-1) ?? null })}
      />
      <MultiSelect
        key={`participants ${organisations.length}`}
        {...field('participantIds')}
        optional
        hint={t('pilots.form.participantsHint', { max: PILOT_LIMITS.participants })}
        placeholder={t('pilots.form.choose')}
        options={houses}
        max={PILOT_LIMITS.participants}
        selected={values.participantIds}
        onChange={(participantIds) => onChange({ participantIds })}
      />
      <MultiSelect
        key={`services ${services.length}`}
        {...field('serviceIds')}
        hint={t('pilots.form.servicesHint', { max: PILOT_LIMITS.services })}
        placeholder={t('pilots.form.choose')}
        options={serviceChoices}
        max={PILOT_LIMITS.services}
        selected={values.serviceIds}
        onChange={(serviceIds) => onChange({ serviceIds })}
      />
      {foot}
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
