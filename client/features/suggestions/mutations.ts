import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accept, decline, suggest, undo, withdraw, type SuggestedContent } from '../../../shared/suggestions/contract.js';
import { call } from '../../lib/api.js';
import { suggestionKeys } from './queries.js';

/** An act on suggestions: done when the page has read the new state. */
function useAct<Variables, Result>(run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => client.invalidateQueries({ queryKey: suggestionKeys.all }) });
}

export const useSuggest = () => useAct(({ version, ...body }: { version: number; subjectId: string; content: SuggestedContent; reason: string }) => call(suggest, { body, version }));
export const useAccept = (id: string) => useAct(({ version, ...body }: { version: number; content: SuggestedContent; reason?: string }) => call(accept, { params: { id }, body, version }));
export const useDecline = (id: string) => useAct((reason: string) => call(decline, { params: { id }, body: { reason } }));
export const useWithdraw = () => useAct((id: string) => call(withdraw, { params: { id } }));
export const useUndoAcceptance = () => useAct((id: string) => call(undo, { params: { id } }));
