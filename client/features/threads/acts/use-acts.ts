import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { undo } from '../../../../shared/audit/contract.js';
import { hideSubject } from '../../../../shared/moderation/contract.js';
import { edit, endReference, grade, lock, makeReference, markDuplicate, merge, move, pin, refuseDuplicate, retitle, revokeGrade, split, unlock, unmarkDuplicate, unpin, type Acted, type DuplicateMarking, type ThreadMerge, type ThreadMove, type ThreadPinning, type ThreadSplit, type ThreadUnpinning } from '../../../../shared/threads/acts.js';
import type { Grading } from '../../../../shared/threads/grade.js';
import type { ReferenceChoice } from '../../../../shared/threads/references.js';
import { t } from '../../../i18n/index.js';
import { call } from '../../../lib/api.js';
import { paths } from '../../../lib/paths.js';
import { notify } from '../../../ui/toast.js';
import { refreshAfter } from '../cache.js';
import { useAct } from '../mutations.js';
import { threadKeys } from '../queries.js';
import { useThreadContext } from '../thread-context.js';

interface Because {
  version: number;
  reason: string;
}

export const useLockThread = (id: string) => useAct(id, 'threads.changed', ({ version, reason, locked }: Because & { locked: boolean }) => call(locked ? lock : unlock, { params: { id }, body: { reason }, version }));

export const useMoveThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: ThreadMove & { version: number }) => call(move, { params: { id }, body, version }));

export const useMarkDuplicate = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: DuplicateMarking & { version: number }) => call(markDuplicate, { params: { id }, body, version }));
export const useUnmarkDuplicate = (id: string) => useAct(id, 'threads.changed', ({ version, reason }: Because) => call(unmarkDuplicate, { params: { id }, body: { reason }, version }));
export const useRefuseDuplicate = (id: string) => useAct(id, 'threads.changed', ({ version }: { version: number }) => call(refuseDuplicate, { params: { id }, version }));

export const usePinThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: ThreadPinning & { version: number }) => call(pin, { params: { id }, body, version }));
export const useUnpinThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: ThreadUnpinning & { version: number }) => call(unpin, { params: { id }, body, version }));

/** What was read of the other thread before is of no use: the page of this one goes on there. */
export function useMergeThread(id: string) {
  const client = useQueryClient();
  return useAct(id, 'threads.changed', async ({ version, ...body }: ThreadMerge & { version: number }) => {
    const acted = await call(merge, { params: { id }, body, version });
    client.removeQueries({ queryKey: threadKeys.thread(body.into) });
    return acted;
  });
}

/** `experience` takes the grade of an answer back. */
export const useGradeAnswer = (threadId: string, id: string) =>
  useAct(threadId, 'posts.changed', ({ version, ...body }: (Grading | { grade: 'experience'; reason: string }) & { version: number }) =>
    body.grade === 'experience' ? call(revokeGrade, { params: { id }, body: { reason: body.reason }, version }) : call(grade, { params: { id }, body, version }),
  );

export const useEditText = (threadId: string, id: string) =>
  useAct(threadId, 'posts.changed', ({ version, ...body }: Because & { text: string }) => call(edit, { params: { id }, body, version }));

export const useRetitleThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: Because & { title: string }) => call(retitle, { params: { id }, body, version }));

/** `stands`: it is one there, and is no longer. */
export const useReference = (threadId: string, id: string) => useAct(threadId, 'posts.changed', ({ version, stands, ...body }: ReferenceChoice & { stands: boolean; version: number }) => call(stands ? endReference : makeReference, { params: { id }, body, version }));

export const useSplitThread = (id: string) => useAct(id, 'threads.changed', ({ version, ...body }: ThreadSplit & { version: number }) => call(split, { params: { id }, body, version }));

/** Hidden, a text leaves its place; a thread is gone, and its page with it. */
export const useHide = (threadId: string, kind: 'thread' | 'post') =>
  useAct(threadId, kind === 'thread' ? 'threads.deleted' : 'posts.deleted', ({ id, reason }: { id: string; reason: string }) => call(hideSubject, { body: { subject: { kind, id }, reason } }));

/** Says what was done and offers to take it back; the page shows the new state both times. `back`: the act led away from the page. */
export function useActed(): (text: string, acted: Acted, options?: { back?: boolean }) => void {
  const { snapshot, state } = useThreadContext();
  const client = useQueryClient();
  const { id } = snapshot.page;
  const navigate = useNavigate();
  return (text, { actId }, { back = false } = {}) => {
    state.accept();
    notify({
      text,
      tone: 'success',
      undo: async () => {
        await call(undo, { params: { id: actId } });
        await refreshAfter({ type: 'threads.changed', threadId: id }, client);
        state.accept();
        if (back) await navigate(paths.thread(id));
        notify({ text: t('threads.acts.undone') });
      },
    });
  };
}
