import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { REASON_MAX, REASON_MIN } from '../../../shared/audit/contract.js';
import type { SuggestionPage } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { entryLabels } from '../care/face.js';
import { ContentDifference } from './content-difference.js';
import { ContentFields, type ContentField } from './content-fields.js';
import { changedSince, contentOf, draftOf, problemsOf, sameDraft, startOf } from './content-parts.js';
import { DeclineForm } from './decline-form.js';
import { useAccept, useUndoAcceptance } from './mutations.js';
import { suggestionKeys } from './queries.js';

/** Takes a suggestion up as it stands in the field, or declines it. What is typed stays whatever the server answers. */
export function DecideForm({ page, onChanged }: { page: SuggestionPage; onChanged: () => Promise<void> | void }) {
  const [draft, setDraft] = useState(() => startOf(page));
  const [reason, setReason] = useState('');
  const [declining, setDeclining] = useState(false);
  const accept = useAccept(page.id);
  const undo = useUndoAcceptance();
  const client = useQueryClient();
  const errors = useFormErrors<ContentField>(`decide-${page.id}`, { ...entryLabels(), title: t('suggestions.lesson.title'), text: t('suggestions.decide.text'), reason: t('suggestions.decide.reason') });
  const { needsReason } = page.can;

  const accepted = async (): Promise<void> => {
    await onChanged();
    notify({
      text: t('suggestions.accepted'),
      tone: 'success',
      undo: async () => {
        await undo.mutateAsync(page.id);
        await onChanged();
      },
    });
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (accept.isPending) return;
    if (!errors.check({ ...problemsOf(draft, entryLabels()), reason: needsReason && reason.trim().length < REASON_MIN && t('threads.acts.reasonShort') })) return;
    errors.clear();
    // The form is gone by then: what was decided waits no more.
    void accept.mutateAsync({ version: page.currentVersion, content: contentOf(draft), ...(needsReason ? { reason: reason.trim() } : {}) }).then(accepted, refused);
  };
  const refused = (error: unknown): void => {
    errors.refuse(error);
    // Somebody was quicker: what stands there now is shown above, and sending again starts from there.
    if (isCode(error, 'conflict') || isCode(error, 'suggestion_closed')) void client.invalidateQueries({ queryKey: suggestionKeys.all });
  };
  if (declining) return <DeclineForm id={page.id} onClose={() => setDeclining(false)} />;
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <p className="measure">{t(beforeOf(page), { organisation: page.proposer.organisation.name })}</p>
      <ContentFields draft={draft} onChange={setDraft} errors={errors} hint={t(changedSince(page) ? 'suggestions.decide.mergedHint' : 'suggestions.decide.hint')} onSubmit={() => submit()} sending={accept.isPending} />
      {!sameDraft(draft, draftOf(page.proposed)) && (
        <section className="stack-small" aria-label={t('suggestions.decide.result')}>
          <p className="suggestion-part">{t('suggestions.decide.result')}</p>
          <ContentDifference before={draftOf(page.current)} after={draft} />
        </section>
      )}
      {needsReason && <TextAreaField id={errors.idOf('reason')} label={t('suggestions.decide.reason')} hint={t(page.subject.kind === 'lesson' ? 'suggestions.decide.reasonToHouse' : 'threads.acts.reasonToAll')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />}
      <div className="row">
        <Button type="submit" variant="primary" busy={accept.isPending}>
          {t('suggestions.decide.accept')}
        </Button>
        <Button onClick={() => setDeclining(true)}>{t('suggestions.decide.decline')}</Button>
      </div>
    </form>
  );
}

/** What happens, and who will see what. */
function beforeOf({ subject, can }: SuggestionPage) {
  if (subject.kind === 'lesson') return can.needsReason ? 'suggestions.decide.beforeLessonCoordination' : 'suggestions.decide.beforeLesson';
  if (subject.kind !== 'post') return 'suggestions.decide.beforeEntry';
  return can.needsReason ? 'suggestions.decide.beforeCoordination' : 'suggestions.decide.before';
}
