/** The list with one of its items at another place; as it was where there is no such item. Pure. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items];
  const [item] = rest.splice(from, 1);
  return item === undefined ? [...items] : rest.toSpliced(to, 0, item);
}
