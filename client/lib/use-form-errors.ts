import { useState } from 'react';
import { errorText, fieldErrors } from './error-text.js';

export interface FormErrors<Field extends string> {
  /** Text for each wrong field. */
  fields: Partial<Record<Field, string>>;
  /** Lines for the summary on top, with the ids of the fields. */
  items: { fieldId?: string; text: string }[];
  /** Grows with every failed attempt: the summary then takes the focus. */
  attempt: number;
  idOf: (field: Field) => string;
  /** Checks before sending; true if nothing was found. */
  check: (found: Partial<Record<Field, string | false | null | undefined>>) => boolean;
  /** What the server refused. */
  refuse: (error: unknown) => void;
  clear: () => void;
}

/** Errors of one form: those found here and those the server names, by field and as a summary. */
export function useFormErrors<Field extends string>(form: string, labels: Record<Field, string>): FormErrors<Field> {
  const [state, setState] = useState<{ fields: Partial<Record<Field, string>>; general: string | null; attempt: number }>({ fields: {}, general: null, attempt: 0 });
  const idOf = (field: Field): string => `${form}-${field}`;
  const show = (fields: Partial<Record<Field, string>>, general: string | null): void => setState((before) => ({ fields, general, attempt: before.attempt + 1 }));
  const named = (Object.keys(labels) as Field[]).filter((field) => state.fields[field]);
  return {
    fields: state.fields,
    items: [...(state.general ? [{ text: state.general }] : []), ...named.map((field) => ({ fieldId: idOf(field), text: state.fields[field] ?? '' }))],
    attempt: state.attempt,
    idOf,
    check: (found) => {
      const fields = Object.fromEntries(Object.entries(found).filter(([, text]) => text)) as Partial<Record<Field, string>>;
      if (Object.keys(fields).length === 0) return true;
      show(fields, null);
      return false;
    },
    refuse: (error) => {
      const fields = fieldErrors(error, labels);
      show(fields, Object.keys(fields).length > 0 ? null : errorText(error));
    },
    clear: () => setState((before) => ({ ...before, fields: {}, general: null })),
  };
}
