import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LiveEventType } from '../../../shared/events.js';
import { endReview, publish, remove, requestReview, saveSection, start } from '../../../shared/experiences/contract.js';
import type { SectionName } from '../../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import { call } from '../../lib/api.js';
import { refreshAfter } from './cache.js';

/** One act on a report: the promise of `mutateAsync` resolves when what is shown of it has been read anew. */
function useAct<Variables, Result>(reportId: string, type: LiveEventType, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => refreshAfter({ type, reportId }, client) });
}

/** Begins a draft of the own house; sending again with the same key begins nothing twice. */
export function useStartReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ serviceId, key }: { serviceId: string | null; key: string }) => call(start, { body: { serviceId } }, { idempotencyKey: key }),
    onSuccess: ({ id }) => refreshAfter({ type: 'reports.created', reportId: id }, client),
  });
}

export interface SectionToSave {
  section: SectionName;
  content: Record<string, unknown>;
  skipped: boolean;
  version: number;
  /** The page may be gone before the answer: the browser sends it all the same. */
  leaving?: boolean;
}

/** Saves one section; what is shown of the draft is read anew in the background, the writer does not wait for it. */
export function useSaveSection(reportId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ section, version, leaving = false, ...body }: SectionToSave) => call(saveSection, { params: { id: reportId, section }, body, version }, { leaving }),
    onSuccess: () => void refreshAfter({ type: 'reports.saved', reportId }, client),
  });
}

export const useReview = (reportId: string) =>
  useAct(reportId, 'reports.changed', ({ wanted, version }: { wanted: boolean; version: number }) => call(wanted ? requestReview : endReview, { params: { id: reportId }, version }));

export interface ToPublish {
  visibility: ReportVisibility;
  note: string;
  seen: Partial<Record<SectionName, number>>;
  version: number;
}
export const usePublish = (reportId: string) => useAct(reportId, 'reports.published', ({ version, ...body }: ToPublish) => call(publish, { params: { id: reportId }, body, version }));

export const useRemoveReport = (reportId: string) => useAct(reportId, 'reports.removed', ({ version }: { version: number }) => call(remove, { params: { id: reportId }, version }));
