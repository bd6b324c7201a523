import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { FileView } from '../../../shared/files/contract.js';
import type { ReferralPage } from '../../../shared/referrals/contract.js';
import { GRADE_LIMITS } from '../../../shared/threads/grade.js';
import { t } from '../../i18n/index.js';
import { useDraft } from '../../lib/drafts.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { Composer, DraftLine, PersonalDataHint, RestoredNote, type ComposerHandle } from '../composer/face.js';
import { useAnswerReferral, useDone } from './mutations.js';
import { emptyReply, replyOf, wrongIn, type ReplyField, type ReplyValues } from './reply-values.js';

const NO_FILES: readonly FileView[] = [];

/** Where the official reply is written down. What was typed stays through every failure, and on this device. */
export function ReplyForm({ referral, person, onClose }: { referral: ReferralPage; person: string; onClose: () => void }) {
  const headId = useId();
  const box = useRef<HTMLElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const empty = emptyReply(referral);
  const draft = useDraft<ReplyValues>({ person, kind: 'reply', target: referral.id }, empty, (values) => JSON.stringify(values) === JSON.stringify(empty));
  const { value: values } = draft;
  const [conflict, setConflict] = useState<number | null>(null);
  const errors = useFormErrors<ReplyField>('reply', labels());
  const answer = useAnswerReferral(referral.id);
  const done = useDone();
  const { kind } = referral.about;
  const publishes = referral.question !== null && values.publish;
  useEffect(() => box.current?.focus(), []);

  const set = (part: Partial<ReplyValues>): void => draft.set((before) => ({ ...before, ...part }));
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    const wrong = wrongIn(values);
    if (answer.isPending || !errors.check({ ...wrong, text: wrong.text || composer.current?.unfinished() })) return;
    errors.clear();
    answer.mutate(
      { ...replyOf({ ...values, publish: kind === 'thread' || publishes }), version: conflict ?? referral.version },
      {
        onSuccess: ({ actId }) => {
          draft.discard(empty);
          onClose();
          done(t('referrals.reply.done'), actId);
        },
        onError: (error) => {
          if (isCode(error, 'conflict') && error.problem?.conflict) return setConflict(error.problem.conflict.version);
          if (isCode(error, 'solution_exists')) return void errors.check({ reason: undefined, text: t('referrals.reply.taken') });
          errors.refuse(error);
        },
      },
    );
  };
  const field = (name: Exclude<ReplyField, 'text'>) => ({ id: errors.idOf(name), label: labels()[name], error: errors.fields[name], value: values[name], onChange: (value: string) => set({ [name]: value }) });
  return (
    <section className="card stack" aria-labelledby={headId} tabIndex={-1} ref={box}>
      <h2 id={headId}>{t('referrals.reply.title')}</h2>
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary items={errors.items} attempt={errors.attempt} />
        {conflict !== null && (
          <Alert tone="warning" live="alert">
            <p>{t('referrals.changedMeanwhile')}</p>
          </Alert>
        )}
        <RestoredNote draft={draft} onDiscard={() => draft.discard(empty)} />
        <p>{t(`referrals.reply.before.${kind}`)}</p>
        <Composer
          ref={composer}
          id={errors.idOf('text')}
          label={labels().text}
          hint={t('referrals.reply.textHint')}
          error={errors.fields.text}
          rows={9}
          {...(kind === 'thread' || publishes ? { attachments: NO_FILES } : {})}
          sending={answer.isPending}
          value={values.text}
          onChange={(text) => set({ text })}
          onSubmit={() => submit()}
        />
        <PersonalDataHint text={values.text} />
        <TextField {...field('body')} hint={t('referrals.reply.bodyHint')} maxLength={GRADE_LIMITS.lineMax} />
        <TextField {...field('sourceTitle')} hint={t('referrals.reply.sourceTitleHint')} maxLength={GRADE_LIMITS.lineMax} />
        <TextField {...field('sourceLink')} type="url" optional hint={t('referrals.reply.sourceLinkHint')} />
        <TextField {...field('repliedOn')} type="date" />
        <TextField {...field('validFrom')} type="date" />
        <Choices referral={referral} values={values} onChange={set} />
        <TextAreaField {...field('reason')} hint={t('referrals.reasonHint')} rows={2} max={REASON_MAX} />
        <Foot busy={answer.isPending} onClose={onClose} />
        <DraftLine draft={draft} />
      </form>
    </section>
  );
}

/** Whether a reply to a case appears in its question, and whether it solves that. */
function Choices({ referral: { about, question }, values, onChange }: { referral: ReferralPage; values: ReplyValues; onChange: (part: Partial<ReplyValues>) => void }) {
  if (question === null) return null;
  const published = about.kind === 'thread' || values.publish;
  return (
    <>
      {about.kind === 'case' && <Checkbox label={t('referrals.reply.publish', { title: question.title })} hint={t('referrals.reply.publishHint')} checked={values.publish} onChange={(publish) => onChange({ publish })} />}
      {published && <Checkbox label={t('referrals.reply.solution')} hint={t('referrals.reply.solutionHint')} checked={values.solution} onChange={(solution) => onChange({ solution })} />}
    </>
  );
}

const Foot = ({ busy, onClose }: { busy: boolean; onClose: () => void }) => (
  <div className="row">
    <Button type="submit" variant="primary" busy={busy}>
      {t('referrals.reply.submit')}
    </Button>
    <Button variant="quiet" onClick={onClose}>
      {t('common.cancel')}
    </Button>
  </div>
);

const labels = (): Record<ReplyField, string> => ({
  text: t('referrals.reply.text'),
  body: t('referrals.reply.body'),
  sourceTitle: t('referrals.reply.sourceTitle'),
  sourceLink: t('referrals.reply.sourceLink'),
  repliedOn: t('referrals.reply.repliedOn'),
  validFrom: t('referrals.reply.validFrom'),
  reason: t('referrals.reason'),
});

