import { z } from 'zod';

// Controls of both blocks and line separators: none belongs into a name, and PostgreSQL cannot store NUL.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** One line of text, trimmed and composed (NFC). */
const line = (max: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\ufffd'), { error: 'enthält ein beschädigtes Zeichen', abort: true })
    .refine((value) => !value.includes('\u0000'), { error: 'enthält ein NUL-Zeichen', abort: true })
    .refine((value) => !CONTROL.test(value), { error: 'enthält einen Zeilenumbruch oder ein Steuerzeichen', abort: true })
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => value.length <= max, { error: `ist länger als ${max} Zeichen`, abort: true });

/** Text that must be there. */
export const text = (max: number) => line(max).refine((value) => value !== '', { error: 'ist leer' });

/** Text that may be missing: null then. */
export const textOrNull = (max: number) => line(max).transform((value) => (value === '' ? null : value));

const LONGEST_KEY = 40;

/** A key of fixed length; digits only. A table program that took it for a number has eaten its leading zeros. */
const digits = (name: string, length: number, start = '') => {
  const shape = new RegExp(`^${start}\\d{${length - start.length}}$`);
  const explain = (value: string): string => {
    if (value === '') return 'ist leer';
    const lost = /^\d+$/.test(value) && value.length === length - 1 ? '; vermutlich ist die führende Null verloren gegangen' : '';
    return `ist keine gültige Angabe »${name}« (${length} Ziffern${start ? `, beginnt mit ${start}` : ''})${lost}`;
  };
  return line(LONGEST_KEY).check((context) => {
    if (!shape.test(context.value)) context.issues.push({ code: 'custom', input: context.value, message: explain(context.value) });
  });
};

export const ozgId = digits('OZG-ID', 5);
export const serviceKey = digits('Leistungsschlüssel', 14, '99');
export const ags = digits('AGS', 8);
export const districtKey = digits('Kreisschlüssel', 5);
const amtKey = digits('Amtsschlüssel', 9);

const orNull = (schema: z.ZodType<string, string>) =>
  z.string().transform((value, context) => {
    if (value.trim() === '') return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
export const ozgIdOrNull = orNull(ozgId);
export const amtKeyOrNull = orNull(amtKey);

/** AGS, Amt or Kreis: 8, 9 or 5 digits. Which of them fits the kind of the organisation is checked with it. */
export const organisationKey = line(LONGEST_KEY).refine((value) => /^(?:\d{5}|\d{8}|\d{9})$/.test(value), { error: 'ist kein Schlüssel einer Verwaltung (Kreis 5, AGS 8, Amt 9 Ziffern)' });

export const postCodeOrNull = orNull(digits('Postleitzahl', 5));

// A type of the LeiKa, or several: `4`, `2/3`, `1, 2/3`.
const TYPES = '\\d(?:/\\d)?(?:, ?\\d(?:/\\d)?)*';
const shaped = (shape: RegExp, problem: string) => orNull(line(LONGEST_KEY * 2).refine((value) => shape.test(value), { error: problem }));
export const typingOrNull = shaped(new RegExp(`^${TYPES}$`), 'ist kein Typ (1, 2/3, 4 oder 5, mehrere durch Komma getrennt)');
/** How many single services of which type: `2/3:11|4:4`; a few have none. */
export const typesOrNull = shaped(new RegExp(`^(?:${TYPES})?:\\d+(?:\\|(?:${TYPES})?:\\d+)*$`), 'ist keine Zählung der Typen (zum Beispiel 2/3:11|4:4)');

/** One of the words, by what it means to us. */
export const oneOf = <Meaning extends string>(words: Readonly<Record<string, Meaning>>) =>
  line(100).transform((value, context) => {
    const meaning = Object.entries(words).find(([word]) => word.toLowerCase() === value.toLowerCase())?.[1];
    if (meaning) return meaning;
    context.addIssue({ code: 'custom', message: `ist keiner der Werte ${Object.keys(words).join(', ')}` });
    return z.NEVER;
  });

const MOST = 100_000_000;
const SPACES = /[ \u00a0\u2009\u202f']/g;
const WHOLE = /^\d+$/;
// Groups of three, by the German, English or Swiss way; a fraction must be nothing.
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]0+)?$/;
const FRACTION = /^(\d+)[.,]0+$/;

/** A count: `1234`, `1.234`, `1,234`, `1 234`, `1.234,0`; null where nothing is said. */
export const countOrNull = line(LONGEST_KEY).transform((value, context) => {
  if (value === '') return null;
  const count = wholeNumber(value.replace(SPACES, ''));
  if (count !== null && count <= MOST) return count;
  context.addIssue({ code: 'custom', message: count === null ? 'ist keine ganze Zahl' : 'ist zu groß' });
  return z.NEVER;
});

function wholeNumber(value: string): number | null {
  if (WHOLE.test(value)) return Number(value);
  const mark = GROUPED.exec(value)?.[1];
  if (mark) return Number(value.split(mark).join('').split(/[.,]/)[0]);
  const whole = FRACTION.exec(value)?.[1];
  return whole === undefined ? null : Number(whole);
}
