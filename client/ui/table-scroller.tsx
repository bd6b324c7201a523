import type { ReactNode } from 'react';

/** A table wider than its place scrolls inside itself, by keyboard too; `label` names it. */
export function TableScroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A group, not a region: several tables in a text would crowd the list of landmarks.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div className="table-scroller" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
