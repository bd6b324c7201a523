import type { ErrorCode } from '../../shared/errors.js';
import { DomainError } from './domain-error.js';

/** What a policy answers: allowed, or not with the code the caller gets. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly code: ErrorCode };

export const allow: Verdict = { allowed: true };
export const deny = (code: ErrorCode = 'forbidden'): Verdict => ({ allowed: false, code });

/** Allowed when the condition holds. */
export const when = (condition: boolean, code: ErrorCode = 'forbidden'): Verdict => (condition ? allow : deny(code));

/** Raises the verdict's code as `DomainError` unless it allows. */
export function require(verdict: Verdict): void {
  if (!verdict.allowed) throw new DomainError(verdict.code);
}
