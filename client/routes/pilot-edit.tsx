import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PilotFacts, PilotPage } from '../../shared/pilots/contract.js';
import { useChangePilot } from '../features/pilots/mutations.js';
import { PilotForm, pilotLabels } from '../features/pilots/pilot-form.js';
import { changesOf, mergeValues, valuesOf, valuesOfFacts, type PilotFieldName } from '../features/pilots/pilot-values.js';
import { pilotOptions } from '../features/pilots/queries.js';
import { t } from '../i18n/index.js';
import { isCode, isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { notify } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

/** `/pilotprojekte/:slug/bearbeiten`: facts, participants and services of a pilot project. */
export function Component() {
  const { slug = '' } = useParams();
  const pilot = useQuery(pilotOptions(slug));
  if (isNotFound(pilot.error)) return <NotFound />;
  return (
    <QueryView query={pilot} skeleton={<Skeleton lines={4} rows={2} />}>
      {(data) => (
        <div className="page">
          <PageHeader title={t('pilots.form.titleEdit', { name: data.name })} kicker={t('pilots.list.title')} />
          {data.can.edit ? <EditPilot pilot={data} key={data.id} /> : <Alert tone="warning">{t('pilots.form.notAllowed')}</Alert>}
        </div>
      )}
    </QueryView>
  );
}

function EditPilot({ pilot }: { pilot: PilotPage }) {
  const [base, setBase] = useState(() => ({ values: valuesOf(pilot), version: pilot.version }));
  const [values, setValues] = useState(base.values);
  /** Fields that a colleague changed too; null while there was no conflict. */
  const [both, setBoth] = useState<PilotFieldName[] | null>(null);
  const labels = pilotLabels();
  const errors = useFormErrors<PilotFieldName>('pilot', labels);
  const change = useChangePilot(pilot.id);
  const navigate = useNavigate();
  const submit = (): void =>
    change.mutate(
      { facts: changesOf(base.values, values), version: base.version },
      {
        onSuccess: () => {
          notify({ text: t('pilots.form.saved') });
          void navigate(paths.pilot(pilot.slug), { replace: true });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          const theirs = valuesOfFacts(conflict.current as unknown as PilotFacts);
          const merged = mergeValues(base.values, values, theirs);
          setBase({ values: theirs, version: conflict.version });
          setValues(merged.values);
          setBoth(merged.both);
        },
      },
    );
  return (
    <PilotForm
      values={values}
      onChange={(part) => setValues((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={change.isPending}
      submitLabel={t('common.save')}
      cancelTo={paths.pilot(pilot.slug)}
      notes={
        both && (
          <Alert tone="warning" live="alert" title={t('pilots.conflict.title')}>
            <p>{both.length === 0 ? t('pilots.conflict.merged') : t('pilots.conflict.both', { fields: both.map((field) => labels[field]).join(', ') })}</p>
          </Alert>
        )
      }
    />
  );
}
