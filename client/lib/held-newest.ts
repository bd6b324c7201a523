import { useHeld, useOpening } from './use-held.js';

interface Listed {
  id: string;
}
interface HeldItems<Item> {
  items: readonly Item[];
  /** To tell whether anything is different; the lists themselves are new ones with every answer. */
  kept: string;
}

const heldOf = <Item>(items: readonly Item[]): HeldItems<Item> => ({ items, kept: JSON.stringify(items) });

/**
 * A list with the newest first (ids sort by time) that does not move while it is read: what is newer waits until it is asked
 * for; what is gone goes at once, what has changed changes where it stands, and further pages follow below.
 */
export function useHeldNewest<Item extends Listed>(latest: readonly Item[] | undefined, answered: boolean): { items: readonly Item[] | undefined; waiting: number; accept: () => void } {
  const held = useHeld(latest && heldOf(latest), {
    follow: useOpening(answered),
    grow: (shown, now) => {
      const newest = shown.items[0]?.id;
      // Where nothing stands, nothing moves.
      if (newest === undefined) return now.items.length === 0 ? shown : now;
      const grown = heldOf(now.items.filter(({ id }) => id <= newest));
      return grown.kept === shown.kept ? shown : grown;
    },
  });
  const newest = held.shown?.items[0]?.id;
  const waiting = (latest ?? []).filter(({ id }) => newest !== undefined && id > newest).length;
  return { items: held.shown?.items, waiting, accept: held.accept };
}
