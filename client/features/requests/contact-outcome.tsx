import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OUTCOME_MAX, type ContactRequest } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { useDraft } from '../../lib/drafts.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useMe } from '../accounts/face.js';
import { addToAnswerDraft, threadListOptions } from '../threads/face.js';
import { useAnswerContact } from './mutations.js';

/** What came of a call: written down for the two houses, and from there into the draft of an answer for all. */
export function ContactOutcome({ contact }: { contact: ContactRequest }) {
  const [editing, setEditing] = useState(false);
  const me = useMe();
  if (!contact.can.note || !me) return contact.outcome ? <p className="contact-note">{contact.outcome}</p> : null;
  if (contact.outcome === null || editing) return <Write contact={contact} person={me.id} onDone={() => setEditing(false)} />;
  return (
    <div className="stack-small">
      <h4>{t('requests.contacts.outcome')}</h4>
      <p className="contact-note">{contact.outcome}</p>
      <div>
        <Button size="small" icon="edit" onClick={() => setEditing(true)}>
          {t('requests.contacts.editOutcome')}
        </Button>
      </div>
      <UseAsAnswer person={me.id} serviceId={contact.service.id} text={contact.outcome} />
    </div>
  );
}

function Write({ contact, person, onDone }: { contact: ContactRequest; person: string; onDone: () => void }) {
  const draft = useDraft({ person, kind: 'outcome', target: contact.id }, contact.outcome ?? '', (text) => text.trim() === '');
  const [base, setBase] = useState(contact.version);
  const [problem, setProblem] = useState<string>();
  const answer = useAnswerContact(contact.id);
  const save = (): void => {
    const outcome = draft.value.trim();
    if (answer.isPending) return;
    if (outcome === '') {
      setProblem(t('errors.fields.required', { label: t('requests.contacts.outcome') }));
      return;
    }
    answer.mutate(
      { act: 'note', outcome, version: base },
      {
        onSuccess: () => {
          draft.discard(outcome);
          onDone();
          notify({ text: t('requests.contacts.savedOutcome') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return setProblem(errorText(error));
          setBase(conflict.version);
          setProblem(t('requests.contacts.outcomeConflict', { text: (conflict.current as { outcome: string | null }).outcome ?? '' }));
        },
      },
    );
  };
  return (
    <div className="stack-small">
      <TextAreaField label={t('requests.contacts.outcome')} hint={t('requests.contacts.outcomeHint')} rows={4} max={OUTCOME_MAX} value={draft.value} onChange={draft.set} error={problem} />
      <div>
        <Button size="small" busy={answer.isPending} onClick={save}>
          {t('requests.contacts.saveOutcome')}
        </Button>
      </div>
    </div>
  );
}

/** Chooses an open question of the service and goes there, with the text in the draft of the answer. */
function UseAsAnswer({ person, serviceId, text }: { person: string; serviceId: string; text: string }) {
  const navigate = useNavigate();
  const questions = useInfiniteQuery(threadListOptions({ list: 'open', service: serviceId, limit: 100 })).data?.pages.flatMap(({ items }) => items) ?? [];
  const [chosen, setChosen] = useState<string>();
  const threadId = chosen ?? questions[0]?.id;
  if (!threadId) return <p className="muted small">{t('requests.contacts.noQuestion')}</p>;
  return (
    <div className="requests-row">
      <SelectField label={t('requests.contacts.useAsAnswer')} value={threadId} options={questions.map(({ id, title }) => ({ value: id, label: title }))} onChange={setChosen} />
      <Button
        size="small"
        icon="answer"
        onClick={() => {
          addToAnswerDraft(person, threadId, text);
          void navigate(paths.thread(threadId));
        }}
      >
        {t('requests.contacts.openDraft')}
      </Button>
    </div>
  );
}
