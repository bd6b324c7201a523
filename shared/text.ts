import { z } from 'zod';

/** Limits of `product.md` 4a.11, in characters as JavaScript counts them (UTF-16 units). */
export const LIMITS = {
  titleMin: 10,
  titleMax: 200,
  textMax: 20_000,
  nameMax: 120,
  mailMax: 254,
  passwordMin: 12,
  passwordMax: 200,
  servicesPerThread: 5,
  componentsPerThread: 10,
} as const;

/** PostgreSQL cannot store NUL, and a lone surrogate would come back changed: both are refused, not repaired. */
export const storable = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000');
// eslint-disable-next-line no-control-regex
const oneLine = (value: string): boolean => !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value);

/** One line of text: trimmed, `min`–`max` characters, no control characters. */
export const lineOf = (min: number, max: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && oneLine(value), { error: 'invalid_characters' })
    .transform((value) => value.trim())
    .pipe(z.string().min(min).max(max));

/** Markdown text of a post: kept byte for byte, not empty when trimmed, at most 20,000 characters. */
export const MarkdownText = z
  .string()
  .max(LIMITS.textMax)
  .refine(storable, { error: 'invalid_characters' })
  .refine((value) => value.trim().length > 0, { error: 'required' })
  .meta({ id: 'MarkdownText' });

export const Title = lineOf(LIMITS.titleMin, LIMITS.titleMax).meta({ id: 'Title' });

/** A mail address, lower-cased: the same person typed differently is the same person. */
export const MailAddress = z
  .string()
  .max(LIMITS.mailMax)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email())
  .meta({ id: 'MailAddress' });

/** A secret as typed; the upper bound keeps hashing cheap for an attacker's megabyte. */
export const Password = z.string().max(LIMITS.passwordMax).refine(storable, { error: 'invalid_characters' });
export const NewPassword = Password.min(LIMITS.passwordMin);
