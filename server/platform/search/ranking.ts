import type { SearchKind } from '../../../shared/search/contract.js';
import { fitOf, type AnalysedName } from './name-fit.js';
import type { Question } from './question.js';
import type { Candidate } from './search-document.js';

/** What an engine found in longer texts, with its own score, 0 to 1. */
export interface TextCandidate {
  readonly kind: SearchKind;
  readonly id: string;
  readonly score: number;
}

/** What is known of a text beside its words. */
export interface TextFacts {
  readonly title: AnalysedName;
  readonly context: AnalysedName;
}

/** A title counts like the name of a service; what only stands in the text stays below what fits by name. */
const TITLE = 0.9;
const TEXT = 0.6;
const CONTEXT = 0.5;

/** Equally good by its words, an answer or an entry of the catalogue stands before what tells of the same in a longer story. */
const WORTH: Partial<Record<SearchKind, number>> = { report: 0.85, lesson: 0.85, obstacle: 0.85 };

/** The one ranking: what an engine found by its words, and how well the title fits, as scores that compare over all kinds. */
export function rankTexts(question: Question, candidates: readonly TextCandidate[], factsOf: (candidate: TextCandidate) => TextFacts | undefined): Candidate[] {
  return candidates.map((candidate) => {
    const facts = factsOf(candidate);
    const byTitle = facts ? fitOf(question, facts.title, facts.context, CONTEXT) * TITLE : 0;
    // Both together say more than either alone; neither lifts a text above a name that is exactly what was asked.
    const score = Math.max(byTitle, candidate.score * TEXT) + 0.1 * Math.min(byTitle, candidate.score * TEXT);
    return { kind: candidate.kind, id: candidate.id, score: Math.min(1, score * (WORTH[candidate.kind] ?? 1)) };
  });
}
