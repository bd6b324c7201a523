/** What has a name in addresses. */
export interface Named {
  id: string;
  slug: string;
  /** Slugs it once had, or had what was merged into it. */
  aliases?: readonly string[];
}

/** One thing an address names by its slug; `list` undefined: the list it stands in is not there yet. */
interface WantedName<Key extends string> {
  key: Key;
  slug: string | undefined;
  list: readonly Named[] | undefined;
}

/**
 * The ids of what an address names; undefined while a slug waits for its list, so that nothing else is shown for it meanwhile.
 * `unknown`: a slug nothing is called by. Pure.
 */
export function idsOfSlugs<Key extends string>(wanted: readonly WantedName<Key>[]): { ids: Partial<Record<Key, string>>; unknown: boolean } | undefined {
  const named = wanted.filter(({ slug }) => slug !== undefined);
  if (named.some(({ list }) => list === undefined)) return undefined;
  const found = named.map(({ key, slug, list }) => [key, list?.find((one) => one.slug === slug || one.aliases?.includes(slug ?? ''))?.id] as const);
  return { ids: Object.fromEntries(found.filter(([, id]) => id !== undefined)) as Partial<Record<Key, string>>, unknown: found.some(([, id]) => id === undefined) };
}
