import type { SuggestedContent } from '../../shared/suggestions/contract.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Suggestible } from './suggestible-subjects.js';

const sorted = (content: SuggestedContent): string => JSON.stringify(Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Whether both say the same, in whatever order their fields come. Pure. */
export const sameContent = (one: SuggestedContent, other: SuggestedContent): boolean => sorted(one) === sorted(other);

/** @throws DomainError `conflict` with what the writer started from and what stands there now */
export async function requireCurrent(subject: Suggestible, version: number): Promise<void> {
  if (subject.version === version) return;
  const base = (await subject.at(version)) ?? subject.content;
  throw new DomainError('conflict', { conflict: { base: { ...base }, current: { ...subject.content }, version: subject.version } });
}
