import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import { REASON_MAX, REASON_MIN } from '../../../shared/audit/contract.js';
import type { Beginning, StandingContent, SuggestionKind } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { ApiError } from '../../lib/api.js';
import { useDraft } from '../../lib/drafts.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { Button, LinkButton } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { entryLabels } from '../care/face.js';
import { DraftLine } from '../composer/face.js';
import { ContentFields, type ContentField } from './content-fields.js';
import { contentOf, draftOf, mergeDrafts, problemsOf, sameDraft, type Draft } from './content-parts.js';
import { useSuggest } from './mutations.js';

interface Kept {
  draft: Draft;
  base: Draft;
  version: number;
  reason: string;
}

/** *Änderung vorschlagen* for a lesson or an entry, prefilled with what it says; what is typed is kept on the device. */
export function SuggestForm({ me, kind, id, beginning }: { me: Me; kind: Exclude<SuggestionKind, 'post'>; id: string; beginning: Beginning }) {
  const navigate = useNavigate();
  const suggest = useSuggest();
  const errors = useFormErrors<ContentField>('suggest', { ...entryLabels(), title: t('suggestions.lesson.title'), text: t('suggestions.decide.text'), reason: t('suggestions.suggest.reason') });
  const start = (): Kept => ({ draft: draftOf(beginning.content), base: draftOf(beginning.content), version: beginning.version, reason: '' });
  const kept = useDraft<Kept>({ person: me.id, kind: 'suggestion', target: `${kind}.${id}` }, start(), ({ draft, base, reason }) => reason.trim() === '' && sameDraft(draft, base));
  const { draft, base, version, reason } = kept.value;
  const [conflict, setConflict] = useState(false);

  const refused = (error: unknown): void => {
    const detail = error instanceof ApiError && error.code === 'conflict' ? error.problem?.conflict : undefined;
    if (!detail) return errors.refuse(error);
    // Somebody changed it meanwhile: what only they changed is taken over, what was typed stays.
    const now = draftOf(detail.current as StandingContent);
    kept.set({ draft: mergeDrafts(base, draft, now, t('threads.page.conflict.marks.mine')), base: now, version: detail.version, reason });
    setConflict(true);
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (suggest.isPending) return;
    if (!errors.check({ ...problemsOf(draft, entryLabels()), reason: reason.trim().length < REASON_MIN && t('threads.acts.reasonShort') })) return;
    errors.clear();
    void suggest.mutateAsync({ version, subjectId: id, content: contentOf(draft), reason: reason.trim() }).then(() => {
      kept.discard();
      notify({ text: t('suggestions.sent'), tone: 'success' });
      return navigate(beginning.path);
    }, refused);
  };
  return (
    <form className="form measure" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <p>{t(kind === 'lesson' ? 'suggestions.suggest.beforeLesson' : 'suggestions.suggest.beforeEntry', { organisation: me.organisation.name })}</p>
      {conflict && (
        <Alert tone="warning" live="alert" title={t('suggestions.meanwhile')}>
          <p>{t('care.conflict.merged')}</p>
        </Alert>
      )}
      <ContentFields draft={draft} onChange={(next) => kept.set((before) => ({ ...before, draft: next }))} errors={errors} hint={t('suggestions.suggest.hint')} onSubmit={() => submit()} sending={suggest.isPending} />
      <TextAreaField id={errors.idOf('reason')} label={t('suggestions.suggest.reason')} hint={t('suggestions.suggest.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={(text) => kept.set((before) => ({ ...before, reason: text }))} />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={suggest.isPending}>
          {t('suggestions.suggest.confirm')}
        </Button>
        <LinkButton variant="quiet" to={beginning.path}>
          {t('common.cancel')}
        </LinkButton>
        <DraftLine draft={kept} />
      </div>
    </form>
  );
}
