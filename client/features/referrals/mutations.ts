import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undo } from '../../../shared/audit/contract.js';
import { answerReferral, changeReferral, endReferral, passOnCase, passOnThread, takeBackWish, wish, type Handover, type OfficialReply } from '../../../shared/referrals/contract.js';
import { changeDesk, createDesk, reinstateDesk, retireDesk, type DeskFacts } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { call } from '../../lib/api.js';
import { notify } from '../../ui/toast.js';
import { refreshReferrals } from './cache.js';

function useReferralMutation<Variables, Result>(run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => refreshReferrals(client) });
}

/** Says what was done and offers to take it back. */
export function useDone(): (text: string, actId: string) => void {
  const client = useQueryClient();
  return (text, actId) =>
    notify({
      text,
      tone: 'success',
      undo: async () => {
        await call(undo, { params: { id: actId } });
        await refreshReferrals(client);
        notify({ text: t('referrals.undone') });
      },
    });
}

/** Passes a question or a case on; the key belongs to the dialog. */
export const usePassOn = ({ kind, id }: { kind: 'thread' | 'case'; id: string }) =>
  useReferralMutation(({ body, key }: { body: Handover; key: string }) => call(kind === 'thread' ? passOnThread : passOnCase, { params: { id }, body }, { idempotencyKey: key }));

export const useWish = (threadId: string) => useReferralMutation(({ note, key }: { note: string; key: string }) => call(wish, { params: { id: threadId }, body: { note } }, { idempotencyKey: key }));
export const useTakeBackWish = (threadId: string) => useReferralMutation(() => call(takeBackWish, { params: { id: threadId } }));

export const useChangeReferral = (id: string) =>
  useReferralMutation(({ version, ...body }: { version: number; reason: string; reference: string | null; followUpOn: string | null }) => call(changeReferral, { params: { id }, body, version }));
export const useEndReferral = (id: string) =>
  useReferralMutation(({ version, ...body }: { version: number; reason: string; as: 'withdrawn' | 'ended' | 'declined' }) => call(endReferral, { params: { id }, body, version }));
export const useAnswerReferral = (id: string) => useReferralMutation(({ version, ...body }: OfficialReply & { version: number }) => call(answerReferral, { params: { id }, body, version }));

export const useCreateDesk = () => useReferralMutation(({ facts, key }: { facts: DeskFacts; key: string }) => call(createDesk, { body: facts }, { idempotencyKey: key }));
export const useChangeDesk = (id: string) => useReferralMutation(({ facts, version }: { facts: DeskFacts; version: number }) => call(changeDesk, { params: { id }, body: facts, version }));
export const useRetireDesk = (id: string) => useReferralMutation(({ reason, version }: { reason: string; version: number }) => call(retireDesk, { params: { id }, body: { reason }, version }));
export const useReinstateDesk = (id: string) => useReferralMutation((version: number) => call(reinstateDesk, { params: { id }, version }));
