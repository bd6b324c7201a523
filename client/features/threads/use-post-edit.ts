import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentView } from '../../../shared/threads/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { ApiError } from '../../lib/api.js';
import { useDraft } from '../../lib/drafts.js';
import type { DraftHandle, DraftPlace } from '../../lib/drafts.js';
import { isCode, isNotFound } from '../../lib/error-text.js';
import { hasMarks, mergeTexts, withoutMarks } from '../../lib/merge.js';
import type { MergeMarks } from '../../lib/merge.js';
import { refreshAfter } from './cache.js';
import { useChangePost } from './mutations.js';
import { useThreadContext } from './thread-context.js';

/** An edit as it is kept on the device: also what it started from, so that it can be merged days later. */
export interface EditDraft {
  text: string;
  base: string;
  version: number;
}

/** What stood on the server when saving, and what the editor had written; both are shown beside the proposal. */
export interface EditConflict {
  current: string;
  mine: string;
  /** Places that both changed. */
  overlaps: number;
}

export interface PostEdit {
  draft: DraftHandle<EditDraft>;
  problem: string | undefined;
  conflict: EditConflict | null;
  /** Other failures, such as a lost connection. */
  error: unknown;
  /** The post was removed meanwhile; the text can only be copied. */
  lost: boolean;
  saving: boolean;
  marksLeft: boolean;
  change: (text: string) => void;
  dropMarks: () => void;
  /** `wrong`: the text itself keeps it from being saved. */
  save: () => Promise<'saved' | 'wrong' | 'failed'>;
}

export const editDraftPlace = (person: string, post: Pick<CommentView, 'id' | 'threadId'>) => ({ person, kind: 'edit', target: `${post.threadId}.${post.id}` });

export const mergeMarks = (): MergeMarks => ({
  current: t('threads.page.conflict.marks.current'),
  mine: t('threads.page.conflict.marks.mine'),
  end: t('threads.page.conflict.marks.end'),
  removed: t('threads.page.conflict.marks.removed'),
});

/** Where an edit goes: the own text is changed; coordination changes that of somebody else with a reason. */
export interface EditWay {
  place: DraftPlace;
  update: Pick<ReturnType<typeof useChangePost>, 'isPending' | 'error' | 'reset'> & { mutateAsync: (change: { text: string; version: number }) => Promise<unknown> };
}

/** Editing one text, however often others change it meanwhile: nothing typed is lost. */
export function usePostEdit(post: CommentView, onDone: () => void, way: EditWay | undefined): PostEdit {
  const { me, state } = useThreadContext();
  const client = useQueryClient();
  const start: EditDraft = { text: post.text ?? '', base: post.text ?? '', version: post.version };
  const draft = useDraft<EditDraft>(way?.place ?? editDraftPlace(me.id, post), start, (value) => value.text === value.base);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const [lost, setLost] = useState(false);
  const own = useChangePost(post.threadId, post.id);
  const update = way?.update ?? own;
  const marks = mergeMarks();

  const failed = (error: unknown): void => {
    if (isCode(error, 'post_removed') || isNotFound(error)) {
      setLost(true);
      return;
    }
    const detail = error instanceof ApiError && error.code === 'conflict' ? error.problem?.conflict : undefined;
    if (!detail) return;
    const { text: mine, base } = draft.value;
    const current = textOf(detail.current) ?? '';
    const from = textOf(detail.base) ?? base;
    if (current === from) {
      // Only what stands around the text is new, such as a grade that this edit would end: the page shows it first.
      draft.set({ text: mine, base: current, version: detail.version });
      setProblem(t('threads.page.conflict.tryAgain'));
      void refreshAfter({ type: 'posts.changed', threadId: post.threadId }, client).then(() => state.accept());
      return;
    }
    const merge = mergeTexts(from, current, mine, marks);
    setConflict({ current, mine, overlaps: merge.conflicts });
    draft.set({ text: merge.text, base: current, version: detail.version });
  };

  const save = async (): Promise<'saved' | 'wrong' | 'failed'> => {
    if (update.isPending) return 'failed';
    const { text, base, version } = draft.value;
    const wrong = check(text, marks);
    setProblem(wrong);
    update.reset();
    if (wrong) return 'wrong';
    if (text === base) {
      draft.discard();
      if (conflict) state.accept();
      onDone();
      return 'saved';
    }
    try {
      await update.mutateAsync({ text, version });
      draft.discard();
      state.accept();
      onDone();
      return 'saved';
    } catch (error) {
      failed(error);
      return 'failed';
    }
  };

  const change = (text: string): void => {
    setProblem(undefined);
    draft.set((before) => ({ ...before, text }));
  };

  return {
    draft,
    problem,
    conflict,
    error: isCode(update.error, 'conflict') ? null : update.error,
    lost: lost || post.removed,
    saving: update.isPending,
    marksLeft: hasMarks(draft.value.text, marks),
    change,
    dropMarks: () => change(withoutMarks(draft.value.text, marks)),
    save,
  };
}

const textOf = (side: Record<string, unknown>): string | null => (typeof side.text === 'string' ? side.text : null);

function check(text: string, marks: MergeMarks): string | undefined {
  if (text.trim() === '') return t('threads.page.compose.empty');
  if (text.length > LIMITS.textMax) return t('threads.page.compose.tooLong', { limit: LIMITS.textMax });
  return hasMarks(text, marks) ? t('threads.page.conflict.marksLeft') : undefined;
}
