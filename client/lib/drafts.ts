import { useCallback, useEffect, useRef, useState } from 'react';

/** Whose draft of what: drafts stay on this device and belong to one person, so that colleagues who share it do not mix. */
export interface DraftPlace {
  person: string;
  /** What is being written: `thread`, `answer`, `comment`, `edit` … */
  kind: string;
  /** What it is written to: an id, or `new`. */
  target: string;
}

export interface StoredDraft<Value> {
  value: Value;
  savedAt: string;
}

export const DRAFT_DELAY = 500;
const PREFIX = 'fahrwasser:draft';

export const draftKey = (place: DraftPlace): string => [PREFIX, place.person, place.kind, place.target].join(':');

/** The kept draft, or null; a broken or blocked storage counts as none. */
export function readDraft<Value>(place: DraftPlace): StoredDraft<Value> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(draftKey(place)) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('savedAt' in stored)) return null;
    return typeof stored.savedAt === 'string' ? (stored as StoredDraft<Value>) : null;
  } catch {
    return null;
  }
}

/** Keeps the draft and says when; null where the device refuses (full or private storage). */
export function writeDraft<Value>(place: DraftPlace, value: Value): string | null {
  const savedAt = new Date().toISOString();
  try {
    localStorage.setItem(draftKey(place), JSON.stringify({ value, savedAt }));
    return savedAt;
  } catch {
    return null;
  }
}

export function removeDraft(place: DraftPlace): void {
  try {
    localStorage.removeItem(draftKey(place));
  } catch {
    // A storage that refuses to forget never kept anything either.
  }
}

/** All drafts of a person whose target begins so; for the page of something that is gone. */
export function findDrafts<Value>(person: string, targetPrefix: string): (DraftPlace & StoredDraft<Value>)[] {
  const begin = `${PREFIX}:${person}:`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(begin))
      .map((key): DraftPlace => {
        const [kind = '', ...target] = key.slice(begin.length).split(':');
        return { person, kind, target: target.join(':') };
      })
      .filter((place) => place.target.startsWith(targetPrefix))
      .flatMap((place) => {
        const stored = readDraft<Value>(place);
        return stored ? [{ ...place, ...stored }] : [];
      });
  } catch {
    return [];
  }
}

export interface DraftHandle<Value> {
  value: Value;
  set: (next: Value | ((before: Value) => Value)) => void;
  /** When the text on the screen was last kept; null before the first time. */
  savedAt: string | null;
  /** The device refused to keep it; the person should know before leaving. */
  failed: boolean;
  /** The form opened with a draft from an earlier visit. */
  restored: boolean;
  /** After the server acknowledged, or when the person throws it away. */
  discard: (next?: Value) => void;
}

/**
 * State of a form that survives a crash, a reload and an expired session: saved shortly after typing and when the
 * page is left. `isEmpty` tells what is not worth keeping, so that an emptied form leaves no draft behind.
 * The place is fixed for the life of the form: give the component a `key` where the target can change.
 */
export function useDraft<Value>(place: DraftPlace, initial: Value, isEmpty: (value: Value) => boolean): DraftHandle<Value> {
  const [state, setState] = useState(() => {
    const stored = readDraft<Value>(place);
    return { value: stored?.value ?? initial, savedAt: stored?.savedAt ?? null, restored: stored !== null, failed: false };
  });

  const current = useRef({ place, value: state.value, savedAt: state.savedAt, dirty: false, isEmpty });
  useEffect(() => {
    current.current.isEmpty = isEmpty;
  }, [isEmpty]);

  const save = useCallback(() => {
    const now = current.current;
    if (!now.dirty) return;
    now.dirty = false;
    if (now.isEmpty(now.value)) {
      removeDraft(now.place);
      setState((before) => ({ ...before, savedAt: null, failed: false }));
      return;
    }
    const savedAt = writeDraft(now.place, now.value);
    now.savedAt = savedAt ?? now.savedAt;
    setState((before) => ({ ...before, savedAt: savedAt ?? before.savedAt, failed: savedAt === null }));
  }, []);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      const value = typeof next === 'function' ? (next as (before: Value) => Value)(current.current.value) : next;
      current.current.value = value;
      current.current.dirty = true;
      setState((before) => ({ ...before, value }));
      clearTimeout(timer.current);
      timer.current = setTimeout(save, DRAFT_DELAY);
    },
    [save],
  );

  useEffect(() => {
    // Phones never fire `unload`; `visibilitychange` is the last thing a page surely hears.
    const leave = (): void => save();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(timer.current);
      save();
    };
  }, [save]);

  const discard = useCallback((next?: Value) => {
    clearTimeout(timer.current);
    // Another tab may have kept a text of its own in the same place meanwhile; that one is not ours to remove.
    const stored = readDraft(current.current.place);
    if (stored?.savedAt === current.current.savedAt) removeDraft(current.current.place);
    current.current.dirty = false;
    if (next !== undefined) current.current.value = next;
    setState((before) => ({ ...before, value: current.current.value, savedAt: null, restored: false, failed: false }));
  }, []);

  return { value: state.value, set, savedAt: state.savedAt, failed: state.failed, restored: state.restored, discard };
}
