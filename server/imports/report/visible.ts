const LONGEST = 60;
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;

/** A value as a report shows it: shortened, with control characters that can be seen. */
export function visible(value: string): string {
  const shortened = value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  // eslint-disable-next-line no-control-regex
  return shortened.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === DELETE ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

// What a table program would take for a formula, in its full-width form too.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell of a CSV file with `;` that no table program executes. */
export function safeCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[";\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
