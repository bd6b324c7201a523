import { isFiller } from './german/filler-words.js';
import type { Lexicon } from './german/lexicon.js';
import { wordsOf } from './german/words.js';
import type { AskedPart, AskedWord, Question } from './question.js';

export interface NameToken {
  readonly term: string;
  readonly parts: readonly string[];
  /** How much of the name it is. */
  readonly weight: number;
}

/** A name, word by word. */
export interface AnalysedName {
  readonly tokens: readonly NameToken[];
}

/** A part of a compound is not the word itself. */
const PART = 0.86;
/** The parts of a compound, said in other words. */
const TAKEN_APART = 0.95;
const MEANING = 0.88;
/** How much of a score is for the name saying nothing else. */
const NOTHING_ELSE = 0.22;

/** Takes a name apart. */
export function analyseName(name: string, { lexicon }: { lexicon: Lexicon }): AnalysedName {
  const words = wordsOf(name);
  return {
    tokens: words.map(({ folded, term }) => ({
      term,
      parts: lexicon.partsOf(folded).map((part) => part.term),
      // Long words tell more of what a name is about than short ones do.
      weight: isFiller(folded) ? 0.05 : Math.min(12, folded.length) / 8,
    })),
  };
}

/** How well one part of the question is in the name, 0 to 1, and by which tokens. */
interface Hold {
  readonly sure: number;
  readonly tokens: ReadonlyMap<number, number>;
}
const NOTHING: Hold = { sure: 0, tokens: new Map() };

/**
 * How well a name fits a question, 0 to 1: how much of what was asked is in it, and how little else. `context` helps with
 * what the name leaves open.
 */
export function fitOf(question: Question, name: AnalysedName, context: AnalysedName | null = null, contextShare = 0): number {
  const holds: Hold[] = question.words.map((word) => holdOfWord(word, name));
  for (const meaning of question.meanings) {
    const hold = holdOfAll(meaning.words, name);
    const sure = hold.sure * meaning.sure * MEANING;
    for (let at = meaning.from; at < meaning.to; at += 1) if (sure > (holds[at]?.sure ?? 0)) holds[at] = { sure, tokens: hold.tokens };
  }
  if (holds.every((hold) => hold.sure === 0)) return 0;
  let asked = 0;
  let held = 0;
  const matched = new Map<number, number>();
  question.words.forEach((word, index) => {
    const hold = holds[index] ?? NOTHING;
    asked += word.weight;
    held += word.weight * (hold.sure > 0 || !context ? hold.sure : contextShare * holdOfWord(word, context).sure);
    for (const [token, share] of hold.tokens) matched.set(token, Math.max(share, matched.get(token) ?? 0));
  });
  let said = 0;
  let meant = 0;
  name.tokens.forEach((token, index) => {
    said += token.weight;
    meant += token.weight * (matched.get(index) ?? 0);
  });
  const coverage = asked > 0 ? held / asked : 0;
  return coverage * coverage * (1 - NOTHING_ELSE + NOTHING_ELSE * (said > 0 ? meant / said : 0));
}

function holdOfWord(word: AskedWord, name: AnalysedName): Hold {
  const whole = holdOf(word, name);
  if (word.parts.length === 0 || whole.sure >= 1) return whole;
  const apart = holdOfAll(word.parts, name);
  const sure = apart.sure * TAKEN_APART;
  return sure > whole.sure ? { sure, tokens: apart.tokens } : whole;
}

/** Of several parts, the share of those that are there, by what they tell. */
function holdOfAll(parts: readonly AskedPart[], name: AnalysedName): Hold {
  let all = 0;
  let there = 0;
  const tokens = new Map<number, number>();
  for (const part of parts) {
    const hold = holdOf(part, name);
    all += part.weight;
    there += part.weight * hold.sure;
    for (const [token, share] of hold.tokens) tokens.set(token, Math.min(1, share + (tokens.get(token) ?? 0)));
  }
  return all > 0 && there > 0 ? { sure: there / all, tokens } : NOTHING;
}

function holdOf({ readings }: AskedPart, { tokens }: AnalysedName): Hold {
  let best = 0;
  const matched = new Map<number, number>();
  tokens.forEach((token, index) => {
    const whole = readings.get(token.term) ?? 0;
    let sure = whole;
    let share = whole > 0 ? 1 : 0;
    if (whole === 0) {
      for (const part of token.parts) {
        const partly = (readings.get(part) ?? 0) * PART;
        if (partly > sure) [sure, share] = [partly, 1 / token.parts.length];
      }
    }
    if (sure > 0) matched.set(index, share * sure);
    if (sure > best) best = sure;
  });
  return best > 0 ? { sure: best, tokens: matched } : NOTHING;
}
