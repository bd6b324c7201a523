import { useState, type FormEvent } from 'react';
import { NOTE_MAX, type CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField } from '../../ui/text-field.js';
import { RelativeDate } from '../../ui/time.js';
import { notify } from '../../ui/toast.js';
import { useNote } from './mutations.js';

/** What coordinators tell each other about a case. */
export function CaseNotes({ page, onWritten }: { page: CasePage; onWritten: () => void }) {
  return (
    <section aria-labelledby="case-notes" className="section stack">
      <h2 id="case-notes">{t('moderation.case.notes')}</h2>
      <p className="section-intro">{t('moderation.case.notesWho')}</p>
      {page.notes.length === 0 ? (
        <p className="muted">{t('moderation.case.noNotes')}</p>
      ) : (
        <ul className="list-plain list-rows">
          {page.notes.map((note, index) => (
            <li key={index} className="case-row">
              <p className="case-words">{note.text}</p>
              <p className="meta">
                <span>{note.author}</span>
                <span>
                  <RelativeDate at={note.at} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {page.can.note && <NoteForm id={page.id} onWritten={onWritten} />}
    </section>
  );
}

function NoteForm({ id, onWritten }: { id: string; onWritten: () => void }) {
  const [text, setText] = useState('');
  const [key, setKey] = useState(newIdempotencyKey);
  const note = useNote(id);
  const errors = useFormErrors('case-note', { text: t('moderation.case.note') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (note.isPending || !errors.check({ text: text.trim() === '' && t('moderation.case.noteMissing') })) return;
    note.mutate(
      { text, key },
      {
        onSuccess: () => {
          setText('');
          setKey(newIdempotencyKey());
          errors.clear();
          onWritten();
          notify({ text: t('moderation.case.noteSaved') });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <TextAreaField id={errors.idOf('text')} label={t('moderation.case.note')} hint={t('moderation.case.noteHint')} rows={3} max={NOTE_MAX} value={text} onChange={setText} error={errors.fields.text} />
      <div>
        <Button type="submit" busy={note.isPending}>
          {t('moderation.case.saveNote')}
        </Button>
      </div>
    </form>
  );
}
