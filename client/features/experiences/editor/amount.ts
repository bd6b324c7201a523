import { UNUSUAL } from '../../../../shared/experiences/vocabulary.js';

/** What a typed number is in days, euro, cases or percent; a share has no unusual size. */
export type AmountUnit = 'days' | 'euro' | 'cases' | 'percent';

/** A number as it is typed here: `1.234,5`, `1234.5`, `12`. Null for nothing, `invalid` for what is no number. Pure. */
export function parseAmount(text: string): number | null | 'invalid' {
  const trimmed = text.replace(/[\s\u00a0€%]/g, '');
  if (trimmed === '') return null;
  const german = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed) ? trimmed.replaceAll('.', '') : trimmed;
  const plain = german.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : 'invalid';
}

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2, useGrouping: true });
export const amountInput = (value: number | 'unknown' | null): string => (typeof value === 'number' ? numbers.format(value) : '');

/** Whether a number is so large that the form asks whether it is meant. */
export const isUnusual = (value: number | 'unknown' | null, unit: AmountUnit): boolean => unit !== 'percent' && typeof value === 'number' && value > UNUSUAL[unit];
