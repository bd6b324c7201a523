/**
 * The form in which words are compared: lower case, no diacritics, ß and ss as s, and the e of ae, oe, ue left out where it
 * stands for an umlaut (not in *Steuer*, *bauen*, *Quelle*). So *Müll*, *Muell* and *Mull* are one word, whatever keyboard
 * typed it. Queries and documents are folded alike, so that a word like *aktuell* loses nothing.
 */
export const fold = (text: string): string => withoutMarks(text).replace(/([ao])e|(?<![aeiouyq])(u)e/g, '$1$2');

/** The same with every e kept: a slip of typing may have made an ae where none was meant (*Kapitaertrag*). */
export const foldLightly = (text: string): string => withoutMarks(text);

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/ß|ss/g, 's');
