import type { ReactNode } from 'react';

/** A table wider than its place scrolls inside itself, by keyboard too; `label` names it. */
export function TableScroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
