import { useId, useState, type ReactNode } from 'react';
import { Button } from './button.js';

export interface FoldProps {
  /** Stands in front of it, as a heading of the page. */
  heading: ReactNode;
  /** What the button says. */
  showLabel: string;
  hideLabel: string;
  startOpen?: boolean;
  children: ReactNode;
}

/** A part of a page that would be long: its heading, and a button that shows the rest. */
export function Fold({ heading, showLabel, hideLabel, startOpen = false, children }: FoldProps) {
  const id = useId();
  const [open, setOpen] = useState(startOpen);
  return (
    <>
      <div className="section-head">
        {heading}
        <Button variant="quiet" size="small" icon={open ? 'chevron-up' : 'chevron-down'} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? hideLabel : showLabel}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
