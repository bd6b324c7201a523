import type { FormEvent } from 'react';
import { FILE_LIMITS } from '../../../shared/files/contract.js';
import type { ImportKindView } from '../../../shared/imports/contract.js';
import { t } from '../../i18n/index.js';
import { formatSize } from '../../lib/sizes.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { useOnline } from '../../lib/use-online.js';
import { Button } from '../../ui/button.js';
import { Checkbox, RadioGroup } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/text-field.js';
import { FileField } from './file-field.js';
import type { ImportValues } from './import-values.js';
import { Sending } from './sending.js';

// What the window for choosing shows first; what a file is, its content decides.
const CHOOSE = '.csv,.txt,text/csv';

export type ImportField = 'kind' | 'file' | 'validFrom';

/** Labels of the fields, for the form and for what the server refuses. */
export const importLabels = (): Record<ImportField, string> => ({ kind: t('imports.form.kind'), file: t('imports.form.file'), validFrom: t('imports.form.validFrom') });

interface ImportFormProps {
  kinds: readonly ImportKindView[];
  values: ImportValues;
  onChange: (part: Partial<ImportValues>) => void;
  errors: FormErrors<ImportField>;
  /** Called with a form in which nothing is obviously wrong. */
  onSubmit: () => void;
  busy: boolean;
  /** How much of the file has left while it is being sent. */
  progress: number;
}

/** Which file, of which kind, and how it is to be read. */
export function ImportForm({ kinds, values, onChange, errors, onSubmit, busy, progress }: ImportFormProps) {
  const online = useOnline();
  const labels = importLabels();
  const field = (name: ImportField) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name] });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !online) return;
    if (errors.check({ file: problemOf(values.file) })) onSubmit();
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <RadioGroup
        id={errors.idOf('kind')}
        legend={labels.kind}
        hint={t('imports.form.kindHint')}
        error={errors.fields.kind}
        value={values.kind}
        options={kinds.map((kind) => ({ value: kind.name, label: kind.title, hint: <Columns kind={kind} /> }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FileField {...field('file')} hint={t('imports.form.fileHint', { limit: FILE_LIMITS.megabytesMax })} accept={CHOOSE} onChange={(file) => onChange({ file })} />
      <Checkbox label={t('imports.form.partial')} hint={t('imports.form.partialHint')} checked={values.partial} onChange={(partial) => onChange({ partial })} />
      {values.kind === 'single-services' && (
        <TextField {...field('validFrom')} type="date" optional hint={t('imports.form.validFromHint')} value={values.validFrom} onChange={(validFrom) => onChange({ validFrom })} />
      )}
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={busy} disabled={!online}>
          {t('imports.form.submit')}
        </Button>
        {busy && <Sending progress={progress} then={t('imports.checking')} />}
      </div>
    </form>
  );
}

/** What has to be in a file of this kind. */
function Columns({ kind }: { kind: ImportKindView }) {
  return kind.forms.map((form) => (
    <p key={form.title} className="import-columns">
      {kind.forms.length > 1 ? t('imports.form.columnsOf', { form: form.title }) : t('imports.form.columns')}
      {form.columns.map((column, index) => (
        <span key={column}>
          {index > 0 && ', '}
          <code>{column}</code>
        </span>
      ))}
    </p>
  ));
}

/** What keeps a file from being sent at all; the server looks again. */
function problemOf(file: File | null): string | null {
  if (!file) return t('imports.form.fileMissing');
  if (file.size === 0) return t('files.empty');
  return file.size > FILE_LIMITS.bytesMax ? t('files.tooLarge', { size: formatSize(file.size), limit: FILE_LIMITS.megabytesMax }) : null;
}
