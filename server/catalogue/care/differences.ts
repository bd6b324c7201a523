import type { FactValue, FieldChanges } from '../../../shared/catalogue/contract.js';

type Facts = Readonly<Record<string, FactValue>>;

/** What one version says otherwise than the one before, field by field in the order given. Pure. */
export function differences(fields: readonly string[], before: Facts | null, after: Facts): FieldChanges {
  if (before === null) return [];
  return fields
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
