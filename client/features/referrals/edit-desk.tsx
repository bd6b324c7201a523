import { useState } from 'react';
import type { DeskFacts, DeskView } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { notify } from '../../ui/toast.js';
import { DeskForm, deskLabels, useOrganisations, useServices } from './desk-form.js';
import { factsOf, valuesOf, valuesOfDesk, type DeskField, type DeskValues } from './desk-values.js';
import { useChangeDesk } from './mutations.js';

/** Changes what a desk says; what a colleague saved meanwhile is shown before it is replaced. */
export function EditDesk({ desk }: { desk: DeskView }) {
  const [values, setValues] = useState(() => valuesOfDesk(desk));
  const [version, setVersion] = useState(desk.version);
  const [theirs, setTheirs] = useState<DeskValues | null>(null);
  const errors = useFormErrors<DeskField>('desk', deskLabels());
  const change = useChangeDesk(desk.id);
  const submit = (): void =>
    change.mutate(
      { facts: factsOf(values), version },
      {
        onSuccess: (kept) => {
          errors.clear();
          setVersion(kept.version);
          setTheirs(null);
          notify({ text: t('referrals.desks.form.saved') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          setVersion(conflict.version);
          setTheirs(valuesOf(conflict.current as DeskFacts));
        },
      },
    );
  return (
    <DeskForm
      values={values}
      onChange={(part) => setValues((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={change.isPending}
      submitLabel={t('common.save')}
      notes={theirs && <Conflict mine={values} theirs={theirs} />}
    />
  );
}

function Conflict({ mine, theirs }: { mine: DeskValues; theirs: DeskValues }) {
  const labels = deskLabels();
  const names = new Map([...useServices(), ...useOrganisations()].map(({ id, label }) => [id, label]));
  const text = (field: DeskField): string => {
    const value = theirs[field];
    if (field === 'kind') return t(`referrals.desks.kinds.${theirs.kind}`);
    if (field === 'organisationId' || field === 'serviceIds') return [value ?? []].flat().map((id) => names.get(id) ?? id).join(', ');
    return String(value);
  };
  const said = (values: DeskValues, field: DeskField): string => JSON.stringify(field === 'serviceIds' ? values.serviceIds.toSorted((one, other) => one.localeCompare(other)) : values[field]);
  const differ = (Object.keys(labels) as DeskField[]).filter((field) => said(mine, field) !== said(theirs, field));
  return (
    <Alert tone="warning" live="alert">
      <p>{t('referrals.desks.form.conflict')}</p>
      <dl className="facts">
        {differ.map((field) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd className="referral-long">{t('referrals.desks.form.theirs', { text: text(field) || t('referrals.desks.form.nothing') })}</dd>
          </div>
        ))}
      </dl>
    </Alert>
  );
}
