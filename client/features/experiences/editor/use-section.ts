import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReportDraft } from '../../../../shared/experiences/contract.js';
import type { SectionContent, SectionName } from '../../../../shared/experiences/sections.js';
import { ApiError } from '../../../lib/api.js';
import { useDraft } from '../../../lib/drafts.js';
import { isCode } from '../../../lib/error-text.js';
import { whenLeaving } from '../../../lib/leaving.js';
import { hasMarks } from '../../../lib/merge.js';
import { sameJson } from '../../../lib/same.js';
import { useSaveSection } from '../mutations.js';
import { marks, mergeSections } from './merge-sections.js';
import { unfinishedFields, withBlankRowsOf, withoutBlankRows } from './unfinished-rows.js';

const PAUSE = 1_000;
const AGAIN = 5_000;

type Content = Record<string, unknown>;

/** What stands in the fields of a section, the version of the server it was written on, and what only this device knows. */
interface Written {
  content: Content;
  skipped: boolean;
  version: number;
  /** By field: what was typed and is no number. */
  typed?: Record<string, string> | undefined;
  /** Undecided: nothing is sent before somebody has looked, also after a reload. */
  conflict?: SectionConflict | undefined;
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
  change: (content: SectionContent<Name> | ((now: SectionContent<Name>) => SectionContent<Name>)) => void;
  skip: (skipped: boolean) => void;
  /** What was typed into a field for a number and is none. */
  typedIn: (path: string) => string | undefined;
  type: (path: string, text: string | undefined) => void;
  /**
   * Saved by the server, under way, kept on this device until it can be sent or until its rows and numbers are complete, or
   * refused until it is changed.
   */
  state: 'saved' | 'saving' | 'waiting' | 'unfinished' | 'refused';
  /** Paths of the fields for which it waits. */
  unfinished: readonly string[];
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

type Sendable = Pick<Written, 'content' | 'skipped' | 'version'>;
const same = (one: Sendable, other: Sendable): boolean => one.skipped === other.skipped && sameJson(one.content, other.content);
const isPassing = (error: unknown): boolean => error instanceof ApiError && (error.code === 'network' || error.status >= 500 || error.status === 429);

/**
 * One section being written: saved by itself a moment after typing and when the form is left, kept on the device until the
 * server has it. While nothing of it is unsaved it follows what colleagues save; while something is, theirs is joined at the
 * next saving.
 */
export function useSection<Name extends SectionName>(person: string, report: ReportDraft, name: Name): SectionHandle<Name> {
  const state = report.states[name];
  const server: Sendable = { content: report.content[name] as Content, skipped: state?.skipped ?? false, version: state?.version ?? 0 };
  const draft = useDraft<Written>({ person, kind: 'report', target: `${report.id}:${name}` }, server, () => false);
  const saving = useSaveSection(report.id);
  const [saved, setSaved] = useState<Sendable & { at: string | null }>({ ...server, at: null });
  const [failure, setFailure] = useState<{ error: unknown; of: Sendable } | null>(null);
  const latest = useRef(draft.value);
  // What was sent last, heard of or not: its return as a colleague's is no conflict.
  const underway = useRef<Content | null>(null);
  useEffect(() => {
    latest.current = draft.value;
  });
  const conflict = draft.value.conflict ?? null;
  const typed = draft.value.typed ?? {};
  const sendable = (): Sendable => ({ content: withoutBlankRows(name, latest.current.content, saved.content), skipped: latest.current.skipped, version: latest.current.version });
  const wouldSend: Sendable = { ...draft.value, content: withoutBlankRows(name, draft.value.content, saved.content) };
  const unfinished = unfinishedFields(name, draft.value.content, saved.content);
  const dirty = !same(wouldSend, saved);
  const newer = server.version > saved.version;

  /** The server has this: the device keeps only what it alone knows. */
  const keep = (taken: Sendable): void => {
    const { typed: numbers } = latest.current;
    const content = withBlankRowsOf(name, taken.content, latest.current.content);
    const next: Written = { ...taken, content, ...(numbers && Object.keys(numbers).length > 0 ? { typed: numbers } : {}) };
    if (next.typed || content !== taken.content) draft.set(next);
    else draft.discard(next);
  };
  const adopt = useEffectEvent(() => {
    keep(server);
    setSaved({ ...server, at: null });
  });
  // A draft that the server took without our hearing of it stands on the newest version, too.
  const behind = !dirty && draft.value.version < saved.version;
  useEffect(() => {
    // What a colleague saved comes from outside, and only where nothing of ours would be lost.
    // oxlint-disable-next-line react/set-state-in-effect
    if ((newer || behind) && !dirty && unfinished.length === 0 && !saving.isPending && !conflict) adopt();
  }, [newer, behind, dirty, unfinished.length, saving.isPending, conflict, server.version]);

  const meet = useEffectEvent(({ base, current, version }: { base: Content; current: Content; version: number }): void => {
    const mine = latest.current.content;
    const ours = underway.current !== null && sameJson(current, underway.current);
    const merged = ours ? { content: mine, overlaps: 0 } : mergeSections(name, base, current, mine);
    if (ours || sameJson(withoutBlankRows(name, merged.content, current), current)) {
      const taken = { content: current, skipped: saved.skipped, version };
      setSaved({ ...taken, at: null });
      draft.set((now) => ({ ...now, content: merged.content, version }));
      return;
    }
    draft.set((now) => ({ ...now, content: merged.content, version, conflict: { current, mine, version, overlaps: merged.overlaps } }));
  });
  const send = useEffectEvent(async (leaving: boolean): Promise<void> => {
    const sent = sendable();
    underway.current = sent.content;
    try {
      const { version, changedAt } = await saving.mutateAsync({ section: name, ...sent, leaving });
      const taken = { ...sent, version };
      underway.current = null;
      setSaved({ ...taken, at: changedAt });
      setFailure(null);
      if (same({ ...latest.current, content: withoutBlankRows(name, latest.current.content, sent.content) }, sent)) keep(taken);
      else draft.set((now) => ({ ...now, version }));
    } catch (error) {
      if (isCode(error, 'conflict') && error.problem?.conflict) meet(error.problem.conflict);
      else setFailure({ error, of: sent });
    }
  });
  // What was refused is sent again once it was changed; what could not be sent, by itself.
  const stuck = failure !== null && !isPassing(failure.error) && same(failure.of, wouldSend);
  const wanted = dirty && unfinished.length === 0 && !conflict && !saving.isPending && !stuck;
  const pause = failure && isPassing(failure.error) ? AGAIN : PAUSE;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => void send(false), pause);
    return () => clearTimeout(timer);
  }, [wanted, pause, draft.value]);
  const leave = useEffectEvent((): void => {
    if (wanted) void send(true);
  });
  useEffect(() => {
    const stop = whenLeaving(() => leave());
    return () => {
      stop();
      leave();
    };
  }, []);

  const waits = unfinished.length > 0 || Object.keys(typed).length > 0;
  return {
    content: draft.value.content as SectionContent<Name>,
    skipped: draft.value.skipped,
    change: (next) => draft.set((now) => ({ ...now, content: (typeof next === 'function' ? next(now.content as SectionContent<Name>) : next) as Content })),
    skip: (skipped) => draft.set((now) => ({ ...now, skipped })),
    typedIn: (path) => typed[path],
    type: (path, text) =>
      draft.set((now) => {
        const { [path]: _, ...others } = now.typed ?? {};
        return { ...now, typed: text === undefined ? others : { ...others, [path]: text } };
      }),
    state: saving.isPending ? 'saving' : stuck ? 'refused' : waits ? 'unfinished' : dirty ? 'waiting' : 'saved',
    unfinished,
    savedAt: saved.at ?? state?.changedAt ?? null,
    error: dirty && failure && (stuck || isPassing(failure.error)) ? failure.error : null,
    overtaken: newer && dirty && !conflict,
    conflict,
    settle: (content) => {
      if (!conflict) return;
      setSaved({ content: conflict.current, skipped: saved.skipped, version: conflict.version, at: null });
      draft.set(({ conflict: _, ...now }) => ({ ...now, ...(content ? { content } : {}) }));
    },
  };
}

/** Whether lines that mark a conflict were left in a text. */
export const marksLeft = (content: Content): boolean => typeof content.text === 'string' && hasMarks(content.text, marks());
