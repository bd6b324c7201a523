import { useEffect, useId, useRef, type ComponentProps, type FormEvent } from 'react';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import type { FormDialog } from '../../../ui/form-dialog.js';

/** What `FormDialog` is, in its place on the page: for fields whose lists unfold, which would lie beneath a dialog. */
export function FormCard({ onClose, title, submitLabel, busy, onSubmit, errors, children }: Omit<ComponentProps<typeof FormDialog>, 'open'>) {
  const headId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <section className="card stack" aria-labelledby={headId} tabIndex={-1} ref={box}>
      <h2 id={headId}>{title}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {errors && <ErrorSummary items={errors.items} attempt={errors.attempt} />}
        {children}
        <div className="row">
          <Button type="submit" variant="primary" busy={busy}>
            {submitLabel}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}
