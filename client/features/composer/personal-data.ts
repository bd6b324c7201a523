export const PERSONAL_HINTS = ['iban', 'fileNumber', 'birthDate'] as const;
export type PersonalHint = (typeof PERSONAL_HINTS)[number];

const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const FILE_NUMBER = /(?:\bAz\b\.?|\bAktenzeichen\b|\bGesch(?:äfts)?\.?-?z(?:eichen)?\b\.?|\bKassenzeichen\b)[ \t]*(?:lautet|ist|:|Nr\.?)?[ \t]*[\p{L}\d][\p{L}\d./-]*/giu;
const BORN = /(?:\bgeb(?:\.|oren)|\bGeburts(?:datum|tag)\b|\*)[^\n\d]{0,20}\d{1,2}\.[ ]?(?:\d{1,2}\.|\p{L}{3,9})[ ]?(?:\d{4}|\d{2})\b/iu;
// A bare day of the last century is mostly a birth date; after "vom" it is the date of a law or a letter.
const OLD_DAY = /(?<!\b(?:vom|am|seit|ab|zum|bis|dem)\s)(?<!\d)(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19[2-9]\d|200\d)\b/iu;

/** Kinds of personal data a text seems to hold. A hint for the writer, never a reason to refuse. */
export function personalHintsIn(text: string): PersonalHint[] {
  const hints: PersonalHint[] = [];
  if ((text.match(IBAN) ?? []).some(isIban)) hints.push('iban');
  if ((text.match(FILE_NUMBER) ?? []).some((match) => /\d/.test(match))) hints.push('fileNumber');
  if (BORN.test(text) || OLD_DAY.test(text)) hints.push('birthDate');
  return hints;
}

/** By its check digits, so that a service key or a product code is not taken for an account. */
function isIban(candidate: string): boolean {
  const compact = candidate.replaceAll(' ', '');
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const digits = String(parseInt(sign, 36));
    rest = Number(`${rest}${digits}`) % 97;
  }
  return rest === 1;
}
