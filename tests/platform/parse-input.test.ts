import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { FieldError } from '../../shared/errors.js';
import { route, type RouteContract } from '../../shared/route.js';
import { LIMITS, lineOf, MailAddress, MarkdownText, NewPassword, Title } from '../../shared/text.js';
import { DomainError } from '../../server/kernel/domain-error.js';
import { parseInput } from '../../server/platform/http/parse-input.js';

const ID = '0199d3c0-0000-7000-8000-000000000001';
const contract = (parts: Partial<RouteContract>): RouteContract => ({ ...route({ method: 'POST', path: 'things', summary: '', access: 'member', status: 200, response: null }), ...parts });

function parse(parts: Partial<RouteContract>, raw: { params?: unknown; query?: unknown; body?: unknown; ifMatch?: string } = {}): unknown {
  return parseInput(contract(parts), { params: raw.params, query: raw.query, body: raw.body, ifMatch: raw.ifMatch });
}

function refusal(parts: Partial<RouteContract>, raw: Parameters<typeof parse>[1] = {}): { code: string; errors: FieldError[] } {
  try {
    parse(parts, raw);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, errors: error.errors ?? [] };
    throw error;
  }
  return { code: '(accepted)', errors: [] };
}

const inBody = (schema: z.ZodType, field: unknown): FieldError[] => refusal({ body: z.strictObject({ field: schema }) }, { body: field === undefined ? {} : { field } }).errors;

describe('every way a field can be wrong has a code the client can word', () => {
  const cases: [string, z.ZodType, unknown, Omit<FieldError, 'path'>][] = [
    ['missing', z.string(), undefined, { code: 'required' }],
    ['missing choice', z.enum(['a', 'b']), undefined, { code: 'required' }],
    ['missing list', z.array(z.string()), undefined, { code: 'required' }],
    ['a number for a text', z.string(), 1, { code: 'invalid_type' }],
    ['an object for a text', z.string(), { $ne: null }, { code: 'invalid_type' }],
    ['a list for a text', z.string(), ['a'], { code: 'invalid_type' }],
    ['null', z.string(), null, { code: 'invalid_type' }],
    ['an empty text', z.string().min(1), '', { code: 'required' }],
    ['a text too short', z.string().min(10), 'kurz', { code: 'too_short', limit: 10 }],
    ['a text too long', z.string().max(3), 'lang', { code: 'too_long', limit: 3 }],
    ['a list too short', z.array(z.string()).min(2), ['a'], { code: 'too_few', limit: 2 }],
    ['a list too long', z.array(z.string()).max(1), ['a', 'b'], { code: 'too_many', limit: 1 }],
    ['a number too small', z.int().min(0), -1, { code: 'out_of_range', limit: 0 }],
    ['a number too large', z.int().max(10), 11, { code: 'out_of_range', limit: 10 }],
    ['not a whole number', z.int(), 1.5, { code: 'invalid_type' }],
    ['none of the choices', z.enum(['a', 'b']), 'c', { code: 'invalid_value' }],
    ['no address', z.email(), 'x', { code: 'invalid_value' }],
    ['our own rule', z.string().refine(() => false, 'invalid_characters'), 'x', { code: 'invalid_characters' }],
    ['a rule without a word of ours', z.string().refine(() => false, 'whatever'), 'x', { code: 'invalid_value' }],
  ];
  test.each(cases)('%s', (_name, schema, value, expected) => {
    const errors = inBody(schema, value);
    expect(errors).toEqual([{ path: 'field', ...expected }]);
    expect(errors.map((error) => FieldError.parse(error))).toEqual(errors);
  });

  test('an unknown property is named, at any depth, whatever it is called', () => {
    const body = z.strictObject({ inner: z.strictObject({ a: z.string().optional() }) });
    const raw = JSON.parse('{"inner":{"role":"admin"},"__proto__":{"x":1},"constructor":{}}') as unknown;
    expect(refusal({ body }, { body: raw }).errors).toEqual(
      expect.arrayContaining([
        { path: 'inner.role', code: 'unknown_property' },
        { path: 'constructor', code: 'unknown_property' },
      ]),
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('the place within a list is part of the path', () => {
    expect(inBody(z.array(z.strictObject({ id: z.uuid() })), [{ id: ID }, { id: 'x' }])).toEqual([{ path: 'field.1.id', code: 'invalid_value' }]);
  });

  test('everything wrong is told at once, of the query and of the body', () => {
    const parts = { query: z.strictObject({ limit: z.coerce.number().max(100) }), body: z.strictObject({ a: z.string(), b: z.string() }) };
    expect(refusal(parts, { query: { limit: '1000', sort: 'mail' }, body: {} }).errors.map((error) => error.path).sort()).toEqual(['a', 'b', 'limit', 'sort']);
  });
});

test('a query on a route that has none is refused', () => {
  expect(refusal({}, { query: { sort: 'mail' } })).toEqual({ code: 'invalid_input', errors: [{ path: 'sort', code: 'unknown_property' }] });
});

test('an id that cannot be one looks like one that does not exist', () => {
  const params = z.strictObject({ id: z.uuid() });
  for (const id of ['1', "' or 1=1", `${ID}0`, '../..']) expect(refusal({ params }, { params: { id } }).code).toBe('not_found');
  expect(parse({ params }, { params: { id: ID } })).toEqual({ params: { id: ID } });
});

describe('the version that is changed', () => {
  test('is read from If-Match', () => {
    expect(parse({ versioned: true }, { ifMatch: '"3"' })).toEqual({ version: 3 });
    expect(parse({ versioned: true }, { ifMatch: 'W/"3"' })).toEqual({ version: 3 });
  });
  test('must be given where it is needed, and only there', () => {
    expect(refusal({ versioned: true }).code).toBe('version_required');
    expect(parse({ versioned: 'optional' })).toEqual({ version: null });
    expect(parse({}, { ifMatch: '"3"' })).toEqual({});
  });
  test.each(['3', '"drei"', '*', '"-1"', '"1", "2"', '"12345678901"', ''])('%s is none', (ifMatch) => {
    expect(refusal({ versioned: true }, { ifMatch })).toEqual({ code: 'invalid_input', errors: [{ path: 'If-Match', code: 'invalid_value' }] });
  });
});

describe('what people type', () => {
  test('a title is one trimmed line', () => {
    expect(parse({ body: z.strictObject({ title: Title }) }, { body: { title: '  Wer legt den Mandanten an?  ' } })).toEqual({ body: { title: 'Wer legt den Mandanten an?' } });
    expect(inBody(Title, 'Zwei\nZeilen sind zu viel')).toEqual([{ path: 'field', code: 'invalid_characters' }]);
    expect(inBody(Title, 'zu kurz')).toEqual([{ path: 'field', code: 'too_short', limit: LIMITS.titleMin }]);
    expect(inBody(Title, 'x'.repeat(LIMITS.titleMax + 1))).toEqual([{ path: 'field', code: 'too_long', limit: LIMITS.titleMax }]);
    expect(inBody(lineOf(1, 5), '   ')).toEqual([{ path: 'field', code: 'required' }]);
  });
  test('a text is kept as typed, up to the last character', () => {
    const typed = '\n  <script>alert(1)</script>\t\u200b\n\n';
    expect(parse({ body: z.strictObject({ text: MarkdownText }) }, { body: { text: typed } })).toEqual({ body: { text: typed } });
    expect(inBody(MarkdownText, 'x'.repeat(LIMITS.textMax))).toEqual([]);
    expect(inBody(MarkdownText, 'x'.repeat(LIMITS.textMax + 1))).toEqual([{ path: 'field', code: 'too_long', limit: LIMITS.textMax }]);
    expect(inBody(MarkdownText, ' \n\t ')).toEqual([{ path: 'field', code: 'required' }]);
  });
  test('what PostgreSQL cannot keep is refused, not repaired', () => {
    for (const bad of ['a\u0000b', 'a\ud800b']) expect(inBody(MarkdownText, bad)).toEqual([{ path: 'field', code: 'invalid_characters' }]);
  });
  test('a mail address is the same however it is typed', () => {
    expect(parse({ body: z.strictObject({ mail: MailAddress }) }, { body: { mail: '  Erika@Example.DE ' } })).toEqual({ body: { mail: 'erika@example.de' } });
    expect(inBody(NewPassword, 'kurz')).toEqual([{ path: 'field', code: 'too_short', limit: LIMITS.passwordMin }]);
  });
});
