import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * The slug of the entry that the address names by its hash; its place on the page is shown and takes the focus, each time a
 * link leads there. What was merged (`aliases`) is read where it went.
 */
export function useWantedEntry(all: readonly { slug: string; aliases: readonly string[] }[]): string | null {
  const { hash, key } = useLocation();
  const named = readHash(hash);
  const wanted = all.find(({ aliases }) => named !== null && aliases.includes(named))?.slug ?? named;
  const reached = useRef<string | null>(null);
  // After every render: a filter that hid the place gives way a moment after the link was followed.
  useEffect(() => {
    const target = wanted === null || reached.current === key ? null : document.getElementById(wanted);
    if (!target) return;
    reached.current = key;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  return wanted;
}

function readHash(hash: string): string | null {
  try {
    return decodeURIComponent(hash.slice(1)) || null;
  } catch {
    return null;
  }
}
