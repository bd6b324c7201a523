import { useEffect, useEffectEvent } from 'react';
import { shortcutsOn } from './preferences.js';

/**
 * Single-letter shortcuts of a page: `{ r: answer, '?': help }`. Silent while somebody types, in dialogs and menus,
 * with a modifier key, and when switched off in the account. An act that returns false leaves the key to the browser.
 */
export function useShortcuts(keys: Record<string, (event: KeyboardEvent) => void | false>): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const act = keys[event.key];
    // Two lists on a page: the first one that acts is enough.
    if (!act || !shortcutsOn() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="listbox"]')) return;
    if (act(event) !== false) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/**
 * `j` and `k` move through the links marked `data-row` on the page; Enter is the link's own. With `arrows` the arrow keys do
 * so too, once the focus is on a row: before, they scroll.
 */
export function useRowShortcuts({ arrows = false } = {}): void {
  const move = (step: 1 | -1): void => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const arrow = (step: 1 | -1): void | false => (document.activeElement?.matches('[data-row]') ? move(step) : false);
  useShortcuts({ j: () => move(1), k: () => move(-1), ...(arrows ? { ArrowDown: () => arrow(1), ArrowUp: () => arrow(-1) } : {}) });
}
