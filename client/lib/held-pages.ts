/** Pages loaded by *Weitere laden* since a list was shown, added to it; the same object where there are none. */
export const withFurtherPages = <Item>(shown: Item[][], latest: Item[][]): Item[][] => (latest.length > shown.length ? [...shown, ...latest.slice(shown.length)] : shown);

/** The items of a list; one that moved from page to page between two requests stands once. */
export function itemsOf<Item extends { id: string }>(pages: Item[][]): Item[] {
  const seen = new Set<string>();
  return pages.flat().filter((item) => !seen.has(item.id) && seen.add(item.id));
}

/** How many items of the latest list are not in the shown one, or stand there otherwise; `lineOf` leaves out what may change in place. */
export function listNews<Item extends { id: string }>(shown: readonly Item[], latest: readonly Item[], lineOf: (item: Item) => string): number {
  const before = new Map(shown.map((item) => [item.id, lineOf(item)]));
  return latest.filter((item) => before.get(item.id) !== lineOf(item)).length;
}
