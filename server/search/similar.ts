import type { Candidate } from '../platform/search/search-document.js';

/**
 * Below this a question is about something else. In the sample world, questions about the same thing in other words reach
 * 0.16 to 0.9, those about something else stay below 0.13: tests/search/similar.test.ts has both.
 */
export const SIMILAR_ENOUGH = 0.15;
/** How much a common service counts for: it decides among questions of the same words, not against words. */
const SAME_SERVICE = 1.25;
/** So much of the best score makes a question comparably good. */
const COMPARABLE = 0.8;

export interface SimilarCandidate extends Candidate {
  readonly solved: boolean;
  /** One of its answers was checked, or is binding. */
  readonly graded: boolean;
  /** It repeats another question. */
  readonly duplicate: boolean;
  readonly ofService: boolean;
}

/**
 * Questions as somebody about to ask should read them: among comparably good ones those with a solution first, of these and
 * of the others those with a graded answer, and what repeats another one last, but a clear best fit before all. Pure.
 */
export function bySimilarity(candidates: readonly SimilarCandidate[]): SimilarCandidate[] {
  const rest = candidates
    .filter(({ score }) => score >= SIMILAR_ENOUGH)
    .map((candidate) => ({ candidate, worth: candidate.score * (candidate.ofService ? SAME_SERVICE : 1) }))
    .toSorted((left, right) => right.worth - left.worth);
  const sorted: SimilarCandidate[] = [];
  while (rest.length > 0) {
    const bar = (rest[0]?.worth ?? 0) * COMPARABLE;
    const end = rest.findIndex(({ worth }) => worth < bar);
    const group = rest.splice(0, end === -1 ? rest.length : end).map(({ candidate }) => candidate);
    sorted.push(...group.toSorted((left, right) => worthReading(right) - worthReading(left)));
  }
  return sorted;
}

const worthReading = ({ solved, graded, duplicate }: SimilarCandidate): number => (duplicate ? 0 : 1 + (solved ? 2 : 0) + (graded ? 1 : 0));
