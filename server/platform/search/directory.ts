import { setImmediate as pause } from 'node:timers/promises';
import type { SearchKind } from '../../../shared/search/contract.js';
import { Corrections } from './german/corrections.js';
import { isGeneralHead, Lexicon } from './german/lexicon.js';
import { termOf } from './german/term.js';
import { wordsOf } from './german/words.js';
import { analyseName, fitOf, type AnalysedName } from './name-fit.js';
import type { KnownWords, Question } from './question.js';
import type { Candidate, SearchDocument } from './search-document.js';
import type { Synonym } from './search-register.js';

interface Entry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly context: AnalysedName;
}

/** One name of an entry, by the place of the entry. */
interface Name extends AnalysedName {
  readonly entry: number;
  readonly isTitle: boolean;
}

/** Other names count a little less than what a thing is called. */
const OTHER_NAME = 0.86;
/** What a thing belongs to counts for what its names leave open. */
const CONTEXT = 0.35;
const KEY = 1.2;
const KEY_BEGINNING = 0.95;
const MOST_BEGINNINGS = 80;
/** Below this a candidate has hardly anything to do with the question. */
const LEAST_SCORE = 0.12;
const DOCUMENTS_AT_ONCE = 40;
/** What an act or an office tells where no name holds it. */
const GENERAL_HEAD = 0.3;
const LEAST_TELLING = 0.1;
/** So many names are looked at closely. */
const MOST_NAMES = 600;

/**
 * What can be found by name: services with their single services, administrations, terms. Some thousand names that change
 * rarely, so every node keeps them in memory, word by word: it is also where the words are known from.
 */
export class Directory implements KnownWords {
  readonly lexicon: Lexicon;
  readonly corrections: Corrections;
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  private readonly entries: Entry[] = [];
  private readonly names: Name[] = [];
  /** Places of the names that hold a term, and how many entries do. */
  private readonly byTerm = new Map<string, { names: number[]; entries: number }>();
  private readonly byKey: { key: string; entry: number }[] = [];
  private readonly alphabet: readonly string[];

  private constructor(documents: readonly SearchDocument[], synonyms: readonly Synonym[]) {
    const texts = [...documents.flatMap((document) => [document.title, ...document.names, ...document.context]), ...synonyms.flatMap(({ word, meanings }) => [word, ...meanings])];
    this.lexicon = new Lexicon(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)));
    this.meanings = meaningsBy(synonyms);
    this.alphabet = [...this.lexicon.words()].sort();
    this.corrections = new Corrections(this.alphabet);
  }

  /** Takes all names apart, a few at a time, so that others are served meanwhile. */
  static async of(documents: readonly SearchDocument[], synonyms: readonly Synonym[]): Promise<Directory> {
    const directory = new Directory(documents, synonyms);
    for (const [place, document] of documents.entries()) {
      directory.add(document, place);
      if (place % DOCUMENTS_AT_ONCE === 0) await pause();
    }
    directory.byKey.sort((one, other) => (one.key < other.key ? -1 : 1));
    return directory;
  }

  weightOf(term: string): number {
    const holding = this.byTerm.get(term)?.entries ?? 0;
    if (holding === 0) return isGeneralHead(term) ? GENERAL_HEAD : 1;
    return Math.max(0.08, Math.log(1 + this.entries.length / holding) / Math.log(1 + this.entries.length));
  }

  beginning(folded: string): string[] {
    const found: string[] = [];
    for (let at = this.placeOf(folded); found.length < MOST_BEGINNINGS && this.alphabet[at]?.startsWith(folded); at += 1) found.push(this.alphabet[at] as string);
    return found.sort((one, other) => one.length - other.length);
  }

  /** The entries of these kinds that fit, best first. */
  find(question: Question, kinds: readonly SearchKind[], limit: number): Candidate[] {
    const scores = new Map<number, number>();
    for (const place of this.near(question)) {
      const name = this.names[place] as Name;
      const entry = this.entries[name.entry] as Entry;
      if (!kinds.includes(entry.kind)) continue;
      const score = fitOf(question, name, entry.context, CONTEXT) * (name.isTitle ? 1 : OTHER_NAME);
      if (score >= LEAST_SCORE && score > (scores.get(name.entry) ?? 0)) scores.set(name.entry, score);
    }
    for (const [index, score] of this.withKeys(question)) if (score > (scores.get(index) ?? 0)) scores.set(index, score);
    return [...scores]
      .flatMap(([index, score]): Candidate[] => {
        const entry = this.entries[index];
        return entry && kinds.includes(entry.kind) ? [{ kind: entry.kind, id: entry.id, score }] : [];
      })
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, limit);
  }

  /** Names that hold any reading of any word: those that hold the most telling ones. */
  private near(question: Question): Iterable<number> {
    const asked = [...question.words.flatMap((word) => [word, ...word.parts]), ...question.meanings.flatMap((meaning) => meaning.words)];
    // Words that are everywhere find nothing by themselves, unless nothing else was asked.
    const telling = asked.filter((word) => word.weight >= LEAST_TELLING);
    const told = new Map<number, number>();
    for (const { readings, weight } of telling.length > 0 ? telling : asked) {
      for (const [term, sure] of readings) for (const place of this.byTerm.get(term)?.names ?? []) told.set(place, (told.get(place) ?? 0) + weight * sure);
    }
    if (told.size <= MOST_NAMES) return told.keys();
    return [...told].sort((one, other) => other[1] - one[1]).slice(0, MOST_NAMES).map(([place]) => place);
  }

  private *withKeys({ keys }: Question): Iterable<[number, number]> {
    for (const asked of keys) {
      for (let at = this.keyPlace(asked); this.byKey[at]?.key.startsWith(asked); at += 1) {
        const { key, entry } = this.byKey[at] as { key: string; entry: number };
        yield [entry, key === asked ? KEY : KEY_BEGINNING];
      }
    }
  }

  private add({ kind, id, title, names, context, keys }: SearchDocument, entry: number): void {
    for (const key of keys) this.byKey.push({ key, entry });
    this.entries.push({ kind, id, context: analyseName(context.join(' '), this) });
    const seen = new Set<string>();
    [title, ...names].forEach((text, index) => {
      const name = { ...analyseName(text, this), entry, isTitle: index === 0 };
      const place = this.names.push(name) - 1;
      for (const term of termsOf(name)) {
        const holding = this.byTerm.get(term) ?? { names: [], entries: 0 };
        this.byTerm.set(term, holding);
        holding.names.push(place);
        if (!seen.has(term)) holding.entries += 1;
        seen.add(term);
      }
    });
  }

  private placeOf(folded: string): number {
    return firstAt(this.alphabet.length, (at) => (this.alphabet[at] as string) >= folded);
  }

  private keyPlace(key: string): number {
    return firstAt(this.byKey.length, (at) => (this.byKey[at]?.key ?? '') >= key);
  }
}

const termsOf = ({ tokens }: AnalysedName): Set<string> => new Set(tokens.flatMap((token) => [token.term, ...token.parts]));

/** The first place of a sorted list where `reached` holds. */
function firstAt(length: number, reached: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meaningsBy(synonyms: readonly Synonym[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { word, meanings: said } of synonyms) {
    const terms = wordsOf(word).map(({ folded }) => termOf(folded)).join(' ');
    meanings.set(terms, [...(meanings.get(terms) ?? []), ...said]);
  }
  return meanings;
}
