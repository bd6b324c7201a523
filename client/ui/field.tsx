import { useId, type ReactNode } from 'react';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; shown below the label and tied to the field. */
  error?: string | undefined;
  /** Give it when an error summary links here. */
  id?: string;
  /** Fields are required unless marked. */
  optional?: boolean;
}

interface FrameProps extends FieldProps {
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

/** Label, hint, error and control of one form field, tied together by ids. */
export function FieldFrame({ label, hint, error, id: given, optional, children }: FrameProps) {
  const own = useId();
  const id = given ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="field-optional">{t('common.optional')}</span>}
      </label>
      {hint && (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      )}
      {error && <FieldErrorText id={errorId} text={error} />}
      {children({ id, 'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

export function FieldErrorText({ id, text }: { id: string | undefined; text: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" size={16} /> {text}
    </p>
  );
}
