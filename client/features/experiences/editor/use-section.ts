import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReportDraft } from '../../../../shared/experiences/contract.js';
import type { SectionContent, SectionName } from '../../../../shared/experiences/sections.js';
import { ApiError } from '../../../lib/api.js';
import { useDraft } from '../../../lib/drafts.js';
import { isCode } from '../../../lib/error-text.js';
import { hasMarks } from '../../../lib/merge.js';
import { useSaveSection } from '../mutations.js';
import { marks, mergeSections } from './merge-sections.js';

const PAUSE = 1_000;
const AGAIN = 5_000;

type Content = Record<string, unknown>;

/** What stands in the fields of a section, and the version of the server it was written on. */
interface Written {
  content: Content;
  skipped: boolean;
  version: number;
}

/** A colleague saved the section meanwhile; both are joined in the fields. */
export interface SectionConflict {
  current: Content;
  mine: Content;
  version: number;
  overlaps: number;
}

export interface SectionHandle<Name extends SectionName> {
  content: SectionContent<Name>;
  skipped: boolean;
  change: (content: SectionContent<Name>) => void;
  skip: (skipped: boolean) => void;
  /** Saved by the server, under way, kept on this device until it can be sent, or refused until it is changed. */
  state: 'saved' | 'saving' | 'waiting' | 'refused';
  /** When the server last took it. */
  savedAt: string | null;
  /** Why it is not saved. */
  error: unknown;
  /** A colleague saved it while something here was unsaved. */
  overtaken: boolean;
  conflict: SectionConflict | null;
  /** Ends a conflict with what stands in the fields, or with the content given. */
  settle: (content?: Content) => void;
}

const same = (one: Written, other: Written): boolean => one.skipped === other.skipped && JSON.stringify(one.content) === JSON.stringify(other.content);
const isPassing = (error: unknown): boolean => error instanceof ApiError && (error.code === 'network' || error.status >= 500 || error.status === 429);

/**
 * One section being written: saved by itself a moment after typing, kept on the device until the server has it. While
 * nothing of it is unsaved it follows what colleagues save; while something is, theirs is joined at the next saving.
 */
export function useSection<Name extends SectionName>(person: string, report: ReportDraft, name: Name): SectionHandle<Name> {
  const state = report.states[name];
  const server: Written = { content: report.content[name] as Content, skipped: state?.skipped ?? false, version: state?.version ?? 0 };
  const draft = useDraft<Written>({ person, kind: 'report', target: `${report.id}:${name}` }, server, () => false);
  const saving = useSaveSection(report.id);
  const [saved, setSaved] = useState(server);
  const [failure, setFailure] = useState<{ error: unknown; of: Written } | null>(null);
  const [conflict, setConflict] = useState<SectionConflict | null>(null);
  const latest = useRef(draft.value);
  useEffect(() => {
    latest.current = draft.value;
  });
  const dirty = !same(draft.value, saved);
  const newer = server.version > saved.version;

  const adopt = useEffectEvent(() => {
    draft.discard(server);
    setSaved(server);
  });
  useEffect(() => {
    // What a colleague saved comes from outside, and only where nothing of ours would be lost.
    // oxlint-disable-next-line react/set-state-in-effect
    if (newer && !dirty && !saving.isPending && !conflict) adopt();
  }, [newer, dirty, saving.isPending, conflict, server.version]);

  const meet = useEffectEvent(({ base, current, version }: { base: Content; current: Content; version: number }): void => {
    const mine = latest.current.content;
    const merged = mergeSections(name, base, current, mine);
    setConflict({ current, mine, version, overlaps: merged.overlaps });
    draft.set((now) => ({ ...now, content: merged.content, version }));
  });
  const send = useEffectEvent(async (): Promise<void> => {
    const sent = latest.current;
    try {
      const { version } = await saving.mutateAsync({ section: name, ...sent });
      setSaved({ ...sent, version });
      setFailure(null);
      if (same(latest.current, sent)) draft.discard({ ...sent, version });
      else draft.set((now) => ({ ...now, version }));
    } catch (error) {
      if (isCode(error, 'conflict') && error.problem?.conflict) meet(error.problem.conflict);
      else setFailure({ error, of: sent });
    }
  });
  // What was refused is sent again once it was changed; what could not be sent, by itself.
  const stuck = failure !== null && !isPassing(failure.error) && same(failure.of, draft.value);
  const wanted = dirty && !conflict && !saving.isPending && !stuck;
  const pause = failure && isPassing(failure.error) ? AGAIN : PAUSE;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [wanted, pause, draft.value]);

  return {
    content: draft.value.content as SectionContent<Name>,
    skipped: draft.value.skipped,
    change: (content) => draft.set((now) => ({ ...now, content: content as Content })),
    skip: (skipped) => draft.set((now) => ({ ...now, skipped })),
    state: saving.isPending ? 'saving' : stuck ? 'refused' : dirty ? 'waiting' : 'saved',
    savedAt: state?.changedAt ?? null,
    error: dirty && failure && (stuck || isPassing(failure.error)) ? failure.error : null,
    overtaken: newer && dirty && !conflict,
    conflict,
    settle: (content) => {
      if (!conflict) return;
      setSaved({ content: conflict.current, skipped: saved.skipped, version: conflict.version });
      setConflict(null);
      if (content) draft.set((now) => ({ ...now, content }));
    },
  };
}

/** Whether lines that mark a conflict were left in a text. */
export const marksLeft = (content: Content): boolean => typeof content.text === 'string' && hasMarks(content.text, marks());
