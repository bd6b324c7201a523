import { useState } from 'react';

/**
 * Ids of what was new when it came onto this page: they stay marked until it is left, although showing them has already
 * made them seen.
 */
export function useNewHere(items: readonly { id: string; seen: boolean }[] | undefined): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const more = (items ?? []).filter(({ id, seen }) => !seen && !fresh.has(id));
  if (more.length > 0) setFresh(new Set([...fresh, ...more.map(({ id }) => id)]));
  return fresh;
}
