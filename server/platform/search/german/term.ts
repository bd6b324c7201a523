/** Consonants after which a final s is an ending: *Betriebs*, but not *Ausweis*. */
const BEFORE_S = /(?:[bdfghklmnt]|er)s$/;
const SEPARABLE = /^(an|ab|auf|aus|bei|ein|um|vor|zu|nach|mit|fest|frei)ge(\p{Letter}{2,}[dt])et$/u;

/**
 * The term of a folded word: what its inflected forms have in common. After J. Savoy's light stemmer for German (UniNE):
 * endings of cases and plurals only. Beyond that *-ung* goes, for people type *anmelden* where the catalogue says
 * *Anmeldung*, and the *ge* of *angemeldet*. Not a word to be shown.
 */
export function termOf(folded: string): string {
  if (/\d/.test(folded)) return folded;
  const word = withoutEnding(folded.replace(SEPARABLE, '$1$2').replace(/(er)in(?:nen)?$/, '$1'));
  if (word.length > 6 && word.endsWith('ung')) return withoutEnding(word.slice(0, -3));
  return word;
}

function withoutEnding(word: string): string {
  // The s of *Unternehmens* stands behind what *Unternehmen* loses as well.
  const bare = word.length > 3 && BEFORE_S.test(word) && !word.endsWith('es') ? word.slice(0, -1) : word.replace(/(?<=.{3}e[lr])n$/, '');
  const { length } = bare;
  if (length > 4 && /e[mnrs]$/.test(bare)) return bare.slice(0, -2);
  return length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}
