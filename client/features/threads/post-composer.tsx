import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { FormEvent, Ref } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import type { PostDraft } from '../../../shared/threads/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useDraft } from '../../lib/drafts.js';
import { errorText, isCode, isNotFound } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { notify } from '../../ui/toast.js';
import { Composer, DraftLine, PersonalDataHint, RestoredNote } from '../composer/face.js';
import type { ComposerHandle } from '../composer/face.js';
import { CheckedNote, refreshContributions, revealWaiting } from '../contributions/face.js';
import { postDraftTarget, type Written } from './answer-draft.js';
import { refreshAfter } from './cache.js';
import { useCreatePost } from './mutations.js';
import { useThreadContext } from './thread-context.js';

interface PostComposerProps {
  kind: PostDraft['kind'];
  parentId: string | null;
  label: string;
  submitLabel: string;
  rows?: number;
  /** For a form that was opened by a button: *Abbrechen* closes it. */
  onClose?: () => void;
  /** It was opened just now, so the focus goes into it. */
  focused?: boolean;
  ref?: Ref<ComposerHandle>;
}


/** Where an answer or comment is written. The text stays through every failure. */
export function PostComposer({ kind, parentId, label, submitLabel, rows = 6, onClose, focused = false, ref }: PostComposerProps) {
  const { me, snapshot, state, reveal } = useThreadContext();
  const { page } = snapshot;
  const client = useQueryClient();
  const draft = useDraft<Written>({ person: me.id, kind, target: postDraftTarget(page.id, parentId) }, fresh(), (value) => value.text.trim() === '');
  const create = useCreatePost(page.id);
  const [problem, setProblem] = useState<string>();
  const composer = useRef<ComposerHandle>(null);
  useImperativeHandle(ref, () => ({ focus: () => composer.current?.focus(), unfinished: () => composer.current?.unfinished() }));
  useEffect(() => {
    if (focused) composer.current?.focus();
    // Only on opening.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const send = async (): Promise<void> => {
    if (create.isPending) return;
    const { text, key } = draft.value;
    const wrong = text.trim() === '' ? t('threads.page.compose.empty') : text.length > LIMITS.textMax ? t('threads.page.compose.tooLong', { limit: LIMITS.textMax }) : composer.current?.unfinished();
    setProblem(wrong);
    create.reset();
    if (wrong) {
      composer.current?.focus();
      return;
    }
    try {
      const written = await create.mutateAsync({ draft: { kind, parentId, text }, key });
      draft.discard(fresh());
      if ('held' in written) {
        notify({ text: t('contributions.held'), tone: 'success' });
        onClose?.();
        await refreshContributions(client);
        return revealWaiting(written.id);
      }
      if (parentId) state.unfold(parentId);
      state.accept();
      reveal(written.id);
      onClose?.();
    } catch (error) {
      if (isCode(error, 'key_reused')) {
        draft.set((before) => ({ ...before, key: newIdempotencyKey() }));
        state.accept();
      }
      // The page finds out that the thread is gone, and then shows the kept text.
      if (isNotFound(error)) void refreshAfter({ type: 'threads.changed', threadId: page.id }, client);
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
      <Composer
        ref={composer}
        label={label}
        hint={page.visibility === 'community' ? t('threads.page.compose.audienceCommunity') : t('threads.page.compose.audienceOrganisation')}
        error={problem}
        rows={rows}
        attachments={NO_FILES}
        sending={create.isPending}
        value={draft.value.text}
        onChange={(text) => {
          setProblem(undefined);
          draft.set((before) => ({ ...before, text }));
        }}
        onSubmit={() => void send()}
      />
      <CheckedNote visibility={page.visibility} serviceIds={page.services.map(({ id }) => id)} />
      <PersonalDataHint text={draft.value.text} />
      <NotSent error={create.error} />
      <div className="row">
        <Button type="submit" variant="primary" busy={create.isPending}>
          {create.isPending ? t('threads.ask.sending') : create.isError ? t('threads.page.compose.again') : submitLabel}
        </Button>
        {onClose && (
          <Button variant="quiet" onClick={onClose}>
            {t('threads.page.compose.cancel')}
          </Button>
        )}
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}

const NO_FILES: readonly FileView[] = [];

const fresh = (): Written => ({ text: '', key: newIdempotencyKey() });

function NotSent({ error }: { error: unknown }) {
  if (!error) return null;
  const text = isCode(error, 'key_reused')
    ? t('threads.page.compose.keyReused')
    : isCode(error, 'post_removed')
      ? t('threads.page.compose.parentRemoved')
      : errorText(error);
  return (
    <Alert tone="danger" live="alert" title={t('threads.page.compose.notSent')}>
      <p>{text}</p>
    </Alert>
  );
}
