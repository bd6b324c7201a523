import { fold } from './fold.js';
import { termOf } from './term.js';

/** Letters that German puts between the parts of a compound; *Schul-wesen* also loses one, which the term takes care of. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ens'] as const;
/** Shorter parts would be found everywhere. */
const LEAST_PART = 3;
const LEAST_COMPOUND = 6;
const MOST_PARTS = 4;

// What is put behind a subject to name the act or the office, whatever the subject is.
const GENERAL_HEAD_WORDS = `
  antrag anmeldung abmeldung ummeldung stelle amt gebühr formular bescheid bescheinigung anzeige genehmigung erlaubnis ausweis nachweis verfahren behörde
  kosten preis unterlagen termin beratung auskunft verlängerung änderung bestätigung berechtigung zulassung meldung sache angelegenheit büro abteilung`
  .split(/\s+/)
  .filter(Boolean)
  .map(fold);
const GENERAL_HEADS = new Set(GENERAL_HEAD_WORDS.map(termOf));

/** Whether a term names an act or an office rather than a subject, at the end of a compound. */
export const isGeneralHead = (term: string): boolean => GENERAL_HEADS.has(term);

/** A part of a compound: where it stands in the folded word, and its term. */
export interface Part {
  readonly start: number;
  readonly length: number;
  readonly term: string;
}

/**
 * The words that are known, by folded form, and what compounds are made of. It learns from words alone: what stands by
 * itself, and what is left over beside a known part in several compounds (*Haltung* of *Hundehaltung* and *Tierhaltung*).
 */
export class Lexicon {
  /** Folded words and parts, each with its term. */
  private readonly known = new Map<string, string>();
  private readonly splits = new Map<string, readonly Part[]>();

  constructor(words: Iterable<string>) {
    const whole = [...new Set([...words, ...GENERAL_HEAD_WORDS])].filter((word) => word.length >= LEAST_PART && !/\d/.test(word));
    for (const word of whole) this.known.set(word, termOf(word));
    for (const part of leftOvers(whole, this.known)) if (!this.known.has(part)) this.known.set(part, termOf(part));
    this.terms = new Set(this.known.values());
  }

  readonly terms: ReadonlySet<string>;

  /** Whether a folded word, or another form of it, is known. */
  knows(folded: string): boolean {
    return this.known.has(folded) || this.terms.has(termOf(folded));
  }

  /** Known folded words and parts. */
  words(): IterableIterator<string> {
    return this.known.keys();
  }

  /**
   * The parts of a compound in their order, the fewest and longest that cover it; none where the word is no compound.
   * A word that is known as such is split too (*Hundehaltung*): its parts are found as well.
   */
  partsOf(folded: string): readonly Part[] {
    let parts = this.splits.get(folded);
    if (!parts) {
      parts = this.split(folded);
      if (this.splits.size > 50_000) this.splits.clear();
      this.splits.set(folded, parts);
    }
    return parts;
  }

  /** The terms of a piece of a compound: of the word it is, or of the parts it is made of. `last`: it stands at the end, where no link follows. */
  piece(folded: string, last: boolean): string[] {
    const term = folded.length >= LEAST_PART ? this.partTerm(folded, last) : null;
    return term === null ? this.partsOf(folded).map((part) => part.term) : [term];
  }

  private split(word: string): readonly Part[] {
    if (word.length < LEAST_COMPOUND || /\d/.test(word)) return [];
    // From the end: the best way to split what stands from `at` on. A part may not be the whole word.
    const best: ({ cost: number; parts: readonly Part[] } | null)[] = Array.from({ length: word.length + 1 }, () => null);
    best[word.length] = { cost: 0, parts: [] };
    for (let at = word.length - LEAST_PART; at >= 0; at -= 1) {
      for (let end = at + LEAST_PART; end <= word.length; end += 1) {
        const rest = best[end];
        if (!rest || rest.parts.length >= MOST_PARTS || (at === 0 && end === word.length)) continue;
        const term = this.partTerm(word.slice(at, end), end === word.length);
        if (term === null) continue;
        // Short parts are often chance. Of two ways the one with the longer beginning: *Einkommensteuer-anmeldung*.
        const cost = rest.cost + 1 + (end - at < 5 ? 0.6 : 0) + (end - at < 4 ? 0.6 : 0);
        if (cost <= (best[at]?.cost ?? Number.POSITIVE_INFINITY)) best[at] = { cost, parts: [{ start: at, length: end - at, term }, ...rest.parts] };
      }
    }
    return best[0]?.parts ?? [];
  }

  /** The term of a part as it stands in a compound, with its link; null where it is none. */
  private partTerm(piece: string, last: boolean): string | null {
    const whole = this.termKnown(piece);
    if (whole !== null || last) return whole;
    for (const link of LINKS) {
      if (!link || !piece.endsWith(link) || piece.length - link.length < LEAST_PART) continue;
      const term = this.termKnown(piece.slice(0, -link.length));
      if (term !== null) return term;
    }
    // *Schulwesen*, *Sprachkurs*: the first part has lost its e.
    return this.known.has(`${piece}e`) ? termOf(`${piece}e`) : null;
  }

  private termKnown(piece: string): string | null {
    const known = this.known.get(piece);
    if (known !== undefined) return known;
    const term = termOf(piece);
    return piece.length > LEAST_PART && this.terms?.has(term) ? term : null;
  }
}

/** What stands beside a known word in at least two compounds. */
function leftOvers(words: readonly string[], known: ReadonlyMap<string, string>): string[] {
  const beside = new Map<string, Set<string>>();
  const note = (rest: string, part: string): void => {
    if (rest.length < 5) return;
    const seen = beside.get(rest) ?? new Set<string>();
    beside.set(rest, seen.add(part));
  };
  for (const word of words) {
    for (let at = 4; at <= word.length - 4; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (known.has(tail)) for (const link of LINKS) if (head.endsWith(link)) note(head.slice(0, head.length - link.length), tail);
      if (LINKS.some((link) => head.endsWith(link) && known.has(head.slice(0, head.length - link.length)))) note(tail, head);
    }
  }
  return [...beside].filter(([, parts]) => parts.size >= 2).map(([rest]) => rest);
}
