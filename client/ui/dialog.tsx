import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { t } from '../i18n/index.js';
import { Button, IconButton } from './button.js';

export interface DialogProps {
  open: boolean;
  /** Esc, the cross, or a press beside it. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the main one first in the order of reading. */
  footer?: ReactNode;
  size?: 'default' | 'wide';
  /** A press beside the dialog does not close it, where text could be lost. */
  sticky?: boolean;
}

/** A modal native dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, onClose, title, children, footer, size = 'default', sticky = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser would choose the cross; the title says first what this is about.
      (dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector('h2'))?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Taken off the page while open, it would not give the focus back: it is closed the moment before.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);
  return (
    // The press beside is a convenience for the mouse; Esc and the cross do the same for everybody.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={size === 'wide' ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current && !sticky) onClose();
      }}
    >
      {open && (
        <div className="dialog-box">
          <header className="dialog-header">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon="close" label={t('common.close')} onClick={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-footer">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: ReactNode;
  /** What happens next, spelled out. */
  children: ReactNode;
  /** The verb: *Zugang sperren*, not *OK*. */
  confirmLabel: string;
  tone?: 'danger' | 'primary';
  busy?: boolean;
}

/** Asks before something that others feel. */
export function ConfirmDialog({ open, onClose, onConfirm, title, children, confirmLabel, tone = 'primary', busy = false }: ConfirmDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant={tone} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
