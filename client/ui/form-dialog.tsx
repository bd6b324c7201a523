import { useId, type FormEvent, type ReactNode } from 'react';
import { t } from '../i18n/index.js';
import type { FormErrors } from '../lib/use-form-errors.js';
import { Button } from './button.js';
import { Dialog, type DialogProps } from './dialog.js';
import { ErrorSummary } from './error-summary.js';

interface FormDialogProps extends Pick<DialogProps, 'onClose' | 'title' | 'children'> {
  open?: boolean;
  /** The words on the main button. */
  submitLabel: ReactNode;
  /** Under way: it is not sent a second time. */
  busy: boolean;
  onSubmit: () => void;
  /** Stand above the fields. */
  errors?: Pick<FormErrors<string>, 'items' | 'attempt'>;
}

/** A form in a dialog: sent by its main button or by Enter, left by *Abbrechen*, Esc or the cross, never by a press beside it. */
export function FormDialog({ open = true, onClose, title, submitLabel, busy, onSubmit, errors, children }: FormDialogProps) {
  const formId = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      sticky
      title={title}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {submitLabel}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <form className="form" id={formId} onSubmit={submit} noValidate>
        {errors && <ErrorSummary items={errors.items} attempt={errors.attempt} />}
        {children}
      </form>
    </Dialog>
  );
}
