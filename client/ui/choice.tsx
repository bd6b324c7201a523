import { useId, type ReactNode, type SelectHTMLAttributes } from 'react';
import { FieldErrorText, FieldFrame, type FieldProps } from './field.js';
import { Icon } from './icon.js';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: ReactNode;
}

export interface SelectFieldProps<Value extends string> extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'id'> {
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** A native select: every device brings its own good one. */
export function SelectField<Value extends string>({ label, hint, error, id, optional, options, onChange, value, ...rest }: SelectFieldProps<Value>) {
  return (
    <FieldFrame {...{ label, hint, optional }} {...(id ? { id } : {})} error={error}>
      {(control) => (
        <span className="select">
          <select {...rest} {...control} className="input" value={value} onChange={(event) => onChange(event.target.value as Value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </FieldFrame>
  );
}

export interface CheckboxProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  id?: string;
  name?: string;
}

/** One box to tick. */
export function Checkbox({ label, hint, checked, onChange, id: given, name }: CheckboxProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className="check">
      <input type="checkbox" id={id} name={name} checked={checked} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="check-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  legend: string;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  /** Options beside each other where there is room. */
  inline?: boolean;
  children: ReactNode;
}

/** A group of boxes or radio buttons under one question. */
export function ChoiceGroup({ legend, hint, error, id: given, inline, children }: GroupProps) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={error ? 'field field-invalid choice-group' : 'field choice-group'} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend className="field-label">{legend}</legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldErrorText id={`${id}-error`} text={error} />}
      <div className={inline ? 'choices choices-inline' : 'choices'}>{children}</div>
    </fieldset>
  );
}

export interface RadioGroupProps<Value extends string> extends Omit<GroupProps, 'children'> {
  value: Value | null;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** One of several; all are seen at once. */
export function RadioGroup<Value extends string>({ value, options, onChange, ...group }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => {
        const id = `${name}-${option.value}`;
        return (
          <div className="check" key={option.value}>
            <input type="radio" id={id} name={name} value={option.value} checked={value === option.value} aria-describedby={option.hint ? `${id}-hint` : undefined} onChange={() => onChange(option.value)} />
            <label htmlFor={id}>{option.label}</label>
            {option.hint && (
              <div className="check-hint" id={`${id}-hint`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </ChoiceGroup>
  );
}

/** Several of a few; for many use `MultiSelect`. */
export function CheckboxGroup<Value extends string>({ values, options, onChange, ...group }: Omit<GroupProps, 'children'> & { values: readonly Value[]; options: readonly Option<Value>[]; onChange: (values: Value[]) => void }) {
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          hint={option.hint}
          checked={values.includes(option.value)}
          onChange={(checked) => onChange(checked ? [...values, option.value] : values.filter((value) => value !== option.value))}
        />
      ))}
    </ChoiceGroup>
  );
}
