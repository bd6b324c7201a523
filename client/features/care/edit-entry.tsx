import { useState } from 'react';
import type { EntryFacts, EntryKind, EntryPage } from '../../../shared/catalogue/care.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { notify } from '../../ui/toast.js';
import { EntryForm } from './entry-form.js';
import { entryLabels, valueText } from './entry-labels.js';
import { factsOf, mergeValues, valuesOf, type EntryField, type EntryValues } from './entry-values.js';
import { KIND_WORDS, useEntryChoices } from './kinds.js';
import { useChangeEntry } from './mutations.js';

/** Changes what an entry says; what a colleague saved meanwhile is shown before it is replaced. */
export function EditEntry({ entry }: { entry: EntryPage }) {
  const { kind } = entry.facts;
  const [base, setBase] = useState(() => ({ values: valuesOf(entry.facts), version: entry.version }));
  const [values, setValues] = useState(base.values);
  /** Fields that a colleague changed too; null while there was no conflict. */
  const [both, setBoth] = useState<EntryField[] | null>(null);
  const errors = useFormErrors<EntryField>('entry', entryLabels());
  const change = useChangeEntry({ kind, id: entry.id });
  const submit = (): void =>
    change.mutate(
      { facts: factsOf(kind, values), version: base.version },
      {
        onSuccess: ({ version }) => {
          errors.clear();
          setBase({ values, version });
          setBoth(null);
          notify({ text: t('care.form.saved') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          const theirs = valuesOf(conflict.current as EntryFacts);
          const merged = mergeValues(kind, base.values, values, theirs);
          setBase({ values: theirs, version: conflict.version });
          setValues(merged.values);
          setBoth(merged.both);
        },
      },
    );
  return (
    <EntryForm
      kind={kind}
      values={values}
      onChange={(part) => setValues((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={change.isPending}
      submitLabel={t('common.save')}
      cancelTo={paths.care(KIND_WORDS[kind])}
      notes={both && <Conflict kind={kind} both={both} theirs={base.values} />}
    />
  );
}

function Conflict({ kind, both, theirs }: { kind: EntryKind; both: readonly EntryField[]; theirs: EntryValues }) {
  const labels = entryLabels();
  const names = new Map(useEntryChoices(kind).map(({ id, label }) => [id, label]));
  return (
    <Alert tone="warning" live="alert" title={t('care.conflict.title')}>
      <p>{t(both.length === 0 ? 'care.conflict.merged' : 'care.conflict.both')}</p>
      {both.length > 0 && (
        <dl className="care-both">
          {both.map((field) => (
            <div key={field}>
              <dt>{labels[field]}</dt>
              <dd>{t('care.conflict.theirs', { text: valueText(field, theirs[field], names) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </Alert>
  );
}
