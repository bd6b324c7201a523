import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { t } from '../i18n/index.js';
import { FieldFrame, type FieldProps } from './field.js';

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'>;

export interface TextFieldProps extends FieldProps, Input {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({ label, hint, error, id, optional, onChange, type = 'text', className, ...rest }: TextFieldProps) {
  return (
    <FieldFrame {...{ label, hint, optional }} {...(id ? { id } : {})} error={error}>
      {(control) => <input {...rest} {...control} type={type} className={`input ${className ?? ''}`} onChange={(event) => onChange(event.target.value)} />}
    </FieldFrame>
  );
}

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'>;

export interface TextAreaFieldProps extends FieldProps, Area {
  value: string;
  onChange: (value: string) => void;
  /** Says how many characters are left once fewer than a tenth are; the text is never cut. */
  max?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with its content where the browser can. */
export function TextAreaField({ label, hint, error, id, optional, onChange, max, value, rows = 6, className, ...rest }: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ label, hint, optional }} {...(id ? { id } : {})} error={error}>
      {(control) => (
        <>
          <textarea {...rest} {...control} rows={rows} value={value} className={`input input-area ${className ?? ''}`} onChange={(event) => onChange(event.target.value)} />
          {max !== undefined && <CharactersLeft length={value.length} max={max} />}
        </>
      )}
    </FieldFrame>
  );
}

/** Quiet until it matters: shown for the last tenth of the allowed length. */
export function CharactersLeft({ length, max }: { length: number; max: number }) {
  const left = max - length;
  if (left > max / 10) return null;
  return <p className={left < 0 ? 'field-count field-count-over' : 'field-count'}>{left < 0 ? t('common.charactersOver', { count: -left }) : t('common.charactersLeft', { count: left })}</p>;
}
