import type { ConflictDetail, ErrorCode, FieldError, UploadRemaining } from '../../shared/errors.js';

export interface ErrorDetail {
  errors?: FieldError[];
  conflict?: ConflictDetail;
  /** Seconds until trying again makes sense. */
  retryAfter?: number;
  remaining?: UploadRemaining;
  /** What is wrong with this very request, for people, in German. */
  text?: string;
  cause?: unknown;
}

/** The one error class of the application; status and title come from the table in `shared/errors.ts`. */
export class DomainError extends Error {
  readonly errors: FieldError[] | undefined;
  readonly conflict: ConflictDetail | undefined;
  readonly retryAfter: number | undefined;
  readonly remaining: UploadRemaining | undefined;
  readonly text: string | undefined;

  constructor(
    readonly code: ErrorCode,
    detail: ErrorDetail = {},
  ) {
    super(code, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'DomainError';
    this.errors = detail.errors;
    this.conflict = detail.conflict;
    this.retryAfter = detail.retryAfter;
    this.remaining = detail.remaining;
    this.text = detail.text;
  }
}

/** What one may not see and what does not exist are the same answer. */
export const notFound = (): DomainError => new DomainError('not_found');
