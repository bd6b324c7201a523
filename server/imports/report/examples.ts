import type { ComparedFacts, MergeExample } from '../../platform/database/staged-merge.js';
import type { ImportKind } from '../import-kind.js';

/** A row as a report shows it: what it is called, and what differs where it was there before and still is. */
export interface ShownExample {
  readonly action: MergeExample['action'];
  readonly line: number | null;
  readonly name: string;
  readonly changes: { label: string; before: ComparedFacts[string]; after: ComparedFacts[string] }[];
}

/** Examples in the words of their kind. */
export const shownExamples = (kind: ImportKind, examples: readonly MergeExample[]): ShownExample[] =>
  examples.map(({ action, line, before, after }) => ({
    action,
    line,
    name: String((after ?? before)?.['name'] ?? ''),
    changes: before && after ? differences(kind, before, after) : [],
  }));

const differences = ({ labels }: ImportKind, before: ComparedFacts, after: ComparedFacts): ShownExample['changes'] =>
  Object.entries(labels)
    .filter(([column]) => before[column] !== after[column])
    .map(([column, label]) => ({ label, before: before[column] ?? null, after: after[column] ?? null }));
