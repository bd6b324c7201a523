import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type PointerEvent, type RefObject } from 'react';

const OPEN_AFTER = 350;
const CLOSE_AFTER = 250;
const GAP = 6;
const EDGE = 8;

interface HintBox {
  open: boolean;
  /** On what holds word and box. */
  around: {
    onPointerEnter: (event: PointerEvent) => void;
    onPointerLeave: (event: PointerEvent) => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
  /** The word was pressed: opens and keeps open, or closes. */
  press: () => void;
}

/** When a hint is open, and where its box stands. */
export function useHintBox(word: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>): HintBox {
  // `shown` goes with the pointer, `kept` stays until it is closed or left.
  const [state, setState] = useState<'closed' | 'shown' | 'kept'>('closed');
  const open = state !== 'closed';
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (change: () => void, after: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(change, after);
  };
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setState('closed');
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!open) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (box.current?.contains(document.activeElement)) word.current?.focus();
      close();
    };
    const elsewhere = (event: Event): void => {
      if (!word.current?.parentElement?.contains(event.target as Node)) close();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [open, close, word, box]);

  useLayoutEffect(() => {
    if (!open || !word.current || !box.current) return undefined;
    const place = (): void => placeBox(word.current, box.current);
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [open, word, box]);

  return {
    open,
    around: {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === 'mouse' || pointerType === 'pen') later(() => setState((before) => (before === 'closed' ? 'shown' : before)), open ? 0 : OPEN_AFTER);
      },
      onPointerLeave: () => later(() => setState((before) => (before === 'shown' ? 'closed' : before)), CLOSE_AFTER),
      // A press focuses too and then decides itself.
      onFocus: ({ target }) => {
        if (target === word.current && target.matches(':focus-visible')) setState('kept');
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      },
    },
    press: () => {
      clearTimeout(timer.current);
      setState((before) => (before === 'kept' ? 'closed' : 'kept'));
    },
  };
}

/** Below the last line of the word, or above its first where there is more room; never over the edge of the window. */
function placeBox(word: HTMLElement | null, box: HTMLElement | null): void {
  const lines = word?.getClientRects();
  const [first, last] = [lines?.[0], lines?.[lines.length - 1]];
  if (!box || !first || !last) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - last.bottom - GAP - EDGE;
  const above = first.top - GAP - EDGE;
  const under = below >= Math.min(box.scrollHeight, above) || below >= above;
  const line = under ? last : first;
  box.style.maxHeight = `${Math.max(under ? below : above, 96)}px`;
  box.style.left = `${Math.max(EDGE, Math.min(line.left, width - EDGE - box.offsetWidth))}px`;
  box.style.top = under ? `${last.bottom + GAP}px` : `${first.top - GAP - box.offsetHeight}px`;
}
