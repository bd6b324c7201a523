import type { FieldError } from '../../shared/errors.js';
import { t } from '../i18n/index.js';
import { ApiError } from './api.js';

/** What happened and what to do, in words of the person: the server's where only it knows them, else by the code. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.codes.internal');
  if (error.problem?.detail) return error.problem.detail;
  if (error.code === 'rate_limited' && error.retryAfter) return t('errors.wait', { time: waitingTime(error.retryAfter) });
  return t(`errors.codes.${error.code}`);
}

/** The number by which the operator finds what happened in the log. */
export const requestIdOf = (error: unknown): string | null => (error instanceof ApiError ? (error.problem?.requestId ?? null) : null);

/** Nothing to see or do about these by trying again at once. */
export const isNotFound = (error: unknown): boolean => error instanceof ApiError && (error.code === 'not_found' || (error.code === 'invalid_input' && error.status === 400));

export const isCode = (error: unknown, code: ApiError['code']): error is ApiError => error instanceof ApiError && error.code === code;

/** One wrong field in words: *Titel ist zu kurz. Bitte mindestens 10 Zeichen.* */
export function fieldErrorText(error: FieldError, label: string): string {
  if (error.limit !== undefined && ['too_short', 'too_long', 'too_many', 'too_few'].includes(error.code)) {
    return t(`errors.fieldsWithLimit.${error.code as 'too_short' | 'too_long' | 'too_many' | 'too_few'}`, { label, count: error.limit });
  }
  return t(`errors.fields.${error.code}`, { label });
}

/**
 * Errors of a form by field. `labels` maps a field path to its label; a path like `componentIds.3` belongs to `componentIds`.
 * What no field explains stays out: show `errorText` for it.
 */
export function fieldErrors<Field extends string>(error: unknown, labels: Record<Field, string>): Partial<Record<Field, string>> {
  const result: Partial<Record<Field, string>> = {};
  if (!(error instanceof ApiError)) return result;
  for (const item of error.problem?.errors ?? []) {
    const names = Object.keys(labels) as Field[];
    const field = names.find((name) => item.path === name || item.path.startsWith(`${name}.`) || item.path === `body.${name}` || item.path.startsWith(`body.${name}.`));
    if (field && !result[field]) result[field] = fieldErrorText(item, labels[field]);
  }
  return result;
}

function waitingTime(seconds: number): string {
  if (seconds < 90) return t('errors.seconds', { count: Math.max(1, Math.ceil(seconds)) });
  return t('errors.minutes', { count: Math.ceil(seconds / 60) });
}
