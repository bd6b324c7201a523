const LONGEST = 100;
const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', å: 'a', ł: 'l', đ: 'd', '&': ' und ' };

/** The readable part of an address, as German is written without umlauts: `Straße & Öffnung` is `strasse-und-oeffnung`. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœåłđ&]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return trimmed(trimmed(plain).slice(0, LONGEST));
}

/** A slug nobody has: with the OZG-ID where the name alone is taken or says nothing. */
export function freeSlug(name: string, ozgId: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (slug !== '' && !taken.has(slug)) return slug;
  return slug === '' ? `ozg-${ozgId}` : `${slug}-${ozgId}`;
}

const trimmed = (slug: string): string => slug.replace(/^-+|-+$/g, '');
