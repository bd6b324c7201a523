import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { ContributionView } from '../../../shared/contributions/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useDraft } from '../../lib/drafts.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { focusHeading } from '../../lib/page-focus.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { Composer, DraftLine, PersonalDataHint, RestoredNote, type ComposerHandle } from '../composer/face.js';
import { useResubmit } from './mutations.js';

interface Reworked {
  title: string;
  text: string;
  key: string;
}

/** A refused contribution in other words; what is typed stays through every failure, on this device as well. */
export function ResubmitForm({ contribution, person, onClose }: { contribution: ContributionView; person: string; onClose: () => void }) {
  const { id, version, kind, text: before } = contribution;
  const titled = kind === 'question' || kind === 'discussion';
  const fresh = (): Reworked => ({ title: contribution.title ?? '', text: before, key: newIdempotencyKey() });
  const draft = useDraft<Reworked>({ person, kind: 'contribution', target: id }, fresh(), ({ title, text }) => text === before && title === (contribution.title ?? ''));
  const { value } = draft;
  const resubmit = useResubmit();
  const navigate = useNavigate();
  const composer = useRef<ComposerHandle>(null);
  const [wrong, setWrong] = useState<{ title?: string | undefined; text?: string | undefined }>({});
  useEffect(() => composer.current?.focus(), []);
  const change = (part: Partial<Reworked>): void => {
    setWrong({});
    draft.set((was) => ({ ...was, ...part }));
  };

  const send = async (): Promise<void> => {
    if (resubmit.isPending) return;
    const title = titled && value.title.trim().length < LIMITS.titleMin ? t('contributions.resubmit.titleShort', { limit: LIMITS.titleMin }) : undefined;
    const text = value.text.trim() === '' ? t('contributions.resubmit.empty') : value.text.length > LIMITS.textMax ? t('contributions.resubmit.tooLong', { limit: LIMITS.textMax }) : composer.current?.unfinished();
    setWrong({ title, text });
    resubmit.reset();
    if (title ?? text) return;
    try {
      const written = await resubmit.mutateAsync({ id, version, key: value.key, title: titled ? value.title : null, text: value.text });
      draft.discard(fresh());
      notify({ text: t('held' in written ? 'contributions.held' : 'contributions.resubmit.published'), tone: 'success' });
      if ('held' in written) focusHeading();
      else void navigate(titled ? paths.thread(written.id) : paths.thread(contribution.threadId ?? '', written.id));
    } catch (error) {
      if (isCode(error, 'key_reused')) change({ key: newIdempotencyKey() });
    }
  };

  return (
    <form
      className="stack-small"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <RestoredNote draft={draft} onDiscard={() => draft.discard(fresh())} />
      {titled && <TextField label={t('contributions.resubmit.titleLabel')} error={wrong.title} maxLength={LIMITS.titleMax} autoComplete="off" value={value.title} onChange={(title) => change({ title })} />}
      <Composer ref={composer} label={t('contributions.resubmit.textLabel')} error={wrong.text} rows={8} attachments={contribution.files} sending={resubmit.isPending} value={value.text} onChange={(text) => change({ text })} onSubmit={() => void send()} />
      <PersonalDataHint text={`${value.title}\n${value.text}`} />
      {resubmit.error !== null && (
        <Alert tone="danger" live="alert" title={t('contributions.resubmit.notSent')}>
          <p>{isCode(resubmit.error, 'not_found') ? t('contributions.threadGone') : isCode(resubmit.error, 'conflict') ? t('contributions.meanwhile') : errorText(resubmit.error)}</p>
        </Alert>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={resubmit.isPending}>
          {t('contributions.resubmit.submit')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('contributions.resubmit.cancel')}
        </Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}
