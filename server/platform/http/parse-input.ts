import type { z } from 'zod';
import type { FieldError } from '../../../shared/errors.js';
import { FIELD_ERRORS } from '../../../shared/errors.js';
import type { RouteContract } from '../../../shared/route.js';
import { DomainError } from '../../kernel/domain-error.js';

interface RawRequest {
  params: unknown;
  query: unknown;
  body: unknown;
  ifMatch: string | undefined;
}

/**
 * Parses a request by its contract.
 * @throws DomainError `invalid_input` with every field in error, `version_required` without a needed If-Match,
 *   `not_found` where an id in the path cannot be one: it looks like an id that does not exist.
 */
export function parseInput(contract: RouteContract, raw: RawRequest): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  if (contract.params) {
    const parsed = contract.params.safeParse(raw.params);
    if (!parsed.success) throw new DomainError('not_found');
    input.params = parsed.data;
  }
  if (contract.query) collect(contract.query, raw.query ?? {}, 'query', input, errors);
  else if (Object.keys((raw.query as object | null) ?? {}).length > 0) {
    errors.push(...Object.keys(raw.query as object).map((path): FieldError => ({ path, code: 'unknown_property' })));
  }
  if (contract.body) collect(contract.body, raw.body ?? {}, 'body', input, errors);
  if (errors.length > 0) throw new DomainError('invalid_input', { errors });
  if (contract.versioned) input.version = version(raw.ifMatch, contract.versioned === true);
  return input;
}

function collect(schema: z.ZodType, value: unknown, part: 'query' | 'body', input: Record<string, unknown>, errors: FieldError[]): void {
  // With the input, a missing value can be told from a wrong one.
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) input[part] = parsed.data;
  else errors.push(...parsed.error.issues.flatMap(fieldErrors));
}

function version(ifMatch: string | undefined, needed: boolean): number | null {
  if (ifMatch === undefined) {
    if (needed) throw new DomainError('version_required');
    return null;
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch);
  if (!match) throw new DomainError('invalid_input', { errors: [{ path: 'If-Match', code: 'invalid_value' }] });
  return Number(match[1]);
}

/** Zod's issues in our words; the client knows the label of each path and the German text of each code. */
export function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String).join('.');
  const missing = 'input' in issue && issue.input === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown_property' }));
    case 'invalid_type':
      return [{ path, code: missing ? 'required' : 'invalid_type' }];
    case 'invalid_value':
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ path, code: missing ? 'required' : 'invalid_value' }];
    case 'too_small':
      if (issue.origin === 'string') return [Number(issue.minimum) <= 1 ? { path, code: 'required' } : { path, code: 'too_short', limit: Number(issue.minimum) }];
      return [{ path, code: issue.origin === 'array' ? 'too_few' : 'out_of_range', limit: Number(issue.minimum) }];
    case 'too_big':
      if (issue.origin === 'string') return [{ path, code: 'too_long', limit: Number(issue.maximum) }];
      return [{ path, code: issue.origin === 'array' ? 'too_many' : 'out_of_range', limit: Number(issue.maximum) }];
    case 'custom': {
      const code = FIELD_ERRORS.find((known) => known === issue.message);
      return [{ path, code: code ?? 'invalid_value' }];
    }
  }
}
