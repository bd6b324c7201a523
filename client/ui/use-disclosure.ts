import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'react-router';

export interface Disclosure {
  open: boolean;
  toggle: () => void;
  close: () => void;
  /** On the element that holds both the button and what it opens. */
  box: RefObject<HTMLDivElement | null>;
}

/** Something that a button opens below itself; Esc, a press elsewhere, leaving it with Tab, and a change of page close it. */
export function useDisclosure(): Disclosure {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === key;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpenAt(null);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpenAt(null);
      box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  return { open, toggle: () => setOpenAt(open ? null : key), close: () => setOpenAt(null), box };
}
