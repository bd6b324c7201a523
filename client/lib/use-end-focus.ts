import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * When *Weitere laden* brought the last page, its button is gone and with it the focus: it goes to the first item that
 * came. Returns what to call when the button is pressed.
 */
export function useEndFocus(box: RefObject<HTMLElement | null>, selector: string, count: number, hasMore: boolean): () => void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || count <= before.current) return;
    const first = before.current;
    before.current = null;
    if (!hasMore) box.current?.querySelectorAll<HTMLElement>(selector)[first]?.focus();
  }, [box, selector, count, hasMore]);
  return () => {
    before.current = count;
  };
}
