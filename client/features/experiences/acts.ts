import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undo } from '../../../shared/audit/contract.js';
import type { LiveEventType } from '../../../shared/events.js';
import { ask, changeVisibility, keepFromPublic, markHelped, markReused, openToPublic, unmarkHelped, unmarkReused, withdraw } from '../../../shared/experiences/contract.js';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import { hideSubject } from '../../../shared/moderation/contract.js';
import { call } from '../../lib/api.js';
import type { AskPlace } from '../threads/face.js';
import { refreshAfter } from './cache.js';
import { reportKeys } from './queries.js';

/** An act on a published report: the promise of `mutateAsync` resolves when the page has read the new state. */
function useAct<Variables, Result>(id: string, type: LiveEventType, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => refreshAfter({ type, reportId: id }, client) });
}

export const useChangeVisibility = (id: string) =>
  useAct(id, 'reports.changed', ({ visibility, version }: { visibility: ReportVisibility; version: number }) => call(changeVisibility, { params: { id }, body: { visibility }, version }));

/** A coordinator's look: guests may read it, or it stays among members. */
export const useOpenToPublic = (id: string) =>
  useAct(id, 'reports.changed', ({ open, version }: { open: boolean; version: number }) => call(open ? openToPublic : keepFromPublic, { params: { id }, version }));

export const useWithdraw = (id: string) =>
  useAct(id, 'reports.gone', ({ reason, version }: { reason: string; version: number }) => call(withdraw, { params: { id }, body: { reason }, version }));

/** By coordination, in a case: the house keeps it, and it can be shown again. */
export const useHide = (id: string) =>
  useAct(id, 'reports.gone', ({ reason }: { reason: string }) => call(hideSubject, { body: { subject: { kind: 'report', id }, reason } }));

/** Takes an act of coordination back; the page shows the report again. */
export const useUndoHide = (id: string) => useAct(id, 'reports.published', (act: string) => call(undo, { params: { id: act } }));

export type Voice = 'helped' | 'reused';
const VOICES = { helped: { on: markHelped, off: unmarkHelped, count: 'helpedCount' }, reused: { on: markReused, off: unmarkReused, count: 'reusedCount' } } as const;

/** *Hat uns geholfen* or *Nachgenutzt* of the own house: shown at once, taken back where the server refuses. */
export function useVoice(id: string, voice: Voice) {
  const client = useQueryClient();
  const { on: mark, off: unmark, count } = VOICES[voice];
  const change = (update: (page: ReportPage) => Partial<ReportPage>): void => {
    client.setQueryData<ReportPage>(reportKeys.page(id), (page) => (page ? { ...page, ...update(page) } : page));
  };
  return useMutation({
    mutationFn: ({ on }: { on: boolean }) => call(on ? mark : unmark, { params: { id } }),
    onMutate: async ({ on }) => {
      // An answer under way would overwrite the guess with the old number.
      await client.cancelQueries({ queryKey: reportKeys.page(id) });
      change((page) => ({ [count]: page[count] + (on === page.viewer[voice] ? 0 : on ? 1 : -1), viewer: { ...page.viewer, [voice]: on } }));
    },
    onSuccess: (result, { on }) => {
      change((page) => ({ [count]: result.count, viewer: { ...page.viewer, [voice]: on } }));
      // The names of the administrations come with the next read.
      void client.invalidateQueries({ queryKey: reportKeys.page(id) });
      void client.invalidateQueries({ queryKey: reportKeys.lists });
    },
    // Reading again instead of restoring a copy: the copy may be older than what arrived meanwhile.
    onError: () => client.invalidateQueries({ queryKey: reportKeys.page(id) }),
  });
}

/** Where questions about a report are published: a thread like any other that also stands on its page. */
export const askPlace = (id: string): AskPlace => ({ id: `report-${id}`, publish: (draft, key) => call(ask, { params: { id }, body: draft }, { idempotencyKey: key }) });
