import { useState } from 'react';
import type { KeptVersion, VersionFacts } from '../../../shared/catalogue/versions.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { notify } from '../../ui/toast.js';
import { useUndoAct } from '../audit/face.js';
import { fieldLabels, valueText } from './entry-labels.js';
import { mergeFields } from './entry-values.js';
import { VersionForm, versionLabels, type VersionFormField } from './version-form.js';
import { useChangeVersion } from './version-queries.js';
import { VERSION_FIELDS, versionFacts, versionValues, type VersionField, type VersionValues } from './version-values.js';

/** Changes a draft, or corrects what all can see; what a colleague saved meanwhile is shown before it is replaced. */
export function EditVersion({ kept, onSaved }: { kept: KeptVersion; onSaved: () => void }) {
  const draft = kept.state === 'draft';
  const [base, setBase] = useState(() => ({ values: versionValues(kept), version: kept.version }));
  const [values, setValues] = useState(base.values);
  const [reason, setReason] = useState('');
  const [both, setBoth] = useState<VersionField[] | null>(null);
  const errors = useFormErrors<VersionFormField>('version', versionLabels());
  const change = useChangeVersion(kept.id);
  const undo = useUndoAct();
  const submit = (): void =>
    change.mutate(
      { ...versionFacts(values), ...(draft ? {} : { reason }), version: base.version },
      {
        onSuccess: ({ version, actId }) => {
          errors.clear();
          setBase({ values, version });
          setBoth(null);
          if (draft) notify({ text: t('versions.form.draftSaved') });
          else if (actId === null) notify({ text: t('versions.form.unchanged') });
          else notify({ text: t('versions.form.corrected'), undo: () => undo.mutateAsync(actId).then(onSaved) });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          const theirs = versionValues(conflict.current as VersionFacts);
          const merged = mergeFields<VersionValues, VersionField>(VERSION_FIELDS, base.values, values, theirs);
          setBase({ values: theirs, version: conflict.version });
          setValues(merged.values);
          setBoth(merged.both);
        },
      },
    );
  return (
    <VersionForm
      values={values}
      onChange={(part) => setValues((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={change.isPending}
      submitLabel={t(draft ? 'versions.form.saveDraft' : 'versions.form.correct')}
      cancelTo={paths.service(kept.service.slug, 'versionen')}
      {...(draft ? {} : { reason: { value: reason, onChange: setReason } })}
      notes={both && <Conflict both={both} theirs={base.values} />}
    />
  );
}

function Conflict({ both, theirs }: { both: readonly VersionField[]; theirs: VersionValues }) {
  const labels = fieldLabels();
  return (
    <Alert tone="warning" live="alert" title={t('care.conflict.title')}>
      <p>{t(both.length === 0 ? 'care.conflict.merged' : 'care.conflict.both')}</p>
      {both.length > 0 && (
        <dl className="care-both">
          {both.map((field) => (
            <div key={field}>
              <dt>{labels[field]}</dt>
              <dd>{t('care.conflict.theirs', { text: valueText(field, theirs[field]) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </Alert>
  );
}
