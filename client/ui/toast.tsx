import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../i18n/index.js';
import { errorText } from '../lib/error-text.js';
import type { Tone } from './alert.js';
import { TONE_ICON } from './alert.js';
import { Button, IconButton } from './button.js';
import { Icon } from './icon.js';

export interface Notice {
  text: string;
  tone?: Tone;
  /** Offers *Rückgängig*; what it throws is shown in its place. */
  undo?: () => Promise<unknown> | void;
  undoLabel?: string;
}

interface Toast extends Notice {
  id: number;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** A short message at the edge of the screen, after an act whose result is not seen where it was done. */
export function notify(notice: Notice): void {
  // Two at most: older ones have been read or are no longer of use.
  change([...toasts.slice(-1), { ...notice, id: ++lastId }]);
}

/** The same for a failed act, worded by its code. */
export const notifyError = (error: unknown): void => notify({ text: errorText(error), tone: 'danger' });

const dismiss = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

/** Where the messages appear; once per page. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <section className="toasts" aria-label={t('common.messages')} aria-live="polite" aria-relevant="additions">
      {shown.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  // Long enough to read and reach; it waits while the pointer or the focus is on it. Errors stay until closed.
  const stay = toast.tone === 'danger' ? null : toast.undo ? 20_000 : 7_000;
  useEffect(() => {
    if (held || busy || stay === null) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), stay);
    return () => clearTimeout(timer);
  }, [held, busy, stay, toast.id]);

  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      await toast.undo?.();
      dismiss(toast.id);
      notify({ text: t('common.undone') });
    } catch (error) {
      dismiss(toast.id);
      notifyError(error);
    }
  };
  return (
    <div
      className={`toast toast-${toast.tone ?? 'neutral'}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={TONE_ICON[toast.tone ?? 'success']} />
      <p>{toast.text}</p>
      {toast.undo && (
        <Button size="small" busy={busy} onClick={() => void undo()}>
          {toast.undoLabel ?? t('common.undo')}
        </Button>
      )}
      <IconButton size="small" icon="close" label={t('common.dismiss')} onClick={() => dismiss(toast.id)} />
    </div>
  );
}
