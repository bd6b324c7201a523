import { t } from '../../i18n/index.js';
import { LIMITS } from '../../../shared/text.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { TextField } from '../../ui/text-field.js';
import { EntryFields, entryLabels, type EntryField } from '../care/face.js';
import { Composer } from '../composer/face.js';
import type { Draft } from './content-parts.js';

export type ContentField = EntryField | 'title' | 'text' | 'reason';

interface ContentFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  errors: FormErrors<ContentField>;
  hint: string;
  onSubmit: () => void;
  sending: boolean;
}

/** The text, or the fields of an entry, to be worded. */
export function ContentFields({ draft, onChange, errors, hint, onSubmit, sending }: ContentFieldsProps) {
  if (!('values' in draft)) {
    return (
      <>
        {draft.kind === 'lesson' && <TextField id={errors.idOf('title')} label={t('suggestions.lesson.title')} error={errors.fields.title} max={LIMITS.titleMax} value={draft.title} onChange={(title) => onChange({ ...draft, title })} />}
        <Composer id={errors.idOf('text')} label={t('suggestions.decide.text')} hint={hint} error={errors.fields.text} value={draft.text} onChange={(text) => onChange({ ...draft, text })} onSubmit={onSubmit} sending={sending} />
      </>
    );
  }
  const labels = entryLabels();
  return (
    <>
      <p className="muted">{hint}</p>
      <EntryFields kind={draft.kind} values={draft.values} onChange={(part) => onChange({ ...draft, values: { ...draft.values, ...part } })} field={(name) => ({ id: errors.idOf(name), label: labels[name], error: errors.fields[name] })} />
    </>
  );
}
